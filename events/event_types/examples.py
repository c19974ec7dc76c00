# SPDX-License-Identifier: EUPL-1.2
"""An example of every kind of event, as receivers get it; printed on the page of kinds and in docs/api/events.md."""

import json
from datetime import UTC, datetime
from typing import Any, Final
from uuid import UUID

from events.event_types.cloudevents import document_of
from events.event_types.registry import EventType
from events.models import Event

_ID: Final = UUID("01980d3c-7a10-7d2e-9c55-4a1f0e6b2c31")
_SUBJECT: Final = UUID("01980d3a-1f00-7b42-8a6d-2f9be01c7d54")
_MOMENT: Final = datetime(2026, 3, 12, 9, 30, tzinfo=UTC)


def example_of(kind: EventType, *, site: str | None = None) -> dict[str, Any]:
    """Return the CloudEvent of this kind, with the examples of its facts."""
    return document_of(
        Event(id=_ID, kind=kind.code, subject=_SUBJECT, created_at=_MOMENT, data=dict(kind.facts)), site=site
    )


def example_text(kind: EventType, *, site: str | None = None) -> str:
    """Return the example as text to read."""
    return json.dumps(example_of(kind, site=site), indent=2, ensure_ascii=False)
