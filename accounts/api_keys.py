# SPDX-License-Identifier: EUPL-1.2
"""API keys: made, hashed and recognised.

A key is 256 random bits, so a plain SHA-256 is enough: there is nothing to guess that salt or slow hashing would
protect, and a fast hash keeps every API call fast. The prefix finds the row and is no secret.
"""

import hashlib
import re
import secrets
from dataclasses import dataclass

from django.db.models import Q
from django.utils import timezone

from accounts.models import ApiClient

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
    client = ApiClient.objects.filter(key_prefix=raw[:15]).first()
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


def _hash(raw: str) -> str:
    return hashlib.sha256(raw.encode()).hexdigest()
