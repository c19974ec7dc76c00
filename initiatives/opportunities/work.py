# SPDX-License-Identifier: EUPL-1.2
"""Opportunities of which somebody is the area broker."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.handing_over.figures import add_work
from accounts.handing_over.kinds import WorkKind
from accounts.models import User
from core.errors import RefusedError
from initiatives.models import Opportunity
from initiatives.opportunities.lifecycle import OpportunityState

_GOING_ON = (OpportunityState.PROPOSED, OpportunityState.OPEN, OpportunityState.PICKED_UP)


def register_work() -> None:
    """Make it known."""
    add_work(
        WorkKind(
            "opportunities",
            gettext_lazy("Opportunities as area broker"),
            lambda: Opportunity.objects.filter(state__in=_GOING_ON),
            "broker",
            ("area",),
            hand_over=_give,
            sources=("initiatives_opportunity",),
        )
    )


def _give(rows: QuerySet[Any], to: User, _by: User) -> None:
    """Make somebody the broker: as when it is picked up, who decides on it."""
    title = rows.exclude(pk__in=Opportunity.objects.handled_by(to).values("pk")).values_list("title", flat=True).first()
    if title is not None:
        text = _("%(name)s does not work in the area of %(initiative)s.")
        raise RefusedError(text % {"name": to, "initiative": title})
    rows.update(broker=to)
