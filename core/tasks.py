# SPDX-License-Identifier: EUPL-1.2
"""The pulse of the background work."""

from celery import shared_task

from core.database import replica
from core.figures import counting
from core.jobs import queue
from core.operations.timestamps import PULSE, record_timestamp
from core.search import learned_words


@shared_task(name="core.pulse")
def pulse() -> None:
    """Show that the timetable runs and that a worker does what it asks; see core.operations.health."""
    record_timestamp(PULSE)


@shared_task(name="core.run_jobs")
def run_jobs() -> None:
    """Do the work that waits: the bell rang."""
    queue.run_due()


@shared_task(name="core.sweep_jobs")
def sweep_jobs() -> None:
    """Do what waits although no bell was heard, and forget what need not be kept; every minute."""
    queue.run_due()
    queue.forget_old_jobs()
    replica.forget_writes()


@shared_task(name="core.count_figures")
def count_figures() -> None:
    """Count the figures that are behind, and forget those nobody asks for; every minute, and when a page finds one."""
    counting.count_due()
    counting.forget_unasked()


@shared_task(name="core.forget_words")
def forget_words() -> None:
    """Forget the words that are in no name any more; every night."""
    learned_words.forget_words()
