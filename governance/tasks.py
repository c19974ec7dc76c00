# SPDX-License-Identifier: EUPL-1.2
"""The background work of this app. A task is only a hint; what should be open is compared with what is."""

from uuid import UUID

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
def recheck_initiative(initiative: str) -> None:
    """Look at one initiative again: something about it changed."""
    recheck.recheck([UUID(initiative)])


@shared_task(name="governance.recheck_party")
def recheck_party(party: str) -> None:
    """Look at every initiative of a party again: it was renamed or merged."""
    recheck.recheck_party(UUID(party))


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
