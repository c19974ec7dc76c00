# SPDX-License-Identifier: EUPL-1.2
"""What a file for `manage.py configure` says of areas and water."""

from pathlib import Path
from typing import Any, Final

from django.utils.translation import gettext as _

from core.setup.configuration import Section, refused_at, sections
from core.setup.parts import Part
from initiatives.areas.actions import keep_area, keep_water
from initiatives.areas.borders.tiles import place_new

_AREA: Final = ("code", "name", "parent", "mailbox", "point", "tile")
_WATER: Final = ("code", "name", "path", "tile")


def _areas(part: Part, _folder: Path) -> list[str]:
    told, bare = [], False
    # Areas before those that lie in them.
    for item in sorted(part.items(), key=lambda one: isinstance(one.value, dict) and "parent" in one.value):
        given = item.fields(_AREA, ("code", "name"))
        values: dict[str, Any] = {
            name: given[name].text() for name in ("code", "name", "parent", "mailbox") if name in given
        }
        if "point" in given:
            values["point"] = tuple(given["point"].numbers(2))
        if "tile" in given:
            values["tile"] = _cell(given["tile"])
        with refused_at(item, **given):
            if keep_area(by=None, **values):
                told.append(f"{item.place}: {values['code']} {values['name']}")
        bare = bare or "tile" not in given
    if bare and told:
        place_new()
    return told


def _waters(part: Part, _folder: Path) -> list[str]:
    told = []
    for item in part.items():
        given = item.fields(_WATER, ("code",))
        values: dict[str, Any] = {name: given[name].text() for name in ("code", "name", "path") if name in given}
        if "tile" in given:
            values["tile"] = _cell(given["tile"])
        with refused_at(item, **given):
            if keep_water(by=None, **values):
                told.append(f"{item.place}: {values['code']}")
    return told


def _cell(part: Part) -> tuple[int, int]:
    column, row = part.numbers(2)
    if not (column.is_integer() and row.is_integer()):
        raise part.error(_("a column and a row are whole numbers, such as [3, 1]."))
    return int(column), int(row)


def register_sections() -> None:
    """Add them."""
    sections.add(Section("areas", _areas), Section("waters", _waters))
