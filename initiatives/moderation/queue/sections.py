# SPDX-License-Identifier: EUPL-1.2
"""The parts of the work queue that come from elsewhere: an app adds a function, the page calls it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from core.registry import Registry

if TYPE_CHECKING:
    from django.db.models import Q
    from django_stubs_ext import StrOrPromise

    from accounts.models import User
    from initiatives.moderation.queue.filters import QueueFilters


class Place(StrEnum):
    """Where on the work queue a section stands: the wide column or the narrow one beside it."""

    MAIN = "main"
    SIDE = "side"


@dataclass(frozen=True, slots=True)
class QueueSection:
    """One section: `template` gets `section` and draws `items`; `count` is of all, also those not shown.

    Of what is there very often is not counted on (core.database.first_rows): `counted` says so in words. Sections stand
    by `order`, lowest first. A section without items is drawn too: its template says so in a sentence.
    """

    title: "StrOrPromise"
    items: Sequence[Any]
    count: int
    template: str
    order: int = 100
    place: Place = Place.SIDE


SectionMaker = Callable[["User", "QueueFilters"], QueueSection | None]


@dataclass(frozen=True, slots=True)
class QueueChoice:
    """A filter that a higher app knows the answer to, such as "without contact person".

    `narrows` returns the condition on an initiative for this person.
    """

    code: str
    label: "StrOrPromise"
    narrows: "Callable[[User], Q]"


queue_sections: Registry[SectionMaker] = Registry(
    "Sections of the work queue; initiatives, assessment and governance add theirs."
)
extra_choices: Registry[QueueChoice] = Registry(
    "Choices of the filter “contact person” of the work queue; governance adds them.", key=lambda choice: choice.code
)


def register_queue_section(maker: SectionMaker) -> None:
    """Have `maker(user, filters)` add a section to the work queue; None means nothing to show to this person.

    Two queries at most, however many items; only what `visible_to(user)` shows, narrowed by
    `filters.narrow(initiatives, user)`.
    """
    queue_sections.add(maker)


def register_queue_choice(choice: QueueChoice) -> None:
    """Add a choice to the filter "contact person" of the work queue."""
    extra_choices.add(choice)


def queue_choices() -> Sequence[QueueChoice]:
    """Return the choices that higher apps added, in that order."""
    return tuple(extra_choices)


def sections_for(user: "User", filters: "QueueFilters") -> list[QueueSection]:
    """Return the registered sections for this person, in order."""
    made = [maker(user, filters) for maker in queue_sections]
    return sorted((section for section in made if section is not None), key=lambda section: section.order)
