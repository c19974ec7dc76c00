# SPDX-License-Identifier: EUPL-1.2
"""Kinds of events, events, webhooks and deliveries."""

from typing import Any

from accounts.models import Scope
from core.models import new_id
from exchange.catalogue import EventType
from exchange.models import Event

OPENED = EventType(
    code="nl.meervoud.garden.opened",
    resource="garden",
    path="gardens",
    scope=Scope.INITIATIVES_READ,
    title="A garden opened",
    explanation="When its gate opens for the first time.",
    facts={"trees": 3},
)


def make_event(**fields: Any) -> Event:
    """Create an event that anybody may know, which no webhook was told of yet."""
    return Event.objects.create(
        **{"kind": OPENED.code, "subject": new_id(), "data": {"trees": 3}, "is_public": True, **fields}
    )
