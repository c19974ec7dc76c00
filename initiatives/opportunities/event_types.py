# SPDX-License-Identifier: EUPL-1.2
"""What other programs are told about opportunities (events.event_types)."""

from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from accounts.models import Scope
from core.api.viewsets import RegisterViewSet
from events.event_types.registry import PREFIX, EventType, register
from events.recording import record_event
from initiatives.models import Opportunity
from initiatives.opportunities.lifecycle import PUBLIC_STATES, OpportunityState


def _opportunities() -> type[RegisterViewSet]:
    from initiatives.opportunities.api import OpportunityViewSet  # noqa: PLC0415 - the API knows this app

    return OpportunityViewSet


def _opportunity(code: str, title: Any, explanation: Any) -> EventType:
    return EventType(
        f"{PREFIX}opportunity.{code}", "opportunity", "opportunities", Scope.INITIATIVES_READ, title, explanation
    )


OPPORTUNITIES: Final = {
    OpportunityState.OPEN: _opportunity(
        "opened",
        _("Opportunity opened"),
        _("An opportunity stands on the map and looks for somebody, or does so again."),
    ),
    OpportunityState.PICKED_UP: _opportunity(
        "picked_up", _("Opportunity picked up"), _("An initiative, or a broker of the municipality, takes it up.")
    ),
    OpportunityState.DONE: _opportunity("done", _("Opportunity done"), _("It says what came of the opportunity.")),
}
OPPORTUNITY_REMOVED: Final = EventType(
    code=f"{PREFIX}opportunity.removed",
    resource="opportunity",
    path="opportunities",
    scope=None,
    title=_("Opportunity off the map"),
    explanation=_("An opportunity is no longer on the public map: withdrawn."),
    removes=_opportunities,
)


def register_event_types() -> None:
    """Make the kinds known."""
    register(*OPPORTUNITIES.values(), OPPORTUNITY_REMOVED)


def emit_opportunity(opportunity: Opportunity, *, before: str) -> None:
    """Tell everybody that an opportunity came into a public state, or left those; of other states nobody is told."""
    kind = OPPORTUNITIES.get(OpportunityState(opportunity.state))
    if kind is None and before in PUBLIC_STATES:
        kind = OPPORTUNITY_REMOVED
    if kind is not None:
        record_event(kind=kind, subject=opportunity.pk, area=opportunity.area_id, is_public=True)
