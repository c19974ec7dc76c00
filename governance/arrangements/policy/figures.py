# SPDX-License-Identifier: EUPL-1.2
"""How much hangs on goals, schemes and departments, as it is kept for the page of policy (core.figures)."""

from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

from django.utils import timezone

from accounts.models import User
from core.figures.kinds import FigureKind, Question, figure_kinds
from core.figures.queries import Figure, read_figure
from governance.arrangements.policy.queries import PolicyUse, policy_use
from initiatives.models.handling import readers_like

SOURCES: Final = (
    "governance_arrangement",
    "governance_policygoal",
    "governance_scheme",
    "initiatives_initiative",
)
HANGS_ON: Final = ("goal", "scheme", "department")


def _count(by: User, _question: Question) -> dict[str, Any]:
    today = timezone.localdate()
    return {
        each: {str(key): [use.arrangements, use.initiatives] for key, use in policy_use(each, by, today).items() if key}
        for each in HANGS_ON
    }


POLICY_USE: Final = FigureKind("policy-use", SOURCES, _count, readers_like, by_day=True)


def register_policy_figures() -> None:
    """Have them kept."""
    figure_kinds.add(POLICY_USE)


def kept_policy_use(by: User) -> tuple[Mapping[str, Mapping[UUID, PolicyUse]], Figure]:
    """Return what hangs on each goal, scheme and department as it is kept for this person, and of which moment."""
    figure = read_figure(POLICY_USE, by=by)
    used = {each: {UUID(key): PolicyUse(*use) for key, use in figure.value[each].items()} for each in HANGS_ON}
    return used, figure
