# SPDX-License-Identifier: EUPL-1.2
"""How many requests a client may send in a minute, counted in Redis and told in the headers.

Reading must go on when Redis is gone: then nothing is counted, and Redis is left alone for a few seconds so that no
request waits for it.
"""

import threading
import time
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b, sha1
from typing import Any, Final

import redis
from django.conf import settings
from django.core.exceptions import PermissionDenied
from rest_framework.request import Request
from rest_framework.throttling import BaseThrottle

from core.pages.client_network import network_of

WINDOW = 60
_REST_AFTER_FAILURE = 5.0
_PATIENCE = 0.2
# One step in Redis, so that two requests at once can neither both be the last nor leave a key that never ends.
_COUNT = """
local n = redis.call('INCR', KEYS[1])
if n == 1 then redis.call('EXPIRE', KEYS[1], ARGV[1]) end
return n
"""
_SHA: Final = sha1(_COUNT.encode(), usedforsecurity=False).hexdigest()


@dataclass(slots=True)
class Allowance:
    """What is left for one client in this minute."""

    limit: int
    used: int
    seconds_left: int

    @property
    def is_spent(self) -> bool:
        """Whether this request is one too many."""
        return self.used > self.limit

    @property
    def headers(self) -> dict[str, str]:
        """The headers of draft-ietf-httpapi-ratelimit-headers."""
        left = max(0, self.limit - self.used)
        return {
            "RateLimit-Policy": f'"minute";q={self.limit};w={WINDOW}',
            "RateLimit": f'"minute";r={left};t={self.seconds_left}',
        }


class Meter:
    """Counts in Redis; knows when to leave it alone."""

    def __init__(self, address: str) -> None:
        self._connections = redis.ConnectionPool.from_url(
            address, socket_timeout=_PATIENCE, socket_connect_timeout=_PATIENCE, retry_on_timeout=False
        )
        self._kept = threading.local()
        self._quiet_until = 0.0

    def count(self, who: str, limit: int) -> Allowance | None:
        """Count one request of `who`; None when Redis does not answer."""
        now = time.monotonic()
        if now < self._quiet_until:
            return None
        minute, passed = divmod(int(time.time()), WINDOW)
        try:
            used = self._add(f"api-rate:{who}:{minute}")
        except redis.RedisError:
            self._quiet_until = now + _REST_AFTER_FAILURE
            return None
        return Allowance(limit=limit, used=used, seconds_left=WINDOW - passed)

    def _add(self, key: str) -> int:
        """Count one on the connection of this thread; taking one from a pool costs as much as counting."""
        connection: Any = getattr(self._kept, "connection", None)
        if connection is not None:
            try:
                return _asked(connection, key)
            except redis.ConnectionError:
                # Redis closed it while nobody asked, as when it starts again.
                connection.disconnect()
        self._kept.connection = connection = connection or self._connections.make_connection()
        return _asked(connection, key)


def _asked(connection: Any, key: str) -> int:
    try:
        connection.send_command("EVALSHA", _SHA, 1, key, 2 * WINDOW)
        return int(connection.read_response())
    except redis.exceptions.NoScriptError:
        connection.send_command("EVAL", _COUNT, 1, key, 2 * WINDOW)
        return int(connection.read_response())


@lru_cache(maxsize=1)
def meter(address: str) -> Meter:
    """Return this process's meter."""
    return Meter(address)


def count(request: Any, client: Any = None) -> Allowance | None:
    """Count one call of a client, whichever key or token it shows; without one, of the network it comes from."""
    if client is None:
        # The address is personal data: only a hash that lives two minutes is kept.
        try:
            address = network_of(request)
        except PermissionDenied:
            # Whatever is unknown is one place.
            address = ""
        who = "a" + blake2b(address.encode(), key=settings.SECRET_KEY.encode()[:64], digest_size=12).hexdigest()
        limit = settings.API_REQUESTS_PER_MINUTE_WITHOUT_KEY
    else:
        who, limit = f"k{client.pk}", client.requests_per_minute or settings.API_REQUESTS_PER_MINUTE
    return meter(settings.REDIS_URL).count(who, limit)


class MinuteThrottle(BaseThrottle):
    """So many calls of one client, or of one network without a key, in a minute; each answer tells what is left."""

    allowance: Allowance | None = None

    def allow_request(self, request: Request, view: Any) -> bool:
        """Count this call and return whether it is answered; a browser that asks what it may send is not counted."""
        if request.method == "OPTIONS":
            return True
        self.allowance = count(request, request.auth)
        if self.allowance is None:
            return True
        view.headers.update(self.allowance.headers)
        return not self.allowance.is_spent

    def wait(self) -> float | None:
        """Return after how many seconds it begins anew."""
        return self.allowance.seconds_left if self.allowance else None
