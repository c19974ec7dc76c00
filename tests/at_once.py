# SPDX-License-Identifier: EUPL-1.2
"""Calls that really are under way together: a table is held, and each waits for it before the next begins.

Threads and connections are real, so the test needs `django_db(transaction=True)`.
"""

import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

from django.db import connection, transaction


def calls_in_the_middle() -> list[int]:
    """Return the connections that wait for a lock."""
    with connection.cursor() as cursor:
        # In a transaction PostgreSQL would tell what it told before.
        cursor.execute("SELECT pg_stat_clear_snapshot()")
        cursor.execute(
            "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
            " ORDER BY state_change"
        )
        return [pid for (pid,) in cursor.fetchall()]


def wait_for(happened: Callable[[], bool], *, seconds: float = 60) -> None:
    """Wait until it happened; a minute is too long for most, also on a machine with much to do."""
    ends = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < ends, "did not happen in time"
        time.sleep(0.02)


@contextmanager
def held(model: Any) -> Iterator[None]:
    """Let nobody write this table meanwhile; everybody reads."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(f'LOCK TABLE "{model._meta.db_table}" IN SHARE MODE')
        yield


class Calls:
    """Calls in threads of their own."""

    def __init__(self, pool: ThreadPoolExecutor) -> None:
        self._pool = pool
        self._begun: list[Future[Any]] = []

    def begin(self, act: Callable[[], Any]) -> None:
        """Begin a call, and go on when it waits like those before it."""

        def call() -> Any:
            try:
                return act()
            finally:
                connection.close()

        self._begun.append(self._pool.submit(call))
        wait_for(lambda: len(calls_in_the_middle()) == len(self._begun))

    def answers(self) -> list[Any]:
        """Return what they answered, in the order in which they began."""
        return [each.result(timeout=30) for each in self._begun]


@contextmanager
def calls_at_once() -> Iterator[Calls]:
    """Give what begins calls; all have ended when it is over."""
    with ThreadPoolExecutor(4) as pool:
        yield Calls(pool)
