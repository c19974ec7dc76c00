# SPDX-License-Identifier: EUPL-1.2
"""The life of an issue, as a policy officer could read it."""

from collections.abc import Mapping
from typing import Final

from django.utils.translation import gettext

from core.errors import RefusedError
from governance.models import IssueState

S = IssueState
MOVES: Final[Mapping[IssueState, frozenset[IssueState]]] = {
    S.PROPOSED: frozenset({S.OPEN, S.DECLINED}),
    S.OPEN: frozenset({S.IN_PROGRESS, S.SETTLED, S.DECLINED}),
    S.IN_PROGRESS: frozenset({S.OPEN, S.SETTLED, S.DECLINED}),
    # What came back after all.
    S.SETTLED: frozenset({S.OPEN}),
    S.DECLINED: frozenset({S.OPEN}),
}


def ensure_move(start: IssueState, to: IssueState) -> None:
    """Raise RefusedError when the table has no such move."""
    if to not in MOVES[start]:
        raise RefusedError(
            gettext("This issue is now “%(state)s”, so this is not possible. Reload the page.") % {"state": start.label}
        )


def following(state: IssueState) -> list[IssueState]:
    """Return what can follow, in the order of the life."""
    return [to for to in IssueState if to in MOVES[state]]
