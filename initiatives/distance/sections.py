# SPDX-License-Identifier: EUPL-1.2
"""What chosen distance adds to the file, to the page of carriers, and to the page of today."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop

from accounts.models import Person, User
from core.database.first_rows import first_rows
from core.database.prepared_statements import READER
from initiatives.distance.queries import distance_now
from initiatives.models import ChosenDistance, Initiative
from initiatives.moderation.queue.filters import QueueFilters
from initiatives.moderation.queue.sections import (
    QueueChoice,
    QueueSection,
    register_queue_choice,
    register_queue_section,
)
from initiatives.moderation.today.due import DueItem, Step, Weight, due_from, due_makers
from initiatives.register.page_sections import (
    PageLink,
    Section,
    register_dossier_section,
    register_mine_section,
    register_own_page,
)

MOST: Final = 10
# What the history calls these records.
KINDS: Final = (gettext_noop("Chosen distance"),)


def register_distance_sections() -> None:
    """Make these known."""
    register_dossier_section(dossier_section, 9)
    register_mine_section(mine_section)
    register_own_page(PageLink(gettext_lazy("Distance from the municipality"), "initiatives:mine-distance"))
    register_queue_choice(QueueChoice("distance", gettext_lazy("Keeps distance, by its own choice"), _distant))
    register_queue_section(reviews_section)
    due_makers.add(due_from(reviews_section, "distances", _item))


def dossier_section(initiative: Initiative, _user: Person) -> Section | None:
    """Say which distance holds, above the signals; one query at most."""
    present = distance_now(initiative)
    if present is None:
        return None
    context = {"initiative": initiative, "present": present, "today": timezone.localdate()}
    return Section("initiatives/distance/_dossier.html", context, order=9)


def mine_section(initiative: Initiative, _user: Person) -> Section | None:
    """Tell carriers that they keep distance; one query at most."""
    present = distance_now(initiative)
    if present is None:
        return None
    context = {"initiative": initiative, "present": present, "today": timezone.localdate()}
    return Section("initiatives/distance/_mine.html", context, order=4)


def _distant(_user: User) -> Q:
    return Q(Exists(ChosenDistance.objects.holding_on(timezone.localdate()).filter(initiative=OuterRef("pk"))))


def _to_review(values: Mapping[str, Any], filters: QueueFilters) -> QuerySet[ChosenDistance]:
    user = values[READER]
    handled = filters.narrow(Initiative.objects.in_areas_of(user).going_on(), user)
    due = ChosenDistance.objects.filter(
        ended_on__isnull=True, review_on__lte=values["today"], initiative__in=handled.values("pk")
    )
    rows = due.select_related("initiative").defer("initiative__search", "initiative__story")
    return rows.order_by("review_on", "id")


def reviews_section(user: User, filters: QueueFilters) -> QueueSection | None:
    """List the distances whose day to look again has come, the longest due first; two queries."""
    found, total = first_rows(_to_review, {"today": timezone.localdate()}, filters, most=MOST, reader=user)
    if not found:
        return None
    title = gettext_lazy("Chosen distance to look at again")
    return QueueSection(title, found, total, "initiatives/distance/_queue.html", order=47)


def _item(one: ChosenDistance, _today: date) -> DueItem:
    return DueItem(
        weight=Weight.WORK,
        name=one.initiative.name,
        href=reverse("initiatives:dossier", args=[one.initiative_id]),
        what=_("keeps distance; it was agreed to look at that again"),
        steps=[Step(_("Look again"), reverse("initiatives:distance", args=[one.initiative_id]))],
        due_on=one.review_on,
        why=one.reason,
        is_invented=one.is_invented,
    )
