# SPDX-License-Identifier: EUPL-1.2
"""Background work of this app. A task is only a hint; the rows of the outbox are the work."""

from celery import shared_task

from mail.notifications import digests
from mail.outbox import sending
from mail.outbox.forgetting import forget_old_messages


@shared_task(name="mail.send_waiting")
def send_waiting() -> None:
    """Send what waits: the bell rang. Not to a server that just failed: each bell would wait out its time-out."""
    if not sending.is_server_away():
        sending.send_due()


@shared_task(name="mail.sweep")
def sweep() -> None:
    """Write the mails of the morning, send what waits although no bell was heard, and forget what need not be kept.

    Every minute; what one run misses the next one finds.
    """
    digests.send_digests()
    sending.send_due()
    forget_old_messages()
