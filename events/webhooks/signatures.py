# SPDX-License-Identifier: EUPL-1.2
"""Signing as Standard Webhooks describes: HMAC-SHA256 over id, moment and body, with a secret of both sides."""

import base64
import hashlib
import hmac
import secrets
from collections.abc import Iterable
from typing import Final

from core.database.encryption import seal, unseal

PREFIX: Final = "whsec_"
_BYTES: Final = 32
_PURPOSE: Final = "webhook"


def new_secret() -> str:
    """Return a new secret, to be shown once."""
    return PREFIX + base64.b64encode(secrets.token_bytes(_BYTES)).decode()


def sealed(secret: str) -> str:
    """Return the secret as it is kept."""
    return seal(secret, purpose=_PURPOSE)


def unsealed(kept: str) -> str:
    """Return the secret that was kept."""
    return unseal(kept, purpose=_PURPOSE)


def headers(message_id: str, moment: int, body: bytes, given_secrets: Iterable[str]) -> dict[str, str]:
    """Return the three headers; while a secret is replaced the old and the new one sign, divided by a space."""
    signed = b".".join([message_id.encode(), str(moment).encode(), body])
    return {
        "webhook-id": message_id,
        "webhook-timestamp": str(moment),
        "webhook-signature": " ".join(_sign(secret, signed) for secret in given_secrets),
    }


def _sign(secret: str, signed: bytes) -> str:
    key = base64.b64decode(secret.removeprefix(PREFIX))
    return "v1," + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
