# SPDX-License-Identifier: EUPL-1.2
"""How API clients show who they are: `Authorization: Bearer <key or access token>`, and in no other way."""

from django.db import DEFAULT_DB_ALIAS
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext_lazy as _
from rest_framework.authentication import BaseAuthentication
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.request import Request

from accounts.api_keys.keys import authenticate
from accounts.models import ApiClient, User


class BearerKey(BaseAuthentication):
    """`request.auth` becomes the ApiClient, with the scopes that count now; `request.user` the user it works as.

    The user is fetched when something asks for it. A key in the address is never read.
    """

    def authenticate(self, request: Request) -> tuple[User, ApiClient] | None:
        """Return who calls; None without a key, AuthenticationFailed (401) with one that does not work."""
        if request.method == "OPTIONS":
            # A browser that asks what a page may send shows no key.
            return None
        # Out of the environment: REST framework's own reads every header of the request first.
        scheme, _space, key = str(request.META.get("HTTP_AUTHORIZATION", "")).partition(" ")
        if scheme.lower() != "bearer":
            return None
        client = authenticate(key.strip().encode("ascii", errors="replace").decode())
        if client is None:
            raise AuthenticationFailed(_("This key does not work: it is wrong, expired or revoked."))
        return machine_user(client), client

    def authenticate_header(self, request: Request) -> str:  # noqa: ARG002 - DRF's signature
        """Make DRF answer 401 with WWW-Authenticate, not 403."""
        return 'Bearer realm="Meervoud"'


def machine_user(client: ApiClient) -> User:
    """Return what this client works as, without a query until something is asked of it."""

    def found() -> User:
        # Of the primary: a client that was just made need not be on a replica yet.
        return User.objects.using(DEFAULT_DB_ALIAS).get(pk=client.user_id)

    user: User = SimpleLazyObject(found)  # type: ignore[assignment] # stands in for the user
    return user
