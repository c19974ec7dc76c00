# SPDX-License-Identifier: EUPL-1.2
"""What the work queue itself has for the page of today: registrations with their term, and what has only a number."""

from datetime import date
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from initiatives.moderation.queue.filters import QueueFilters
from initiatives.moderation.queue.queries import ORDER, count_views, registrations
from initiatives.moderation.reports.queue_section import reports_section
from initiatives.moderation.today.due import Due, DueItem, Step, Weight, due_from, due_makers, queue_address
from initiatives.registration.deadlines import answer_due_on

if TYPE_CHECKING:
    from accounts.models import User
    from initiatives.models import Initiative

SHOWN = 10


def register_due() -> None:
    """Make these known."""
    due_makers.add(due_registrations, due_from(reports_section, "reports"))


def due_registrations(user: "User", today: date) -> Due | None:
    """Return the registrations that wait for an answer, each with its last day; two queries."""
    found = list(registrations(user, QueueFilters(), today).order_by(*ORDER.columns)[: SHOWN + 1])
    count = len(found) if len(found) <= SHOWN else count_views(user, {"all": QueueFilters()}, today)["all"]
    href = queue_address("registrations")
    items = [_item(one) for one in found[:SHOWN]]
    return Due(gettext_lazy("Registrations that wait for an answer"), count, href, items, is_cut=count > SHOWN)


def _item(one: "Initiative") -> DueItem:
    href = reverse("initiatives:moderate", args=[one.pk])
    place = one.area.name if one.area else _("Whole city")
    submitted = one.submitted_at or one.created_at
    return DueItem(
        weight=Weight.LAW,
        name=one.name,
        href=href,
        what=_("waits for an answer"),
        steps=[Step(_("Look and decide"), href)],
        due_on=answer_due_on(submitted),
        why=one.summary,
        note=place,
        is_invented="summary" in one.invented_fields,
        area=one.area_id,
    )
