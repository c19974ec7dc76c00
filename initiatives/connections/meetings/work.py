# SPDX-License-Identifier: EUPL-1.2
"""Meetings that somebody organises and that are to come."""

from datetime import date
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.handing_over.figures import add_work
from accounts.handing_over.kinds import AHEAD, WorkKind
from accounts.models import User
from initiatives.models import Meeting


def register_work() -> None:
    """Make it known."""
    add_work(
        WorkKind(
            "meetings",
            _("Meetings to come"),
            lambda: Meeting.objects.filter(cancelled_on__isnull=True, happens_on__gte=timezone.localdate()),
            "organised_by",
            ("area",),
            due=_is_near,
            hand_over=_give,
            sources=("initiatives_meeting",),
        )
    )


def _is_near(today: date) -> Q:
    return Q(happens_on__lte=today + AHEAD)


def _give(rows: QuerySet[Any], to: User, _by: User) -> None:
    rows.update(organised_by=to)
