# SPDX-License-Identifier: EUPL-1.2
"""A real receiver of webhooks on this machine that does what a test tells it: take, refuse, lead on, drip or hang."""

import ssl
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any


@dataclass(frozen=True)
class Taken:
    """One request as it came in."""

    path: str
    headers: dict[str, str]
    body: bytes


@dataclass
class Receiver:
    """What was taken, and how it answers from now on."""

    port: int = 0
    status: int = 204
    answer: bytes = b""
    head: bytes = b""
    answer_headers: dict[str, str] = field(default_factory=dict)
    seconds_before_answer: float = 0.0
    seconds_between_bytes: float = 0.0
    taken: list[Taken] = field(default_factory=list)

    @property
    def ids(self) -> list[str]:
        return [one.headers["webhook-id"] for one in self.taken]

    def url(self, host: str = "127.0.0.1", path: str = "/hook") -> str:
        return f"http://{host}:{self.port}{path}"


def _handler(receiver: Receiver) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            receiver.taken.append(Taken(self.path, {k.lower(): v for k, v in self.headers.items()}, body))
            time.sleep(receiver.seconds_before_answer)
            for byte in receiver.head:
                self.wfile.write(bytes([byte]))
                time.sleep(receiver.seconds_between_bytes)
            self.send_response(receiver.status)
            for name, value in receiver.answer_headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(receiver.answer)))
            self.end_headers()
            if not receiver.seconds_between_bytes:
                self.wfile.write(receiver.answer)
                return
            for byte in receiver.answer:
                self.wfile.write(bytes([byte]))
                time.sleep(receiver.seconds_between_bytes)

        def log_message(self, *_arguments: Any) -> None:
            return

    return Handler


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def handle_error(self, *_arguments: Any) -> None:
        """A sender that leaves half-way is what some tests are about."""


@contextmanager
def open_receiver(host: str = "127.0.0.1", tls: ssl.SSLContext | None = None) -> Iterator[Receiver]:
    """Run the receiver on a free port."""
    receiver = Receiver()
    server = _Server((host, 0), _handler(receiver))
    if tls is not None:
        server.socket = tls.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    receiver.port = server.server_address[1]
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield receiver
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
