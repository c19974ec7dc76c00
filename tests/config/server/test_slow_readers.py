# SPDX-License-Identifier: EUPL-1.2
"""Who reads or sends slowly, or not at all, keeps neither a connection of PostgreSQL nor a thread of the web server."""

import socket
import time
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import DatabaseError, connection
from django.test import Client

from config.server import gunicorn
from core.api import renderers
from initiatives.models import Initiative
from tests.factories import make_initiative


def stream_of_two(monkeypatch: pytest.MonkeyPatch) -> Any:
    for _number in range(2):
        make_initiative()
    monkeypatch.setattr(renderers, "BATCH", 1)
    response: Any = Client().get("/api/v1/initiatives", headers={"Accept": "application/x-ndjson"})
    return iter(response.streaming_content)


@pytest.mark.django_db(transaction=True)
def test_postgresql_ends_a_stream_that_nobody_reads(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.API_STREAM_PATIENCE_SECONDS = 1
    parts = stream_of_two(monkeypatch)
    next(parts)
    time.sleep(2)
    with pytest.raises(DatabaseError):
        list(parts)
    # The thread goes on with a connection that works.
    assert Initiative.objects.count() == 2


@pytest.mark.django_db(transaction=True)
def test_who_reads_on_gets_everything_and_later_work_is_not_hurried(
    settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.API_STREAM_PATIENCE_SECONDS = 30
    assert len(list(stream_of_two(monkeypatch))) == 2
    with connection.cursor() as cursor:
        cursor.execute("SHOW idle_in_transaction_session_timeout")
        assert cursor.fetchone() == ("0",)


def test_the_web_server_lets_go_of_who_takes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gunicorn, "send_seconds", 1)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        gunicorn.when_ready(SimpleNamespace(LISTENERS=[SimpleNamespace(sock=listening)]))
        with socket.create_connection(listening.getsockname()):
            accepted, _address = listening.accept()
            with accepted, pytest.raises(BlockingIOError):
                accepted.sendall(b"x" * 50_000_000)


def test_the_web_server_lets_go_of_who_stops_in_the_middle_of_a_request(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gunicorn, "receive_seconds", 1)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        gunicorn.when_ready(SimpleNamespace(LISTENERS=[SimpleNamespace(sock=listening)]))
        with socket.create_connection(listening.getsockname()) as client:
            client.sendall(b"GET /api/v1/areas HT")
            accepted, _address = listening.accept()
            with accepted:
                assert accepted.recv(100) == b"GET /api/v1/areas HT"
                with pytest.raises(BlockingIOError):
                    accepted.recv(100)
