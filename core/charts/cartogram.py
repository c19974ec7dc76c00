# SPDX-License-Identifier: EUPL-1.2
"""Where the areas we know stand in the cartogram. Codes are CBS wijk codes; places are classes of charts.css."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _

from core.charts.data import Shade, Tile, shade_bounds, shade_of

# code -> (class of the place, abbreviation for a phone)
PLACES: Final[Mapping[str, tuple[str, str]]] = {
    "WK059917": ("hoek", "HvH"),
    "WK059904": ("over", "Ove"),
    "WK059906": ("hill", "H-S"),
    "WK059914": ("alex", "PrA"),
    "WK059905": ("noor", "Nrd"),
    "WK059908": ("kral", "K-C"),
    "WK059903": ("delf", "Dlf"),
    "WK059901": ("cent", "Cen"),
    "WK059927": ("roze", "Roz"),
    "WK059913": ("pern", "Per"),
    "WK059915": ("char", "Cha"),
    "WK059910": ("feij", "Fei"),
    "WK059912": ("ijss", "IJs"),
    "WK059916": ("hoog", "Hvt"),
}


@dataclass(frozen=True, slots=True)
class PlacedTile:
    """A tile with its place and shade, as the template draws it."""

    tile: Tile
    place: str
    abbreviation: str
    shade: str


@dataclass(frozen=True, slots=True)
class Cartogram:
    """The tiles that have a place, in reading order, and the areas that have none."""

    placed: tuple[PlacedTile, ...]
    listed: tuple[PlacedTile, ...]
    legend: tuple[Shade, ...]


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


def arrange(tiles: Sequence[Tile]) -> Cartogram:
    """Put the tiles in their places; areas of another city fall back to a list."""
    bounds = shade_bounds([tile.count for tile in tiles])
    order = list(PLACES)
    known = sorted((tile for tile in tiles if tile.code in PLACES), key=lambda tile: order.index(tile.code))
    return Cartogram(
        placed=tuple(PlacedTile(tile, *PLACES[tile.code], _shade_class(tile.count, bounds)) for tile in known),
        listed=tuple(
            PlacedTile(tile, "", "", _shade_class(tile.count, bounds)) for tile in tiles if tile.code not in PLACES
        ),
        legend=legend(bounds),
    )
