# SPDX-License-Identifier: EUPL-1.2
"""Making or updating areas from a file of borders."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from core.permissions import require
from initiatives.areas.borders.parser import AreaBorder, Borders
from initiatives.areas.borders.query import BordersError
from initiatives.areas.borders.tiles import place_new
from initiatives.models import Area, Water


@dataclass(frozen=True, slots=True)
class PlannedArea:
    """What happens with one area of the file: it is new, gets another border, or stays as it is."""

    given: AreaBorder
    name: str
    is_new: bool
    is_same: bool


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import did, or would do; `left_out` are areas of the file that are not here and were not wanted."""

    areas: list[PlannedArea]
    left_out: int
    waters: int
    placed: int

    @property
    def added(self) -> int:
        """How many areas are new."""
        return sum(area.is_new for area in self.areas)

    @property
    def unchanged(self) -> int:
        """How many have this border already."""
        return sum(area.is_same for area in self.areas)

    @property
    def changed(self) -> int:
        """How many get a border, or another one."""
        return len(self.areas) - self.added - self.unchanged


@transaction.atomic
def import_borders(*, borders: Borders, by: User, adds: bool = True, dry_run: bool = False) -> ImportPlan:
    """Make or update areas for somebody who may; see write_borders."""
    require(by, "initiatives.manage_areas")
    return write_borders(borders=borders, adds=adds, dry_run=dry_run)


@transaction.atomic
def write_borders(*, borders: Borders, adds: bool = True, dry_run: bool = False) -> ImportPlan:
    """Give known areas their border and point, and add new ones where `adds`; all or nothing, safe to repeat.

    A known area keeps the name an administrator sees, and its parent unless the file gives one. Areas without a tile
    get one. For the command line; pages ask the permission. Raises BordersError when a parent is neither in the file
    nor here, or itself lies in another area.
    """
    known = {area.code: area for area in Area.objects.select_for_update()}
    areas = [area for area in borders.areas if adds or area.code in known]
    _check_parents(areas, known)
    # Parents first, so that a part can point at one from the same file.
    planned = [_write(given, known) for given in sorted(areas, key=lambda each: bool(each.parent))]
    for water in borders.waters:
        Water.objects.update_or_create(code=water.code, defaults={"border": water.border})
    plan = ImportPlan(planned, len(borders.areas) - len(areas), len(borders.waters), place_new())
    if dry_run:
        transaction.set_rollback(True)
    return plan


def _write(given: AreaBorder, known: dict[str, Area]) -> PlannedArea:
    values: dict[str, Any] = {"border": given.border, "longitude": given.longitude, "latitude": given.latitude}
    if given.parent:
        values["parent_id"] = known[given.parent].pk
    area = known.get(given.code)
    if area is None:
        known[given.code] = Area.objects.create(code=given.code, name=given.name, **values)
        return PlannedArea(given, given.name, is_new=True, is_same=False)
    is_same = not _differs(area, values)
    if given.parent and area.parent_id is None:
        # A part has no tile of its own.
        values |= {"tile_column": None, "tile_row": None}
    if not is_same:
        Area.objects.filter(pk=area.pk).update(**values)
    return PlannedArea(given, area.name, is_new=False, is_same=is_same)


def _check_parents(areas: Sequence[AreaBorder], known: Mapping[str, Area]) -> None:
    inner = {area.code for area in areas if area.parent} | {code for code, area in known.items() if area.parent_id}
    there = known.keys() | {area.code for area in areas}
    faults = [
        _("%(code)s: there is no area %(parent)s to lie in. Bring that in first, or together.")
        % {"code": area.code, "parent": area.parent}
        if area.parent not in there
        else _("%(code)s: %(parent)s lies in another area itself; two levels are the most.")
        % {"code": area.code, "parent": area.parent}
        for area in areas
        if area.parent and (area.parent not in there or area.parent in inner)
    ]
    if faults:
        raise BordersError(faults)


def _differs(area: Area, values: Mapping[str, Any]) -> bool:
    return any(getattr(area, name) != value for name, value in values.items())
