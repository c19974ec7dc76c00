# SPDX-License-Identifier: EUPL-1.2
"""What continuity adds to the registries below it."""

from core.operations import health
from governance.continuity.checks.catalogue import register_own_checks
from governance.continuity.checks.jobs import register_check_work
from governance.continuity.notices.letters import register_letters
from governance.continuity.runs import timetable
from governance.continuity.runs.listeners import listen
from governance.continuity.signals.opened_from import register_signal_told
from governance.continuity.signals.search_kind import register_searched_signals
from governance.continuity.signals.sections import register_signals
from governance.continuity.signals.work import register_work


def register_continuity() -> None:
    """Register the checks, what signals add to pages, the mails, and whether the checks ran."""
    register_own_checks()
    register_signals()
    register_searched_signals()
    register_check_work()
    register_letters()
    register_signal_told()
    register_work()
    listen()
    health.register("checks", timetable.health)
