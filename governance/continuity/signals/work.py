# SPDX-License-Identifier: EUPL-1.2
"""Signals that are given to somebody."""

from datetime import date
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from accounts.handing_over.figures import add_work
from accounts.handing_over.kinds import AHEAD, WorkKind
from accounts.models import User
from governance.continuity.signals.actions import pass_on
from governance.models import Severity, Signal
from initiatives.moderation.work import ensure_handles


def register_work() -> None:
    """Make it known."""
    add_work(
        WorkKind(
            "signals",
            _("Signals taken up"),
            Signal.objects.open,
            "assigned_to",
            ("initiative__area", "area"),
            due=_is_critical_or_near,
            hand_over=_give,
            sources=("governance_signal",),
        )
    )


def _is_critical_or_near(today: date) -> Q:
    return Q(severity=Severity.CRITICAL) | Q(due_on__lte=today + AHEAD)


def _give(rows: QuerySet[Any], to: User, by: User) -> None:
    ensure_handles(to, rows)
    # Locked in the order of every act on signals.
    pass_on(list(rows.select_for_update(of=("self",)).order_by("pk")), to=to, by=by)
