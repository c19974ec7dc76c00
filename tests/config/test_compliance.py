# SPDX-License-Identifier: EUPL-1.2
"""What docs/bio2-and-gibit.md says of a deployment is what a deployment is set to."""

import re
from pathlib import Path

import pytest
from django.conf import settings

from tests.config.test_environment import NEEDED, run

PAGE = (Path(settings.BASE_DIR) / "docs" / "bio2-and-gibit.md").read_text(encoding="utf-8")
CLAIMS = re.findall(r"`([A-Z][A-Z0-9_]+) = ([^`]+)`", PAGE)


@pytest.fixture(scope="module")
def deployed() -> dict[str, str]:
    """The settings of a deployment that sets only what it must."""
    done = run("manage.py diffsettings --all --output unified", NEEDED)
    assert done.returncode == 0, done.stderr
    lines = [line[2:] for line in done.stdout.splitlines() if line[:2] in ("+ ", "  ")]
    return dict(line.split(" = ", 1) for line in lines)


def test_the_page_names_settings() -> None:
    assert len(CLAIMS) > 15


@pytest.mark.parametrize(("name", "value"), CLAIMS, ids=[name for name, _value in CLAIMS])
def test_a_deployment_has_what_the_page_says(deployed: dict[str, str], name: str, value: str) -> None:
    assert deployed[name] == value


def test_every_row_says_what_shows_it_or_what_is_left_to_others() -> None:
    rows = [row for row in PAGE.splitlines() if row.startswith("| ") and not row.startswith(("| measure", "| subject"))]
    assert [row for row in rows if "`" not in row and "](" not in row] == []
