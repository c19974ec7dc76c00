# SPDX-License-Identifier: EUPL-1.2
"""What rounds add to the registries of the apps below."""

from assessment.rounds.letters import register_round_letters
from assessment.rounds.search_kind import register_searched_rounds
from assessment.rounds.takeover import register_takeover_conflicts
from assessment.rounds.work import register_work


def register_rounds() -> None:
    """Add it."""
    register_round_letters()
    register_searched_rounds()
    register_takeover_conflicts()
    register_work()
