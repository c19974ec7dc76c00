# SPDX-License-Identifier: EUPL-1.2
"""What somebody promised after a result."""

from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext_lazy as _

from accounts.handing_over.figures import add_work
from accounts.handing_over.kinds import AHEAD, WorkKind
from accounts.models import User
from assessment.models import FollowUp
from initiatives.models import Carrier
from initiatives.moderation.work import ensure_handles


def register_work() -> None:
    """Make it known."""
    add_work(
        WorkKind(
            "promises",
            _("Promises after a result"),
            lambda: FollowUp.objects.open().exclude(_is_own()),
            "owner",
            ("subject__initiative__area",),
            due=_is_near,
            hand_over=_give,
            sources=("assessment_followup", "initiatives_carrier"),
        ),
        WorkKind(
            "own-promises",
            _("Promises as carrier or for an institution"),
            lambda: FollowUp.objects.open().filter(_is_own()),
            "owner",
            stays=_("They belong to who carries the initiative or speaks for the institution."),
        ),
    )


def _is_own() -> Q:
    """Return the condition that its owner promised it as a carrier or for an institution: no official can get it."""
    carries = Carrier.objects.active().filter(initiative=OuterRef("subject__initiative"), user=OuterRef("owner"))
    return Q(subject__initiative__isnull=True) | Q(Exists(carries))


def _is_near(today: date) -> Q:
    return Q(due_on__lte=today + AHEAD)


def _give(rows: QuerySet[Any], to: User, _by: User) -> None:
    ensure_handles(to, rows, "subject__initiative")
    rows.update(owner=to)
