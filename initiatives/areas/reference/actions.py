# SPDX-License-Identifier: EUPL-1.2
"""Bringing in the areas and themes a fresh installation starts with."""

from typing import NamedTuple

from django.db import transaction

from initiatives.areas.reference.data import AREAS, THEMES, WATERS
from initiatives.models import Area, Theme, Water


class LoadResult(NamedTuple):
    """How many rows were new."""

    areas: int
    themes: int


@transaction.atomic
def load_reference() -> LoadResult:
    """Add the areas and themes that are missing; what is there, renamed or not, stays as it is. Safe to repeat."""
    areas_before, themes_before = Area.objects.count(), Theme.objects.count()
    had_tiles = Area.objects.exclude(tile_column=None).exists()
    Area.objects.bulk_create((Area(**fact._asdict()) for fact in AREAS), ignore_conflicts=True)
    if not had_tiles:
        # Areas that were here before tiles had a place; what was placed by hand stays.
        for fact in AREAS:
            bare = Area.objects.filter(code=fact.code, parent=None, tile_column=None)
            bare.update(tile_column=fact.tile_column, tile_row=fact.tile_row)
    Water.objects.bulk_create((Water(**fact._asdict()) for fact in WATERS), ignore_conflicts=True)
    Theme.objects.bulk_create((Theme(**fact._asdict()) for fact in THEMES), ignore_conflicts=True)
    return LoadResult(Area.objects.count() - areas_before, Theme.objects.count() - themes_before)
