# SPDX-License-Identifier: EUPL-1.2
"""What a web server tells and keeps while PostgreSQL, Redis, a connection or the disk goes: no answer is lost."""

import json
import os
import signal
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from http.client import HTTPException
from pathlib import Path
from threading import Event
from urllib.parse import quote
from uuid import uuid4

import psutil
import psycopg
import pytest
from django.db import connection
from django.test import Client

from accounts.models import Scope
from config.local_start import services
from initiatives.models import Initiative
from mail.models import Message
from tests.api.test_registrations import kitchen
from tests.api.writing import post
from tests.cast import make_cast
from tests.factories import make_theme
from tests.factories.api import make_api_client, with_key
from tests.server_copy import server_copy
from tests.web_nodes import Answer, Node, web_node

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]
WRITERS = 4
BACK_WITHIN = 30
TOLD_WITHIN = 5


@dataclass
class Register:
    """A program that registers initiatives, one after another, each under a key until it is answered."""

    node: Node
    key: str
    area: str
    statuses: Counter[int] = field(default_factory=Counter)
    answered: list[str] = field(default_factory=list)
    moments: list[float] = field(default_factory=list)

    def send(self, name: str, key: str) -> Answer:
        """Send one registration once."""
        headers = {"Authorization": f"Bearer {self.key}", "Content-Type": "application/json", "Idempotency-Key": key}
        body = {"name": name, "summary": "Buren.", "form": "foundation", "phase": "running", "area": self.area}
        return self.node.ask("POST", "/api/v1/registrations", json.dumps({**body, "themes": ["food"]}), **headers)

    def go_on(self, over: Event) -> None:
        """Register until it is over; what was not answered is sent again under its key."""
        while not over.is_set():
            name, key = f"Keuken {uuid4().hex}", uuid4().hex
            while not over.is_set():
                try:
                    answer = self.send(name, key)
                except (OSError, HTTPException):
                    self.statuses[0] += 1
                    continue
                self.statuses[answer.status] += 1
                if answer.status == 201:
                    self.answered.append(name)
                    self.moments.append(time.monotonic())
                    break
                time.sleep(0.1)


def program() -> tuple[str, str]:
    """Make a program that may register; return its key and an area."""
    make_theme(code="food")
    area = make_cast().area
    return make_api_client(scopes=(Scope.INITIATIVES_READ, Scope.INITIATIVES_WRITE), areas=(area,))[1], area.code


@contextmanager
def writing(register: Register) -> Iterator[Event]:
    """Have some write at once meanwhile."""
    over = Event()
    with ThreadPoolExecutor(WRITERS) as pool:
        done = [pool.submit(register.go_on, over) for _writer in range(WRITERS)]
        try:
            yield over
        finally:
            over.set()
        for each in done:
            each.result()


def crash(server: services.Postgres) -> None:
    """Have PostgreSQL stop at once, as by a crash: nothing more is written down, connections just end."""
    number = int((server.folder / "postmaster.pid").read_text(encoding="utf-8").splitlines()[0])
    os.kill(number, signal.SIGQUIT)
    psutil.wait_procs([psutil.Process(number)], timeout=30)


@pytest.mark.full
def test_postgresql_that_crashes_under_writers_has_all_it_answered_for_and_is_back_in_half_a_minute(
    tmp_path: Path,
) -> None:
    key, area = program()
    with ExitStack() as stack:
        server = stack.enter_context(server_copy())
        with psycopg.connect(server.url, autocommit=True) as its:
            # The tests trade this for speed; a deployment does not.
            its.execute("ALTER SYSTEM SET synchronous_commit = on")
            its.execute("SELECT pg_reload_conf()")
        node = stack.enter_context(web_node(tmp_path, DATABASE_URL=server.url))
        register = Register(node, key, area)
        with writing(register):
            time.sleep(3)
            crash(server)
            time.sleep(2)
            server.restart()
            back = time.monotonic()
            while not any(moment > back for moment in register.moments):
                assert time.monotonic() < back + BACK_WITHIN, register.statuses
                time.sleep(0.1)
            took = min(moment for moment in register.moments if moment > back) - back
            time.sleep(2)
        with psycopg.connect(server.url) as its:
            rows = its.execute("SELECT name, count(*) FROM initiatives_initiative GROUP BY name").fetchall()
    stored: dict[str, int] = dict(rows)
    assert took < BACK_WITHIN
    assert set(register.statuses) <= {201, 503}, register.statuses
    assert register.statuses[503] > 0
    assert [name for name in register.answered if stored.get(name) != 1] == []
    assert set(stored.values()) == {1}


@pytest.mark.full
def test_while_redis_is_away_pages_save_without_an_error_and_soon(tmp_path: Path) -> None:
    key, area = program()
    process, url = services.start_redis(tmp_path / "redis")
    with web_node(tmp_path / "web", REDIS_URL=url) as node:
        register = Register(node, key, area)
        assert register.send("Voor", uuid4().hex).status == 201
        services.stop(process)
        token = "t" * 32
        headers = {
            "Cookie": f"csrftoken={token}",
            "Origin": "http://localhost",
            "Content-Type": "application/x-www-form-urlencoded",
        }
        form = {
            "title": "Een donker pad", "text": "Het is er donker.", "language": "nl", "area": "", "theme": "",
            "needed": "Een lamp", "missing": "", "origin": "resident", "name": "Mo", "email": "mo@example.org",
            "consent": "on", "website": "", "csrfmiddlewaretoken": token,
        }  # fmt: skip
        for number in range(6):
            began = time.monotonic()
            assert register.send(f"Zonder {number}", uuid4().hex).status == 201
            sent = "&".join(f"{name}={quote(value)}" for name, value in {**form, "title": f"Pad {number}"}.items())
            page = node.ask("POST", "/vraagstukken/nieuw", sent, **headers)
            assert page.status in {302, 422}, page.body[-2000:]
            assert time.monotonic() - began < 2 * TOLD_WITHIN
            assert node.get("/register").status == 200
    assert Initiative.objects.filter(name__startswith="Zonder").count() == 6
    # Of five from one mailbox a letter waits for each; the sixth was told that five are enough.
    assert Message.objects.filter(kind="issue-received", state="waiting").count() == 5


@pytest.mark.full
def test_without_a_connection_left_a_page_says_so_within_five_seconds_and_works_when_there_is_one(
    tmp_path: Path,
) -> None:
    base, _sep, rest = os.environ["DATABASE_URL"].partition("postgres@")
    name, role = connection.settings_dict["NAME"], f"few_{os.getpid()}"
    url = f"{base}{role}@{rest.rpartition('/')[0]}/{name}"
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as server:
        server.execute(f"CREATE ROLE {role} LOGIN CONNECTION LIMIT 2 IN ROLE pg_read_all_data, pg_write_all_data")
        try:
            with web_node(tmp_path, DATABASE_URL=url) as node:
                with psycopg.connect(url), psycopg.connect(url):
                    for path in ("/register", "/api/v1/areas"):
                        began = time.monotonic()
                        answer = node.get(path)
                        assert answer.status == 503, answer.body
                        assert int(answer.headers["retry-after"]) <= BACK_WITHIN
                        assert time.monotonic() - began < TOLD_WITHIN
                assert node.get("/register").status == 200
        finally:
            server.execute(f"DROP ROLE {role}")


def test_a_disk_that_is_full_is_a_clean_answer_keeps_nothing_half_and_the_same_call_works_later() -> None:
    make_theme(code="food")
    area = make_cast().area
    writer = with_key(make_api_client(scopes=(Scope.INITIATIVES_READ, Scope.INITIATIVES_WRITE), areas=(area,))[1])
    writer.raise_request_exception = False
    # What PostgreSQL says when it cannot make a file larger.
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
            " RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$"
        )
        cursor.execute(
            "CREATE TRIGGER full_disk AFTER INSERT ON exchange_event FOR EACH STATEMENT EXECUTE FUNCTION full_disk()"
        )
    key = uuid4().hex
    try:
        answer = post(writer, "registrations", kitchen(area), key=key)
        assert answer.status_code == 503
        assert int(answer["Retry-After"]) <= BACK_WITHIN
        assert not Initiative.objects.exists()
        assert Client().get("/register").status_code == 200
    finally:
        with connection.cursor() as cursor:
            cursor.execute("DROP FUNCTION full_disk() CASCADE")
    assert post(writer, "registrations", kitchen(area), key=key).status_code == 201
    assert Initiative.objects.count() == 1
