# SPDX-License-Identifier: EUPL-1.2
"""The bars of the outlook as places in a drawing: money above the ground, agreements under it. No database here."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import floor, log10
from typing import Final

from django.utils.formats import date_format, number_format

from governance.arrangements.outlook.queries import MONTHS, Month

LEFT, RIGHT, MARGIN = 74, 902, 14
# A column for the month of today and for each month to come.
STEP: Final = (RIGHT - LEFT) / (MONTHS + 1)
WIDTH: Final = STEP - MARGIN
GROUND, UNDER, TOP, BOTTOM = 250.0, 276.0, 52.0, 372.0
NICE: Final = (1, 2, 2.5, 5)
LINES: Final = 3
# Months that carry at least this share of the highest bar get their number printed.
PRINTED_FROM: Final = 0.2
# From ten thousand on a figure behind the comma says nothing.
WHOLE_FROM: Final = 10


@dataclass(frozen=True, slots=True)
class Bar:
    """A rectangle; `kind` is ok (a successor is ready) or no (none is). Numbers are written for SVG."""

    kind: str
    x: str
    y: str
    width: str
    height: str


@dataclass(frozen=True, slots=True)
class Column:
    """One month of the drawing."""

    middle: str
    name: str
    touched: int
    wholly: int
    is_high: bool
    label: str
    label_y: str


@dataclass(frozen=True, slots=True)
class GridLine:
    """A line of the scale, with its amount in thousands of euro."""

    y: str
    text_y: str
    text: str


@dataclass(frozen=True, slots=True)
class Year:
    """The name of a year and, except for the first, the dotted line before its January."""

    x: str
    text_x: str
    name: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """All parts of the drawing."""

    bars: list[Bar]
    columns: list[Column]
    lines: list[GridLine]
    years: list[Year]
    # Where a new council takes office, if it does within these months.
    council: str = ""


def draw(months: Sequence[Month], *, council: date | None = None) -> Drawing:
    """Return the drawing of these months; `council` is the day on which a new council takes office."""
    highest = float(max((month.money for month in months), default=0))
    step = _step(highest)
    top = highest or 1.0
    most = max((month.agreements for month in months), default=0) or 1
    bars: list[Bar] = []
    columns = []
    for number, month in enumerate(months):
        x = LEFT + MARGIN / 2 + STEP * number
        money_top = _stack(bars, x, GROUND, -(GROUND - TOP) / top, (float(month.followed), float(month.open)))
        unit = min((BOTTOM - UNDER) / most, 7.5)
        _stack(bars, x, UNDER, unit, (month.agreements_followed, month.agreements_open))
        is_high = highest > 0 and float(month.money) >= PRINTED_FROM * highest
        label = _thousands(float(month.money)) if is_high else ""
        name = date_format(month.first, "M").lower().rstrip(".")
        columns.append(Column(_n(x + WIDTH / 2), name, month.touched, month.wholly, is_high, label, _n(money_top - 6)))
    return Drawing(bars, columns, _lines(step, top), _years(months), _place(months, council))


def _place(months: Sequence[Month], day: date | None) -> str:
    """Return where a day lies: in the column of its month, as far as the month has gone."""
    number = next((at for at, month in enumerate(months) if day and month.first == day.replace(day=1)), None)
    return "" if day is None or number is None else _n(LEFT + STEP * (number + (day.day - 1) / 31))


def _stack(bars: list[Bar], x: float, start: float, unit: float, parts: tuple[float, float]) -> float:
    """Add both parts of a bar, the one with a successor at the ground; return where it ends."""
    end = start
    for kind, value in zip(("ok", "no"), parts, strict=True):
        length = value * unit
        if not length:
            continue
        edge = 0.75 if kind == "no" else 0.0
        y = min(end, end + length) + edge
        height = max(abs(length) - 2 * edge, 0.5)
        bars.append(Bar(kind, _n(x + edge), _n(y), _n(WIDTH - 2 * edge), _n(height)))
        end += length
    return end


def _step(highest: float) -> float:
    """Return the largest round amount that fits LINES times in the highest bar."""
    if highest <= 0:
        return 0.0
    size = 10.0 ** floor(log10(highest / LINES))
    return max(size * nice for nice in NICE if size * nice * LINES <= highest)


def _lines(step: float, top: float) -> list[GridLine]:
    if not step:
        return []
    amounts = [step * each for each in range(int(top / step) + 1)]
    places = [(GROUND - (GROUND - TOP) * amount / top, amount) for amount in amounts]
    # The word above the scale needs the room at the top.
    return [GridLine(_n(y), _n(y + 4), _thousands(amount)) for y, amount in places if y >= TOP + 25]


def _years(months: Sequence[Month]) -> list[Year]:
    years = []
    for number, month in enumerate(months):
        if number == 0:
            years.append(Year("", _n(LEFT + 4), str(month.first.year)))
        elif month.first.month == 1:
            x = LEFT + STEP * number
            years.append(Year(_n(x), _n(x + 6), str(month.first.year)))
    # A first year of one month leaves no room for its name beside the next.
    return years[1:] if len(years) > 1 and months[1].first.month == 1 else years


def _thousands(amount: float) -> str:
    in_thousands = amount / 1000
    decimals = 0 if in_thousands >= WHOLE_FROM or in_thousands.is_integer() else 1
    return number_format(in_thousands, decimals, force_grouping=True)


def _n(value: float) -> str:
    """Write a number for SVG: a point, whatever the language of the page."""
    return f"{value:.1f}"
