# SPDX-License-Identifier: EUPL-1.2
"""The life of an opportunity, as a policy officer could read it."""

from collections.abc import Mapping
from typing import Final

from django.db import models
from django.utils.translation import gettext_lazy as _


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
