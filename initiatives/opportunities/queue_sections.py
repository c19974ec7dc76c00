# SPDX-License-Identifier: EUPL-1.2
"""Opportunities in the work queue: what was listed and waits, and what was picked up and went quiet."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from django.db.models import Max, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from core.database.first_rows import first_rows
from core.database.prepared_statements import READER
from initiatives.models import Opportunity
from initiatives.moderation.queue.filters import QueueFilters
from initiatives.moderation.queue.sections import Place, QueueSection, register_queue_section
from initiatives.moderation.today.due import due_from, due_makers
from initiatives.opportunities.lifecycle import OpportunityState

SHOWN: Final = 10
# So long without a word after it was picked up is asked after (ours).
QUIET_DAYS: Final = 60


@dataclass(frozen=True, slots=True)
class Waiting:
    """An opportunity that asks for something, and why."""

    opportunity: Any
    is_late: bool
    is_quiet: bool


def register_opportunities() -> None:
    """Add both sections to the work queue."""
    register_queue_section(listed_section)
    due_makers.add(due_from(listed_section, "opportunities"))
    register_queue_section(stuck_section)


def _about(filters: QueueFilters) -> Q:
    """Narrow to the place, words and theme asked; an opportunity has no status or contact person."""
    if not filters.theme:
        return filters.in_words()
    through = Opportunity.themes.through.objects.filter(theme__code=filters.theme)
    return filters.in_words() & Q(pk__in=through.values("opportunity"))


def listed_section(user: User, filters: QueueFilters) -> QueueSection | None:
    """Return what was listed in this person's areas and waits for a decision, the oldest first."""
    items, total = first_rows(_listed, {}, filters, most=SHOWN, reader=user)
    if not items:
        return None
    return QueueSection(
        title=_("Opportunities sent in"),
        items=items,
        count=total,
        template="initiatives/opportunities/_queue_listed.html",
        order=30,
        place=Place.MAIN,
    )


def _listed(values: Mapping[str, Any], filters: QueueFilters) -> QuerySet[Opportunity]:
    waiting = Opportunity.objects.handled_by(values[READER]).filter(_about(filters), state=OpportunityState.PROPOSED)
    return waiting.select_related("area").defer("area__border").order_by("created_at", "id")


def stuck_section(user: User, filters: QueueFilters) -> QueueSection | None:
    """Return what was picked up and went quiet, and what is past its day, the longest quiet first."""
    quiet = {"quiet": timezone.now() - timedelta(days=QUIET_DAYS)}
    items, total = first_rows(_stuck, quiet, filters, most=SHOWN, reader=user)
    if not items:
        return None
    return QueueSection(
        title=_("Opportunities that stand still"),
        items=[waiting(one) for one in items],
        count=total,
        template="initiatives/opportunities/_queue_stuck.html",
        order=35,
        place=Place.SIDE,
    )


def _stuck(values: Mapping[str, Any], filters: QueueFilters) -> QuerySet[Opportunity]:
    """Return what was picked up and is quiet for long, or is past the day before which it should happen."""
    found = Opportunity.objects.handled_by(values[READER]).filter(_about(filters))
    quiet = Q(state=OpportunityState.PICKED_UP, said_at__lt=values["quiet"])
    # A statement is kept per day.
    late = Q(state__in=[OpportunityState.OPEN, OpportunityState.PICKED_UP], by_when__lt=timezone.localdate())
    found = found.annotate(said_at=Max("steps__created_at")).filter(quiet | late)
    return found.select_related("area").defer("area__border").order_by("said_at", "id")


def waiting(one: Any) -> Waiting:
    """Return why an opportunity of `stuck_section` asks for attention."""
    is_late = one.by_when is not None and one.by_when < timezone.localdate()
    is_quiet = one.state == OpportunityState.PICKED_UP and (one.said_at < timezone.now() - timedelta(days=QUIET_DAYS))
    return Waiting(one, is_late=is_late, is_quiet=is_quiet)
