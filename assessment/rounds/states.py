# SPDX-License-Identifier: EUPL-1.2
"""The life of a round as a table; no database here."""

from collections.abc import Mapping

from django.utils.translation import gettext as _

from assessment.models import RoundState
from core.errors import RefusedError

MOVES: Mapping[RoundState, frozenset[RoundState]] = {
    RoundState.PLANNED: frozenset({RoundState.OPEN}),
    RoundState.OPEN: frozenset({RoundState.CLOSED}),
    RoundState.CLOSED: frozenset({RoundState.OPEN}),
}


def ensure_move(current: RoundState, target: RoundState) -> None:
    """Raise RefusedError, with a sentence for the coordinator, unless the table allows the move."""
    if target not in MOVES[current]:
        raise RefusedError(
            _("A round that is “%(current)s” cannot become “%(target)s”.")
            % {"current": current.label, "target": target.label}
        )
