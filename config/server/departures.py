# SPDX-License-Identifier: EUPL-1.2
"""A reader who leaves takes the statement along: PostgreSQL stops working on an answer that nobody waits for.

A thread that waits for PostgreSQL cannot look at its client meanwhile, so one thread of each web process looks for all.
Only for what reads (GET and HEAD): what a form or a call began to save is saved, whether its sender stays or not.
"""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, Final

import psycopg
import structlog
from psycopg.pq import TransactionStatus

LOOK_EVERY_SECONDS: Final = 0.5
CANCEL_SECONDS: Final = 2
READING: Final = ("GET", "HEAD")
log: Final = structlog.get_logger(__name__)


class _Reader:
    """A client whose request a thread answers, and the connections to PostgreSQL of that thread."""

    def __init__(self, sock: socket.socket, connections: list[Any]) -> None:
        self.sock = sock
        self.connections = connections
        self.lock = threading.Lock()
        self.is_answered = False

    def has_left(self) -> bool:
        """Return whether the client closed the connection; what it sends beforehand stays where it is."""
        try:
            return not self.sock.recv(1, socket.MSG_PEEK | socket.MSG_DONTWAIT)
        except BlockingIOError:
            return False
        except OSError:
            return True

    def cancel(self) -> bool:
        """End what runs for this reader; return whether anything did."""
        # With the lock the thread cannot begin its next request meanwhile, whose statement would be hit.
        with self.lock:
            running = [] if self.is_answered else list(_running(self.connections))
            for connection in running:
                # The next look tries again.
                with suppress(psycopg.Error):
                    connection.cancel_safe(timeout=CANCEL_SECONDS)
        return bool(running)

    def end(self) -> None:
        """The answer is given: nothing that runs from now on is of this reader."""
        with self.lock:
            self.is_answered = True


class Departures:
    """The readers of one web process."""

    def __init__(self) -> None:
        self._readers: set[_Reader] = set()

    def start(self) -> None:
        """Look from now on."""
        threading.Thread(target=self._look_on, name="departures", daemon=True).start()

    @contextmanager
    def watched(self, sock: socket.socket, method: str) -> Iterator[None]:
        """Answer a request of this client in this thread."""
        if method not in READING:
            yield
            return
        from django.db import connections  # noqa: PLC0415 - the code is there only once the server runs

        reader = _Reader(sock, [connections[alias] for alias in connections])
        self._readers.add(reader)
        try:
            yield
        finally:
            self._readers.discard(reader)
            reader.end()

    def look(self) -> None:
        """End the statements of everybody who left."""
        for reader in tuple(self._readers):
            if reader.has_left() and reader.cancel():
                log.info("reader_left")

    def _look_on(self) -> None:
        while True:
            time.sleep(LOOK_EVERY_SECONDS)
            try:
                self.look()
            except Exception:
                # Without this thread pages still work; it must not end for one odd connection.
                log.exception("departures_not_seen")


def _running(connections: list[Any]) -> Iterator[psycopg.Connection[Any]]:
    """Yield the connections of psycopg under Django's on which a statement runs."""
    for each in connections:
        under: psycopg.Connection[Any] | None = each.connection
        if under is not None and under.pgconn.transaction_status == TransactionStatus.ACTIVE:
            yield under
