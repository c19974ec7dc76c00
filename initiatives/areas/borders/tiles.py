# SPDX-License-Identifier: EUPL-1.2
"""Giving areas their place in the cartogram, from their borders."""

from math import cos, radians
from typing import Final

from django.db import transaction
from django.db.models import QuerySet

from accounts.models import User
from core.charts.tile_places import Cell, Spot, beside_placed, place
from core.permissions import require
from initiatives.areas.borders.geometry import neighbours
from initiatives.models import Area

_PLACED: Final = ("tile_column", "tile_row")


@transaction.atomic
def place_tiles_anew(*, by: User) -> int:
    """Give every area a place by where it lies, and forget the places there were; return how many have one.

    Two people at once end with the same picture: it follows from the borders alone.
    """
    require(by, "initiatives.manage_areas")
    return place_all()


@transaction.atomic
def place_all() -> int:
    """Do the same for the command line and for the first import; pages ask the permission."""
    areas = list(_with_a_place().select_for_update())
    cells = place(_spots(areas), _pairs(areas))
    # Freed first, since no two tiles may stand in one place at any moment.
    Area.objects.exclude(tile_column=None).update(tile_column=None, tile_row=None)
    _give(areas, cells)
    return len(cells)


@transaction.atomic
def place_new() -> int:
    """Give areas without a place one, beside those that have: what people see stays. Return how many were placed."""
    areas = list(_with_a_place().select_for_update())
    spots = _spots(areas)
    placed = {
        Cell(area.tile_column, area.tile_row): spots[area.code]
        for area in areas
        if area.tile_column is not None and area.tile_row is not None
    }
    if not placed:
        return place_all()
    cells: dict[str, Cell] = {}
    for area in areas:
        if area.tile_column is None:
            cell = beside_placed(spots[area.code], placed)
            if cell is None:
                break
            cells[area.code] = cell
            placed[cell] = spots[area.code]
    _give(areas, cells)
    return len(cells)


def _with_a_place() -> QuerySet[Area]:
    """Return the areas that are no part of another and of which is known where they lie."""
    return Area.objects.filter(parent=None, longitude__isnull=False, latitude__isnull=False).order_by("code")


def _spots(areas: list[Area]) -> dict[str, Spot]:
    known = [(area.code, area.longitude, area.latitude) for area in areas]
    return {
        code: Spot(longitude * cos(radians(latitude)), latitude)
        for code, longitude, latitude in known
        if longitude is not None and latitude is not None
    }


def _pairs(areas: list[Area]) -> list[tuple[str, str]]:
    bordered = [area for area in areas if area.border]
    found = neighbours([area.border for area in bordered])
    return [(bordered[one].code, bordered[other].code) for one, other in found]


def _give(areas: list[Area], cells: dict[str, Cell]) -> None:
    for area in areas:
        if area.code in cells:
            area.tile_column, area.tile_row = cells[area.code]
    Area.objects.bulk_update([area for area in areas if area.code in cells], _PLACED)
