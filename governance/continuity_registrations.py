# SPDX-License-Identifier: EUPL-1.2
"""What continuity adds to the registries below it."""

from core.operations import health
from governance.check_work import register_check_work
from governance.checks import timetable
from governance.checks.catalogue import register_own_checks
from governance.letters import register_letters
from governance.rechecking import listen
from governance.signal_sections import register_signals
from governance.views.signal_told import register_signal_told


def register_continuity() -> None:
    """Register the checks, what signals add to pages, the mails, and whether the checks ran."""
    register_own_checks()
    register_signals()
    register_check_work()
    register_letters()
    register_signal_told()
    listen()
    health.register("checks", timetable.health)
