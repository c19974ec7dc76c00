# SPDX-License-Identifier: EUPL-1.2
"""Introductions as their own page, the carriers' page, the dossier and the work queue show them.

A side reads its own answer and whether both agree. Who said no, and why, only the municipality reads.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final

from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import Person, User
from core.database.first_rows import first_rows
from core.database.prepared_statements import READER
from initiatives.connections.introductions.lifecycle import ENDED, WAITS_LONG, IntroductionState
from initiatives.models import Initiative, Introduction
from initiatives.models.connecting import introduction_lacks_outcome, introduction_waits
from initiatives.moderation.queue.sections import Place, QueueSection, register_queue_section
from initiatives.moderation.today.due import due_from, due_makers
from initiatives.register.page_sections import (
    Section,
    register_dossier_section,
    register_mine_section,
    register_overview_section,
)

if TYPE_CHECKING:
    from initiatives.moderation.queue.filters import QueueFilters

MOST_SHOWN: Final = 10
# Nobody asks what came of it before they could meet.
OUTCOME_AFTER: Final = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Contact:
    """Whom to write to on one side."""

    initiative: str
    name: str
    email: str


@dataclass(frozen=True, slots=True)
class IntroductionRow:
    """One introduction for one reader; `side` is the side they carry, "" for the municipality."""

    introduction: Introduction
    side: str

    @property
    def is_invented(self) -> bool:
        """Whether it was made up for the demo."""
        return self.introduction.is_invented

    @property
    def state(self) -> IntroductionState:
        """Where it stands."""
        return self.introduction.state

    @property
    def own_answer(self) -> bool | None:
        """What the reader's side said."""
        answer: bool | None = getattr(self.introduction, f"{self.side}_accepts") if self.side else None
        return answer

    @property
    def must_answer(self) -> bool:
        """Whether it waits for the reader."""
        return bool(self.side) and self.state == IntroductionState.WAITING and self.own_answer is None

    @property
    def words(self) -> str:
        """The state as this reader may know it."""
        if not self.side:
            return str(self.state.label)
        if self.state in ENDED:
            # Their own answer is theirs to know; the other's is not.
            return _("You said no") if self.own_answer is False else _("Does not go through")
        if self.must_answer:
            return _("Waits for your answer")
        if self.state == IntroductionState.WAITING:
            return _("You said yes; waits for the other")
        return str(self.state.label)

    @property
    def is_over(self) -> bool:
        """Whether nothing can be done any more."""
        return self.state in ENDED


def contacts_of(introduction: Introduction) -> list[Contact]:
    """Return who said yes on each side, once both did; nobody before that."""
    if not introduction.has_contact:
        return []
    sides = (
        (introduction.need.initiative, introduction.need_answered_by),
        (introduction.offer.initiative, introduction.offer_answered_by),
    )
    return [Contact(initiative.name, person.name, person.email) for initiative, person in sides if person]


def _rows(found: Iterable[Introduction], initiative: Initiative | None = None) -> list[IntroductionRow]:
    if initiative is None:
        return [IntroductionRow(one, "") for one in found]
    return [IntroductionRow(one, "need" if one.need.initiative_id == initiative.pk else "offer") for one in found]


def register_introductions() -> None:
    """Show introductions where people look."""
    register_mine_section(mine_part)
    register_overview_section(overview_part)
    register_dossier_section(dossier_part, 60, ("introductions", gettext_lazy("Introductions")))
    register_queue_section(queue_part)
    due_makers.add(due_from(queue_part, "queue-introductions"))


def mine_part(initiative: Initiative, user: Person) -> Section | None:
    """Return the introductions of this initiative for its carriers, what waits for them on top."""
    rows = _rows(_of(initiative, user), initiative)
    rows.sort(key=lambda row: (not row.must_answer, row.is_over))
    return (
        Section("initiatives/connections/introductions/_dossier_section.html", {"rows": rows}, order=60)
        if rows
        else None
    )


def dossier_part(initiative: Initiative, user: Person) -> Section | None:
    """Return the same for the municipality, with the whole state."""
    rows = _rows(_of(initiative, user))
    return (
        Section("initiatives/connections/introductions/_dossier_section.html", {"rows": rows}, order=60)
        if rows
        else None
    )


def _of(initiative: Initiative, user: Person) -> list[Introduction]:
    # By its needs and offers, which an index finds: a condition on either end of a join reads every introduction.
    own = list(initiative.needs.values_list("pk", flat=True))
    either = Q(need__in=own) | Q(offer__in=own)
    return list(Introduction.objects.visible_to(user).filter(either).with_sides()[:MOST_SHOWN])


def overview_part(user: Person) -> Section | None:
    """Return what waits for this person's answer, over everything they carry."""
    if not user.is_authenticated:
        return None
    own = Initiative.objects.carried_by(user).values("pk")
    mine = Q(need__initiative__in=own, need_accepts=None) | Q(offer__initiative__in=own, offer_accepts=None)
    waiting = Introduction.objects.visible_to(user).waiting(timezone.localdate()).filter(mine)
    items = list(waiting.with_sides()[:MOST_SHOWN])
    return (
        Section("initiatives/connections/introductions/_overview_section.html", {"items": items}, order=8)
        if items
        else None
    )


def _to_look_at(values: Mapping[str, Any], filters: "QueueFilters") -> QuerySet[Introduction]:
    user, answered = values[READER], values["answered"]
    shown = Introduction.objects.visible_to(user)
    if about := filters.about(user):
        within = Initiative.objects.filter(about).values("pk")
        shown = shown.filter(Q(need__initiative__in=within) | Q(offer__initiative__in=within))
    slow = introduction_waits(values["today"]) & Q(created_at__lte=values["proposed"])
    silent = introduction_lacks_outcome() & Q(need_answered_at__lte=answered, offer_answered_at__lte=answered)
    both = shown.filter(slow | silent).order_by("created_at", "id")
    return both.select_related("need__initiative", "offer__initiative")


def queue_part(user: User, filters: "QueueFilters") -> QueueSection | None:
    """Return what waits long in this person's areas, and what nobody told the outcome of."""
    now = timezone.now()
    moments = {"proposed": now - WAITS_LONG, "answered": now - OUTCOME_AFTER, "today": timezone.localdate()}
    items, total = first_rows(_to_look_at, moments, filters, most=MOST_SHOWN, reader=user)
    if not items:
        return None
    return QueueSection(
        title=_("Introductions that wait"),
        items=_rows(items),
        count=total,
        template="initiatives/connections/introductions/_queue_section.html",
        order=35,
        place=Place.SIDE,
    )
