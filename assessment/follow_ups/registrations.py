# SPDX-License-Identifier: EUPL-1.2
"""What follow-ups add to the registries below them."""

from assessment.follow_ups.letters import register_follow_up_letters
from assessment.follow_ups.sections import register_follow_ups as register_sections
from assessment.follow_ups.work import register_work


def register_follow_ups() -> None:
    """Register their letters, their parts of pages, and what is handed over."""
    register_follow_up_letters()
    register_sections()
    register_work()
