# SPDX-License-Identifier: EUPL-1.2
"""The background work of this room. A task is only a hint; what should be open is compared with what is."""

from celery import shared_task

from governance.checks import timetable


@shared_task(name="governance.run_due_checks")
def run_due_checks() -> None:
    """Run the checks that were not run today; what one bell misses the next one finds."""
    timetable.run_due()
