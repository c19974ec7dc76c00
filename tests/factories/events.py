# SPDX-License-Identifier: EUPL-1.2
"""Kinds of events, events, webhooks and deliveries."""

from itertools import count
from typing import Any

from accounts.models import Scope
from core.models import new_id
from events.event_types.registry import EventType
from events.models import Delivery, Event, Webhook
from events.webhooks import signatures
from tests.factories.api import make_api_client

_number = count(1)
OPENED = EventType(
    code="nl.meervoud.garden.opened",
    resource="garden",
    path="gardens",
    scope=Scope.INITIATIVES_READ,
    title="A garden opened",
    explanation="When its gate opens for the first time.",
    facts={"trees": 3},
)
SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"


def make_event(**fields: Any) -> Event:
    """Create an event that anybody may know, which no webhook was told of yet."""
    return Event.objects.create(
        **{"kind": OPENED.code, "subject": new_id(), "data": {"trees": 3}, "is_public": True, **fields}
    )


def make_webhook(**fields: Any) -> Webhook:
    """Create a webhook of a client of its own, that wants to know of gardens."""
    fields.setdefault("client", None)
    client = fields.pop("client") or make_api_client()[0]
    given = {"url": f"https://hooks{next(_number)}.example/in", "event_types": [OPENED.code]}
    return Webhook.objects.create(**{"client": client, "secret": signatures.sealed(SECRET), **given, **fields})


def make_delivery(**fields: Any) -> Delivery:
    """Create a delivery that is due."""
    fields.setdefault("event", None)
    event = fields.pop("event") or make_event()
    webhook = fields.pop("webhook", None) or make_webhook()
    return Delivery.objects.create(event=event, webhook=webhook, **fields)
