# SPDX-License-Identifier: EUPL-1.2
"""docs/continuity.md lists every check with the parameters and defaults it has."""

import re
from pathlib import Path

import pytest

from governance.continuity.checks.registry import Check, all_checks

PAGE = Path(__file__).parents[4] / "docs" / "continuity.md"


def rows() -> dict[str, str]:
    return dict(re.findall(r"^\| `([\w-]+)` \|(.*)\|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE))


def test_every_check_stands_on_the_page_and_no_other() -> None:
    assert list(rows()) == [check.code for check in all_checks()]


@pytest.mark.parametrize("check", all_checks(), ids=lambda check: check.code)
def test_its_parameters_stand_there_with_their_defaults(check: Check) -> None:
    said = rows()[check.code]
    for parameter in check.parameters:
        default = parameter.default if isinstance(parameter.default, tuple) else (parameter.default,)
        assert f"`{parameter.name}` {', '.join(map(str, default))}" in said
    assert len(re.findall(r"`\w+` \d", said)) == len(check.parameters)
