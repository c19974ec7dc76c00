# SPDX-License-Identifier: EUPL-1.2
"""Background work of this room. A task is only a hint; the rows are the work."""

from celery import shared_task


@shared_task(name="exchange.send_waiting")
def send_waiting() -> None:
    """Send what waits: the bell rang."""
