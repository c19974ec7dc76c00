# SPDX-License-Identifier: EUPL-1.2
"""Days as places in a drawing. No database here."""

from dataclasses import dataclass, field
from datetime import date

from governance.arrangements.terms import ONE_DAY

LEFT, RIGHT = 230, 980
UNITS_PER_LETTER = 7
NARROW_YEARS, MOST_YEARS = 8, 60
# A wide drawing grows by this much for each step of four years past the first eight.
YEARS_PER_STEP, UNITS_PER_STEP = 4, 375


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle of the drawing with its numbers written for SVG; `kind` is run, past, soon, gap or own."""

    kind: str
    x: str
    y: str
    width: str
    text: str = ""
    text_x: str = ""
    text_y: str = ""


@dataclass(slots=True)
class Scale:
    """The years of a drawing, from the first day of the first to the last day of the last, and its right edge."""

    first: date
    last: date
    right: int = RIGHT
    step: int = 0
    days: int = field(init=False)

    def __post_init__(self) -> None:
        self.days = (self.last - self.first).days

    @classmethod
    def around(cls, first: date, last: date, today: date, *, whole: bool) -> "Scale":
        """Return the scale from `first` to `last` with today in it, at most eight years unless `whole`."""
        reach = (MOST_YEARS if whole else NARROW_YEARS) // 2
        first_year = max(min(first, today).year, today.year - reach)
        last_year = min(max(last.year, today.year + 1), today.year + reach)
        more = max(last_year - first_year + 1 - NARROW_YEARS - 1, 0)
        step = -(-more // YEARS_PER_STEP)
        return cls(date(first_year, 1, 1), date(last_year, 12, 31), RIGHT + UNITS_PER_STEP * step, step)

    @property
    def years(self) -> range:
        """The years shown."""
        return range(self.first.year, self.last.year + 1)

    def x(self, day: date) -> float:
        """Return where a day begins; a day outside the drawing lies on its edge."""
        share = (min(max(day, self.first), self.last) - self.first).days / self.days
        return LEFT + share * (self.right - LEFT)


def boxed(scale: Scale, kind: str, first: date, last: date, *, top: int, text: str = "") -> list[Box]:
    """Return a box from the first to the last day, both included; nothing when it lies outside the drawing."""
    if last < first or last < scale.first or first > scale.last:
        return []
    x, end = scale.x(first), scale.x(last + ONE_DAY)
    width = max(end - x - 1.5, 1.5)
    shown = text if width >= UNITS_PER_LETTER * len(text) + 14 else ""
    return [Box(kind, written(x), written(top), written(width), shown, written(x + 7), written(top + 15.5))]


def written(value: float) -> str:
    """Write a number for SVG: a point, whatever the language of the page."""
    return f"{value:.1f}"
