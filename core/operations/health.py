# SPDX-License-Identifier: EUPL-1.2
"""Whether this installation works: what /health answers."""

from collections.abc import Callable, Iterable
from datetime import timedelta
from operator import itemgetter
from typing import Any

import redis
from django.conf import settings
from django.db import DatabaseError, InterfaceError, connection
from django.utils import timezone

from core.database import replica
from core.models import Moment
from core.operations.installation import migrations_wait
from core.operations.timestamps import PULSE
from core.registry import Registry

# The timetable ticks every minute; two silent intervals and some seconds to spare mean that nothing runs.
SILENCE = timedelta(seconds=150)

# Pages work without Redis and PostgreSQL holds the work; when it stays away nothing runs any more, and `timetable`
# fails. Without the replica the primary answers; without the scanner only uploads wait. Who wants to know asks for one
# by name.
MINOR = frozenset({"redis", "replica", "virus_scan"})

# A check returns whether all is well and plain facts beside it; never an address, a name or a secret.
Check = Callable[[], tuple[bool, dict[str, Any]]]
health_checks: Registry[tuple[str, Check]] = Registry(
    "Checks of /health, each with its name; core, mail, events and governance add their own.", key=itemgetter(0)
)


def register(name: str, check: Check) -> None:
    """Add a check to /health."""
    health_checks.add((name, check))


def report(only: Iterable[str] = ()) -> tuple[bool, dict[str, Any]]:
    """Return whether all is well and what each check found; `only` names the wanted ones, all when empty.

    A check that fails without harm to pages (MINOR) counts only where it was asked for.
    """
    checks = dict(health_checks)
    asked = set(only) & checks.keys()
    wanted = asked or checks.keys()
    found: dict[str, Any] = {}
    for name in sorted(wanted):
        try:
            passed, facts = checks[name]()
        except (DatabaseError, InterfaceError, redis.RedisError):
            passed, facts = False, {}
        found[name] = {"ok": passed, **facts}
    return all(part["ok"] for name, part in found.items() if name in asked or name not in MINOR), found


def not_ready() -> str:
    """Return why this process cannot take requests, empty when it can.

    Whether the schema fits is asked until it does once: what a newer version adds, this version works on too.
    """
    try:
        _database()
        behind = not _Schema.fits and migrations_wait()
    except (DatabaseError, InterfaceError):
        return "The database does not answer."
    _Schema.fits = not behind
    return "The database is of an older version: run manage.py upgrade." if behind else ""


class _Schema:
    """What this process found of the database."""

    fits = False


def _database() -> tuple[bool, dict[str, Any]]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return True, {}


def _redis() -> tuple[bool, dict[str, Any]]:
    with redis.Redis.from_url(settings.REDIS_URL, socket_connect_timeout=1, socket_timeout=1) as client:
        return bool(client.ping()), {}


def _timetable() -> tuple[bool, dict[str, Any]]:
    """Beat and worker together: the pulse is in the timetable and a worker notes it in PostgreSQL."""
    last = Moment.objects.filter(name=PULSE).values_list("at", flat=True).first()
    if last is None:
        return False, {"reason": "nothing ran yet"}
    silence = timezone.now() - last
    facts: dict[str, Any] = {"seconds_since": int(silence.total_seconds())}
    if silence > SILENCE:
        return False, {**facts, "reason": "nothing ran for two intervals"}
    return True, facts


def _replica() -> tuple[bool, dict[str, Any]]:
    """Whether exports, open data and the API read from the replica now, and how far it is behind."""
    behind = replica.seconds_behind(now=True)
    if behind is None:
        return False, {"reason": "away, or too far behind to know"}
    return behind <= settings.REPLICA_MOST_SECONDS_BEHIND, {"seconds_behind": int(behind)}


register("database", _database)
if replica.is_configured():
    register("replica", _replica)
register("redis", _redis)
register("timetable", _timetable)
