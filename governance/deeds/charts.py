# SPDX-License-Identifier: EUPL-1.2
"""The years of a deed as a drawing: a dot for the figure, a bar for how unsure it is; in a box of 300 by 98."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext as _

from governance.deeds.queries import DeedFigures, Figure

LEFT: Final = 48
RIGHT: Final = 280
FIRST_ROW: Final = 16
ROW: Final = 26
# Days on the axis when nothing is longer, so that a short wait looks short (ours).
LEAST_DAYS: Final = 100


@dataclass(frozen=True, slots=True)
class ChartRow:
    """A year: where its bar begins, how wide it is and where the dot stands; `dot` None has no figure to draw."""

    year: int
    middle: int
    text: int
    bar: int
    top: int
    width: int
    dot: int | None
    is_last: bool


@dataclass(frozen=True, slots=True)
class Tick:
    """A line of the axis with its label."""

    x: int
    label: str


@dataclass(frozen=True, slots=True)
class DeedChart:
    """The drawing, and the same in words for who does not see it."""

    rows: Sequence[ChartRow]
    ticks: Sequence[Tick]
    label: str


def draw(figures: DeedFigures) -> DeedChart:
    """Return the drawing of the years of a deed."""
    is_in_days = figures.deed.is_in_days
    most = _most_days(figures) if is_in_days else 1.0
    last = max(figures.years)
    rows = [
        _row(number, year, one, most, is_last=year == last) for number, (year, one) in enumerate(figures.years.items())
    ]
    half = round(most / 2)
    labels = ("0", str(half), str(round(most))) if is_in_days else ("0%", "50%", "100%")
    ticks = [Tick(x, label) for x, label in zip((LEFT, (LEFT + RIGHT) // 2, RIGHT), labels, strict=True)]
    said = ", ".join(f"{year} {in_words(one, is_in_days=is_in_days)}" for year, one in figures.years.items())
    return DeedChart(rows, ticks, f"{figures.deed.title}: {said}")


def in_words(one: Figure | None, *, is_in_days: bool) -> str:
    """Return a figure as a few words; what is not told as that."""
    if one is None:
        return _("not told")
    if not is_in_days:
        return _("%(part)d of %(cases)d") % {"part": one.part or 0, "cases": one.cases}
    if one.middle is None:
        return _("not known yet, more than half is still open")
    return _("%(days)d days") % {"days": one.middle}


def _most_days(figures: DeedFigures) -> float:
    told = [one for one in figures.years.values() if one]
    known = [day for one in told for day in (one.middle, one.unsure and one.unsure.high) if day]
    return float(max([LEAST_DAYS, *known]))


def _row(number: int, year: int, one: Figure | None, most: float, *, is_last: bool) -> ChartRow:
    middle = FIRST_ROW + ROW * number

    def at(value: float) -> int:
        return round(LEFT + (RIGHT - LEFT) * min(value, most) / most)

    bar, width, dot = LEFT, 0, None
    if one is not None:
        value = one.middle if one.part is None else one.part / one.cases
        dot = None if value is None else at(value)
        if one.unsure is not None:
            bar = at(one.unsure.low)
            # A band without a known end goes on to the edge.
            width = (RIGHT if one.unsure.high is None else at(one.unsure.high)) - bar
    return ChartRow(year, middle, middle + 5, bar, middle - 6, width, dot, is_last)
