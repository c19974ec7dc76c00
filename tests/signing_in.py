# SPDX-License-Identifier: EUPL-1.2
"""What somebody does to sign in, for tests that sign in for real."""

import base64
import hmac
import re
import struct
import time

from mail.models import Message

CODE_PATTERN = re.compile(r"[BCDFGHJKLMNPQRSTVWXZ]{3}-[BCDFGHJKLMNPQRSTVWXZ]{3}")


def code_for(email: str) -> str:
    """Return the newest sign-in code mailed to this address."""
    message = Message.objects.filter(to=email, kind="sign-in-code").latest("created_at")
    found = CODE_PATTERN.search(message.body)
    assert found, message.body
    return found.group()


def app_code(secret: str, at: float | None = None) -> str:
    """Return what an authenticator app with this secret shows (RFC 6238: SHA-1, 30 seconds, six figures)."""
    padded = secret + "=" * (-len(secret) % 8)
    counter = struct.pack(">Q", int((time.time() if at is None else at) // 30))
    digest = hmac.new(base64.b32decode(padded), counter, "sha1").digest()
    offset = digest[-1] & 15
    number = struct.unpack(">I", digest[offset : offset + 4])[0] & 0x7FFFFFFF
    return f"{number % 1_000_000:06d}"
