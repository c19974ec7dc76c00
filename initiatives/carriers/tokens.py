# SPDX-License-Identifier: EUPL-1.2
"""Secrets in mailed links: the mail holds the token, the database only its hash."""

import hashlib
import secrets


def new_token() -> tuple[str, str]:
    """Return a token nobody can guess, and the hash to keep."""
    token = secrets.token_urlsafe(32)
    return token, hash_of(token)


def hash_of(token: str) -> str:
    """Return the hash under which a token is found; a fast one will do, because the token is random."""
    return hashlib.sha256(token.encode(errors="replace")).hexdigest()
