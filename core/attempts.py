# SPDX-License-Identifier: EUPL-1.2
"""How often one visitor may do something in a while, for forms anybody can send.

Counted in Redis by a keyed hash of the address, gone when the while is over. Without Redis nothing is counted: people
must be able to write, and the actions keep limits of their own in the database.
"""

from functools import lru_cache
from hashlib import blake2b
from typing import Final

import redis
from django.conf import settings
from django.http import HttpRequest

_PATIENCE: Final = 0.2
# One step, so that no key can stay without an end.
_COUNT: Final = """
local n = redis.call('INCR', KEYS[1])
if n == 1 then redis.call('EXPIRE', KEYS[1], ARGV[1]) end
return n
"""


@lru_cache(maxsize=1)
def _connection(address: str) -> redis.Redis:
    return redis.Redis.from_url(address, socket_timeout=_PATIENCE, socket_connect_timeout=_PATIENCE)


def may_try(request: HttpRequest, act: str, *, most: int, seconds: int) -> bool:
    """Count one attempt at `act` by this visitor; return whether it is within `most` per `seconds`."""
    address = request.META.get("REMOTE_ADDR", "")
    visitor = blake2b(address.encode(), key=settings.SECRET_KEY.encode()[:64], digest_size=12).hexdigest()
    try:
        count = _connection(settings.REDIS_URL).eval(_COUNT, 1, f"attempts:{act}:{visitor}", str(seconds))
    except redis.RedisError:
        return True
    return int(str(count)) <= most
