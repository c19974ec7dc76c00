# SPDX-License-Identifier: EUPL-1.2
"""What a file for `manage.py configure` says of themes."""

from pathlib import Path

from core.setup.configuration import Section, refused_at, sections
from core.setup.parts import Part
from initiatives.themes.actions import keep_theme


def _themes(part: Part, _folder: Path) -> list[str]:
    told = []
    for item in part.items():
        given = item.fields(("code", "nl", "en"), ("code", "nl", "en"))
        code, dutch, english = (given[name].text() for name in ("code", "nl", "en"))
        with refused_at(item, code=given["code"], name_nl=given["nl"], name_en=given["en"]):
            if keep_theme(code=code, name_nl=dutch, name_en=english, by=None):
                told.append(f"{item.place}: {code} {dutch}")
    return told


def register_sections() -> None:
    """Add it."""
    sections.add(Section("themes", _themes))
