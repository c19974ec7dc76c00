# SPDX-License-Identifier: EUPL-1.2
"""OAuth 2.0 client credentials (RFC 6749, 4.4) and revocation (RFC 7009): what oauthlib asks us about our clients."""

import base64
import secrets
from typing import Any
from urllib.parse import unquote_plus

from oauthlib.oauth2 import BackendApplicationServer, InvalidRequestError, RequestValidator

from accounts.api_keys.actions import TOKEN_LIFE, give_token, take_token
from accounts.api_keys.keys import usable_key
from accounts.models import Scope

GRANT = "client_credentials"
_NOBODY = "00000000-0000-0000-0000-000000000000"


class Clients(RequestValidator):  # type: ignore[misc] # oauthlib has no types
    """Knows clients by their id and a key as their secret."""

    def client_authentication_required(self, request: Any, *_args: Any, **_more: Any) -> bool:  # noqa: ARG002
        """Every client has a secret."""
        return True

    def authenticate_client(self, request: Any, *_args: Any, **_more: Any) -> bool:
        """Return whether id and key belong together; an unknown client and a wrong key take the same steps."""
        client_id, secret = _credentials(request)
        key = usable_key(secret)
        is_right = secrets.compare_digest(client_id.encode(), (str(key.client_id) if key else _NOBODY).encode())
        if key is None or not is_right:
            return False
        # oauthlib reads `client_id` of whatever is the client.
        request.client, request.client.client_id, request.key = key.client, client_id, key
        return True

    def validate_grant_type(self, client_id: str, grant_type: str, *_args: Any, **_more: Any) -> bool:  # noqa: ARG002
        """Return whether a client may use this grant: all may use the only one there is."""
        return grant_type == GRANT

    def get_default_scopes(self, client_id: str, request: Any, *_args: Any, **_more: Any) -> list[str]:  # noqa: ARG002
        """Return what a token opens when the client names nothing: all that the client may."""
        return list(request.client.scopes)

    def validate_scopes(
        self,
        client_id: str,  # noqa: ARG002
        scopes: list[str],
        client: Any,
        *_args: Any,
        **_more: Any,
    ) -> bool:
        """Return whether the client has each of these; a token never opens more than its client may."""
        return set(scopes) <= set(client.scopes)

    def save_bearer_token(self, *_args: Any, **_more: Any) -> None:
        """Do nothing: `give_token` writes what it gives."""

    def revoke_token(self, token: str, token_type_hint: str, request: Any, *_args: Any, **_more: Any) -> None:  # noqa: ARG002
        """Stop this token when it is the client's own."""
        take_token(client=request.client, raw=token)


def in_header(authorization: str) -> tuple[str, str]:
    """Return the client id and secret of an Authorization header; empty when it holds none."""
    scheme, _space, coded = authorization.partition(" ")
    if scheme.lower() != "basic":
        return "", ""
    try:
        name, _colon, secret = base64.b64decode(coded, validate=True).decode().partition(":")
    except ValueError:
        return "", ""
    return unquote_plus(name), unquote_plus(secret)


def _credentials(request: Any) -> tuple[str, str]:
    """Return id and secret from the Authorization header or the body; both at once is an invalid request."""
    authorization = request.headers.get("Authorization") or ""
    if not authorization:
        return request.client_id or "", request.client_secret or ""
    if request.client_secret:
        raise InvalidRequestError("Send the client id and secret in one way: in the header or in the body.")
    name, secret = in_header(authorization)
    if name and request.client_id and request.client_id != name:
        raise InvalidRequestError("The client id in the body is not the one in the header.")
    return name, secret


def _new_token(request: Any) -> str:
    return give_token(key=request.key, scopes=[Scope(scope) for scope in request.scopes])


SERVER = BackendApplicationServer(
    Clients(), token_generator=_new_token, token_expires_in=int(TOKEN_LIFE.total_seconds())
)
