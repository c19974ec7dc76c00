# SPDX-License-Identifier: EUPL-1.2
"""What waits for an official as the page of today tells it: an app adds a function, the page puts it in one order."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import IntEnum
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from django.urls import reverse

from accounts.handing_over.kinds import AHEAD
from accounts.stand_ins.queries import people_stood_in
from core.registry import Registry
from initiatives.models.handling import areas_stood_in
from initiatives.moderation.queue.filters import QueueFilters
from initiatives.register.saved_views.list_pages import EVERYTHING

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

    from accounts.models import User
    from initiatives.moderation.queue.sections import SectionMaker


QUEUE: Final = "initiatives:queue"


class Weight(IntEnum):
    """What is at stake, the worst first: it comes before the nearest day."""

    # People lose something they count on.
    HARM = 1
    # A term of the law.
    LAW = 2
    # Somebody was promised it.
    PROMISE = 3
    WORK = 4


@dataclass(frozen=True, slots=True)
class Step:
    """A next step: its words, without a name, and where it leads."""

    label: str
    href: str


@dataclass(frozen=True, slots=True)
class Kind:
    """What is alike: in words, where the list of exactly these is, and how many that list tells.

    `unread` is how many more are due than were made into matters, at the same time as those.
    """

    title: "StrOrPromise"
    count: int
    href: str
    unread: int = 0


@dataclass(frozen=True, slots=True)
class DueItem:
    """One matter: what it is about and what it asks, with the steps that solve it.

    `kind` is what it is like; None where that is everything its subject has waiting. `due_on` is the last day; None
    where it has none, and only what does harm asks for something today then. `area` is where it lies, and `owner` in
    whose name it stands: who stands in for a colleague reads for whom it is (`whose`).
    """

    weight: Weight
    name: str
    href: str
    what: str
    steps: Sequence[Step]
    due_on: date | None = None
    why: str = ""
    note: str = ""
    is_invented: bool = False
    area: UUID | None = None
    owner: UUID | None = None
    whose: str = ""
    kind: Kind | None = None

    @property
    def is_harm(self) -> bool:
        """Whether people lose something."""
        return self.weight == Weight.HARM

    def is_now(self, today: date) -> bool:
        """Whether it asks for something today."""
        return self.is_harm or (self.due_on is not None and self.due_on <= today)

    def days_left(self, today: date) -> int | None:
        """Return how many days are left, negative when it is late; None without a day."""
        return (self.due_on - today).days if self.due_on else None

    def is_this_week(self, today: date) -> bool:
        """Whether it does within a week, or already without a day of its own."""
        return not self.is_now(today) and (self.due_on is None or self.due_on <= today + AHEAD)


@dataclass(frozen=True, slots=True)
class Due:
    """What one subject has waiting: how many in all, where the list of them is, and the first as matters.

    `items` may be empty: what has no day waits until there is time, and only its number is told.
    """

    title: "StrOrPromise"
    count: int
    href: str
    items: Sequence[DueItem] = ()
    # Whether there are more than were read; those come after the last of `items`.
    is_cut: bool = False
    # Whether a part beside the page of today tells its number.
    is_told_beside: bool = False

    @property
    def kind(self) -> Kind:
        """What its items are that have no kind of their own."""
        return Kind(self.title, self.count, self.href)

    def matters(self) -> list[DueItem]:
        """Return the items, each of a kind."""
        return [one if one.kind else replace(one, kind=self.kind) for one in self.items]


DueMaker = Callable[["User", date], Due | None]

due_makers: Registry[DueMaker] = Registry(
    "What the page of today tells of each subject; initiatives, assessment and governance add theirs."
)


def queue_address(anchor: str) -> str:
    """Return where a part of the whole work queue stands, whatever view this person opens it with."""
    return f"{reverse(QUEUE)}?{EVERYTHING}#{anchor}"


def due_from(
    section: "SectionMaker",
    anchor: str = "",
    item: Callable[[Any, date], DueItem | None] | None = None,
    *,
    page: str = QUEUE,
) -> DueMaker:
    """Return a maker that tells the same as a section of the work queue, and leads to it at `page`.

    `item(one, today)` makes a matter of one of its items, None of one that asks for nothing; those stand last in the
    section. Without `item` only the number is told: of what has no day.
    """

    def due(user: "User", today: date) -> Due | None:
        made = section(user, QueueFilters())
        if made is None:
            return None
        items = [matter for one in made.items if (matter := item(one, today))] if item else []
        href = queue_address(anchor) if page == QUEUE else reverse(page)
        return Due(made.title, made.count, href, items, is_cut=made.count > len(made.items) == len(items))

    return due


@dataclass(frozen=True, slots=True)
class Day:
    """All of it in one order: what asks for something today, what does this week, and everything with its number."""

    now: Sequence[DueItem]
    week: Sequence[DueItem]
    waiting: Sequence[Due]
    # Whether a subject had more than it told of which the last told was for today too.
    has_more: bool

    @property
    def total(self) -> int:
        """How much asks for something today, what was not read of a kind with it."""
        return len(self.now) + sum(kind.unread for kind in kinds_of(self.now))


def kinds_of(items: Iterable[DueItem]) -> set[Kind]:
    """Return the kinds of these, each once."""
    return {item.kind for item in items if item.kind}


def day_of(user: "User", today: date) -> Day:
    """Return what waits for this person: of today the worst first and of that the nearest, of the week the nearest."""
    found = [due for maker in due_makers if (due := maker(user, today)) and due.count]
    items = _marked([item for due in found for item in due.matters()], user)
    return Day(
        now=sorted((item for item in items if item.is_now(today)), key=lambda item: (item.weight, _day(item))),
        week=sorted((item for item in items if item.is_this_week(today)), key=lambda item: (_day(item), item.weight)),
        waiting=found,
        has_more=any(due.is_cut and due.items and due.items[-1].is_now(today) for due in found),
    )


def _marked(items: Sequence[DueItem], user: "User") -> Sequence[DueItem]:
    """Return the same with for whom, where this person stands in."""
    absent = people_stood_in(user)
    if not absent:
        return items
    areas = areas_stood_in(user, absent)
    return [replace(one, whose=absent.get(one.owner) or areas.get(one.area, "")) for one in items]


def _day(item: DueItem) -> date:
    return item.due_on or date.max
