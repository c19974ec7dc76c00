# SPDX-License-Identifier: EUPL-1.2
"""The registrations on the work queue: which, in which order, how urgent, and how many."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any
from uuid import UUID

from django.db import models
from django.db.models import Count, Exists, OuterRef, QuerySet, Value
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import User
from core.database.keyset import Order
from core.database.prepared_statements import READER, read
from initiatives.lifecycle import Status
from initiatives.models import Initiative, StatusMove
from initiatives.models.initiative import InitiativeQuerySet
from initiatives.moderation.queue.filters import OVERDUE, WITHIN_A_WEEK, QueueFilters
from initiatives.moderation.queue.sections import queue_choices
from initiatives.register.saved_views.list_pages import ListPage
from initiatives.registration.deadlines import answer_due_on

# Whoever has waited longest stands first, so what is overdue is on top.
ORDER = Order.of("waits_since")
SOON_DAYS = 7


class Urgency(models.TextChoices):
    """How far the last day for an answer is away."""

    OVERDUE = "crit", gettext_lazy("Overdue")
    SOON = "warn", gettext_lazy("Due within a week")
    LATER = "note", gettext_lazy("There is time")
    NONE = "none", gettext_lazy("Not waiting for an answer")


@dataclass(frozen=True, slots=True)
class QueueRow:
    """One registration with its last day for an answer; `due_on` is None when there is nothing to answer."""

    initiative: Initiative
    due_on: date | None
    days_left: int
    is_again: bool
    resembles: str = ""
    is_ticked: bool = False

    @property
    def urgency(self) -> Urgency:
        """The group this row stands in."""
        if self.due_on is None:
            return Urgency.NONE
        if self.days_left < 0:
            return Urgency.OVERDUE
        return Urgency.SOON if self.days_left <= SOON_DAYS else Urgency.LATER

    @property
    def days_over(self) -> int:
        """How many days the answer is late."""
        return -self.days_left


def registrations(user: User, filters: QueueFilters, today: date) -> InitiativeQuerySet:
    """Return what this person handles and the filters leave, ready to be paged by ORDER."""
    return with_waiting(Initiative.objects.in_areas_of(user).filter(filters.waiting(user, today)))


def with_waiting(rows: InitiativeQuerySet) -> InitiativeQuerySet:
    """Add since when each waits and whether it was sent in again; by the first they are paged (ORDER)."""
    sent_again = StatusMove.objects.filter(initiative=OuterRef("pk"), to_status=Status.SUBMITTED).exclude(
        from_status=""
    )
    return (
        rows.select_related("area__parent")
        .annotate(waits_since=Coalesce("submitted_at", "created_at"), is_again=Exists(sent_again))
        .defer("story", "search")
    )


def count_views(user: User, views: Mapping[str, QueueFilters], today: date) -> dict[str, int]:
    """Return how many registrations each of the named filters leaves, in one query."""
    if not views:
        return {}
    counts = read(_counts, {}, (today, tuple(views.values())), reader=user)
    return dict(zip(views, counts[0], strict=True)) if counts else dict.fromkeys(views, 0)


def _counts(values: Mapping[str, Any], shape: tuple[date, tuple[QueueFilters, ...]]) -> QuerySet[Initiative, Any]:
    user, (today, views) = values[READER], shape
    asked = {f"v{at}": Count("pk", filter=filters.waiting(user, today)) for at, filters in enumerate(views)}
    # Every filter counts one state: only rows in these are looked at, not the whole register.
    states = {filters.state or Status.SUBMITTED for filters in views}
    # By a constant, so that everything is one group.
    rows = (
        Initiative.objects.in_areas_of(user).filter(status__in=states).order_by().annotate(all=Value(1)).values("all")
    )
    return rows.annotate(**asked).values_list(*asked)


def _built_in() -> list[tuple[str, QueueFilters]]:
    return [
        (_("Everything of mine"), QueueFilters()),
        (_("Overdue"), QueueFilters(due=OVERDUE)),
        (_("Due within a week"), QueueFilters(due=WITHIN_A_WEEK)),
        *((str(choice.label), QueueFilters(contact=choice.code)) for choice in queue_choices()),
    ]


QUEUE_PAGE = ListPage(
    code="queue",
    title=gettext_lazy("Work queue"),
    url_name="initiatives:queue",
    read=QueueFilters.read,
    built_in=_built_in,
    count=count_views,
)


def next_waiting(initiative: Initiative, user: User, today: date) -> UUID | None:
    """Return the registration that waits longest after this one, else the first of all, else None."""
    waiting = registrations(user, QueueFilters(), today).exclude(pk=initiative.pk).order_by(*ORDER.columns)
    later = waiting.filter(ORDER.after([initiative.submitted_at or initiative.created_at, initiative.pk]))
    return later.values_list("pk", flat=True).first() or waiting.values_list("pk", flat=True).first()


def groups(
    initiatives: Sequence[Initiative], today: date, likeness: Mapping[UUID, str], ticked: Collection[str]
) -> list[tuple[Urgency, list[QueueRow]]]:
    """Return the rows of a page under the urgency they share, in the order they came.

    `likeness` names per registration another one that it resembles; `ticked` are the values of ticked boxes.
    """
    rows = [_row(initiative, today, likeness.get(initiative.pk, ""), ticked) for initiative in initiatives]
    return [(urgency, list(same)) for urgency, same in groupby(rows, key=lambda row: row.urgency)]


def _row(initiative: Initiative, today: date, resembles: str, ticked: Collection[str]) -> QueueRow:
    due_on = None
    if initiative.status == Status.SUBMITTED and initiative.submitted_at:
        due_on = answer_due_on(initiative.submitted_at)
    return QueueRow(
        initiative=initiative,
        due_on=due_on,
        days_left=(due_on - today).days if due_on else 0,
        is_again=getattr(initiative, "is_again", False),
        resembles=resembles,
        is_ticked=f"{initiative.pk}.{initiative.version}" in ticked,
    )
