# SPDX-License-Identifier: EUPL-1.2
"""The kinds of events there are."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from accounts.models import Scope
from core.registry import Registry

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

    from core.api.viewsets import RegisterViewSet

PREFIX = "nl.meervoud."


@dataclass(frozen=True, slots=True)
class EventType:
    """One kind of event.

    `code` is stable ("nl.meervoud.initiative.published"); `resource` says what the subject is ("initiative"), and
    `path` where the API serves it ("initiatives"), empty while it does not. A client needs `scope` to get it, None is
    every client. `facts` names what stands in the data beside the subject, each with an example: ids, codes, days;
    never a name or a text. `removes` is the list whose row is gone with it: copies learn of that at /removals too.
    """

    code: str
    resource: str
    path: str
    scope: str | None
    title: "StrOrPromise"
    explanation: "StrOrPromise"
    facts: Mapping[str, Any] = field(default_factory=dict)
    removes: "Callable[[], type[RegisterViewSet]] | None" = None

    def is_open_to(self, scopes: Collection[str]) -> bool:
        """Whether a client with these scopes may get it."""
        return self.scope is None or self.scope in scopes


event_types: Registry[EventType] = Registry(
    "Kinds of events (docs/adr/0017); every app adds its own.", key=lambda kind: kind.code
)


def register(*types: EventType) -> None:
    """Make kinds of events known; refuses a code taken by another and one outside our own names (ValueError)."""
    for kind in types:
        if not kind.code.startswith(PREFIX):
            raise ValueError(f"{kind.code} does not start with {PREFIX}")
        event_types.add(kind)


def find(code: str) -> EventType | None:
    """Return the kind with this code, or None when no app adds it (any more)."""
    return event_types.get(code)


def all_types() -> Iterable[EventType]:
    """Return every kind, by code."""
    return sorted(event_types, key=lambda kind: kind.code)


def scopes() -> tuple[str, ...]:
    """Return every scope that opens some kind of event: all of them once a kind is for every client."""
    if any(kind.scope is None for kind in event_types):
        return tuple(sorted(Scope.values))
    return tuple(sorted({str(kind.scope) for kind in event_types}))


def removing() -> list[EventType]:
    """Return every kind that takes a row out of a list."""
    return [kind for kind in all_types() if kind.removes is not None]


# What an administrator sends to see whether a webhook works; it goes to that webhook only.
TEST = EventType(
    code=f"{PREFIX}test",
    resource="webhook",
    path="",
    scope=Scope.INITIATIVES_READ,
    title=_("Test"),
    explanation=_("Sent by hand, to one webhook, to see whether it works."),
)
