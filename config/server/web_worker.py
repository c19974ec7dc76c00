# SPDX-License-Identifier: EUPL-1.2
"""A gunicorn worker whose threads get whole requests only: who sends slowly waits in the loop and keeps no thread.

The loop reads what a client sends without waiting for it. Head and body together, to their last byte, go to a thread;
a client that is too slow with its head, silent in the middle or endless is let go. The parser stays gunicorn's own: the
loop only looks for the end of a request, and a client that fools it meets the deadline of `_Received`.
"""

import re
import socket
import tempfile
import time
from contextlib import suppress
from functools import partial
from http import HTTPStatus
from selectors import EVENT_READ
from typing import Any, Final

from gunicorn import util
from gunicorn.http.unreader import Unreader
from gunicorn.workers.gthread import ThreadWorker

from config.server import gunicorn as settings
from config.server.departures import Departures

CHUNK: Final = 65_536
# gunicorn refuses heads of this size itself (its limits on the request line and fields).
MOST_HEAD: Final = 131_072
# More than a form with five pictures of 10 MB, which the form itself answers; not kept in memory.
MOST_BODY: Final = 64_000_000
IN_MEMORY: Final = 262_144
# What all clients of one worker may have under way together, and how many they may be.
MOST_UNDER_WAY: Final = 512_000_000
MOST_CLIENTS: Final = 300
# Somebody on a slow line may take long, as long as something comes.
WHOLE_SECONDS: Final = 300
# What a thread waits for a request that only seemed whole.
FALSE_END_SECONDS: Final = 5
_LENGTH: Final = re.compile(rb"^content-length[ \t]*:[ \t]*(\d{1,18})[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
_CHUNKED: Final = re.compile(rb"^transfer-encoding[ \t]*:", re.IGNORECASE | re.MULTILINE)
_LAST_CHUNK: Final = re.compile(rb"(?:^|\r\n)0+[ \t]*(?:;[^\r\n]*)?\r\n")
_EXPECTS: Final = re.compile(rb"^expect[ \t]*:[ \t]*100-continue", re.IGNORECASE | re.MULTILINE)


class _Received(Unreader):  # type: ignore[misc] # gunicorn has no types
    """What was received of a connection, and after that the socket, until the deadline."""

    def __init__(self, sock: socket.socket) -> None:
        super().__init__()
        self.sock = sock
        self.store: Any = None
        self.deadline = 0.0

    def take_buffered(self) -> bytes:
        """Return what the client sent behind its last request."""
        rest = bytes(self.store.read()) if self.store is not None else b""
        return bytes(super().take_buffered()) + rest

    def refill(self, store: Any, deadline: float) -> None:
        """Hold one more request."""
        store.seek(0)
        self.store, self.deadline = store, deadline

    def chunk(self, size_hint: int | None = None) -> bytes:
        """Return the next piece; what is not there yet was promised falsely, so little patience is left for it."""
        if self.store is not None:
            if found := self.store.read(max(CHUNK, size_hint or 0)):
                return bytes(found)
            self.store.close()
            self.store = None
        if time.monotonic() > self.deadline:
            raise TimeoutError("this request took too long to come in")
        return self.sock.recv(8192)


class _Incoming:
    """A request that is coming in: what there is of it, how much is wanted, and until when."""

    def __init__(self, head_seconds: float) -> None:
        self.store: Any = tempfile.SpooledTemporaryFile(max_size=IN_MEMORY)  # noqa: SIM115 - who reads it closes it
        self.head = b""
        self.tail = b""
        self.size = 0
        # The length of all of it, once the head is there.
        self.wanted = 0
        self.is_chunked = False
        self.began = time.monotonic()
        self.deadline = self.began + head_seconds
        self._was_told = False

    def take(self, data: bytes) -> None:
        """Add what came."""
        self.store.write(data)
        self.size += len(data)
        if not self.wanted:
            # An empty line before the request is allowed (RFC 9112, 2.2).
            self.head = (self.head + data).lstrip(b"\r\n")
            self._look_for_end_of_head()
        elif self.is_chunked:
            self.tail = (self.tail + data)[-CHUNK:]

    def _look_for_end_of_head(self) -> None:
        head, end, self.tail = self.head.partition(b"\r\n\r\n")
        if end:
            self.head = head
            length = _LENGTH.search(head)
            self.is_chunked = _CHUNKED.search(head) is not None
            self.wanted = self.size - len(self.tail) + (int(length[1]) if length else 0)

    @property
    def is_whole(self) -> bool:
        """Whether a thread can go to work: all of it is there, or a head that gunicorn's parser refuses."""
        if not self.wanted:
            return self.size > MOST_HEAD
        if self.is_chunked:
            return self.tail.endswith(b"\r\n\r\n") and _LAST_CHUNK.search(self.tail) is not None
        return self.size >= self.wanted

    def wants_word(self) -> bool:
        """Return whether the client waits to be told, and was not yet, that it may send its body."""
        if self._was_told or not self.wanted or self.is_whole or not _EXPECTS.search(self.head):
            return False
        self._was_told = True
        return True

    def wait(self, seconds: float) -> None:
        """Something came; behind the head the client may be silent for `seconds`, and the whole has an end too."""
        if self.wanted:
            self.deadline = min(self.began + WHOLE_SECONDS, time.monotonic() + seconds)


class Worker(ThreadWorker):  # type: ignore[misc] # gunicorn has no types
    """The worker of `config.server.gunicorn`."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.max_keepalived = MOST_CLIENTS
        self.incoming: dict[Any, _Incoming] = {}
        self.next_look = 0.0
        self.departures = Departures()

    def init_process(self) -> None:
        """Begin in the process of its own; threads do not survive the parting."""
        self.departures.start()
        super().init_process()

    def handle_request(self, req: Any, conn: Any) -> Any:
        """Answer a request, in a thread; who leaves meanwhile takes its statement along."""
        with self.departures.watched(conn.sock, req.method):
            return super().handle_request(req, conn)

    def enqueue_req(self, conn: Any) -> None:
        """Receive first: gunicorn calls this for a new connection and for one that sends its next request."""
        conn.sock.setblocking(False)
        incoming = self.incoming[conn] = _Incoming(settings.receive_seconds)
        if len(self.incoming) > MOST_CLIENTS:
            # A crowd that only drips must not keep others out; who came first had most of its time.
            self._let_go(next(iter(self.incoming)))
        if conn.parser is not None:
            incoming.take(conn.parser.unreader.take_buffered())
        self.poller.register(conn.sock, EVENT_READ, partial(self._on_readable, conn))
        self._on_readable(conn, conn.sock)

    def _on_readable(self, conn: Any, _sock: Any) -> None:
        incoming = self.incoming[conn]
        try:
            while not incoming.is_whole and self._may_go_on(conn, incoming):
                data = conn.sock.recv(CHUNK)
                if not data:
                    self._let_go(conn)
                    return
                incoming.take(data)
                if incoming.wants_word():
                    conn.sock.send(b"HTTP/1.1 100 Continue\r\n\r\n")
        except BlockingIOError:
            incoming.wait(settings.receive_seconds)
        except OSError:
            self._let_go(conn)
        else:
            if conn in self.incoming:
                self._hand_over(conn, self._forget(conn))

    def _may_go_on(self, conn: Any, incoming: _Incoming) -> bool:
        if incoming.wanted > MOST_BODY or incoming.size > MOST_BODY:
            self._refuse(conn, HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        elif incoming.size > IN_MEMORY and sum(each.size for each in self.incoming.values()) > MOST_UNDER_WAY:
            self._refuse(conn, HTTPStatus.SERVICE_UNAVAILABLE)
        return conn in self.incoming

    def _hand_over(self, conn: Any, incoming: _Incoming) -> None:
        if not conn.initialized:
            conn.init()
            conn.parser.unreader = _Received(conn.sock)
        conn.parser.unreader.refill(incoming.store, time.monotonic() + FALSE_END_SECONDS)
        conn.data_ready = True
        super().enqueue_req(conn)

    def murder_pending(self) -> None:
        """Let go of who is too slow; gunicorn calls this in every round of its loop."""
        super().murder_pending()
        now = time.monotonic()
        if now < self.next_look:
            return
        self.next_look = now + 0.5
        for conn, incoming in list(self.incoming.items()):
            if incoming.size == 0 and (not self.alive or now > incoming.deadline):
                self._let_go(conn)
            elif now > incoming.deadline:
                self._refuse(conn, HTTPStatus.REQUEST_TIMEOUT)

    def _refuse(self, conn: Any, status: HTTPStatus) -> None:
        with suppress(OSError):
            util.write_error(conn.sock, status.value, status.phrase, "")
        self._let_go(conn)

    def _let_go(self, conn: Any) -> None:
        self._forget(conn).store.close()
        self.nr_conns -= 1
        conn.close()

    def _forget(self, conn: Any) -> _Incoming:
        with suppress(KeyError, ValueError):
            self.poller.unregister(conn.sock)
        return self.incoming.pop(conn)
