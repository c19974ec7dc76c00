# SPDX-License-Identifier: EUPL-1.2
"""Sending by hand: a test, one event again, or everything since a moment."""

from datetime import datetime
from typing import Any, Final

from django.db import transaction
from django.db.models import Q
from django.db.models.functions import Now
from django.utils.translation import gettext as _

from accounts.models import User
from core.errors import RefusedError
from core.permissions import require
from events.deliveries.fan_out import deliveries_for
from events.deliveries.queue import DELIVERIES
from events.event_types import registry
from events.models import Delivery, DeliveryState, Event, Webhook

_BATCH: Final = 1000


def _as_new() -> dict[str, Any]:
    return {
        "state": DeliveryState.WAITING,
        "tries": 0,
        "next_try_at": Now(),
        "sent_at": None,
        "problem": "",
        "error": "",
        "claimed_until": None,
    }


@transaction.atomic
def send_test(*, webhook: Webhook, by: User) -> Delivery:
    """Send a test event to this webhook alone; the log shows how it went."""
    require(by, "exchange.manage_webhooks", webhook)
    _ensure_on(webhook)
    event = Event.objects.create(kind=registry.TEST.code, subject=webhook.pk)
    delivery = Delivery.objects.create(event=event, webhook=webhook)
    transaction.on_commit(DELIVERIES.wake_workers)
    return delivery


@transaction.atomic
def send_again(*, delivery: Delivery, by: User) -> None:
    """Send one event again as soon as possible, under the same webhook-id, with a full number of tries."""
    require(by, "exchange.manage_webhooks", delivery.webhook)
    _ensure_on(delivery.webhook)
    if not _in_nobodys_hand().filter(pk=delivery.pk).update(**_as_new()):
        raise RefusedError(_("This event is being sent at this moment. Look again in a minute."))
    transaction.on_commit(DELIVERIES.wake_workers)


@transaction.atomic
def send_again_since(*, webhook: Webhook, since: datetime, by: User) -> int:
    """Send everything the webhook wants and may know that happened since this moment; return how many.

    What it had comes again; what happened while it was off, or before it was there, is sent too.
    """
    require(by, "exchange.manage_webhooks", webhook)
    _ensure_on(webhook)
    # What has no number yet gets its delivery by itself.
    events = Event.objects.filter(created_at__gte=since, kind__in=webhook.event_types).exclude(number=None)
    total, last = 0, 0
    while batch := list(events.filter(number__gt=last).order_by("number")[:_BATCH]):
        last = batch[-1].number or last
        made = deliveries_for(batch, [webhook])
        ids = [delivery.event_id for delivery in made]
        _in_nobodys_hand().filter(webhook=webhook, event__in=ids).update(**_as_new())
        Delivery.objects.bulk_create(made, ignore_conflicts=True)
        total += len(made)
    transaction.on_commit(DELIVERIES.wake_workers)
    return total


def _in_nobodys_hand() -> Any:
    return Delivery.objects.filter(Q(claimed_until=None) | Q(claimed_until__lte=Now()))


def _ensure_on(webhook: Webhook) -> None:
    found = Webhook.objects.in_use().with_key().filter(pk=webhook.pk).first()
    if found is None:
        raise RefusedError(_("This webhook is off, or its client is revoked. Turn it on first."))
    if not found.has_key:  # type: ignore[attr-defined] # annotated
        raise RefusedError(_("No key of this client works any more, so nothing is sent. Make a new key first."))
