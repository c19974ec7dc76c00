# SPDX-License-Identifier: EUPL-1.2
"""Opportunities of which somebody is the area broker."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from accounts.handing_over.figures import add_work
from accounts.handing_over.kinds import WorkKind
from accounts.models import User
from initiatives.models import Opportunity
from initiatives.opportunities.lifecycle import OpportunityState

_GOING_ON = (OpportunityState.PROPOSED, OpportunityState.OPEN, OpportunityState.PICKED_UP)


def register_work() -> None:
    """Make it known."""
    add_work(
        WorkKind(
            "opportunities",
            _("Opportunities as area broker"),
            lambda: Opportunity.objects.filter(state__in=_GOING_ON),
            "broker",
            ("area",),
            hand_over=_give,
            sources=("initiatives_opportunity",),
        )
    )


def _give(rows: QuerySet[Any], to: User, _by: User) -> None:
    rows.update(broker=to)
