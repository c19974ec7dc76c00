# SPDX-License-Identifier: EUPL-1.2
"""The background work of this app. A task is only a hint; what should be open is compared with what is."""

from celery import shared_task

from governance.continuity.notices import schedule
from governance.continuity.runs import recheck, timetable
from governance.issues.actions import issues
from governance.network.losses import computation


@shared_task(name="governance.run_due_checks")
def run_due_checks() -> None:
    """Run the checks that were not run today; what one bell misses the next one finds."""
    timetable.run_due()


@shared_task(name="governance.recheck")
def recheck_waiting(*_of_before: str) -> None:
    """Look again at what changed; every minute too. A hint of a version that named the initiative is one as well."""
    recheck.recheck_waiting()


@shared_task(name="governance.compute_due_losses")
def compute_due_losses() -> None:
    """Compute the most dangerous single losses once a day; what one bell misses the next one finds."""
    computation.compute_if_due()


@shared_task(name="governance.tell_due")
def notify_due() -> None:
    """Tell people what is due: what is critical now, the rest once a day; what one bell misses the next one finds."""
    schedule.notify_if_due()


@shared_task(name="governance.forget_issue_raisers")
def forget_issue_raisers() -> int:
    """Remove the addresses of who raised an issue that ended three months ago."""
    return issues.forget_raisers()
