# SPDX-License-Identifier: EUPL-1.2
"""Follow-ups in the dossier, on the pages of the carriers and in the work queue."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import Person, User
from accounts.stand_ins.queries import is_work_of
from assessment.follow_ups.queries import FollowUpRow, follow_up_rows, follow_ups_for
from assessment.models import FollowUp
from core.database.first_rows import first_rows
from core.database.prepared_statements import READER
from initiatives.models import Initiative
from initiatives.moderation.queue.filters import QueueFilters
from initiatives.moderation.queue.sections import Place, QueueSection, register_queue_section
from initiatives.moderation.today.due import DueItem, Step, Weight, due_from, due_makers
from initiatives.register.page_sections import (
    Section,
    register_dossier_section,
    register_mine_section,
    register_overview_section,
)

MOST_SHOWN = 10


def register_follow_ups() -> None:
    """Show follow-ups in the dossier, on the carrier's pages and in the work queue."""
    register_dossier_section(dossier_part, 16)
    register_mine_section(mine_part)
    register_overview_section(overview_part)
    register_queue_section(queue_part)
    due_makers.add(due_from(queue_part, "follow-ups", _due_item))


def _part(initiative: Initiative, user: Person, page: str, *, is_file: bool = False) -> Section | None:
    if not initiative.is_in_register:
        return None
    rows = follow_up_rows(follow_ups_for(user).open().filter(subject__initiative=initiative))
    context = {"initiative": initiative, "rows": rows, "page": page}
    return Section("assessment/follow_ups/_part.html", context, "side" if is_file else "main", order=16)


def dossier_part(initiative: Initiative, user: Person) -> Section | None:
    """Return what is open, with the way to the whole list."""
    return _part(initiative, user, "assessment:dossier-follow-ups", is_file=True)


def mine_part(initiative: Initiative, user: Person) -> Section | None:
    """Return the same for a carrier."""
    return _part(initiative, user, "assessment:mine-follow-ups")


def overview_part(user: Person) -> Section | None:
    """Return what this person promised themselves; nothing when there is nothing."""
    if not user.is_authenticated:
        return None
    rows = follow_up_rows(follow_ups_for(user).open().filter(owner=user)[:MOST_SHOWN])
    return Section("assessment/follow_ups/_own.html", {"rows": rows}, order=10) if rows else None


def _waiting(values: Mapping[str, Any], filters: QueueFilters) -> QuerySet[FollowUp]:
    user = values[READER]
    waiting = follow_ups_for(user).open().filter(is_work_of(user, "owner") | Q(due_on__lt=values["today"]))
    if about := filters.about(user):
        waiting = waiting.filter(subject__initiative__in=Initiative.objects.filter(about))
    return waiting


def queue_part(user: User, filters: QueueFilters) -> QueueSection | None:
    """Return the follow-ups of this person and of whom they stand in for, and what is overdue on their initiatives."""
    today = timezone.localdate()
    shown, total = first_rows(_waiting, {"today": today}, filters, most=MOST_SHOWN, reader=user)
    return QueueSection(
        title=_("To do after a result"),
        items=follow_up_rows(shown, today),
        count=total,
        template="assessment/follow_ups/_queue_section.html",
        order=20,
        place=Place.SIDE,
    )


def _due_item(row: FollowUpRow, _today: date) -> DueItem:
    promise = row.follow_up
    href = reverse("assessment:follow-up", args=[promise.pk])
    return DueItem(
        weight=Weight.PROMISE,
        name=str(promise.subject),
        href=href,
        what=promise.text,
        steps=[Step(_("Tell what came of it"), href)],
        due_on=promise.due_on,
        note=f"{row.principle} · {promise.owner or _('nobody')}",
        is_invented=row.is_invented,
        area=promise.subject.initiative.area_id if promise.subject.initiative else None,
        owner=promise.owner_id,
    )
