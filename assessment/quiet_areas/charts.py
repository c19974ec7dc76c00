# SPDX-License-Identifier: EUPL-1.2
"""Where the areas stand in the scatter of residents and initiatives, in the units of its drawing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil, log10
from typing import Final

from assessment.quiet_areas.queries import PER, QuietAreas
from core.charts.cartogram import abbreviations
from core.charts.data import Tile
from initiatives.models import Area
from initiatives.register.filter_panel import tile_of

WIDTH: Final = 560
HEIGHT: Final = 340
LEFT: Final = 44
RIGHT: Final = 24
TOP: Final = 22
BOTTOM: Final = 40
LINES: Final = 4
_STEPS: Final = (1, 2, 2.5, 5, 10)
# Where a name may stand: beside its dot, above it, higher above it, below it.
_SPOTS: Final = (
    (9, 0, "start"),
    (-9, 0, "end"),
    (0, -14, "middle"),
    (0, 16, "middle"),
    (0, -28, "middle"),
    (0, -42, "middle"),
)
# The number in the cartogram is whole, so it counts for more people.
TILE_PER: Final = 100_000


@dataclass(frozen=True, slots=True)
class AreaDot:
    """One area: its middle, its name beside it and on which side that stands."""

    name: str
    x: float
    y: float
    label_x: float
    label_y: float
    anchor: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class GridLine:
    """A line of the grid with the number it stands for."""

    at: float
    number: int


@dataclass(frozen=True, slots=True)
class Scatter:
    """The drawing: dots, the grid both ways, and where the line of the city ends."""

    dots: Sequence[AreaDot]
    across: Sequence[GridLine]
    upwards: Sequence[GridLine]
    city_x: float
    city_y: float

    left: int = LEFT
    right: int = WIDTH - RIGHT
    top: int = TOP
    bottom: int = HEIGHT - BOTTOM


def scatter(quiet: QuietAreas, current: str = "") -> Scatter | None:
    """Return the drawing, `current` being the code of the area it is about; nothing without residents."""
    known = quiet.known
    if not known or quiet.rate is None:
        return None
    most_residents = _top(max(line.residents.number for line in known if line.residents))
    most = _top(max(*(line.initiatives for line in known), LINES))
    width, height = WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM

    def x(residents: float) -> float:
        return round(LEFT + width * residents / most_residents, 1)

    def y(initiatives: float) -> float:
        return round(HEIGHT - BOTTOM - height * initiatives / most, 1)

    dots = _named([(line.code, line.name, x(line.residents.number), y(line.initiatives))
                   for line in known if line.residents], current)  # fmt: skip
    # The city's line leaves the drawing at the top or at the right, whichever comes first.
    end = min(most_residents, most * PER / quiet.rate) if quiet.rate else most_residents
    return Scatter(
        dots,
        [GridLine(x(number), number) for number in _grid(most_residents)],
        [GridLine(y(number), number) for number in _grid(most)],
        x(end),
        y(end * quiet.rate / PER),
    )


def _named(places: Sequence[tuple[str, str, float, float]], current: str) -> list[AreaDot]:
    """Return the dots with their names where they lie over nothing: beside, above or below; the current one first."""
    taken = [(x - 6, y - 6, x + 6, y + 6) for _code, _name, x, y in places]
    short = abbreviations([name for _code, name, _x, _y in places])
    dots = []
    for code, name, x, y in sorted(places, key=lambda place: (place[0] != current, place[2])):
        is_current = code == current
        label = name if is_current else short[name]
        long, high = len(label) * (9 if is_current else 7), 14
        for dx, dy, anchor in _SPOTS:
            at = x + dx * (1.4 if is_current else 1)
            left = {"start": at, "end": at - long, "middle": at - long / 2}[anchor]
            box = (left, y + dy - high / 2, left + long, y + dy + high / 2)
            is_inside = box[0] >= LEFT - 4 and box[2] <= WIDTH and box[1] >= 0 and box[3] <= HEIGHT - BOTTOM + 8
            if is_inside and not any(_overlap(box, other) for other in taken):
                break
        taken.append(box)
        dots.append(AreaDot(label, x, y, round(at, 1), y + dy, anchor, is_current))
    return sorted(dots, key=lambda dot: dot.is_current)


def _overlap(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _top(largest: int) -> int:
    """Return a round number that is not below the largest and divides in four."""
    power = 10 ** max(int(log10(max(largest, 1))) - 1, 0)
    step = next((one for one in _STEPS if one * power * LINES * 2.5 >= largest), _STEPS[-1])
    every = max(step * power, 1)
    return int(ceil(largest / (every * LINES)) * every * LINES)


def _grid(most: int) -> list[int]:
    return [most * number // LINES for number in range(LINES + 1)]


def tiles(quiet: QuietAreas, areas: Iterable[Area], unit: str) -> list[Tile]:
    """Return a tile per area with its initiatives for every 100,000 residents; areas without residents have none."""
    known = {area.code: area for area in areas}
    return [
        tile_of(known[line.code], round((line.rate or 0) * TILE_PER / PER), f"#{line.code}", unit=unit)
        for line in quiet.known
        if line.code in known
    ]
