# SPDX-License-Identifier: EUPL-1.2
"""What the page of an opportunity tells and offers: its steps, who helps, and what this reader can do."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from accounts.models import Person
from core.charts.locator_map import Locator, Spot
from core.permissions import may
from initiatives.models import Initiative, Meeting, Opportunity, OpportunityHelp
from initiatives.opportunities.lifecycle import PUBLIC_STATES, OpportunityState
from initiatives.register.city_map import city_map
from initiatives.register.filters import Vocabulary

# What was said with these is written for everybody; what is said with a decision is for who listed it.
TOLD: Final = (OpportunityState.PICKED_UP, OpportunityState.DONE)
MOST_MEETINGS: Final = 20


@dataclass(frozen=True, slots=True)
class AvailableActions:
    """What this reader can do with an opportunity now."""

    decide: bool = False
    change: bool = False
    pick_up: bool = False
    join: bool = False
    let_go: bool = False
    finish: bool = False
    withdraw: bool = False
    help: bool = False
    meet: bool = False
    sign_in: bool = False


@dataclass(frozen=True, slots=True)
class StepEntry:
    """A step as drawn; `who` is a name, only for the municipality."""

    when: datetime
    state: str
    note: str
    who: str


def available_actions(user: Person, one: Opportunity, *, decides: bool, follows: bool) -> AvailableActions:
    """Return what this reader can do; the actions ask the same rules again."""
    state = OpportunityState(one.state)
    is_open, is_taken = state is OpportunityState.OPEN, state is OpportunityState.PICKED_UP
    if not user.is_authenticated:
        return AvailableActions(sign_in=is_open or is_taken)
    picks = (is_open or is_taken) and may(user, "initiatives.pick_up_opportunity", one)
    carries = picks and Initiative.objects.carried_by(user).published().exists()
    withdraws = state in (OpportunityState.PROPOSED, OpportunityState.OPEN)
    return AvailableActions(
        decide=decides and OpportunityState.OPEN in _decided(state),
        change=decides,
        pick_up=is_open and picks,
        join=is_taken and ((carries and one.picked_up_by_id is None) or (decides and one.broker_id is None)),
        let_go=is_taken and follows,
        finish=is_taken and follows,
        withdraw=(withdraws and may(user, "initiatives.withdraw_opportunity", one)) or (is_taken and decides),
        help=is_open or is_taken,
        meet=(is_open or is_taken) and may(user, "initiatives.hold_meeting"),
    )


def _decided(state: OpportunityState) -> tuple[OpportunityState, ...]:
    waiting = (OpportunityState.PROPOSED, OpportunityState.DECLINED, OpportunityState.WITHDRAWN)
    return (OpportunityState.OPEN,) if state in waiting else ()


def steps_for(one: Opportunity, *, is_office: bool) -> list[StepEntry]:
    """Return what happened, oldest first; others than the municipality read what was told to everybody."""
    lines = []
    for step in one.steps.select_related("noted_by"):
        if not is_office and step.state not in PUBLIC_STATES:
            continue
        note = step.note if is_office or step.state in TOLD else ""
        who = step.noted_by.name if is_office and step.noted_by else ""
        lines.append(StepEntry(step.created_at, step.get_state_display(), note, who))
    return lines


def spot_of(one: Opportunity) -> list[Spot]:
    """Return the point of an opportunity, if it has one."""
    return [] if one.longitude is None or one.latitude is None else [Spot(one.longitude, one.latitude, one.title)]


def located(shown: Sequence[Any], vocabulary: Vocabulary) -> Locator | None:
    """Return the map of what a list shows, each point a link; each opportunity on it gets its `spot`. No query."""
    pointed = [one for one in shown if one.longitude is not None and one.latitude is not None]
    spots = [Spot(one.longitude, one.latitude, one.title, at, f"#plek-{at}") for at, one in enumerate(pointed, 1)]
    found = city_map(spots, vocabulary) if spots else None
    drawn = {mark.number for mark in found.spots} if found else set()
    for at, one in enumerate(pointed, 1):
        one.spot = at if at in drawn else 0
    return found


def meetings_about(one: Opportunity, user: Person) -> list[Meeting]:
    """Return the meetings about it that this reader may see, the latest first."""
    found = Meeting.objects.visible_to(user).filter(opportunity=one, cancelled_on__isnull=True)
    return list(found.order_by("-happens_on", "-id")[:MOST_MEETINGS])


def helpers_of(one: Opportunity) -> list[Any]:
    """Return the offers of help that stand, the oldest first."""
    found = OpportunityHelp.objects.filter(opportunity=one, taken_back_at__isnull=True)
    helpers = list(found.select_related("user", "initiative").defer("initiative__search", "initiative__story"))
    return [each for each in helpers if each.user.is_active]
