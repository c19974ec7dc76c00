# SPDX-License-Identifier: EUPL-1.2
"""A real replica, streaming from PostgreSQL, takes what may be a few seconds old, and nothing else."""

import json
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any
from uuid import uuid4

import psycopg
import pytest
from django.conf import settings
from django.db import connection, router
from django.test import Client

from accounts.models import Scope, User
from config.local_start import services
from core.models import KeptFigure
from initiatives.models import Initiative
from tests.api.test_registrations import kitchen
from tests.at_once import wait_for
from tests.cast import Cast, make_cast
from tests.factories import make_initiative, make_theme
from tests.factories.api import make_api_client
from tests.factories.assessment import make_result
from tests.server_copy import server_copy
from tests.web_nodes import Node, web_node

MOST_SECONDS_BEHIND = 12
LIST = "/api/v1/initiatives"
pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]


class Replica:
    """A server that follows the one of the tests."""

    def __init__(self, server: services.Postgres) -> None:
        self.server = server

    def say(self, statement: str) -> Any:
        """Have the replica do something itself."""
        with psycopg.connect(self.server.url, autocommit=True) as its:
            return its.execute(statement).fetchone()

    def has_all(self) -> bool:
        """Return whether everything written so far is there."""
        with connection.cursor() as cursor:
            # Also what was committed and not flushed yet, for the servers of tests do not wait for that.
            cursor.execute("SELECT pg_current_wal_insert_lsn()::text")
            [written] = cursor.fetchone()
        return bool(self.say(f"SELECT pg_last_wal_replay_lsn() >= '{written}'")[0])

    @contextmanager
    def behind(self) -> Iterator[None]:
        """Let it follow no further meanwhile."""
        wait_for(self.has_all)
        self.say("SELECT pg_wal_replay_pause()")
        try:
            yield
        finally:
            self.say("SELECT pg_wal_replay_resume()")


@pytest.fixture(scope="module")
def replica(django_db_setup: None) -> Iterator[Replica]:
    """A copy of the running server that goes on following it."""
    with server_copy("-R") as server:
        yield Replica(server)


@pytest.fixture(scope="module")
def nodes(replica: Replica, tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Node]]:
    """Two web servers that read from the replica."""
    known = {
        "DATABASE_REPLICA_URL": replica.server.url,
        "REPLICA_MOST_SECONDS_BEHIND": str(MOST_SECONDS_BEHIND),
        "API_TAGS_KEPT": "100",
        "FIGURES_KEPT": "1",
    }
    with ExitStack() as stack:
        yield [stack.enter_context(web_node(tmp_path_factory.mktemp(name), **known)) for name in ("one", "two")]


def names(node: Node) -> list[str]:
    return sorted(each["name"] for each in node.get(LIST).json()["results"])


def is_from_replica(node: Node, path: str = LIST) -> bool:
    return "replica-lag" in node.get(path).headers


@pytest.mark.full
def test_the_api_exports_and_open_data_come_from_the_replica_until_it_is_too_far_behind(
    replica: Replica, nodes: list[Node]
) -> None:
    node = nodes[0]
    make_initiative(name="Tuin")
    wait_for(lambda: is_from_replica(node) and names(node) == ["Tuin"])
    # The sizes of the files are counted on the primary by who asks first, and kept.
    node.get("/open-data")
    wait_for(replica.has_all)
    with replica.behind():
        make_initiative(name="Moestuin")
        answer = node.get(LIST)
        assert [each["name"] for each in answer.json()["results"]] == ["Tuin"]
        assert 1 <= int(answer.headers["replica-lag"]) <= MOST_SECONDS_BEHIND + 1
        for path in ("/register.csv", "/open-data/initiatieven.csv"):
            told = node.get(path)
            assert told.status == 200
            assert "Moestuin" not in told.body
            assert "replica-lag" in told.headers
        assert "loopt" in node.get("/open-data").body
        # Pages are of now.
        assert "Moestuin" in node.get("/register").body
        wait_for(lambda: not is_from_replica(node))
        assert names(node) == ["Moestuin", "Tuin"]
        assert "Moestuin" in node.get("/register.csv").body
        told = node.get("/health?only=replica,database")
        assert told.status == 503, "asked for by name it counts"
        assert told.json()["checks"]["replica"]["seconds_behind"] >= MOST_SECONDS_BEHIND
    wait_for(lambda: is_from_replica(node) and len(names(node)) == 2)


@pytest.mark.full
def test_who_holds_a_page_of_the_replica_is_told_of_the_next(replica: Replica, nodes: list[Node]) -> None:
    node = nodes[0]
    make_initiative(name="Tuin")
    wait_for(lambda: is_from_replica(node) and names(node) == ["Tuin"])
    tag = node.get(LIST).headers["etag"]
    assert node.get(LIST, **{"If-None-Match": tag}).status == 304
    make_initiative(name="Moestuin")
    wait_for(replica.has_all)
    assert node.get(LIST, **{"If-None-Match": tag}).status == 200


@pytest.fixture
def writer(db: None) -> tuple[Cast, dict[str, str]]:
    cast = make_cast()
    make_theme(code="food")
    scopes = (Scope.INITIATIVES_READ, Scope.INITIATIVES_WRITE)
    return cast, {"Authorization": f"Bearer {make_api_client(scopes=scopes, areas=(cast.area,))[1]}"}


@pytest.mark.full
def test_a_client_reads_what_it_wrote_on_every_web_server(
    replica: Replica, writer: tuple[Cast, dict[str, str]], nodes: list[Node]
) -> None:
    cast, key = writer
    one, two = (Node(each.port, key) for each in nodes)
    wait_for(lambda: is_from_replica(one, "/api/v1/registrations") and is_from_replica(two, "/api/v1/registrations"))
    with replica.behind():
        sent = {"Content-Type": "application/json", "Idempotency-Key": str(uuid4())}
        made = one.ask("POST", "/api/v1/registrations", json.dumps(kitchen(cast.area)), **sent)
        assert made.status == 201, made.body
        for node in (one, two):
            read = node.get(f"/api/v1/registrations/{made.json()['id']}")
            assert read.status == 200
            assert "replica-lag" not in read.headers


def signed_in(node: Node, person: User) -> Node:
    client = Client()
    client.force_login(person)
    cookie = f"{settings.SESSION_COOKIE_NAME}={client.cookies[settings.SESSION_COOKIE_NAME].value}"
    return Node(node.port, {"Cookie": cookie})


@pytest.mark.full
def test_an_official_downloads_what_they_just_saved(replica: Replica, nodes: list[Node]) -> None:
    cast = make_cast()
    initiative = make_initiative(name="Tuin", area=cast.area)
    one, two = (signed_in(node, cast.official) for node in nodes)
    wait_for(lambda: is_from_replica(two, "/register.csv") and "Tuin" in two.get("/register.csv").body)
    with replica.behind():
        # Whatever it is that they send; a form of the page is enough to be known as somebody who writes.
        one.ask("POST", "/taal", "")
        Initiative.objects.filter(pk=initiative.pk).update(name="Moestuin")
        assert "Moestuin" in two.get("/register.csv").body


@pytest.mark.full
def test_what_a_download_counts_first_and_is_kept_is_of_the_primary(replica: Replica, nodes: list[Node]) -> None:
    cast = make_cast()
    node = signed_in(nodes[0], cast.coordinator)
    wait_for(lambda: is_from_replica(node, "/register.csv"))
    with replica.behind():
        make_result(make_initiative(name="Tuin"))
        told = node.get("/portfolio.csv")
        assert told.status == 200
        assert "Tuin" in told.body
        assert "replica-lag" not in told.headers
        value = KeptFigure.objects.get(kind="portfolio-used").value
        assert [used[2] for used in value or ()] == [1]


@pytest.mark.full
def test_without_its_replica_everything_is_answered_by_the_primary(replica: Replica, nodes: list[Node]) -> None:
    node = nodes[0]
    make_initiative(name="Tuin")
    wait_for(lambda: is_from_replica(node) and names(node) == ["Tuin"])
    replica.server.stop()
    for path in (LIST, "/register.csv", "/open-data", LIST):
        answer = node.get(path)
        assert answer.status == 200, path
        assert "replica-lag" not in answer.headers
    told = node.get("/health?only=replica")
    assert told.json()["checks"]["replica"]["ok"] is False
    replica.server.restart()
    wait_for(lambda: is_from_replica(node))


def test_nothing_is_written_or_migrated_on_a_replica() -> None:
    assert router.allow_migrate("replica", "initiatives") is False
    assert router.allow_migrate("default", "initiatives") is True
    assert router.db_for_write(Initiative) == "default"
    assert router.db_for_read(Initiative) == "default"
