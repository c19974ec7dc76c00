# SPDX-License-Identifier: EUPL-1.2
"""A reader who leaves takes the statement along; who saves does not: real connections to a started server."""

import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.db import connection

from config.database import LIMITS
from tests.at_once import calls_in_the_middle, wait_for
from tests.config.server.test_slow_senders import get
from tests.web_nodes import web_node

LOCK_SECONDS = int(LIMITS["page"]["lock_timeout"].removesuffix("s"))
ASKED = {
    "a page": b"GET /register HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "a call": b"GET /api/v1/initiatives HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "a stream": b"GET /api/v1/initiatives HTTP/1.1\r\nHost: localhost\r\nAccept: application/x-ndjson\r\n\r\n",
}
BODY = b"grant_type=client_credentials&client_id=nobody&client_secret=nothing"
SENT = (
    b"POST /api/v1/oauth/token HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
    b"Content-Length: %d\r\n\r\n%s" % (len(BODY), BODY)
)


@pytest.fixture
def port(transactional_db: None, tmp_path: Path) -> Iterator[int]:
    """One process with one thread: the next reader has the connection of the one who left."""
    with web_node(tmp_path, WEB_THREADS="1") as node:
        yield node.port


@contextmanager
def nobody_reads(table: str) -> Iterator[None]:
    """Let every statement on this table wait."""
    other = connection.copy()
    other.set_autocommit(False)
    try:
        with other.cursor() as cursor:
            cursor.execute(f'LOCK TABLE "{table}"')
            yield
    finally:
        other.rollback()
        other.close()


@pytest.mark.thin(3)
@pytest.mark.parametrize("sent", ASKED.values(), ids=ASKED.keys())
def test_a_reader_who_leaves_takes_the_statement_along(port: int, sent: bytes) -> None:
    with nobody_reads("initiatives_initiative"):
        with socket.create_connection(("127.0.0.1", port)) as client:
            client.sendall(sent)
            wait_for(lambda: len(calls_in_the_middle()) == 1)
        left = time.monotonic()
        wait_for(lambda: not calls_in_the_middle())
        # By itself PostgreSQL would end the waiting only at the limit of a page for locks.
        assert time.monotonic() - left < LOCK_SECONDS / 2
        # The table is still held, and the only thread is free.
        assert get(port, 20) == 200


@pytest.mark.full
def test_who_stays_is_waited_for(port: int) -> None:
    with socket.create_connection(("127.0.0.1", port), timeout=60) as client:
        with nobody_reads("initiatives_initiative"):
            client.sendall(ASKED["a call"])
            wait_for(lambda: len(calls_in_the_middle()) == 1)
            # The next request is sent ahead, which is no reason to think that its sender left.
            client.sendall(b"GET /health?only=database HTTP/1.1\r\nHost: localhost\r\n\r\n")
            time.sleep(1.5)
            assert len(calls_in_the_middle()) == 1
        assert client.recv(15) == b"HTTP/1.1 200 OK"


@pytest.mark.full
def test_what_somebody_sent_is_done_whether_they_stay_or_not(port: int) -> None:
    with nobody_reads("accounts_tally"):
        with socket.create_connection(("127.0.0.1", port)) as client:
            client.sendall(SENT)
            wait_for(lambda: len(calls_in_the_middle()) == 1)
        time.sleep(1.5)
        assert len(calls_in_the_middle()) == 1
    assert get(port, 20) == 200
