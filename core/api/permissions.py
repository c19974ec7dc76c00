# SPDX-License-Identifier: EUPL-1.2
"""For whom an endpoint is: the scopes of the key that is shown."""

from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AnonymousUser
from rest_framework.permissions import BasePermission
from rest_framework.request import Request

Scopes = str | tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Reader:
    """For whom rows are read: AnonymousUser without a key, the person a key works as with one; `client` has the key."""

    user: Any
    client: Any = None

    @property
    def known_as(self) -> Any:
        """Who a statement is for: what is public is the same for everybody (core.database.prepared_statements)."""
        return AnonymousUser() if self.client is None else self.client

    @classmethod
    def of(cls, known: Any) -> "Reader":
        """Return the reader for whom a statement is written."""
        return cls(known) if isinstance(known, AnonymousUser) else cls(known.user, known)

    def has(self, scope: Scopes) -> bool:
        """Return whether this reader may come in; None is the scope of what is public, of several one is enough."""
        if scope is None:
            return True
        return self.client is not None and any(each in self.client.scopes for each in enough(scope))


def enough(scope: Scopes) -> tuple[str, ...]:
    """Return the scopes of which one is enough."""
    return (scope,) if isinstance(scope, str) else scope or ()


class HasScope(BasePermission):
    """Lets in a key that has the scope of the endpoint (`scope_for`); whoever calls, where it is public.

    A method that is not there is refused as such, whoever asks for it.
    """

    def has_permission(self, request: Request, view: Any) -> bool:
        """Return whether this call may come in."""
        method = request.method or ""
        if method == "OPTIONS" or method not in view.allowed_methods:
            return True
        return Reader(request.user, request.auth).has(view.scope_for(method.lower()))
