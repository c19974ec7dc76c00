# SPDX-License-Identifier: EUPL-1.2
"""Behind a real PgBouncer that lends a connection per transaction, everything works and nobody gets another's rows."""

import os
import pwd
import shutil
import socket
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client

from config.local_start import services
from core.models import Job, JobState
from governance.models import CheckRun
from initiatives.models import Party
from initiatives.models.party import Sphere
from tests.at_once import calls_in_the_middle, wait_for
from tests.cast import make_cast
from tests.config.server.test_departures import nobody_reads
from tests.factories import make_initiative
from tests.factories.api import make_api_client
from tests.factories.jobs import make_job
from tests.web_nodes import Answer, Node, ask_of_timetable, web_node, worker

if TYPE_CHECKING:
    import subprocess

AT_ONCE = 8
ROWS = 1_100
Get = Callable[[str], tuple[int, str]]


def wait_for_pooler(port: int, process: "subprocess.Popen[bytes]", log: Path) -> None:
    while not services.is_answering(port):
        assert process.poll() is None, log.read_text(encoding="utf-8")
        time.sleep(0.1)


@pytest.fixture
def pooler(transactional_db: None, tmp_path: Path) -> Iterator[str]:
    """PgBouncer with three connections to PostgreSQL for everybody; the address of the database behind it."""
    real = urlsplit(os.environ["DATABASE_URL"].replace("@%2F", "@socket%2F"))
    socket_folder = Path("/" + unquote(real.netloc.partition("@socket%2F")[2]).rpartition(":")[0])
    port, log = services.free_port(), tmp_path / "log"
    ini = tmp_path / "pgbouncer.ini"
    ini.write_text(
        f"[databases]\n* = host={socket_folder} port={real.netloc.rpartition(':')[2]} user=postgres\n"
        f"[pgbouncer]\nlisten_addr = 127.0.0.1\nlisten_port = {port}\nunix_socket_dir =\nauth_type = any\n"
        "pool_mode = transaction\ndefault_pool_size = 3\n",
        encoding="utf-8",
    )
    ini.chmod(0o644)
    for folder in (tmp_path, *tmp_path.parents[:3]):
        if folder.stat().st_uid == os.getuid() and folder != Path("/tmp"):  # noqa: S108 - whose it is, is not ours to say
            folder.chmod(0o755)
    # It refuses to be root, and must reach the socket of PostgreSQL: it runs as whoever owns that.
    user = pwd.getpwuid((socket_folder / "PG_VERSION").stat().st_uid).pw_name
    program = shutil.which("pgbouncer", path=f"{os.environ['PATH']}:/usr/sbin")
    assert program, "install pgbouncer"
    as_user = ["--user", user] if os.getuid() == 0 else []
    process = services.start([program, *as_user, str(ini)], log=log)
    try:
        wait_for_pooler(port, process, log)
        yield f"postgresql://postgres@127.0.0.1:{port}/{connection.settings_dict['NAME']}"
    finally:
        services.stop(process)


@pytest.fixture
def node(pooler: str, tmp_path: Path) -> Iterator[Node]:
    """A started web server behind the pooler, asked as an official."""
    client = Client()
    client.force_login(make_cast().coordinator)
    cookie = f"{settings.SESSION_COOKIE_NAME}={client.cookies[settings.SESSION_COOKIE_NAME].value}"
    behind = {"DATABASE_URL": pooler, "DATABASE_POOLED": "true", "WEB_THREADS": str(AT_ONCE)}
    with web_node(tmp_path / "web", **behind) as found:
        yield Node(found.port, {"Cookie": cookie})


@pytest.fixture
def get(node: Node) -> Get:
    """Ask that server."""

    def ask(path: str) -> tuple[int, str]:
        answer = node.get(path)
        return answer.status, answer.body

    return ask


@pytest.mark.full
def test_downloads_pages_and_calls_at_once_each_give_their_own_rows(get: Get) -> None:
    for word in ("Alfa", "Beta"):
        Party.objects.bulk_create(Party(name=f"{word} {n:04}", sphere=Sphere.GOVERNMENT) for n in range(ROWS))
    names = {make_initiative(name=f"Tuin {n}").name for n in range(20)}
    alone = {
        path: get(path)
        for path in ("/partijen.csv?q=Alfa", "/partijen.csv?q=Beta", "/werkvoorraad", "/register", "/partijen")
    }
    assert {status for status, _body in alone.values()} == {200}
    assert alone["/partijen.csv?q=Alfa"][1].count("Alfa ") == ROWS
    assert "Beta" not in alone["/partijen.csv?q=Alfa"][1]
    downloads = ["/partijen.csv?q=Alfa", "/partijen.csv?q=Beta"]
    calls = ["/api/v1/initiatives", "/werkvoorraad", "/partijen"]
    asked = [*downloads * 6, *calls * 4]
    with ThreadPoolExecutor(AT_ONCE) as pool:
        given = list(zip(asked, pool.map(get, asked), strict=True))
    for path, (status, body) in given:
        assert status == 200, path
        if path in downloads:
            assert body == alone[path][1]
        if path == calls[0]:
            assert all(name in body for name in names)


@pytest.mark.full
def test_a_program_with_a_key_reads_pages_and_streams_over_any_connection(node: Node) -> None:
    names = {make_initiative(name=f"Tuin {n}").name for n in range(20)}
    program = Node(node.port, {"Authorization": f"Bearer {make_api_client()[1]}"})
    calls = [{}, {"Accept": "application/x-ndjson"}, {"Accept": "text/csv"}] * 8

    def call(headers: dict[str, str]) -> Answer:
        return program.get("/api/v1/initiatives", **headers)

    with ThreadPoolExecutor(AT_ONCE) as pool:
        answers = list(pool.map(call, calls))
    for answer in answers:
        assert answer.status == 200
        assert all(name in answer.body for name in names)


@pytest.mark.full
def test_a_reader_who_leaves_takes_the_statement_along_through_the_pooler(node: Node) -> None:
    with nobody_reads("initiatives_initiative"):
        with socket.create_connection(("127.0.0.1", node.port)) as client:
            client.sendall(b"GET /api/v1/initiatives HTTP/1.1\r\nHost: localhost\r\n\r\n")
            wait_for(lambda: len(calls_in_the_middle()) == 1)
        # Behind a pooler limits are the role's, and this one has none: nothing else would end it.
        wait_for(lambda: not calls_in_the_middle())
    assert node.get("/register").status == 200


@pytest.mark.full
def test_work_checks_and_their_locks_go_through_the_pooler(pooler: str, tmp_path: Path) -> None:
    make_cast()
    make_initiative(name="Tuin")
    jobs = [make_job(f"werk {number}") for number in range(8)]
    environment = {"DATABASE_URL": pooler, "DATABASE_POOLED": "true"}
    with worker(tmp_path / "worker", **environment):
        ask_of_timetable(times=2)
        wait_for(lambda: not Job.objects.exclude(state=JobState.DONE).exists())
        wait_for(CheckRun.objects.exists)
    assert set(Job.objects.filter(pk__in=[each.pk for each in jobs]).values_list("tries", flat=True)) == {1}
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'")
        assert cursor.fetchone() == (0,)
