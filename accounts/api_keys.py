# SPDX-License-Identifier: EUPL-1.2
"""API keys: made, hashed and recognised.

A key is 256 random bits, so a plain SHA-256 is enough: there is nothing to guess that salt or slow hashing would
protect, and a fast hash keeps every API call fast. The prefix finds the row and is no secret.
"""

import hashlib
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from accounts.models import ApiClient
from core.statements import read

_KEY = re.compile(r"mv_[0-9a-f]{12}_[A-Za-z0-9_-]{43}")
# A comparison for keys whose prefix is unknown, so that an unknown prefix costs the same as a wrong key.
_NOBODY = hashlib.sha256(b"").hexdigest()


@dataclass(frozen=True, slots=True)
class NewKey:
    """A key that was just made: shown once, never stored."""

    raw: str
    prefix: str
    hash: str


def make_key() -> NewKey:
    """Return a new key of the form mv_<prefix>_<secret>."""
    prefix = f"mv_{secrets.token_hex(6)}"
    raw = f"{prefix}_{secrets.token_urlsafe(32)}"
    return NewKey(raw, prefix, _hash(raw))


def authenticate_key(raw: str) -> ApiClient | None:
    """Return the client this key belongs to, or None when it is wrong, expired or revoked.

    Takes the same steps for a known and an unknown prefix and compares in constant time. Notes the day of use, at most
    once a day. One query, two on the first call of a day.
    """
    if not _KEY.fullmatch(raw):
        return None
    client = _client_of(raw[:15])
    is_right = secrets.compare_digest(_hash(raw), client.key_hash if client else _NOBODY)
    if client is None or not is_right or not is_usable(client):
        return None
    today = timezone.localdate()
    if client.last_used_on != today:
        # Only one of the calls that arrive together writes.
        ApiClient.objects.filter(Q(last_used_on__lt=today) | Q(last_used_on=None), pk=client.pk).update(
            last_used_on=today
        )
        client.last_used_on = today
    return client


def is_usable(client: ApiClient) -> bool:
    """Return whether keys of this client open anything now."""
    return client.revoked_at is None and (client.expires_at is None or client.expires_at > timezone.now())


def _client_of(prefix: str) -> ApiClient | None:
    # Asked by every call of the API, so the statement is made once and prepared.
    rows = read(_with_prefix, {"prefix": prefix})
    return ApiClient.from_db(None, _COLUMNS, rows[0]) if rows else None


def _with_prefix(values: Mapping[str, Any], _shape: None) -> QuerySet[ApiClient, Any]:
    return ApiClient.objects.filter(key_prefix=values["prefix"]).values_list(*_COLUMNS)


_COLUMNS = [field.attname for field in ApiClient._meta.concrete_fields]  # noqa: SLF001 - Django documents it


def _hash(raw: str) -> str:
    return hashlib.sha256(raw.encode()).hexdigest()
