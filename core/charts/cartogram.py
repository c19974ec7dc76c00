# SPDX-License-Identifier: EUPL-1.2
"""The areas as tiles that lie roughly as in the city; where each stands is in the tile (core.charts.tile_places)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from django.utils.translation import gettext as _

from core.charts.data import Shade, Tile, Water, shade_bounds, shade_of


@dataclass(frozen=True, slots=True)
class PlacedTile:
    """A tile with its abbreviation and shade, as the template draws it."""

    tile: Tile
    abbreviation: str
    shade: str


@dataclass(frozen=True, slots=True)
class WaterName:
    """The name of water, between the tiles."""

    name: str
    column: int
    row: int


@dataclass(frozen=True, slots=True)
class Cartogram:
    """The tiles that have a place, in reading order, and the areas that have none; `width` is in half tiles."""

    placed: tuple[PlacedTile, ...]
    listed: tuple[PlacedTile, ...]
    legend: tuple[Shade, ...]
    width: int
    water_paths: tuple[str, ...]
    water_names: tuple[WaterName, ...]


def _shade_class(count: int, bounds: Sequence[int]) -> str:
    shade = shade_of(count, bounds)
    return "none" if shade is None else f"s{shade}"


def legend(bounds: Sequence[int]) -> tuple[Shade, ...]:
    """Return the classes in words: "5-9", and "30 or more" for the last."""
    shades = []
    for number, start in enumerate(bounds):
        if number == len(bounds) - 1:
            label = _("%(count)s or more") % {"count": start}
        else:
            end = bounds[number + 1] - 1
            label = str(start) if start == end else f"{start}\N{EN DASH}{end}"
        shades.append(Shade(number, label))
    return tuple(shades)


def arrange(tiles: Sequence[Tile], waters: Sequence[Water] = ()) -> Cartogram:
    """Put the tiles in their places; areas that have none, or one that is taken, fall back to a list."""
    bounds = shade_bounds([tile.count for tile in tiles])
    short = abbreviations([tile.name for tile in tiles])
    taken: set[tuple[int, int]] = set()
    placed: list[PlacedTile] = []
    listed: list[PlacedTile] = []
    for tile in sorted(tiles, key=lambda tile: (tile.row, tile.column)):
        halves = {(tile.column, tile.row), (tile.column + 1, tile.row)}
        drawn = PlacedTile(tile, short[tile.name], _shade_class(tile.count, bounds))
        (listed if not tile.column or halves & taken else placed).append(drawn)
        taken |= halves if tile.column else set()
    return Cartogram(
        placed=tuple(placed),
        listed=tuple(listed),
        legend=legend(bounds),
        width=max((each.tile.column + 1 for each in placed), default=0),
        water_paths=tuple(water.path for water in waters if water.path) if placed else (),
        water_names=tuple(WaterName(water.name, water.column, water.row) for water in waters if water.column),
    )


def abbreviations(names: Sequence[str]) -> dict[str, str]:
    """Return a short form of each name, for a phone: initials, or the first letters; no two are the same."""
    short: dict[str, str] = {}
    for name in names:
        taken = set(short.values())
        short[name] = next(word for word in _short_forms(name) if word and word not in taken)
    return short


def _short_forms(name: str) -> chain[str]:
    # "Wijk 03 Overvecht" is about Overvecht.
    telling = re.sub(r"^\D+ \d+ (?=\w)", "", name) or name
    parts = [part for part in re.split(r"[\s/()]+", telling) if part]
    initials = "".join("-".join(word[:1] for word in part.split("-") if word) for part in parts)[:4]
    letters = "".join(filter(str.isalnum, telling)) or name
    first = (initials,) if len(parts) > 1 or "-" in telling else ()
    others = (letters[:2] + letter for letter in letters[2:])
    numbered = (f"{letters[:2]}{number}" for number in range(2, 10_000))
    return chain(first, (letters[:3],), others, numbered)
