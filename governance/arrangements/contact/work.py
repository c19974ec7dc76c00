# SPDX-License-Identifier: EUPL-1.2
"""Initiatives of which somebody is the contact person, and founders who wait for an answer."""

from datetime import date
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.handing_over.figures import add_work
from accounts.handing_over.kinds import AHEAD, WorkKind
from accounts.models import User
from governance.arrangements.contact.actions.contact import succeed_contact_people
from governance.models import AwaitedAnswer, ContactPerson
from initiatives.moderation.work import HANDLED_FROM, ensure_handles, handled_by_teams


def register_work() -> None:
    """Make it known."""
    add_work(
        WorkKind(
            "messages",
            _("Founders and challenges that wait for an answer"),
            lambda: handled_by_teams().filter(initiative__in=AwaitedAnswer.objects.values("initiative")),
            "user",
            ("initiative__area",),
            due=_answer_is_near,
            sources=(*HANDLED_FROM, "governance_challenge", "governance_threadmessage"),
        ),
        WorkKind(
            "contact",
            _("Contact person of initiatives"),
            _not_over,
            "user",
            ("initiative__area",),
            hand_over=_succeed,
            sources=("governance_contactperson",),
        ),
    )


def _not_over() -> QuerySet[ContactPerson]:
    """Return who is contact person now or will be, also until a day that was agreed."""
    return ContactPerson.objects.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=timezone.localdate()))


def _answer_is_near(today: date) -> Q:
    near = AwaitedAnswer.objects.filter(due_on__lte=today + AHEAD)
    return Q(initiative__in=near.values("initiative"))


def _succeed(rows: QuerySet[Any], to: User, _by: User) -> None:
    ensure_handles(to, rows)
    succeed_contact_people(rows, successor=to, today=timezone.localdate())
