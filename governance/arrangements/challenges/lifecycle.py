# SPDX-License-Identifier: EUPL-1.2
"""The life of a challenge (Right to Challenge), as a policy officer could read it."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

from django.conf import settings
from django.utils.translation import gettext

from core.errors import RefusedError
from governance.models import ChallengeState
from initiatives.models.initiative import Form

S = ChallengeState
MOVES: Final[Mapping[ChallengeState, frozenset[ChallengeState]]] = {
    S.SUBMITTED: frozenset({S.IN_TALKS, S.ACCEPTED, S.DECLINED, S.WITHDRAWN}),
    S.IN_TALKS: frozenset({S.ACCEPTED, S.DECLINED, S.WITHDRAWN}),
    # Accepted, and then something comes between.
    S.ACCEPTED: frozenset({S.RUNNING, S.ENDED}),
    S.RUNNING: frozenset({S.ENDED}),
    S.DECLINED: frozenset(),
    S.WITHDRAWN: frozenset(),
    S.ENDED: frozenset(),
}
# What waits for an answer of the municipality.
WAITING: Final = (S.SUBMITTED, S.IN_TALKS)
# What everybody may read with the initiative.
PUBLIC: Final = (S.ACCEPTED, S.RUNNING, S.ENDED)
# A task is only handed over to somebody who can sign for it.
LEGAL_FORMS: Final = (
    Form.FOUNDATION,
    Form.ASSOCIATION,
    Form.COOPERATIVE,
    Form.NEIGHBOURHOOD_COOPERATIVE,
    Form.SOCIAL_ENTERPRISE,
    Form.COMPANY,
)


def ensure_move(start: ChallengeState, to: ChallengeState) -> str:
    """Return the act that a move is; raises RefusedError when the table has no such move."""
    if to not in MOVES[start]:
        raise RefusedError(
            gettext("This challenge is now “%(state)s”, so this is not possible. Reload the page.")
            % {"state": start.label}
        )
    return "governance.withdraw_challenge" if to is S.WITHDRAWN else "governance.handle_challenge"


def answer_due_on(submitted_on: date) -> date:
    """Return the last day for an answer."""
    return submitted_on + timedelta(weeks=settings.CHALLENGE_ANSWER_WEEKS)


def has_legal_form(form: str) -> bool:
    """Whether an initiative of this form can sign an agreement, as far as the register knows."""
    return form in LEGAL_FORMS
