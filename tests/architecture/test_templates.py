# SPDX-License-Identifier: EUPL-1.2
"""What templates name is there, so that no rare state of a page ends in an error."""

import re
from pathlib import Path

import pytest

from core import icons

TEMPLATES = Path(__file__).parents[2] / "templates"


@pytest.mark.parametrize(
    "template", sorted(TEMPLATES.rglob("*.html")), ids=lambda path: str(path.relative_to(TEMPLATES))
)
def test_every_icon_a_template_names_can_be_drawn(template: Path) -> None:
    named = re.findall(r'{% icon "([\w-]+)"', template.read_text(encoding="utf-8"))

    assert [name for name in named if name not in icons.PATHS] == []


@pytest.mark.parametrize(
    "template", sorted(TEMPLATES.rglob("*.html")), ids=lambda path: str(path.relative_to(TEMPLATES))
)
def test_no_template_is_longer_than_a_reader_can_hold(template: Path) -> None:
    assert len(template.read_text(encoding="utf-8").splitlines()) <= 150
