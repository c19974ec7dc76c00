# SPDX-License-Identifier: EUPL-1.2
"""What charts are drawn from: plain values, so that no app below needs to know lenses or areas."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

INITIATIVE: Final = "initiative"
GOVERNANCE: Final = "governance"
SCALE: Final = 4


class Mark(StrEnum):
    """What a bar shows: a level, or one of three ways of having none."""

    LEVEL = "level"
    NOT_SCORED = "not_scored"
    DONT_KNOW = "dont_know"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, slots=True)
class Bar:
    """One principle of a profile, in lens order; level runs 0..scale.

    `side` says how it is drawn: "initiative" solid and above the ground, "governance" striped and under it. `group` is
    the name of its side in the lens; bars of another group get a heading of their own.
    """

    code: str
    name: str
    side: str
    mark: Mark
    level: int | None = None
    href: str = ""
    group: str = ""
    scale: int = SCALE
    # Levels that a what-if takes away, drawn dashed on top of what stays.
    lost: int = 0

    @property
    def has_level(self) -> bool:
        """Whether there is a number to print; an empty bar without one is never a zero."""
        return self.mark == Mark.LEVEL and self.level is not None


@dataclass(frozen=True, slots=True)
class Tile:
    """One area of the cartogram."""

    code: str
    name: str
    count: int
    href: str
    is_current: bool = False
    # What the number counts, in the number it has; nothing means initiatives.
    unit: str = ""
    # Its place in the cartogram, from 1 in half tiles and tiles (core.charts.tile_places); 0 has none.
    column: int = 0
    row: int = 0


@dataclass(frozen=True, slots=True)
class Water:
    """Large water behind the areas: a GeoJSON border for maps, a path in hundredths of the cartogram, or both.

    `column` and `row` say where its name stands between the tiles; 0 is nowhere.
    """

    name: str = ""
    border: Mapping[str, Any] | None = None
    path: str = ""
    column: int = 0
    row: int = 0


@dataclass(frozen=True, slots=True)
class Region:
    """One area of the map: a tile with its border (GeoJSON Polygon or MultiPolygon, WGS 84)."""

    tile: Tile
    border: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Shade:
    """One class of a count: its shade 0..4 and the counts it covers, for the legend."""

    number: int
    label: str


# Where the classes of a count begin; a city with thousands gets the same steps, multiplied.
FEW: Final = (1, 2, 3, 5, 8)
MANY: Final = (1, 5, 10, 20, 30)
_STEPS: Final = (1, 2, 5)
_MANY_FROM: Final = 15
_FULL_AT: Final = 60


def shade_bounds(counts: Sequence[int]) -> tuple[int, ...]:
    """Return the five lower bounds that suit the largest count."""
    largest = max(counts, default=0)
    if largest < _MANY_FROM:
        return FEW
    factor, place = 1, 0
    while _FULL_AT * factor < largest:
        place += 1
        factor = _STEPS[place % 3] * 10 ** (place // 3)
    return (1, *(bound * factor for bound in MANY[1:]))


def shade_of(count: int, bounds: Sequence[int]) -> int | None:
    """Return the shade 0..4 of a count, or None for no initiative at all."""
    return max((number for number, bound in enumerate(bounds) if count >= bound), default=None)
