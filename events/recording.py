# SPDX-License-Identifier: EUPL-1.2
"""Telling what happened: one row in the transaction of the act (docs/adr/0017)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID

from django.db import transaction

from events.deliveries.queue import DELIVERIES
from events.event_types.registry import EventType
from events.models import Event

# PostgreSQL 15 has no uuidv7(): a random UUID with the moment in front and the version bits set.
NEW_ID: Final = """encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) PLACING
    substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6), 52, 1), 53, 1),
    'hex')::uuid"""


@dataclass(frozen=True, slots=True)
class EventDraft:
    """One thing to tell; see `tell`."""

    kind: EventType
    subject: UUID
    area: UUID | None = None
    is_public: bool = False
    data: Mapping[str, Any] = field(default_factory=dict)


def record_event(
    *,
    kind: EventType,
    subject: UUID,
    area: UUID | None = None,
    is_public: bool = False,
    data: Mapping[str, Any] | None = None,
) -> None:
    """Write that this happened to `subject`, in the caller's transaction; webhooks are sent it after the commit.

    `area` is where; None means the whole city. `is_public` says whether anybody may know. `data` has a value for
    exactly the facts of the kind: strings, numbers, ids, days. Raises ValueError for data that does not fit.
    """
    record_events([EventDraft(kind, subject, area, is_public, data or {})])


def record_events(happenings: Iterable[EventDraft]) -> None:
    """Write many at once, with one statement."""
    rows = [_row(happening) for happening in happenings]
    if rows:
        Event.objects.bulk_create(rows)
        transaction.on_commit(DELIVERIES.wake_workers)


def insert_events(rows: str) -> str:
    """Return an INSERT for events a statement finds, to stand in a WITH.

    `rows` is SQL that gives kind (text), subject (uuid), area (uuid or null), is_public (boolean) and data (jsonb). Who
    uses it calls `DELIVERIES.wake_workers` after the commit.
    """
    return (
        "INSERT INTO exchange_event (id, kind, subject, areas, is_public, data) "  # noqa: S608 - SQL of our own
        f"SELECT {NEW_ID}, told.kind, told.subject, array_remove(ARRAY[told.area]::uuid[], NULL), told.is_public, "
        f"told.data FROM ({rows}) told"
    )


def _row(happening: EventDraft) -> Event:
    kind = happening.kind
    if happening.data.keys() != kind.facts.keys():
        raise ValueError(f"{kind.code} needs exactly {sorted(kind.facts)}, not {sorted(happening.data)}")
    return Event(
        kind=kind.code,
        subject=happening.subject,
        areas=[happening.area] if happening.area else [],
        is_public=happening.is_public,
        data={
            name: value if isinstance(value, (int, float, bool)) else str(value)
            for name, value in happening.data.items()
        },
    )
