# SPDX-License-Identifier: EUPL-1.2
"""What was read under one snapshot of PostgreSQL, kept in this process for as long as nothing at all was written.

`pg_current_snapshot` says which transactions PostgreSQL has seen. As long as that is the same, what is read again
comes out the same too. Any write, also one that has nothing to do with it, makes another snapshot: there is no list of
what depends on what. Why: docs/adr/0014.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Final, Generic, TypeVar

from django.db.models import Func, TextField
from django.db.models.functions import Cast

from core.database import replica

T = TypeVar("T")
# The snapshot as a column of a statement that is sent anyway.
SNAPSHOT: Final = Cast(Func(function="pg_current_snapshot"), TextField())


def current_snapshot() -> str:
    """Return the snapshot of now; one small statement.

    On a replica snapshots leave out what is under way, so there it is how far its log was replayed.
    """
    now = "pg_last_wal_replay_lsn()" if replica.in_use() else "pg_current_snapshot()"
    with replica.reading().cursor() as cursor:
        cursor.execute(f"SELECT {now}::text")
        [found] = cursor.fetchone()
    return str(found)


def is_readable() -> bool:
    """Return whether a snapshot says something: inside a transaction one's own writes have no place in it yet."""
    return not replica.reading().in_atomic_block


class SnapshotCache(Generic[T]):
    """At most `most()` things, each with the snapshot it was read under; the ones asked for longest ago go first.

    Instead of a snapshot any text will do that is another one once something was written that the thing depends on.
    """

    def __init__(self, most: Callable[[], int]) -> None:
        self._most = most
        self._things: OrderedDict[Hashable, tuple[str, T]] = OrderedDict()
        self._lock = Lock()

    def find(self, key: Hashable, snapshot: str) -> T | None:
        """Return what was kept under this key, if nothing was written since."""
        with self._lock:
            found = self._things.get(key)
            if found is None or found[0] != snapshot:
                return None
            self._things.move_to_end(key)
            return found[1]

    def keep(self, key: Hashable, snapshot: str, thing: T) -> None:
        """Keep a thing. `snapshot` was taken before it was read, so that a write in between cannot be missed."""
        with self._lock:
            self._things[key] = (snapshot, thing)
            self._things.move_to_end(key)
            while len(self._things) > self._most():
                self._things.popitem(last=False)

    def forget(self) -> None:
        """Forget everything, as after a restart."""
        with self._lock:
            self._things.clear()
