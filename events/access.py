# SPDX-License-Identifier: EUPL-1.2
"""Which client may know which event."""

from collections.abc import Callable, Collection, Iterable
from uuid import UUID

from django.db.models import Q

from accounts.models import ApiClient
from core.registry import Registry, alone
from events.event_types import registry
from events.event_types.registry import EventType
from events.models import Event

# The areas a client reads, with the parts inside them; None means the whole city.
AreasOf = Callable[[ApiClient], Collection[UUID] | None]


areas_of_clients: Registry[AreasOf] = Registry("Which areas an API client reads; initiatives says so.", key=alone)


def areas_of(client: ApiClient) -> Collection[UUID] | None:
    """Return the areas this client reads beyond what is public; None means the whole city."""
    find = areas_of_clients.get()
    return find(client) if find else frozenset()


def known_to(client: ApiClient | None, kinds: Iterable[EventType]) -> Q:
    """Return the condition of events of these kinds that a client, or without one anybody, may know: as may_receive."""
    scopes = client.scopes if client else ()
    known = Q(kind__in=[kind.code for kind in kinds if kind.is_open_to(scopes)])
    areas = areas_of(client) if client else ()
    return known if areas is None else known & (Q(is_public=True) | Q(areas__overlap=list(areas)))


def may_receive(client: ApiClient, areas: Collection[UUID] | None, event: Event) -> bool:
    """Return whether a client that reads `areas` may know this event.

    It holds the scope of the kind if it has one, and the event is public or happened in an area of its own. What no
    app knows any more goes to nobody.
    """
    kind = registry.find(event.kind)
    if kind is None or not kind.is_open_to(client.scopes):
        return False
    return event.is_public or areas is None or any(area in areas for area in event.areas)
