# SPDX-License-Identifier: EUPL-1.2
"""What somebody promised after a result."""

from datetime import date
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from accounts.handing_over.figures import add_work
from accounts.handing_over.kinds import AHEAD, WorkKind
from accounts.models import User
from assessment.models import FollowUp
from initiatives.moderation.work import ensure_handles


def register_work() -> None:
    """Make it known."""
    add_work(
        WorkKind(
            "promises",
            _("Promises after a result"),
            FollowUp.objects.open,
            "owner",
            ("subject__initiative__area", "subject__area"),
            due=_is_near,
            hand_over=_give,
            sources=("assessment_followup",),
        )
    )


def _is_near(today: date) -> Q:
    return Q(due_on__lte=today + AHEAD)


def _give(rows: QuerySet[Any], to: User, _by: User) -> None:
    ensure_handles(to, rows, "subject__initiative")
    rows.update(owner=to)
