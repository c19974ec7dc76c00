# SPDX-License-Identifier: EUPL-1.2
"""Messages of carriers that wait for an answer: the list of all, and the first on the page of today."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from django.db.models import Count, OuterRef, QuerySet, Subquery, Window
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext_lazy

from accounts.models import User
from core.database.keyset import Order
from core.database.prepared_statements import READER, fetch
from governance.models import AwaitedAnswer, ContactPerson, ThreadMessage
from governance.overview.registry import OverviewItem, overview_items
from initiatives.models import Initiative
from initiatives.models.initiative import of_handled_initiatives
from initiatives.moderation.today.due import Due, DueItem, Step, Weight, due_makers

MOST: Final = 10
LONGEST_QUOTE: Final = 200
WORST_FIRST: Final = Order.of("answer_due_on")


def register_waiting_messages() -> None:
    """Make them known to the page of today and to the governance page."""
    due_makers.add(due_messages)
    overview_items.add(
        OverviewItem(
            gettext_lazy("Messages that wait for an answer"),
            gettext_lazy("What founders wrote and nobody has answered, the longest overdue first."),
            "governance:messages",
            group="today",
            order=15,
            count=lambda person: waiting_messages(person).count(),
            unit=ngettext_lazy("message waits for an answer", "messages wait for an answer", "count"),
        )
    )


def waiting_messages(user: User) -> QuerySet[ThreadMessage]:
    """Return what this person may answer of what the municipality owes an answer on (AwaitedAnswer).

    It is what the check “the founder waits” finds once it is late.
    """
    awaited = AwaitedAnswer.objects.filter(of_handled_initiatives(user), kind="message")
    found = ThreadMessage.objects.visible_to(user).filter(pk__in=awaited.values("key"))
    # Nobody answers themselves (governance.answer_founder).
    found = found.exclude(initiative__in=Initiative.objects.carried_by(user).values("pk"))
    return found.select_related("initiative").defer("initiative__search", "initiative__story")


def _worst(values: Mapping[str, Any], _shape: None) -> QuerySet[ThreadMessage]:
    contact = ContactPerson.objects.current().filter(initiative=OuterRef("initiative")).values("user")[:1]
    found = waiting_messages(values[READER]).annotate(total=Window(Count("pk")), contact=Subquery(contact))
    return found.order_by(*WORST_FIRST.columns)[:MOST]


def due_messages(user: User, _today: date) -> Due | None:
    """Return the first that wait for this person or a colleague, the longest overdue first; one query."""
    found: list[Any] = fetch(_worst, {}, None, reader=user)
    if not found:
        return None
    total = found[0].total
    title = gettext_lazy("Messages that wait for an answer")
    return Due(title, total, reverse("governance:messages"), [_item(one) for one in found], is_cut=total > MOST)


def _item(message: Any) -> DueItem:
    initiative = message.initiative
    return DueItem(
        weight=Weight.PROMISE,
        name=initiative.name,
        href=reverse("initiatives:dossier", args=[initiative.pk]),
        what=_("the founder waits for an answer"),
        steps=[Step(_("Answer it"), reverse("governance:thread", args=[initiative.pk]) + "#answer")],
        due_on=message.answer_due_on,
        why=f"“{Truncator(message.text).chars(LONGEST_QUOTE)}”",
        is_invented=message.is_invented,
        area=initiative.area_id,
        owner=message.contact,
    )
