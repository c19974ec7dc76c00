# SPDX-License-Identifier: EUPL-1.2
"""How API clients show their key: `Authorization: Bearer <key>`, and in no other way."""

from django.contrib.auth.models import AnonymousUser
from django.utils.translation import gettext_lazy as _
from rest_framework.authentication import BaseAuthentication, get_authorization_header
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.request import Request

from accounts.api_keys import authenticate_key
from accounts.models import ApiClient


class BearerKey(BaseAuthentication):
    """`request.auth` becomes the ApiClient; `request.user` stays anonymous. A key in the address is never read."""

    def authenticate(self, request: Request) -> tuple[AnonymousUser, ApiClient] | None:
        """Return who calls; None without a key, AuthenticationFailed (401) with one that does not work."""
        scheme, _space, key = get_authorization_header(request).partition(b" ")
        if scheme.lower() != b"bearer":
            return None
        client = authenticate_key(key.strip().decode("ascii", errors="replace"))
        if client is None:
            raise AuthenticationFailed(_("This key does not work: it is wrong, expired or revoked."))
        return AnonymousUser(), client

    def authenticate_header(self, request: Request) -> str:  # noqa: ARG002 - DRF's signature
        """Make DRF answer 401 with WWW-Authenticate, not 403."""
        return 'Bearer realm="Meervoud"'
