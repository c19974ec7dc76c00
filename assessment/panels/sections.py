# SPDX-License-Identifier: EUPL-1.2
"""Where people find their panels: members on their own list, coordinators in the work queue, carriers on their page."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db.models import F, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import Person, Role, User
from assessment.models import Panel, PanelState, SubjectKind
from assessment.rounds.subjects import THINGS, subject_pages
from assessment.scoring.own_assignments import open_panels
from core.database.first_rows import first_rows
from core.database.prepared_statements import READER
from initiatives.models import Initiative, Party
from initiatives.moderation.queue.filters import QueueFilters
from initiatives.moderation.queue.sections import Place, QueueSection, register_queue_section
from initiatives.moderation.today.due import DueItem, Step, Weight, due_from, due_makers
from initiatives.register.page_sections import Section, register_mine_section, register_overview_section

MOST_IN_QUEUE = 5


def register_panel_sections() -> None:
    """Add panels to the work queue, and results to reply to on the pages of who carries or speaks for something."""
    register_queue_section(_queue_section)
    due_makers.add(due_from(_queue_section, "panels", _due_item))
    register_mine_section(_mine_section)
    register_overview_section(_waiting_section)
    register_overview_section(_institutions_section)


def _waiting(values: Mapping[str, Any], filters: QueueFilters) -> QuerySet[Panel]:
    user = values[READER]
    waiting = open_panels(user)
    # What is no initiative fits no filter of the queue, and stands in it when nothing narrows it.
    if filters.address():
        waiting = waiting.filter(subject__initiative__in=Initiative.objects.filter(filters.about(user)))
    return waiting.order_by(F("replied_at").asc(nulls_last=True), F("reply_until").asc(nulls_last=True), "id")


def _queue_section(user: User, filters: QueueFilters) -> QueueSection | None:
    """Return the panels for a coordinator: those that can be settled first, then by last day to reply."""
    if Role.COORDINATOR not in user.roles:
        return None
    shown, total = first_rows(_waiting, {}, filters, most=MOST_IN_QUEUE, reader=user)
    if not shown:
        return None
    return QueueSection(
        title=_("Panels"),
        items=[(panel, _can_be_settled(panel)) for panel in shown],
        count=total,
        template="assessment/panels/_queue_section.html",
        order=20,
        place=Place.SIDE,
    )


def _due_item(one: tuple[Panel, bool], today: date) -> DueItem | None:
    """Return a panel that can be settled as a matter: it is due, and has been since its last day to reply."""
    panel, can_be_settled = one
    if not can_be_settled:
        return None
    href = reverse("assessment:panel", args=[panel.round_id, panel.subject_id])
    return DueItem(
        weight=Weight.PROMISE,
        name=str(panel.subject),
        href=href,
        what=_("the result can be settled"),
        steps=[Step(_("Settle"), href)],
        due_on=min(panel.reply_until or today, today),
        note=panel.round.title,
    )


def _can_be_settled(panel: Panel) -> bool:
    is_late = panel.reply_until is not None and timezone.localdate() > panel.reply_until
    return panel.state == PanelState.REPLYING and (panel.replied_at is not None or is_late)


def _mine_section(initiative: Initiative, user: Person) -> Section | None:
    """Return the results the carriers were shown, the newest first."""
    panels = list(
        Panel.objects.shown_to(user)
        .filter(subject__initiative=initiative)
        .select_related("round")
        .order_by("-created_at", "-id")
    )
    if not panels:
        return None
    # What waits for their answer is asked of them now; the rest is how it stands.
    waits = any(panel.state == PanelState.REPLYING and panel.replied_at is None for panel in panels)
    context = {"panels": panels, "initiative": initiative}
    return Section("assessment/panels/_outcomes.html", context, order=4 if waits else 44)


def _waiting_section(user: Person) -> Section | None:
    """Lead carriers from their first page to the results that wait for their reply; one query."""
    waiting = list(
        Panel.objects.shown_to(user)
        .filter(subject__initiative__isnull=False, state=PanelState.REPLYING, replied_at=None)
        .select_related("round", "subject__initiative")
        .order_by(F("reply_until").asc(nulls_last=True), "id")
    )
    return Section("assessment/panels/_waiting.html", {"panels": waiting}, order=2) if waiting else None


def _institutions_section(user: Person) -> Section | None:
    """Return the institutions this person speaks for, and what of them and of chains lies before them to reply to."""
    parties = list(Party.objects.represented_by(user).order_by("name"))
    panels = list(
        Panel.objects.shown_to(user)
        .filter(subject__initiative=None)
        .select_related("round", *THINGS)
        .order_by("-created_at", "-id")
    )
    if not parties and not panels:
        return None
    page = subject_pages.get(SubjectKind.PARTY)
    spoken_for = [(one, reverse(page.url_name, args=[one.pk]) if page else "") for one in parties]
    context = {"parties": spoken_for, "panels": panels}
    return Section("assessment/panels/_institutions.html", context, order=4)
