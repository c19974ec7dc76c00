# SPDX-License-Identifier: EUPL-1.2
"""Opportunities in the work queue: what was listed and waits, and what was picked up and went quiet."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from django.db.models import Count, Max, Q, QuerySet, Window
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from core.database.prepared_statements import READER, fetch
from initiatives.models import Area, Opportunity
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
    """Narrow to the place and words asked; an opportunity has no status or contact person."""
    found = Q()
    if filters.area:
        found &= Q(area__in=Area.objects.filter(Q(code=filters.area) | Q(parent__code=filters.area)))
    if filters.part:
        found &= Q(area__code=filters.part)
    if filters.q:
        found &= Q(title__icontains=filters.q) | Q(text__icontains=filters.q)
    if filters.theme:
        through = Opportunity.themes.through.objects.filter(theme__code=filters.theme)
        found &= Q(pk__in=through.values("opportunity"))
    return found


def listed_section(user: User, filters: QueueFilters) -> QueueSection | None:
    """Return what was listed in this person's areas and waits for a decision, the oldest first."""
    items = fetch(_listed, {}, filters, reader=user)
    if not items:
        return None
    return QueueSection(
        title=_("Opportunities that were listed"),
        items=items,
        count=items[0].total,
        template="initiatives/opportunities/_queue_listed.html",
        order=30,
        place=Place.MAIN,
    )


def _listed(values: Mapping[str, Any], filters: QueueFilters) -> QuerySet[Opportunity]:
    waiting = Opportunity.objects.handled_by(values[READER]).filter(_about(filters), state=OpportunityState.PROPOSED)
    waiting = waiting.select_related("area").defer("area__border").annotate(total=Window(Count("pk")))
    return waiting.order_by("created_at", "id")[:SHOWN]


def stuck_section(user: User, filters: QueueFilters) -> QueueSection | None:
    """Return what was picked up and went quiet, and what is past its day, the longest quiet first."""
    asking = stuck(Opportunity.objects.handled_by(user).filter(_about(filters)))
    items = list(asking.select_related("area").defer("area__border").order_by("said_at", "id")[: SHOWN + 1])
    if not items:
        return None
    return QueueSection(
        title=_("Opportunities that stand still"),
        items=[waiting(one) for one in items[:SHOWN]],
        count=len(items) if len(items) <= SHOWN else asking.count(),
        template="initiatives/opportunities/_queue_stuck.html",
        order=35,
        place=Place.SIDE,
    )


def stuck(opportunities: Any) -> Any:
    """Narrow to what was picked up and is quiet for long, or is past the day before which it should happen."""
    today = timezone.localdate()
    quiet = Q(state=OpportunityState.PICKED_UP, said_at__lt=timezone.now() - timedelta(days=QUIET_DAYS))
    late = Q(state__in=[OpportunityState.OPEN, OpportunityState.PICKED_UP], by_when__lt=today)
    return opportunities.annotate(said_at=Max("steps__created_at")).filter(quiet | late)


def waiting(one: Any) -> Waiting:
    """Return why an opportunity of `stuck` asks for attention."""
    is_late = one.by_when is not None and one.by_when < timezone.localdate()
    is_quiet = one.state == OpportunityState.PICKED_UP and (one.said_at < timezone.now() - timedelta(days=QUIET_DAYS))
    return Waiting(one, is_late=is_late, is_quiet=is_quiet)
