# SPDX-License-Identifier: EUPL-1.2
"""The life of a registration as a table a policy officer can read; no database here."""

from collections.abc import Mapping

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.errors import RefusedError


class Status(models.TextChoices):
    """Where a registration stands at the municipality."""

    SUBMITTED = "submitted", _("Submitted")
    CHANGES_REQUESTED = "changes_requested", _("Changes requested")
    PUBLISHED = "published", _("Published")
    DECLINED = "declined", _("Declined")
    WITHDRAWN = "withdrawn", _("Withdrawn")


class Phase(models.TextChoices):
    """Where an initiative stands in its own life."""

    IDEA = "idea", _("Idea")
    STARTUP = "startup", _("Start-up")
    RUNNING = "running", _("Running")
    GROWING = "growing", _("Growing")
    ANCHORED = "anchored", _("Anchored")
    STOPPED = "stopped", _("Stopped")


MOVES: Mapping[Status, frozenset[Status]] = {
    Status.SUBMITTED: frozenset({Status.PUBLISHED, Status.CHANGES_REQUESTED, Status.DECLINED, Status.WITHDRAWN}),
    Status.CHANGES_REQUESTED: frozenset({Status.SUBMITTED, Status.DECLINED, Status.WITHDRAWN}),
    Status.PUBLISHED: frozenset({Status.CHANGES_REQUESTED, Status.WITHDRAWN}),
    Status.DECLINED: frozenset({Status.SUBMITTED}),
    Status.WITHDRAWN: frozenset({Status.SUBMITTED}),
}

# The moves a carrier makes; every other one is the municipality's.
CARRIER_MOVES = frozenset({Status.SUBMITTED, Status.WITHDRAWN})
# The moves of the municipality, in the order of its forms.
DECISIONS = (Status.PUBLISHED, Status.CHANGES_REQUESTED, Status.DECLINED)
# The municipality explains these to the founder in a letter.
REASON_NEEDED = frozenset({Status.CHANGES_REQUESTED, Status.DECLINED})


def ensure_move(current: Status, target: Status) -> None:
    """Raise RefusedError, with a sentence for the person who tried, unless the table allows the move."""
    if target not in MOVES[current]:
        raise RefusedError(
            _("A registration that is “%(current)s” cannot become “%(target)s”.")
            % {"current": current.label, "target": target.label}
        )


def possible_decisions(status: str) -> list[Status]:
    """Return the moves the municipality can make from this status, in the order of the form."""
    return [target for target in DECISIONS if target in MOVES[Status(status)] - CARRIER_MOVES]


# In the register, and alive: what the view `RegisteredInitiative` says, as the ORM asks it of the columns, for lists of
# initiatives use the indexes of the register; a test holds both against each other. `path` leads to the initiative, as
# in "initiative__".
def in_register(path: str = "") -> Q:
    """Return the condition that an initiative is in the public register."""
    return Q(**{f"{path}status": Status.PUBLISHED})


def alive(path: str = "") -> Q:
    """Return the condition that an initiative is in the public register and has not stopped."""
    return in_register(path) & ~Q(**{f"{path}phase": Phase.STOPPED})
