# SPDX-License-Identifier: EUPL-1.2
"""PostgreSQL ends what takes too long, by kind of work, and never translates statements to machine code."""

import os
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from config import database
from core.database.server_cursors import stream_rows
from initiatives.models import Initiative
from tests.factories import make_initiative

SHOW = """
import django
django.setup()
from django.db import connection
for name in ("jit", "statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout"):
    with connection.cursor() as cursor:
        cursor.execute(f"SHOW {name}")
        print(cursor.fetchone()[0])
"""
STARTS = {
    "page": "import config.wsgi",
    "job": "from celery.signals import worker_init; import config.celery; worker_init.send(None)",
    "command": "",
}


@pytest.mark.thin(3)
@pytest.mark.parametrize(
    ("work", "limits"),
    [
        ("page", ["off", "30s", "20s", "1min"]),
        ("job", ["off", "220s", "1min", "0"]),
        ("command", ["off", "0", "0", "0"]),
    ],
)
def test_each_kind_of_process_connects_with_its_limits(work: str, limits: list[str]) -> None:
    environment = {**os.environ, "DJANGO_SETTINGS_MODULE": "config.settings.test"}
    done = subprocess.run(  # noqa: S603 - our own code
        [sys.executable, "-c", STARTS[work] + SHOW], env=environment, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == limits


@pytest.fixture
def impatient(transactional_db: None) -> Iterator[None]:
    """Connections that give a statement one second, as web processes give it half a minute."""
    options = connection.settings_dict["OPTIONS"]
    usual = options["options"]
    options["options"] = "-c statement_timeout=1s"
    connection.close()
    yield
    options["options"] = usual
    connection.close()


def asked_while_held(client: Client, path: str) -> Any:
    """What is answered while somebody else has the table of areas in hand for longer than a statement may take."""
    client.raise_request_exception = False
    other = connection.copy()
    other.set_autocommit(False)
    with other.cursor() as cursor:
        cursor.execute("LOCK TABLE initiatives_area")
        response = client.get(path)
        other.rollback()
    other.close()
    return response


def test_a_call_whose_statement_takes_too_long_is_a_503_that_says_what_to_do(impatient: None, client: Client) -> None:
    response = asked_while_held(client, "/api/v1/areas")
    assert response.status_code == 503
    assert "Retry-After" in response
    assert response["Content-Type"] == "application/problem+json"
    assert "Vraag minder tegelijk: een kleinere pageSize, of een filter." in response.json()["detail"]


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/register", ("Dit duurde te lang", "Vraag minder tegelijk")),
        ("/en/register", ("This took too long", "Ask for less at a time")),
    ],
)
def test_a_page_whose_statement_takes_too_long_says_what_to_do(
    impatient: None, client: Client, path: str, words: tuple[str, ...]
) -> None:
    response = asked_while_held(client, path)
    assert response.status_code == 503
    assert "Retry-After" in response
    body = response.content.decode()
    assert all(word in body for word in words)
    assert "Traceback" not in body


@pytest.mark.django_db(transaction=True)
def test_a_stream_has_a_limit_of_its_own_for_as_long_as_it_lasts() -> None:
    def limit() -> str:
        with connection.cursor() as cursor:
            cursor.execute("SHOW statement_timeout")
            return str(cursor.fetchone()[0])

    make_initiative()
    rows = stream_rows(Initiative.objects.order_by("pk"))
    next(rows)
    assert limit() == "2min"
    assert list(rows) == []
    assert limit() == "0"


def test_a_pooler_is_asked_for_nothing_that_must_outlive_a_transaction() -> None:
    pooled = database.database_from("postgresql://m@localhost/m", is_pooled=True)
    database.limit(pooled, "page")
    assert pooled["OPTIONS"] == {"connect_timeout": 5}


@pytest.mark.django_db(transaction=True)
def test_a_download_that_breaks_off_leaves_no_transaction_to_the_next_request(client: Client) -> None:
    for _ in range(3):
        make_initiative()
    rows = stream_rows(Initiative.objects.order_by("pk"), batch=1)
    next(rows)
    assert connection.in_atomic_block, "the cursor is open"
    # A fault keeps `rows` alive; the request ends.
    client.get("/health", {"only": "database"})
    assert not connection.in_atomic_block
