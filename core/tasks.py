# SPDX-License-Identifier: EUPL-1.2
"""The pulse of the background work."""

from celery import shared_task

from core.actions import PULSE, record_moment


@shared_task(name="core.pulse")
def pulse() -> None:
    """Show that the timetable runs and that a worker does what it asks; see core.health."""
    record_moment(PULSE)
