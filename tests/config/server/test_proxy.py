# SPDX-License-Identifier: EUPL-1.2
"""The proxy of docker-compose.yml, as Debian's nginx runs it: nobody slow keeps the web server, pages are packed."""

import gzip
import http.client
import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import brotli
import pytest
from django.conf import settings

from config.local_start import services
from tests.at_once import wait_for
from tests.debian import Program

CONFIGURATION = Path(settings.BASE_DIR) / "config" / "server" / "proxy" / "nginx.conf"
NGINX = Program("nginx with brotli", ("nginx", "/usr/sbin/nginx"), "libnginx-mod-http-brotli-filter", "NGINX")
PAGE = b"<!doctype html><title>Register</title>" + b"<p>Een initiatief in de stad.</p>" * 500
LARGE = 8_000_000


class Web:
    """Stands for the web server: notes what it is asked, and when it is rid of a large answer."""

    def __init__(self) -> None:
        self.begun: list[str] = []
        self.asked: list[tuple[str, dict[str, str], int]] = []
        self.rid = threading.Event()
        web = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                web.begun.append(self.path)
                length = int(self.headers.get("Content-Length", 0))
                web.asked.append((self.path, dict(self.headers), len(self.rfile.read(length))))
                body = b"x" * LARGE if self.path == "/large" else PAGE
                self.send_response(200)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)
                self.wfile.flush()
                if self.path == "/large":
                    web.rid.set()

            def do_POST(self) -> None:
                self.do_GET()

            def log_message(self, *_arguments: Any) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()


@pytest.fixture(scope="module")
def web() -> Iterator[Web]:
    web = Web()
    yield web
    web.server.shutdown()
    web.server.server_close()


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("proxy") / "log"


@pytest.fixture(scope="module")
def port(web: Web, log: Path) -> Iterator[int]:
    """nginx with our configuration, on ports and in a folder of this test."""
    port = services.free_port()
    changed = CONFIGURATION.read_text(encoding="utf-8")
    for ours, here in (
        ("listen 8080 ", f"listen 127.0.0.1:{port} "),
        ("web:8000", f"127.0.0.1:{web.server.server_port}"),
        ("/tmp/", f"{log.parent}/"),  # noqa: S108 - what stands in the file
        ("/dev/stdout", str(log)),
        ("/dev/stderr", str(log.parent / "errors")),
    ):
        assert ours in changed
        changed = changed.replace(ours, here)
    # Root's nginx gives its folders away to another user.
    file = log.parent / "nginx.conf"
    file.write_text(f"user root;\n{changed}", encoding="utf-8")
    process = services.start(
        [NGINX.path(), "-e", "stderr", "-c", str(file), "-g", "daemon off;"], log=log.parent / "out"
    )
    try:
        wait_for(lambda: services.is_answering(port))
        yield port
    finally:
        services.stop(process)


def ask(port: int, path: str, **headers: str) -> tuple[http.client.HTTPResponse, bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    response = connection.getresponse()
    body = response.read()
    connection.close()
    return response, body


@pytest.mark.parametrize(
    ("accepted", "packed", "unpack"),
    [("br, gzip", "br", brotli.decompress), ("gzip", "gzip", gzip.decompress), ("identity", None, bytes)],
)
def test_a_page_is_packed_as_its_reader_likes_best(port: int, accepted: str, packed: str | None, unpack: Any) -> None:
    response, body = ask(port, "/page", Accept_Encoding=accepted)
    assert response.headers["Content-Encoding"] == packed
    assert unpack(body) == PAGE
    assert "Accept-Encoding" in response.headers["Vary"]
    if packed:
        assert len(body) < len(PAGE) / 10


def test_a_reader_who_takes_nothing_keeps_no_thread_of_the_web_server(port: int, web: Web) -> None:
    with socket.socket() as slow:
        slow.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        slow.connect(("127.0.0.1", port))
        slow.sendall(b"GET /large HTTP/1.1\r\nHost: localhost\r\n\r\n")
        assert web.rid.wait(20)


def test_a_form_that_is_sent_slowly_reaches_the_web_server_whole(port: int, web: Web) -> None:
    with socket.create_connection(("127.0.0.1", port)) as slow:
        slow.sendall(b"POST /slow HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\nhello")
        ask(port, "/after")
        assert "/slow" not in web.begun
        slow.sendall(b"again")
        slow.recv(1)
    assert [length for path, _headers, length in web.asked if path == "/slow"] == [10]


def test_the_web_server_is_told_who_asked_and_cannot_be_fooled_about_https(port: int, web: Web) -> None:
    ask(port, "/who", Host="initiatieven.example.org", X_Forwarded_For="203.0.113.7", X_Forwarded_Proto="https")
    [headers] = [headers for path, headers, _length in web.asked if path == "/who"]
    assert headers["Host"] == "initiatieven.example.org"
    # The last one is the only one that TRUSTED_PROXY_COUNT=1 believes.
    assert headers["X-Forwarded-For"] == "203.0.113.7, 127.0.0.1"
    assert headers["X-Forwarded-Proto"] == "http"


def test_metrics_are_not_for_the_world(port: int, web: Web) -> None:
    assert ask(port, "/metrics")[0].status == 404
    assert "/metrics" not in [path for path, _headers, _length in web.asked]


def test_the_log_holds_no_address(port: int, log: Path) -> None:
    ask(port, "/aanmelden/hervat/a-key-of-somebody")
    wait_for(lambda: " 200 " in log.read_text(encoding="utf-8"))
    assert "hervat" not in log.read_text(encoding="utf-8")


def test_a_body_that_is_too_large_stops_at_the_proxy(port: int, web: Web) -> None:
    with socket.create_connection(("127.0.0.1", port)) as client:
        client.sendall(b"POST /heavy HTTP/1.1\r\nHost: localhost\r\nContent-Length: 12582913\r\n\r\n")
        assert b" 413 " in client.recv(200)
    assert "/heavy" not in web.begun
