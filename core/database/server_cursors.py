# SPDX-License-Identifier: EUPL-1.2
"""Reading a large result in batches while an answer streams, also through a pooler that lends out connections."""

import threading
from collections.abc import Generator, Iterator
from contextlib import closing
from typing import Any, Final, TypeVar
from weakref import WeakSet

from django.conf import settings
from django.core.signals import request_finished
from django.db import connections, transaction
from django.db.models import QuerySet

T = TypeVar("T")
BATCH: Final = 500
_open = threading.local()


def stream_rows(rows: QuerySet[Any, T], *, batch: int = BATCH) -> Iterator[T]:
    """Yield the rows from a cursor in PostgreSQL, all of one moment and never all in memory.

    The cursor lives in a transaction, so no pooler gives it to somebody else. It is closed when it is read to the end,
    thrown away, or left half-way when the request ends.
    """
    found = _read(rows, batch)
    if not hasattr(_open, "cursors"):
        _open.cursors = WeakSet()
    _open.cursors.add(found)
    return found


def _read(rows: QuerySet[Any, T], batch: int) -> Generator[T, None, None]:
    with transaction.atomic(using=rows.db):
        _end_when_left_alone(rows.db)
        # `iterator` itself asks for no cursor where DISABLE_SERVER_SIDE_CURSORS is set (config.database).
        found: Generator[T, None, None] = rows._iterator(True, batch)  # type: ignore[attr-defined] # noqa: SLF001
        with closing(found):
            yield from found


def _end_when_left_alone(alias: str) -> None:
    """Let PostgreSQL end this transaction when a client is so slow that nothing is asked of it for a while.

    A transaction that stays open keeps old rows from being cleaned up, and its connection from everybody else. The
    first batch of a large stream may take longer than a page may.
    """
    limits = {
        **settings.DATABASE_LIMITS["stream"],
        "idle_in_transaction_session_timeout": f"{settings.API_STREAM_PATIENCE_SECONDS}s",
    }
    with connections[alias].cursor() as cursor:
        cursor.execute(
            "SELECT set_config(name, value, true) FROM unnest(%s::text[], %s::text[]) AS x (name, value)",
            [list(limits), list(limits.values())],
        )


def _close_left_open(**_kwargs: Any) -> None:
    """Close what a fault left half-read: otherwise its transaction would end in the middle of another request."""
    for found in list(getattr(_open, "cursors", ())):
        found.close()


request_finished.connect(_close_left_open, dispatch_uid="core.database.server_cursors")
