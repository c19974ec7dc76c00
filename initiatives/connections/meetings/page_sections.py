# SPDX-License-Identifier: EUPL-1.2
"""Meetings as pages, the work queue and the public timeline show them."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

from django.db.models import Count, Q, QuerySet, Window
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import Person, Role, User
from core.database.prepared_statements import READER, fetch, read
from initiatives.models import Initiative, Meeting
from initiatives.models.connecting import MeetingQuerySet
from initiatives.models.handling import areas_worked_in
from initiatives.moderation.queue.sections import Place, QueueSection, register_queue_section
from initiatives.moderation.today.due import due_from, due_makers
from initiatives.register.page_sections import Section, register_dossier_section, register_mine_section
from initiatives.register.timeline import TimelineEntry, timeline_sources

if TYPE_CHECKING:
    from initiatives.moderation.queue.filters import QueueFilters

MOST_SHOWN: Final = 10
MOST_MOMENTS: Final = 10
LATELY: Final = timedelta(days=365)


def register_meetings() -> None:
    """Show meetings where people look."""
    register_mine_section(mine_part)
    register_dossier_section(dossier_part, 61, ("meetings-title", gettext_lazy("Meetings")))
    register_queue_section(queue_part)
    due_makers.add(due_from(queue_part, "queue-meetings"))
    timeline_sources.add(timeline_entries)


def handled_by(user: User) -> QuerySet[Meeting]:
    """Return the meetings this person organised, or that are in their areas or about initiatives there."""
    seen = Meeting.objects.visible_to(user)
    if Role.COORDINATOR in user.roles:
        return seen
    mine = Q(organised_by=user)
    if Role.OFFICIAL in user.roles:
        named = Meeting.initiatives.through.objects.filter(initiative__in=Initiative.objects.in_areas_of(user))
        mine |= Q(area__in=areas_worked_in(user)) | Q(pk__in=named.values("meeting"))
    return seen.filter(mine)


def coming(user: Person) -> MeetingQuerySet:
    """Return what is to be, the first on top."""
    return (
        Meeting.objects.visible_to(user)
        .filter(happens_on__gte=timezone.localdate())
        .select_related("area")
        .defer("area__border")
        .order_by("happens_on", "starts_at", "id")
    )


def _of(initiative: Initiative, user: Person) -> list[Meeting]:
    named = Meeting.initiatives.through.objects.filter(initiative=initiative).values("meeting")
    lately = timezone.localdate() - LATELY
    return list(
        Meeting.objects.visible_to(user)
        .filter(pk__in=named, happens_on__gte=lately)
        .order_by("-happens_on", "-id")[:MOST_SHOWN]
    )


def _part(initiative: Initiative, user: Person, order: int) -> Section | None:
    found = _of(initiative, user)
    if not found:
        return None
    context = {"meetings": found, "initiative": initiative, "today": timezone.localdate()}
    return Section("initiatives/connections/meetings/_page_section.html", context, order=order)


def mine_part(initiative: Initiative, user: Person) -> Section | None:
    """Return the meetings of this initiative of the last year and to come."""
    return _part(initiative, user, 61)


def dossier_part(initiative: Initiative, user: Person) -> Section | None:
    """Return the same for the municipality."""
    return _part(initiative, user, 61)


def queue_part(user: User, filters: "QueueFilters") -> QueueSection | None:
    """Return past meetings of which nobody wrote what came of them, the oldest first."""
    items = fetch(_without_outcome, {}, (timezone.localdate(), filters), reader=user)
    if not items:
        return None
    return QueueSection(
        title=_("Meetings without an outcome"),
        items=items,
        count=items[0].total,
        template="initiatives/connections/meetings/_queue_section.html",
        order=36,
        place=Place.SIDE,
    )


def _without_outcome(values: Mapping[str, Any], shape: "tuple[date, QueueFilters]") -> QuerySet[Meeting]:
    user, (today, filters) = values[READER], shape
    past = handled_by(user).filter(happens_on__lt=today, cancelled_on__isnull=True, outcome="")
    if about := filters.about(user):
        within = Meeting.initiatives.through.objects.filter(initiative__in=Initiative.objects.filter(about))
        past = past.filter(pk__in=within.values("meeting"))
    return past.annotate(total=Window(Count("pk"))).order_by("happens_on", "id")[:MOST_SHOWN]


def timeline_entries(initiative: Initiative, _user: Person) -> list[TimelineEntry]:
    """Return the open meetings of an initiative for its public timeline."""
    return [
        TimelineEntry(
            day,
            _("Meeting: %(title)s") % {"title": title},
            href=reverse("initiatives:meeting", args=[key]),
            is_invented=is_invented,
        )
        for key, day, title, is_invented in read(_open_of, {"initiative": initiative.pk}, MOST_MOMENTS)
    ]


def _open_of(values: Mapping[str, Any], length: int) -> QuerySet[Meeting, Any]:
    found = Meeting.objects.filter(initiatives=values["initiative"], is_open=True, cancelled_on__isnull=True)
    return found.order_by("-happens_on", "-id").values_list("pk", "happens_on", "title", "is_invented")[:length]
