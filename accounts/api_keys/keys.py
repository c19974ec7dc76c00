# SPDX-License-Identifier: EUPL-1.2
"""Keys and access tokens of API clients: made, hashed and recognised.

Both are 256 random bits, so a plain SHA-256 is enough: there is nothing to guess that salt or slow hashing would
protect, and a fast hash keeps every API call fast. The prefix finds the row and is no secret.
"""

import hashlib
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Model, OuterRef, Q, QuerySet
from django.utils import timezone

from accounts.models import AccessToken, ApiClient, ApiKey, RoleGrant
from core.database.prepared_statements import read
from core.database.snapshots import SNAPSHOT

_M = TypeVar("_M", bound=Model)

_SHAPE = re.compile(r"(mvt?_[0-9a-f]{12})_[A-Za-z0-9_-]{43}")
# A comparison for keys whose prefix is unknown, so that an unknown prefix costs the same as a wrong key.
_NOBODY = hashlib.sha256(b"").hexdigest()


@dataclass(frozen=True, slots=True)
class NewKey:
    """A key or token that was just made: shown once, never stored."""

    raw: str
    prefix: str
    hash: str


def make_key() -> NewKey:
    """Return a new key of the form mv_<prefix>_<secret>."""
    return _make("mv")


def make_token() -> NewKey:
    """Return a new access token of the form mvt_<prefix>_<secret>."""
    return _make("mvt")


def _make(kind: str) -> NewKey:
    prefix = f"{kind}_{secrets.token_hex(6)}"
    raw = f"{prefix}_{secrets.token_urlsafe(32)}"
    return NewKey(raw, prefix, _hash(raw))


def authenticate(raw: str) -> ApiClient | None:
    """Return the client this key or access token belongs to, with the scopes it opens now, or None.

    Takes the same steps for a known and an unknown prefix and compares in constant time. Of a key it notes the day of
    use, at most once a day. One query, two on the first call of a day.
    """
    return authenticate_token(raw) if raw.startswith("mvt_") else authenticate_key(raw)


def authenticate_key(raw: str) -> ApiClient | None:
    """Return the client of this key; None when the key is wrong, has ended, or its client is revoked."""
    key = usable_key(raw)
    return key.client if key else None


def usable_key(raw: str) -> ApiKey | None:
    """Return this key with its client when it opens something now, and note that it was used today."""
    row = _row_of(raw, "mv_", _key_with_prefix, _KEY.index("hash"))
    if row is None:
        return None
    key, client = _built(ApiKey, row), _client(row, after=len(_KEY))
    if not key.is_usable or client.revoked_at is not None:
        return None
    key.client = client
    today = timezone.localdate()
    if key.last_used_on != today:
        # Only one of the calls that arrive together writes.
        ApiKey.objects.filter(Q(last_used_on__lt=today) | Q(last_used_on=None), pk=key.pk).update(last_used_on=today)
        key.last_used_on = today
    return key


def authenticate_token(raw: str) -> ApiClient | None:
    """Return the client of this token, its scopes narrowed to what the token and the client both still have."""
    token = known_token(raw)
    if token is None or token.expires_at <= timezone.now() or not token.key.is_usable:
        return None
    client = token.key.client
    if client.revoked_at is not None:
        return None
    client.scopes = [scope for scope in client.scopes if scope in token.scopes]
    return client


def known_token(raw: str) -> AccessToken | None:
    """Return this token with its key and client, whether it still works or not; None when it is none of ours."""
    row = _row_of(raw, "mvt_", _token_with_prefix, _TOKEN.index("hash"))
    if row is None:
        return None
    token = _built(AccessToken, row)
    token.key = _built(ApiKey, row, after=len(_TOKEN))
    token.key.client = _client(row, after=len(_TOKEN) + len(_KEY))
    return token


def _row_of(raw: str, kind: str, find: Any, hash_at: int) -> tuple[Any, ...] | None:
    found = _SHAPE.fullmatch(raw)
    if found is None or not raw.startswith(kind):
        return None
    # Asked by every call of the API, so the statement is made once and prepared.
    rows = read(find, {"prefix": found[1]})
    is_right = secrets.compare_digest(_hash(raw), rows[0][hash_at] if rows else _NOBODY)
    return rows[0] if rows and is_right else None


@cache
def _columns(model: type[Model], path: str = "") -> list[str]:
    # In the order of the model, which `from_db` counts on.
    return [f"{path}{field.attname}" for field in model._meta.concrete_fields]  # noqa: SLF001 - Django documents it


_KEY, _TOKEN = _columns(ApiKey), _columns(AccessToken)


def _built(model: type[_M], row: tuple[Any, ...], after: int = 0) -> _M:
    columns = _columns(model)
    return model.from_db(None, columns, row[after : after + len(columns)])


def _client(row: tuple[Any, ...], after: int) -> ApiClient:
    client = _built(ApiClient, row, after)
    client.roles, client.snapshot = frozenset(row[-2]), row[-1]
    return client


def _key_with_prefix(values: Mapping[str, Any], _shape: None) -> QuerySet[ApiKey, Any]:
    columns = [*_KEY, *_columns(ApiClient, "client__")]
    return ApiKey.objects.order_by().filter(prefix=values["prefix"]).values_list(*columns, _offices("client"), SNAPSHOT)


def _token_with_prefix(values: Mapping[str, Any], _shape: None) -> QuerySet[AccessToken, Any]:
    columns = [*_TOKEN, *_columns(ApiKey, "key__"), *_columns(ApiClient, "key__client__")]
    return AccessToken.objects.filter(prefix=values["prefix"]).values_list(*columns, _offices("key__client"), SNAPSHOT)


def _offices(client: str) -> ArraySubquery:
    return ArraySubquery(RoleGrant.objects.filter(user=OuterRef(f"{client}__user")).order_by().values("role"))


def _hash(raw: str) -> str:
    return hashlib.sha256(raw.encode()).hexdigest()
