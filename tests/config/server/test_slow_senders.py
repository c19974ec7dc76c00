# SPDX-License-Identifier: EUPL-1.2
"""Who sends slowly keeps no thread of the web server: real connections to a started server with two threads."""

import http.client
import json
import os
import socket
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.db import connection
from pytest_django import DjangoDbBlocker

from config.local_start import services
from tests.database import empty

if TYPE_CHECKING:
    import subprocess

RECEIVE_SECONDS = 4
HEALTH = "/health?only=database"
START = b"POST /api/v1/oauth/token HTTP/1.1\r\nHost: localhost\r\n"


@pytest.fixture(scope="module")
def port(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[int]:
    """One process with two threads, as gunicorn starts it in a deployment."""
    number = services.free_port()
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "config.settings.test",
        "DATABASE_URL": os.environ["DATABASE_URL"].rpartition("/")[0] + f"/{connection.settings_dict['NAME']}",
        "WEB_BIND": f"127.0.0.1:{number}",
        "WEB_WORKERS": "1",
        "WEB_THREADS": "2",
        "WEB_RECEIVE_SECONDS": str(RECEIVE_SECONDS),
    }
    log = tmp_path_factory.mktemp("web") / "log"
    command = [sys.executable, "-m", "gunicorn", "--config", "python:config.server.gunicorn", "tests.wsgi"]
    process = services.start(command, log=log, env=environment)
    try:
        wait_for(number, process, log)
        yield number
    finally:
        services.stop(process, patience=20)
        # It counted who asked for a token.
        with django_db_blocker.unblock():
            empty()


def wait_for(port: int, process: "subprocess.Popen[bytes]", log: Path) -> None:
    while not services.is_answering(port):
        assert process.poll() is None, log.read_text(encoding="utf-8")
        time.sleep(0.1)
    assert get(port) == 200


def get(port: int, seconds: float = 60) -> int:
    asked = http.client.HTTPConnection("127.0.0.1", port, timeout=seconds)
    asked.request("GET", HEALTH, headers={"Host": "localhost"})
    status = asked.getresponse().status
    asked.close()
    return status


def answer(client: socket.socket) -> bytes:
    received = b""
    while part := client.recv(65_536):
        received += part
    return received


SLOW = {
    "in the first line": b"GET /hea",
    "in the head": START + b"X-One: 1\r\n",
    "before the body": START + b"Content-Length: 1000\r\n\r\n",
    "in the body": START + b"Content-Length: 1000\r\n\r\ngrant_type=",
    "in a chunk": START + b"Transfer-Encoding: chunked\r\n\r\n64\r\ngrant",
    "behind a whole request": b"GET /health HTTP/1.1\r\nHost: localhost\r\n\r\nGET /hea",
}


@pytest.mark.thin(3)
@pytest.mark.parametrize("sent", SLOW.values(), ids=SLOW.keys())
def test_others_are_answered_while_a_crowd_drips(port: int, sent: bytes) -> None:
    with ExitStack() as stack:
        for _ in range(12):
            client = stack.enter_context(socket.create_connection(("127.0.0.1", port)))
            client.sendall(sent)
        time.sleep(0.3)
        began = time.monotonic()
        assert get(port) == 200
        # With a thread each they would be answered only when the crowd is let go.
        assert time.monotonic() - began < RECEIVE_SECONDS - 1


@pytest.mark.full
def test_who_needs_too_long_for_the_head_is_told_and_let_go(port: int) -> None:
    with socket.create_connection(("127.0.0.1", port), timeout=60) as client:
        began = time.monotonic()
        client.settimeout(0.5)
        received = b""
        while time.monotonic() - began < 30:
            # A byte now and then, so that it is never silent.
            client.sendall(b"G")
            try:
                received = client.recv(1000)
            except TimeoutError:
                continue
            break
        assert received.startswith(b"HTTP/1.1 408 ")
        assert json.loads(received.split(b"\r\n\r\n")[1])["status"] == 408


@pytest.mark.full
def test_who_says_nothing_more_in_the_body_is_told_and_let_go(port: int) -> None:
    with socket.create_connection(("127.0.0.1", port), timeout=60) as client:
        client.sendall(SLOW["in the body"])
        assert answer(client).startswith(b"HTTP/1.1 408 ")


def test_a_body_that_is_endless_is_refused_at_once(port: int) -> None:
    with socket.create_connection(("127.0.0.1", port), timeout=60) as client:
        client.sendall(START + b"Content-Length: 900000000\r\n\r\n")
        assert answer(client).startswith(b"HTTP/1.1 413 ")


BODY = b"grant_type=client_credentials&x=" + b"x" * 700_000
WHOLE = {
    "at once": [START + b"Connection: close\r\nContent-Length: %d\r\n\r\n" % len(BODY) + BODY],
    "in pieces": [
        START + b"Connection: close\r\nContent-",
        b"Length: %d\r\n\r" % len(BODY),
        b"\n" + BODY[:300_000],
        BODY[300_000:],
    ],
    "in chunks": [
        START + b"Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n",
        b"%x\r\n" % len(BODY) + BODY + b"\r\n",
        b"0\r\n",
        b"\r\n",
    ],
    "after an empty line": [b"\r\n" + START + b"Connection: close\r\nContent-Length: 10\r\n\r\n", b"grant_type"],
}


@pytest.mark.parametrize("parts", WHOLE.values(), ids=WHOLE.keys())
def test_a_whole_request_is_answered_however_it_comes(port: int, parts: list[bytes]) -> None:
    with socket.create_connection(("127.0.0.1", port), timeout=60) as client:
        for part in parts:
            client.sendall(part)
            time.sleep(0.1)
        received = answer(client)
    assert received.startswith(b"HTTP/1.1 4"), received
    assert b"408" not in received[:20]


def test_who_waits_to_be_told_to_send_is_told(port: int) -> None:
    with socket.create_connection(("127.0.0.1", port), timeout=60) as client:
        client.sendall(START + b"Connection: close\r\nExpect: 100-continue\r\nContent-Length: 10\r\n\r\n")
        assert client.recv(25) == b"HTTP/1.1 100 Continue\r\n\r\n"
        client.sendall(b"grant_type")
        assert b"HTTP/1.1 4" in answer(client)


def test_requests_sent_behind_one_another_are_all_answered_on_one_connection(port: int) -> None:
    one = b"GET /health?only=database HTTP/1.1\r\nHost: localhost\r\n\r\n"
    last = one.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n")
    with socket.create_connection(("127.0.0.1", port), timeout=60) as client:
        client.sendall(one + one + last)
        assert answer(client).count(b"HTTP/1.1 200 OK") == 3


@pytest.mark.full
def test_an_idle_connection_outlives_what_proxies_and_clients_keep(port: int) -> None:
    asked = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    for _ in range(2):
        asked.request("GET", HEALTH, headers={"Host": "localhost"})
        assert asked.getresponse().read()
        time.sleep(6)
    asked.close()


def test_after_a_body_that_is_too_large_the_server_says_that_it_closes_and_does(port: int) -> None:
    asked = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    large = {"Host": "localhost", "Content-Type": "application/json"}
    asked.request("POST", "/api/v1/registrations", body=b" " * 300_000, headers=large)
    answered = asked.getresponse()
    answered.read()
    assert answered.status >= 400
    assert answered.headers["Connection"] == "close"
    asked.request("POST", "/api/v1/registrations", body=b"{}", headers=large)
    small = asked.getresponse()
    small.read()
    assert small.headers["Connection"] != "close"
    asked.close()
