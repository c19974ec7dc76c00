# SPDX-License-Identifier: EUPL-1.2
"""From events to deliveries: what happened, once for every webhook that may and wants to know."""

from typing import Final

from django.db import connection, transaction

from events.access import areas_of, may_receive
from events.models import Delivery, Event, Webhook

BATCH: Final = 500
_LOCK: Final = "SELECT pg_advisory_xact_lock(hashtext('exchange.fanning'))"
# In the order of their ids; the lock makes the order of numbers the order in which they can be seen.
_NUMBERS: Final = """
UPDATE exchange_event e SET number = numbered.number
  FROM (SELECT id, nextval('exchange_event_number') AS number
          FROM (SELECT id FROM exchange_event WHERE id = ANY(%s) ORDER BY id) wanted) numbered
 WHERE e.id = numbered.id
"""


def fan_out() -> int:
    """Give every new event its number and its deliveries; return how many deliveries were made."""
    made = 0
    while (batch := _fan_out_batch()) is not None:
        made += batch
    return made


@transaction.atomic
def _fan_out_batch() -> int | None:
    _wait_for_turn()
    events = list(Event.objects.without_number().order_by("id")[:BATCH])
    if not events:
        return None
    made = deliveries_for(events, list(Webhook.objects.in_use().select_related("client")))
    Delivery.objects.bulk_create(made, ignore_conflicts=True)
    _number(events)
    return len(made)


@transaction.atomic
def number_without_deliveries(events: list[Event]) -> None:
    """Give events of the past their numbers without telling any webhook."""
    _wait_for_turn()
    _number(events)


def _wait_for_turn() -> None:
    with connection.cursor() as cursor:
        cursor.execute(_LOCK)


def _number(events: list[Event]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(_NUMBERS, [[event.pk for event in events]])


def deliveries_for(events: list[Event], webhooks: list[Webhook]) -> list[Delivery]:
    """Return an unsaved delivery for every event and webhook that belong together."""
    made: list[Delivery] = []
    for webhook in webhooks:
        wanted = [event for event in events if event.kind in webhook.event_types]
        if wanted:
            areas = areas_of(webhook.client)
            made += [
                Delivery(event=event, webhook=webhook) for event in wanted if may_receive(webhook.client, areas, event)
            ]
    return made
