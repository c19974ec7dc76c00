# SPDX-License-Identifier: EUPL-1.2
"""Choices in the file of an initiative, in the work queue and on the governance page."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from accounts.models import Person, User
from core.database.first_rows import first_rows
from core.database.prepared_statements import READER
from governance.learning.appraisals.comparison import look_back_due
from governance.models import Weighing
from governance.overview.registry import OverviewItem, overview_items
from initiatives.models import Initiative
from initiatives.moderation.queue.filters import QueueFilters
from initiatives.moderation.queue.sections import QueueSection, register_queue_section
from initiatives.moderation.today.due import DueItem, Step, Weight, due_from, due_makers
from initiatives.register.page_sections import Section, register_dossier_section

MOST = 5


def register_appraisals() -> None:
    """Make these known to the apps below."""
    register_dossier_section(appraisals_section, 74, ("weighings", gettext_lazy("Choices")))
    register_queue_section(due_section)
    due_makers.add(due_from(due_section, "weighings-due", _due_item))
    overview_items.add(
        OverviewItem(
            gettext_lazy("Choices"),
            gettext_lazy("Options weighed on the lens, decided with a reason, and looked back on."),
            "governance:weighings",
            permission="governance.read_city",
            group="today",
            order=30,
            count=lambda person: Weighing.objects.visible_to(person).filter(decided_on__isnull=True).count(),
            unit=ngettext_lazy("choice asks for a decision", "choices ask for a decision", "count"),
            query="stand=open",
        )
    )


def appraisals_section(initiative: Initiative, user: Person) -> Section | None:
    """Show the choices about this initiative; one query."""
    found = Weighing.objects.visible_to(user).filter(initiative=initiative).select_related("chosen")[:MOST]
    context = {"initiative": initiative, "weighings": list(found), "today": timezone.localdate()}
    return Section("governance/learning/appraisals/_appraisals.html", context, order=74)


def due_section(user: User, filters: QueueFilters) -> QueueSection | None:
    """Show which choices wait for a decision or a look back; for who handles the initiative, or asked the question."""
    items, total = first_rows(_due, {}, filters, most=MOST, reader=user)
    if not items:
        return None
    return QueueSection(_("Choices that wait"), items, total, "governance/learning/appraisals/_queue.html", order=130)


def _due(values: Mapping[str, Any], filters: QueueFilters) -> QuerySet[Weighing]:
    user = values[READER]
    # A statement is kept per day.
    late = Q(decided_on__isnull=True, decide_before__lt=timezone.localdate())
    handled = filters.narrow(Initiative.objects.in_areas_of(user), user)
    return (
        Weighing.objects.visible_to(user)
        .filter(late | look_back_due())
        .filter(Q(initiative__in=handled.values("pk")) | Q(initiative__isnull=True, asked_by=user))
        .select_related("chosen", "initiative")
        .defer("initiative__search", "initiative__story")
        .order_by("decide_before", "look_back_on", "id")
    )


def _due_item(one: Weighing, _today: date) -> DueItem:
    if one.decided_on:
        page, label, what, day = "look-back", _("Look back"), _("look back on what came of it"), one.look_back_on
    else:
        page, label, what, day = "decide", _("Decide"), _("waits for a decision"), one.decide_before
    return DueItem(
        weight=Weight.WORK,
        name=one.question,
        href=reverse("governance:weighing", args=[one.pk]),
        what=what,
        steps=[Step(label, reverse(f"governance:weighing-{page}", args=[one.pk]))],
        due_on=day,
        is_invented=one.is_invented,
        area=one.initiative.area_id if one.initiative else None,
    )
