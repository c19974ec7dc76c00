# SPDX-License-Identifier: EUPL-1.2
"""Who calls the API: the request with the key's client and the person it acts as."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from rest_framework.exceptions import NotAuthenticated

from core.api.limits import Allowance
from core.api.problems import ScopeLackingError


class ApiRequest(HttpRequest):
    """A request that passed the door: for type checkers only, the server makes a plain one.

    `user` is who reads: AnonymousUser without a key, the person a key acts as with one. `auth` is the client, or None.
    """

    user: Any
    auth: Any
    api_allowance: Allowance | None
    api_snapshot: str


@dataclass(frozen=True, slots=True)
class Reader:
    """For whom rows are read; a resource starts with `visible_to(reader.user)`."""

    user: Any
    client: Any = None

    def has(self, scope: str | None) -> bool:
        """Return whether this reader may come in; None is the scope of what is public."""
        return scope is None or (self.client is not None and scope in self.client.scopes)


def reader_of(request: ApiRequest) -> Reader:
    """Return for whom this request reads."""
    return Reader(request.user, request.auth)


def require_scope(request: ApiRequest, scope: str | tuple[str, ...] | None) -> None:
    """Raise what becomes 401 without a key and 403 with one that lacks the scope; of several, one is enough."""
    if scope is None:
        return
    if request.auth is None:
        raise NotAuthenticated
    enough = (scope,) if isinstance(scope, str) else scope
    if not any(each in request.auth.scopes for each in enough):
        raise ScopeLackingError(enough)
