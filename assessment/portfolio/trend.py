# SPDX-License-Identifier: EUPL-1.2
"""How both sides stood in each round: median and quartiles of the index I, on lenses that can be compared."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from django.contrib.postgres.fields import ArrayField
from django.db.models import Aggregate, Count, FloatField

from assessment.lens.texts import SideText
from assessment.models import Round, SideFigures
from assessment.portfolio.queries import PortfolioSelection
from assessment.results.aggregates import FEWEST

# The newest rounds are drawn; more do not fit beside one another.
MOST_ROUNDS: Final = 12
# Units of the drawing.
LEFT: Final = 40
TOP: Final = 12
HEIGHT: Final = 240
STEP: Final = 84
BOX: Final = 22


class Quartiles(Aggregate):
    """The values at a quarter, a half and three quarters: order statistics, like those of the bands."""

    function = "PERCENTILE_DISC"
    template = "%(function)s(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY %(expressions)s)"
    output_field: Any = ArrayField(FloatField())


@dataclass(frozen=True, slots=True)
class SideQuartiles:
    """One side in one round: how many have an index, and its quartiles where they are at least three."""

    side: SideText
    n: int
    low: float | None = None
    middle: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class RoundTrend:
    """One round, oldest first in the trend, numbered from 1."""

    number: int
    round: Round
    sides: list[SideQuartiles]


@dataclass(frozen=True, slots=True)
class Box:
    """One side of one round as it is drawn; `above` is the side drawn first."""

    x: float
    y: float
    height: float
    middle: float
    is_first: bool

    @property
    def centre(self) -> float:
        """The middle of the box from left to right."""
        return self.x + BOX / 2

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.x + BOX


@dataclass(frozen=True, slots=True)
class TrendChart:
    """Boxes, one line through the medians per side, and where each number stands."""

    width: int
    boxes: list[Box]
    lines: list[tuple[bool, str]]
    numbers: list[tuple[float, int]]


def quartile_rows(view: PortfolioSelection) -> list[list[Any]]:
    """Return round, side, how many have an index and its quartiles, over the results in view; one query."""
    figures = SideFigures.objects.filter(assessment__in=view.every.values("pk"), geometric__isnull=False)
    rows = figures.order_by().values("assessment__round", "side").annotate(n=Count("pk"), at=Quartiles("geometric"))
    return [[str(round_), *rest] for round_, *rest in rows.values_list("assessment__round", "side", "n", "at")]


def trend(view: PortfolioSelection, rows: Sequence[Sequence[Any]]) -> list[RoundTrend]:
    """Return the newest rounds with results in view, oldest first; `rows` are its `quartile_rows`."""
    assert view.lens is not None  # noqa: S101 - only asked with a lens
    found: dict[UUID, dict[str, tuple[int, list[float]]]] = {}
    for round_, side, many, quartiles in rows:
        found.setdefault(UUID(round_), {})[side] = (many, quartiles)
    # `view.rounds` is newest first.
    newest = [one for pk, one in view.rounds.items() if pk in found][:MOST_ROUNDS]
    return [
        RoundTrend(at, one, [_standing(side, found[one.pk].get(side.code)) for side in view.lens.sides])
        for at, one in enumerate(reversed(newest), 1)
    ]


def _standing(side: SideText, counted: tuple[int, list[float]] | None) -> SideQuartiles:
    if counted is None or counted[0] < FEWEST:
        return SideQuartiles(side, counted[0] if counted else 0)
    return SideQuartiles(side, counted[0], *counted[1])


def trend_chart(moments: list[RoundTrend]) -> TrendChart:
    """Return the drawing: a box from quartile to quartile per side and round, a line through the medians."""
    boxes, numbers = [], []
    paths: dict[str, list[str]] = {}
    firsts: dict[str, bool] = {}
    for at, moment in enumerate(moments):
        start = LEFT + at * STEP
        numbers.append((start + STEP / 2, moment.number))
        for place, one in enumerate(moment.sides):
            if one.middle is None or one.low is None or one.high is None:
                continue
            share = (place + 1) / (len(moment.sides) + 1)
            x = round(start + STEP * share - BOX / 2, 1)
            box = Box(x, _y(one.high), round((one.high - one.low) * HEIGHT, 1), _y(one.middle), one.side.is_first)
            boxes.append(box)
            firsts[one.side.code] = one.side.is_first
            paths.setdefault(one.side.code, []).append(f"{box.centre} {box.middle}")
    lines = [(firsts[code], "M" + "L".join(places)) for code, places in paths.items() if len(places) > 1]
    return TrendChart(LEFT + len(moments) * STEP + 10, boxes, lines, numbers)


def _y(share: float) -> float:
    return round(TOP + (1 - share) * HEIGHT, 1)
