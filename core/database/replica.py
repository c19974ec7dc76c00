# SPDX-License-Identifier: EUPL-1.2
"""A replica of PostgreSQL takes what may be a few seconds old: exports, open data and reading by the API.

With DATABASE_REPLICA_URL there is a second database in the settings, and Django's router sends a request there that
`begin` let through. It is used only while it is near enough, and never for who wrote shortly before: what one saved one
reads back. Keys, sessions and limits are always asked of the primary. Why: docs/adr/0035.
"""

import threading
import time
from collections import deque
from collections.abc import Callable
from datetime import timedelta
from typing import Any, Final, TypeVar

from django.conf import settings
from django.core.signals import request_finished, request_started
from django.db import DEFAULT_DB_ALIAS, DatabaseError, InterfaceError, connection, connections
from django.db.models import Model
from django.db.models.functions import Now

from core.database.read_only import suppress_read_only
from core.models import Moment

ALIAS: Final = "replica"
HEADER: Final = "Replica-Lag"
READING: Final = ("GET", "HEAD", "OPTIONS")
LOOK_EVERY_SECONDS: Final = 1.0
# Who is further behind than this many looks is "unknown".
MOST_SAMPLES: Final = 600
_WROTE: Final = "wrote:"
_request = threading.local()
V = TypeVar("V", bound=Callable[..., Any])


class ReplicaRouter:
    """Where Django reads and writes (DATABASE_ROUTERS): one register, so everything may hang together."""

    def db_for_read(self, model: type[Model], **_hints: Any) -> str:  # noqa: ARG002 - Django's signature
        """Return the replica for a request that may read there."""
        return ALIAS if in_use() else DEFAULT_DB_ALIAS

    def db_for_write(self, model: type[Model], **_hints: Any) -> str:  # noqa: ARG002 - Django's signature
        """Return the primary, always."""
        return DEFAULT_DB_ALIAS

    def allow_relation(self, _one: Model, _other: Model, **_hints: Any) -> bool:
        """What was read on either is of the same register."""
        return True

    def allow_migrate(self, db: str, _app_label: str, **_hints: Any) -> bool | None:
        """Never on the replica, which follows by itself."""
        return False if db == ALIAS else None


class _Watch:
    """How far the replica is behind the primary, as this process sees it.

    Each look notes how far the primary has written. The replica is as old as the last of those places that it has
    passed: this holds too when nothing is written, and when the line between the two is cut.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._samples: deque[tuple[float, int]] = deque(maxlen=MOST_SAMPLES)
        self._looked_at = -LOOK_EVERY_SECONDS
        self._as_of: float | None = None

    def seconds_behind(self, *, now: bool = False) -> float | None:
        """Return how old at most what the replica tells is; None when it is away or too long behind to know.

        `now` looks again, however short ago the last look was.
        """
        if (now or time.monotonic() - self._looked_at >= LOOK_EVERY_SECONDS) and self._lock.acquire(blocking=now):
            try:
                self._look()
            finally:
                self._lock.release()
        as_of = self._as_of
        return None if as_of is None else time.monotonic() - as_of

    def _look(self) -> None:
        try:
            began = time.monotonic()
            self._samples.append((began, _place(DEFAULT_DB_ALIAS, "pg_current_wal_lsn()")))
            reached = _place(ALIAS, "CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() END")
        except (DatabaseError, InterfaceError):
            connections[ALIAS].close()
            self._as_of = None
        else:
            passed = [at for at, place in self._samples if place <= reached]
            self._as_of = passed[-1] if passed else None
            while len(self._samples) > 1 and self._samples[1][1] <= reached:
                self._samples.popleft()
        self._looked_at = time.monotonic()


def _place(alias: str, expression: str) -> int:
    """Return a place in the log of PostgreSQL, in bytes; InterfaceError when there is none."""
    with connections[alias].cursor() as cursor:
        cursor.execute(f"SELECT {expression} - '0/0'::pg_lsn")
        [found] = cursor.fetchone()
    if found is None:
        raise InterfaceError("this is no replica: it takes writes of its own")
    return int(found)


_watch = _Watch()


def is_configured() -> bool:
    """Return whether this installation has a replica."""
    return ALIAS in settings.DATABASES


def seconds_behind(*, now: bool = False) -> float | None:
    """Return how old at most what the replica tells is, in seconds; None when it is away or not known."""
    return _watch.seconds_behind(now=now)


def in_use() -> bool:
    """Return whether what this request reads comes from the replica."""
    return getattr(_request, "is_on", False)


def begin(person: Any) -> None:
    """Have this request read from the replica, when it is near enough and this person or client wrote nothing lately.

    `person` is the id of the user who asks, None for a visitor. What streams after the view reads there too.
    """
    if not is_configured() or connection.in_atomic_block:
        return
    behind = seconds_behind()
    if behind is not None and behind <= settings.REPLICA_MOST_SECONDS_BEHIND and not _wrote_lately(person):
        _request.is_on = True


def end(**_kwargs: Any) -> None:
    """Have what follows read from the primary."""
    _request.is_on = False


def is_lost() -> bool:
    """Return whether this request reads from a replica that is gone since; then it reads from the primary from now."""
    if in_use() and seconds_behind(now=True) is None:
        end()
        return True
    return False


def headers() -> dict[str, str]:
    """Return what an answer says of how old it may be: whole seconds, upwards; nothing of one from the primary."""
    behind = seconds_behind() if in_use() else None
    return {} if behind is None else {HEADER: str(int(behind) + 1)}


def note_write(person: Any) -> None:
    """Note that this person or client saved something: for a while they read from the primary, on every web server."""
    if is_configured():
        # A database that takes no writes took none of theirs either.
        with suppress_read_only():
            Moment.objects.bulk_create(
                [Moment(name=f"{_WROTE}{person}", at=Now())],
                update_conflicts=True,
                unique_fields=["name"],
                update_fields=["at"],
            )


def forget_writes() -> None:
    """Remove the notes that no longer count."""
    Moment.objects.filter(name__startswith=_WROTE, at__lt=Now() - _longest()).delete()


def _wrote_lately(person: Any) -> bool:
    if person is None:
        return False
    # A replica in use is never further behind than this, so it has what was written before.
    notes = Moment.objects.using(DEFAULT_DB_ALIAS).filter(name=f"{_WROTE}{person}", at__gte=Now() - _longest())
    return notes.exists()


def _longest() -> timedelta:
    return timedelta(seconds=settings.REPLICA_MOST_SECONDS_BEHIND + 2 * LOOK_EVERY_SECONDS)


def reading() -> Any:
    """Return the connection on which this request reads, for SQL that the ORM does not write."""
    return connections[ALIAS if in_use() else DEFAULT_DB_ALIAS]


def reads_replica(view: V) -> V:
    """Mark a view that only reads, and whose answer may be a few seconds old (core.pages.middleware)."""
    marked: Any = view
    marked.reads_replica = True
    return view


request_started.connect(end, dispatch_uid="core.database.replica")
request_finished.connect(end, dispatch_uid="core.database.replica")
