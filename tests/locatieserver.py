# SPDX-License-Identifier: EUPL-1.2
"""A Locatieserver of our own, on a port of this machine: answers as that of PDOK does, or as a stranger might."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from time import sleep
from typing import Any
from urllib.parse import parse_qs, urlsplit

SQUARE = {
    "weergavenaam": "Noordplein 12, 3035EC Oeverstad",
    "gemeentecode": "9902",
    "wijkcode": "WK990205",
    "buurtcode": "BU99020501",
    "centroide_ll": "POINT(4.46217 51.93121)",
}


class Locatieserver:
    """What it answers, and what it was asked: the parameters and the headers of each question."""

    def __init__(self) -> None:
        self.docs: list[Any] = [SQUARE]
        # Instead of the documents: what is sent as it is, with this status and these headers.
        self.raw: bytes | None = None
        self.status = 200
        self.headers: dict[str, str] = {"Content-Type": "application/json"}
        # Seconds before each of its pieces.
        self.waits = 0.0
        self.pieces = 1
        self.asked: list[dict[str, list[str]]] = []
        self.heard: list[dict[str, str]] = []
        self.url = ""

    @property
    def content(self) -> bytes:
        return (
            json.dumps({"response": {"numFound": len(self.docs), "docs": self.docs}}).encode()
            if self.raw is None
            else self.raw
        )


def _handler(served: Locatieserver) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            served.asked.append(parse_qs(urlsplit(self.path).query))
            served.heard.append(dict(self.headers))
            content = served.content
            try:
                self.send_response(served.status)
                for name, value in {**served.headers, "Content-Length": str(len(content))}.items():
                    self.send_header(name, value)
                self.end_headers()
                size = -(-len(content) // served.pieces)
                for begin in range(0, len(content), size):
                    sleep(served.waits)
                    self.wfile.write(content[begin : begin + size])
                    self.wfile.flush()
            except OSError:
                return

        def log_message(self, *_args: Any) -> None:
            """Say nothing."""

    return Handler


@contextmanager
def served_locatieserver() -> Iterator[Locatieserver]:
    """Serve one for as long as the block takes."""
    served = Locatieserver()
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(served))
    server.daemon_threads = True
    Thread(target=server.serve_forever, daemon=True).start()
    served.url = f"http://127.0.0.1:{server.server_port}/search/v3_1/free"
    try:
        yield served
    finally:
        server.shutdown()
        server.server_close()
