# SPDX-License-Identifier: EUPL-1.2
"""An event as other programs read it: CloudEvents 1.0, structured JSON."""

from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

import orjson
from django.conf import settings

from events.event_types import registry
from events.event_types.registry import EventType
from events.models import Event

CONTENT_TYPE: Final = "application/cloudevents+json; charset=utf-8"


def document_of(event: Event, *, site: str | None = None) -> dict[str, Any]:
    """Return the CloudEvent; the same at every try. `site` is where it comes from, this installation when absent."""
    site = (site or settings.SITE_URL).rstrip("/")
    return {
        "specversion": "1.0",
        "id": str(event.pk),
        "type": event.kind,
        "source": site,
        "subject": str(event.subject),
        "time": event.created_at.isoformat().replace("+00:00", "Z"),
        "datacontenttype": "application/json",
        "data": data_of(registry.find(event.kind), event.subject, event.data, site),
    }


def data_of(kind: EventType | None, subject: UUID, facts: Mapping[str, Any], site: str) -> dict[str, Any]:
    """Return the data: what the subject is, where the API serves it, and the facts of the kind."""
    data: dict[str, Any] = {"id": str(subject)}
    if kind is not None:
        data["resource"] = kind.resource
        if kind.path:
            data["href"] = f"{site}/api/v1/{kind.path}/{subject}"
    return data | dict(facts)


def body_of(event: Event) -> bytes:
    """Return the bytes that are signed and sent."""
    return orjson.dumps(document_of(event))
