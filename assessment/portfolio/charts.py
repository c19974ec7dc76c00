# SPDX-License-Identifier: EUPL-1.2
"""Where the marks of the portfolio's charts stand, in the units of their drawings."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from assessment.portfolio.interplay import GRID, Point
from assessment.results.quadrants import BandedPoint
from assessment.statistics.interplay import Interplay

# The square of the quadrant.
LEFT: Final = 46
TOP: Final = 12
SIZE: Final = 380
# Up to so many points carry their number in the list.
MOST_NUMBERS: Final = 40
SHADES: Final = 5


@dataclass(frozen=True, slots=True)
class PlottedPoint(BandedPoint):
    """One initiative: its point, the cross in the box of its bands, and its number (0 without)."""

    number: int
    is_alone: bool

    @property
    def right(self) -> float:
        """Where the box ends."""
        return round(self.left + self.width, 1)

    @property
    def bottom(self) -> float:
        """Where the box ends below."""
        return round(self.top + self.height, 1)


@dataclass(frozen=True, slots=True)
class PlottedCell:
    """One cell of the grid with how many lie in it; shade 1 to 5."""

    x: float
    y: float
    count: int
    shade: int

    @property
    def middle(self) -> tuple[float, float]:
        """Where the count is printed."""
        return self.x + CELL / 2, self.y + CELL / 2


CELL: Final = SIZE / GRID


def numbers(found: Sequence[Point]) -> dict[UUID, int]:
    """Return the number of each in the list, from 1; none where they are too many to tell apart."""
    if len(found) > MOST_NUMBERS:
        return {}
    return {point.result: at for at, point in enumerate(found, 1)}


def plotted_points(found: Sequence[Point]) -> list[PlottedPoint]:
    """Return the points, the governance to the right and the initiative upwards."""
    named = numbers(found)
    return [_drawn(point, named.get(point.result, 0)) for point in found]


def _drawn(point: Point, number: int) -> PlottedPoint:
    (low, high), (below, above) = point.second_band, point.first_band
    return PlottedPoint(
        _x(point.second),
        _y(point.first),
        _x(low),
        _y(above),
        round((high - low) * SIZE, 1),
        round((above - below) * SIZE, 1),
        number,
        point.place is Interplay.ALONE,
    )


def _x(share: float) -> float:
    return round(LEFT + share * SIZE, 1)


def _y(share: float) -> float:
    return round(TOP + (1 - share) * SIZE, 1)


def plotted_cells(cells: Mapping[tuple[int, int], int]) -> list[PlottedCell]:
    """Return the cells that hold somebody, the fullest darkest; rows count from below."""
    most = max(cells.values(), default=1)
    return [
        PlottedCell(LEFT + column * CELL, TOP + (GRID - 1 - row) * CELL, many, -(-many * SHADES // most))
        for (column, row), many in sorted(cells.items())
    ]
