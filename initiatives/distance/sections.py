# SPDX-License-Identifier: EUPL-1.2
"""What chosen distance adds to the file, to the page of carriers, and to the page of today."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Window
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop

from accounts.models import Person, User
from core.database.prepared_statements import READER, fetch
from initiatives.distance.queries import distance_now
from initiatives.models import ChosenDistance, Initiative
from initiatives.moderation.queue.sections import QueueChoice, register_queue_choice
from initiatives.moderation.today.due import Due, DueItem, Step, Weight, due_makers
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
    due_makers.add(due_reviews)


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


def _to_review(values: Mapping[str, Any], _shape: None) -> QuerySet[ChosenDistance]:
    handled = Initiative.objects.in_areas_of(values[READER]).going_on()
    due = ChosenDistance.objects.filter(
        ended_on__isnull=True, review_on__lte=values["today"], initiative__in=handled.values("pk")
    )
    rows = due.select_related("initiative").defer("initiative__search", "initiative__story")
    return rows.annotate(total=Window(Count("pk"))).order_by("review_on", "id")[:MOST]


def due_reviews(user: User, today: date) -> Due | None:
    """Return the distances whose day to look again has come, the longest due first; one query."""
    found: list[Any] = fetch(_to_review, {"today": today}, None, reader=user)
    if not found:
        return None
    href = reverse("initiatives:queue") + "?contact=distance"
    title = gettext_lazy("Chosen distance to look at again")
    return Due(title, found[0].total, href, [_item(one) for one in found], is_cut=found[0].total > MOST)


def _item(one: Any) -> DueItem:
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
