# SPDX-License-Identifier: EUPL-1.2
"""How connections to PostgreSQL are made, and how long each kind of work may keep it busy (docs/adr/0028)."""

from collections.abc import Mapping
from typing import Any, Final

import dj_database_url

# Translating statements to machine code costs our many short ones two to fifteen times what it saves.
# Left to itself PostgreSQL plans most prepared statements anew each time, which takes longer than reading their rows.
_ALWAYS: Final = {"jit": "off", "plan_cache_mode": "force_generic_plan"}
# What a kind of work may take before PostgreSQL ends it; what is not named has no end.
LIMITS: Final[Mapping[str, Mapping[str, str]]] = {
    # Commands and migrations; core's `migrate` has a limit for locks of its own.
    "command": {},
    # A page, or a call of the API: somebody waits, and the proxy in front gives up after sixty seconds.
    "page": {"statement_timeout": "30s", "lock_timeout": "20s", "idle_in_transaction_session_timeout": "60s"},
    # A download or stream, for its own transaction (core.database.server_cursors): its first batch may take longer than
    # a page. How long its reader may keep it waiting is API_STREAM_PATIENCE_SECONDS.
    "stream": {"statement_timeout": "120s"},
    # Before the time limit of the task itself (CELERY_TASK_SOFT_TIME_LIMIT).
    "job": {"statement_timeout": "220s", "lock_timeout": "60s"},
}


def database_from(url: str, *, is_pooled: bool = False) -> dict[str, Any]:
    """Return Django's database settings for a postgresql:// address.

    `is_pooled` says that a pooler gives every transaction another connection (PgBouncer in transaction mode): nothing
    is then asked of a connection that must outlive a transaction; limits are set on the role (docs/deploy.md).
    """
    settings: dict[str, Any] = dict(dj_database_url.parse(url))
    # One connection per thread, kept and checked; a database that does not answer is given up after five seconds.
    settings["CONN_MAX_AGE"] = 600
    settings["CONN_HEALTH_CHECKS"] = True
    settings["OPTIONS"] = {"connect_timeout": 5, **settings.get("OPTIONS", {})}
    # Large results come in a transaction (core.database.server_cursors); Django's own cursors would outlive theirs.
    settings["DISABLE_SERVER_SIDE_CURSORS"] = True
    settings["IS_POOLED"] = is_pooled
    limit(settings, "command")
    return settings


def databases_from(url: str, replica: str, *, is_pooled: bool) -> dict[str, dict[str, Any]]:
    """Return DATABASES: the primary and, when `replica` is an address, the replica that follows it."""
    found = {"default": database_from(url, is_pooled=is_pooled)}
    if replica:
        found["replica"] = database_from(replica, is_pooled=is_pooled)
        # One that is away keeps nobody waiting: the primary answers instead.
        found["replica"]["OPTIONS"]["connect_timeout"] = 2
        found["replica"]["TEST"] = {"MIRROR": "default"}
    return found


def limit(settings: dict[str, Any], work: str) -> None:
    """Have connections made with these settings hold to the limits of this kind of work."""
    if not settings["IS_POOLED"]:
        values = {**_ALWAYS, **LIMITS[work]}
        settings["OPTIONS"]["options"] = " ".join(f"-c {name}={value}" for name, value in values.items())


def work_as(work: str) -> None:
    """Have every connection this process still makes hold to the limits of this kind of work; called as it starts."""
    from django.db import connections  # noqa: PLC0415 - the settings read this file

    for settings in connections.settings.values():
        limit(settings, work)


def give_up_unfinished() -> None:
    """Give up every connection that the work before left inside a transaction, so that the next work opens another.

    A time limit that strikes during a COMMIT does this. Django closes no such connection and opens none in its place,
    so that all that this process did afterwards would fail.
    """
    from django.db import connections  # noqa: PLC0415 - the settings read this file

    for held in connections.all(initialized_only=True):
        if held.in_atomic_block or (held.connection is not None and not held.autocommit):
            if held.connection is not None:
                held.connection.close()
            del connections[held.alias]
