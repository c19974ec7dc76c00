# SPDX-License-Identifier: EUPL-1.2
"""Which client may know which event."""

from collections.abc import Callable, Collection
from uuid import UUID

from accounts.models import ApiClient
from exchange import catalogue
from exchange.models import Event

# The areas a client reads, with the parts inside them; None means the whole city.
AreasOf = Callable[[ApiClient], Collection[UUID] | None]


def _no_area(_client: ApiClient) -> Collection[UUID] | None:
    return frozenset()


_areas_of: list[AreasOf] = [_no_area]


def register_areas(areas_of: AreasOf) -> None:
    """Let the room that has areas say which ones a client reads."""
    _areas_of[0] = areas_of


def areas_of(client: ApiClient) -> Collection[UUID] | None:
    """Return the areas this client reads beyond what is public; None means the whole city."""
    return _areas_of[0](client)


def may_receive(client: ApiClient, areas: Collection[UUID] | None, event: Event) -> bool:
    """Return whether a client that reads `areas` may know this event.

    It holds the scope of the kind, and the event is public or happened in an area of its own. What no room knows any
    more goes to nobody.
    """
    kind = catalogue.find(event.kind)
    if kind is None or kind.scope not in client.scopes:
        return False
    return event.is_public or areas is None or any(area in areas for area in event.areas)
