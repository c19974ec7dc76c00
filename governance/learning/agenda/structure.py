# SPDX-License-Identifier: EUPL-1.2
"""What the agenda consists of: six fields, a flow from trying to rule, and where that stalls. No database here."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from governance.learning.filters import LearningFilters

# The fields in reading order: movement by movement, first what we do, then how we are organised.
MOVEMENTS: Final = ("experiment", "learn", "transform")
SIDES: Final = ("doing", "organised")
QUARTER_MONTHS: Final = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """A record named in a field. `state` is a code, `day` and `count` complete it ("shared" with `count`)."""

    kind: str
    pk: UUID
    title: str
    state: str
    day: date | None = None
    count: int = 0
    detail: str = ""
    is_invented: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """One of the six: how many now, how many at the end of the quarter before, some records, and one number beside it.

    `beside` is: lessons, with how many initiatives they were shared; barriers, how many rules are departed from too
    often; provisions, how many are being prepared still. Nothing elsewhere.
    """

    movement: str
    side: str
    count: int
    before: int
    entries: tuple[Entry, ...]
    beside: int = 0

    @property
    def moved(self) -> int:
        """How many more than at the end of the quarter before; below zero when there are fewer."""
        return self.count - self.before


@dataclass(frozen=True, slots=True)
class Flow:
    """From trying to rule since a day. The first five count experiments, then lessons, then rules."""

    begun: int
    judged: int
    late: int
    gave_lesson: int
    from_failure: int
    lessons: int
    anchored: int
    rules: int


@dataclass(frozen=True, slots=True)
class Stall:
    """Where most records of the flow stand still: which step, and how many."""

    step: str
    count: int


@dataclass(frozen=True, slots=True)
class Agenda:
    """The agenda as it stood on `day`, narrowed to `wanted`; `since` is where the flow begins."""

    day: date
    since: date
    quarter: date
    wanted: LearningFilters
    fields: tuple[Field, ...]
    flow: Flow
    stall: Stall | None
    has_invented: bool

    @property
    def total(self) -> int:
        """How many records fill the six fields."""
        return sum(field.count for field in self.fields)

    def field(self, movement: str, side: str) -> Field:
        """Return one of the six."""
        return next(one for one in self.fields if (one.movement, one.side) == (movement, side))


def quarter_of(day: date) -> date:
    """Return the first day of the quarter `day` is in."""
    return date(day.year, (day.month - 1) // QUARTER_MONTHS * QUARTER_MONTHS + 1, 1)


def since_by_default(day: date) -> date:
    """Return the first of January of the year before: long enough for a try to end and be judged."""
    return date(day.year - 1, 1, 1)


def stall_of(standing: Mapping[str, int]) -> Stall | None:
    """Return the step where most stand still, the earliest of equals; nothing when nothing does."""
    step = max(standing, key=lambda one: standing[one], default="")
    return Stall(step, standing[step]) if step and standing[step] else None
