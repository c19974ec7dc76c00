# SPDX-License-Identifier: EUPL-1.2
"""Background work of this app. A task is only a hint; the rows are the work."""

from celery import shared_task
from django.db.models.functions import Now

from events import idempotency
from events.deliveries import failing_webhooks, sending
from events.deliveries import fan_out as deliveries_fan_out
from events.models import Event
from events.models.event import KEEP


@shared_task(name="exchange.send_waiting")
def send_waiting() -> None:
    """Send what waits: the bell rang."""
    deliveries_fan_out.fan_out()
    sending.send_due()


@shared_task(name="exchange.sweep")
def sweep() -> None:
    """Send what waits although no bell was heard, and forget what need not be kept; every minute."""
    failing_webhooks.forget_while_held()
    send_waiting()
    Event.objects.filter(created_at__lt=Now() - KEEP).delete()


@shared_task(name="exchange.forget_answers")
def forget_answers() -> None:
    """Forget what POSTs of a day ago answered; every hour."""
    idempotency.forget_old_answers()
