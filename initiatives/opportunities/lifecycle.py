# SPDX-License-Identifier: EUPL-1.2
"""The life of an opportunity, as a policy officer could read it."""

from collections.abc import Mapping
from typing import Final

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core.errors import RefusedError


class OpportunityState(models.TextChoices):
    """Where an opportunity stands."""

    PROPOSED = "proposed", _("Proposed")
    OPEN = "open", _("Looking for somebody")
    PICKED_UP = "picked_up", _("Picked up")
    DONE = "done", _("Done")
    DECLINED = "declined", _("Not taken up in the map")
    WITHDRAWN = "withdrawn", _("Taken back")


# What anyone may read.
PUBLIC_STATES: Final = (OpportunityState.OPEN, OpportunityState.PICKED_UP, OpportunityState.DONE)

MOVES: Final[Mapping[OpportunityState, frozenset[OpportunityState]]] = {
    OpportunityState.PROPOSED: frozenset(
        {OpportunityState.OPEN, OpportunityState.DECLINED, OpportunityState.WITHDRAWN}
    ),
    OpportunityState.OPEN: frozenset({OpportunityState.PICKED_UP, OpportunityState.WITHDRAWN}),
    # Who picked it up may let it go again.
    OpportunityState.PICKED_UP: frozenset({OpportunityState.DONE, OpportunityState.OPEN, OpportunityState.WITHDRAWN}),
    OpportunityState.DONE: frozenset(),
    OpportunityState.DECLINED: frozenset({OpportunityState.OPEN}),
    OpportunityState.WITHDRAWN: frozenset({OpportunityState.OPEN}),
}

# Who may make a move: the name of the rule that is asked.
ACTS: Final[Mapping[tuple[OpportunityState, OpportunityState], str]] = {
    (OpportunityState.PROPOSED, OpportunityState.OPEN): "initiatives.decide_opportunity",
    (OpportunityState.PROPOSED, OpportunityState.DECLINED): "initiatives.decide_opportunity",
    (OpportunityState.PROPOSED, OpportunityState.WITHDRAWN): "initiatives.withdraw_opportunity",
    (OpportunityState.OPEN, OpportunityState.PICKED_UP): "initiatives.pick_up_opportunity",
    (OpportunityState.OPEN, OpportunityState.WITHDRAWN): "initiatives.withdraw_opportunity",
    (OpportunityState.PICKED_UP, OpportunityState.DONE): "initiatives.follow_opportunity",
    (OpportunityState.PICKED_UP, OpportunityState.OPEN): "initiatives.follow_opportunity",
    (OpportunityState.PICKED_UP, OpportunityState.WITHDRAWN): "initiatives.decide_opportunity",
    (OpportunityState.DECLINED, OpportunityState.OPEN): "initiatives.decide_opportunity",
    (OpportunityState.WITHDRAWN, OpportunityState.OPEN): "initiatives.decide_opportunity",
}


def ensure_move(start: OpportunityState, to: OpportunityState) -> str:
    """Return the act that a move is; raises RefusedError when the table has no such move."""
    if to not in MOVES[start]:
        raise RefusedError(
            gettext("This opportunity is now “%(state)s”, so this is not possible. Reload the page.")
            % {"state": start.label}
        )
    return ACTS[start, to]
