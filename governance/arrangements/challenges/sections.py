# SPDX-License-Identifier: EUPL-1.2
"""Challenges in the file, on the public page, among the pages of carriers and in the work queue."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from accounts.models import Person, User
from core.database.first_rows import first_rows
from core.database.prepared_statements import READER
from governance.arrangements.challenges.lifecycle import WAITING
from governance.models import Challenge
from governance.overview.registry import OverviewItem, overview_items
from initiatives.models import Initiative
from initiatives.moderation.queue.filters import QueueFilters
from initiatives.moderation.queue.sections import Place, QueueSection, register_queue_section
from initiatives.moderation.today.due import DueItem, Step, Weight, due_from, due_makers
from initiatives.opportunities.filters import looking
from initiatives.opportunities.lifecycle import OpportunityState
from initiatives.register.page_sections import (
    PageLink,
    Section,
    register_dossier_section,
    register_own_page,
    register_public_section,
)

SHOWN: Final = 10


def register_challenges() -> None:
    """Make them known to the apps below."""
    register_dossier_section(dossier_section, 66, ("challenges", _("Right to Challenge")))
    register_public_section(public_section, where=_has_challenges)
    register_own_page(
        PageLink(_("Take over a task of the municipality (Right to Challenge)"), "governance:mine-challenges")
    )
    register_queue_section(queue_section)
    due_makers.add(due_from(queue_section, "challenges", _due_item))
    overview_items.add(
        OverviewItem(
            _("Right to Challenge"),
            _("Residents who offer to take over a public task: the task, its budget, the answer and the term."),
            "governance:challenges",
            group="today",
            order=20,
            count=_waiting,
            unit=ngettext_lazy("challenge waits for an answer", "challenges wait for an answer", "count"),
            query="stand=waiting",
        )
    )
    overview_items.add(
        OverviewItem(
            _("Opportunities"),
            _("What people see that could happen, who picks it up and what came of it."),
            "initiatives:opportunities",
            group="today",
            order=40,
            count=_looking,
            unit=ngettext_lazy("opportunity looks for somebody", "opportunities look for somebody", "count"),
            query=f"stand={OpportunityState.OPEN.value}",
        )
    )
    overview_items.add(
        OverviewItem(
            _("Quiet areas"),
            _("Where little happens for the number of people who live there."),
            "assessment:quiet",
            permission="assessment.read_portfolio",
            group="city",
            order=40,
        )
    )


def _looking(person: User) -> int:
    return looking(person).count()


def _waiting(person: User) -> int:
    return Challenge.objects.visible_to(person).filter(state__in=WAITING).count()


def dossier_section(initiative: Initiative, user: Person) -> Section | None:
    """Return the challenges of this initiative, the newest first."""
    found = list(Challenge.objects.visible_to(user).filter(initiative=initiative)[:SHOWN])
    if not found:
        return None
    context = {"challenges": found, "waiting": WAITING, "today": timezone.localdate()}
    return Section("governance/arrangements/challenges/_dossier.html", context, order=66)


def _has_challenges() -> Q:
    return Q(Exists(Challenge.objects.filter(initiative=OuterRef("pk"))))


def public_section(initiative: Initiative, user: Person) -> Section | None:  # noqa: ARG001 - public for everybody
    """Return the tasks it took over."""
    found = list(Challenge.objects.public().filter(initiative=initiative).select_related("arrangement")[:SHOWN])
    return (
        Section("governance/arrangements/challenges/_public.html", {"challenges": found}, order=65) if found else None
    )


def _unanswered(values: Mapping[str, Any], filters: QueueFilters) -> QuerySet[Challenge]:
    user = values[READER]
    about = filters.narrow(Initiative.objects.in_areas_of(user), user)
    waiting = Challenge.objects.visible_to(user).filter(state__in=WAITING, initiative__in=about.values("pk"))
    found = waiting.select_related("initiative").defer("initiative__search", "initiative__story")
    return found.order_by("answer_due_on", "id")


def queue_section(user: User, filters: QueueFilters) -> QueueSection | None:
    """Return what waits for an answer in this person's areas, the longest overdue first."""
    items, total = first_rows(_unanswered, {}, filters, most=SHOWN, reader=user)
    if not items:
        return None
    today = timezone.localdate()
    return QueueSection(
        title=_("Challenges that wait for an answer"),
        items=[(one, (one.answer_due_on - today).days) for one in items],
        count=total,
        template="governance/arrangements/challenges/_queue.html",
        order=25,
        place=Place.MAIN,
    )


def _due_item(item: tuple[Challenge, int], _today: date) -> DueItem:
    one, _left = item
    href = reverse("governance:challenge", args=[one.pk])
    return DueItem(
        weight=Weight.LAW,
        name=one.initiative.name,
        href=href,
        what=one.task,
        steps=[Step(str(_("Look and answer")), href)],
        due_on=one.answer_due_on,
        note=one.get_state_display(),
        is_invented=one.is_invented,
        area=one.initiative.area_id,
    )
