# SPDX-License-Identifier: EUPL-1.2
"""What other programs are told about initiatives (events.event_types.registry)."""

from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from accounts.models import Scope
from core.api.resources import Resource
from events.event_types.registry import PREFIX, EventType, register
from events.recording import record_event
from initiatives.lifecycle import Status
from initiatives.models import Initiative, Opportunity
from initiatives.opportunities.lifecycle import PUBLIC_STATES, OpportunityState


def _initiatives() -> Resource:
    from initiatives.register.api.initiatives import INITIATIVES  # noqa: PLC0415 - the API knows this room

    return INITIATIVES


def _opportunities() -> Resource:
    from initiatives.opportunities.api import OPPORTUNITIES as LISTED  # noqa: PLC0415 - the API knows this room

    return LISTED


def _registrations() -> Resource:
    from initiatives.registration.api import REGISTRATIONS  # noqa: PLC0415 - the API knows this room

    return REGISTRATIONS


PUBLISHED: Final = EventType(
    code=f"{PREFIX}initiative.published",
    resource="initiative",
    path="initiatives",
    scope=Scope.INITIATIVES_READ,
    title=_("Initiative published"),
    explanation=_("An initiative came into the public register, or came back into it."),
)
CHANGED: Final = EventType(
    code=f"{PREFIX}initiative.changed",
    resource="initiative",
    path="initiatives",
    scope=Scope.INITIATIVES_READ,
    title=_("Initiative changed"),
    explanation=_("Carriers or an official changed what an initiative tells."),
)
WITHDRAWN: Final = EventType(
    code=f"{PREFIX}initiative.withdrawn",
    resource="initiative",
    path="initiatives",
    scope=None,
    title=_("Initiative out of the register"),
    explanation=_("An initiative is no longer in the public register: withdrawn, or sent back for changes."),
    removes=_initiatives,
)
MOVED: Final = EventType(
    code=f"{PREFIX}initiative.moved",
    resource="initiative",
    path="initiatives",
    scope=Scope.INITIATIVES_READ,
    title=_("Registration moved"),
    explanation=_("A registration got another status. Not public: only clients that work in the area get it."),
    facts={"from": "submitted", "to": "published"},
)


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
REGISTRATION_REMOVED: Final = EventType(
    code=f"{PREFIX}registration.removed",
    resource="registration",
    path="registrations",
    scope=Scope.INITIATIVES_READ,
    title=_("Registration to another area"),
    explanation=_("A registration moved to another area. Told to who works in the area it left."),
    removes=_registrations,
)


def register_event_types() -> None:
    """Make the kinds of this room known."""
    register(PUBLISHED, CHANGED, WITHDRAWN, MOVED, *OPPORTUNITIES.values(), OPPORTUNITY_REMOVED, REGISTRATION_REMOVED)


def emit_moved(initiative: Initiative, *, before: str) -> None:
    """Tell that a registration got its present status; `before` is empty for a new one."""
    area = initiative.area_id
    record_event(kind=MOVED, subject=initiative.pk, area=area, data={"from": before, "to": initiative.status})
    if initiative.status == Status.PUBLISHED:
        record_event(kind=PUBLISHED, subject=initiative.pk, area=area, is_public=True)
    elif before == Status.PUBLISHED:
        record_event(kind=WITHDRAWN, subject=initiative.pk, area=area, is_public=True)


def emit_changed(initiative: Initiative) -> None:
    """Tell that what an initiative says changed; to everybody when it is in the register."""
    is_public = initiative.status == Status.PUBLISHED
    record_event(kind=CHANGED, subject=initiative.pk, area=initiative.area_id, is_public=is_public)


def emit_opportunity(opportunity: Opportunity, *, before: str) -> None:
    """Tell everybody that an opportunity came into a public state, or left those; of other states nobody is told."""
    kind = OPPORTUNITIES.get(OpportunityState(opportunity.state))
    if kind is None and before in PUBLIC_STATES:
        kind = OPPORTUNITY_REMOVED
    if kind is not None:
        record_event(kind=kind, subject=opportunity.pk, area=opportunity.area_id, is_public=True)
