# SPDX-License-Identifier: EUPL-1.2
"""manage.py up, as somebody on a new machine starts it: real services, real programs, real signals."""

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest
from django.conf import settings

from config.local_start.services import free_port, is_answering

ROOT = Path(settings.BASE_DIR)
START_SECONDS = 240
# One test process starts the product once; spread over two, each would start its own.
pytestmark = pytest.mark.slow
STOP_SECONDS = 60


class Start:
    """One run of the command."""

    def __init__(self, data: Path, port: int) -> None:
        ours = ("DATABASE_URL", "REDIS_URL", "DJANGO_SETTINGS_MODULE", "DATA_DIR", "XDG_RUNTIME_DIR")
        environment = {name: value for name, value in os.environ.items() if name not in ours}
        self.port = port
        self.output = data.parent / f"{data.name}.out"
        with self.output.open("ab") as output:
            self.process = subprocess.Popen(  # noqa: S603 - our own command
                [sys.executable, "manage.py", "up", "--port", str(port), "--data", str(data)],
                cwd=ROOT,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
            )

    def said(self) -> str:
        return self.output.read_text(encoding="utf-8")

    def wait_ready(self) -> None:
        wait_until(lambda: "Ready in" in self.said() or self.process.poll() is not None, START_SECONDS)
        assert "Ready in" in self.said(), self.said()

    def get(self, path: str) -> tuple[int, str]:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=10) as response:
                return response.status, response.read().decode()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.read().decode()

    def family(self) -> list[psutil.Process]:
        return list(psutil.Process(self.process.pid).children(recursive=True))

    def stop(self, number: int = signal.SIGTERM) -> int:
        self.process.send_signal(number)
        return self.process.wait(STOP_SECONDS)


def wait_until(happened: Callable[[], bool], seconds: float) -> None:
    ends = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < ends, "did not happen in time"
        time.sleep(0.1)


def is_alive(number: int) -> bool:
    try:
        return bool(psutil.Process(number).status() != psutil.STATUS_ZOMBIE)
    except psutil.NoSuchProcess:
        return False


def postgres_of(data: Path) -> int:
    return int((data / "postgres" / "postmaster.pid").read_text(encoding="utf-8").splitlines()[0])


@pytest.fixture(scope="module")
def data() -> Iterator[Path]:
    """A folder outside pytest's own: another run of pytest shuts that one for the user PostgreSQL runs as."""
    folder = Path(tempfile.mkdtemp(prefix="meervoud-up-"))
    yield folder / "data"
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="module")
def up(data: Path) -> Iterator[Start]:
    start = Start(data, free_port())
    try:
        start.wait_ready()
        yield start
    finally:
        if start.process.poll() is None:
            start.stop()


def test_it_serves_the_register_and_all_is_well(up: Start) -> None:
    assert up.get("/")[0] == 200
    assert up.get("/en/register")[0] == 200
    status, text = up.get("/health")
    assert status == 200
    assert all(check["ok"] for check in json.loads(text)["checks"].values())


def test_it_runs_gunicorn_a_worker_and_a_timetable_and_no_development_server(up: Start) -> None:
    commands = [" ".join(process.cmdline()) for process in up.family()]
    for program in ("gunicorn", "celery --app config worker", "celery --app config beat", "redis-server"):
        assert any(program in command for command in commands), program
    assert not any("runserver" in command for command in commands)


def test_it_tells_where_to_look(up: Start) -> None:
    for address in ("/", "/en/", "/demo", "/demo/post", "/api-uitleg", "/health"):
        assert f"http://127.0.0.1:{up.port}{address}" in up.said()


def test_it_tells_what_it_is_doing(up: Start) -> None:
    told = [
        up.said().index(words)
        for words in ("Starting PostgreSQL", "Starting the web server", "Making the database ready", "Pages answer")
    ]
    assert told == sorted(told)


def test_it_answers_whether_it_lives_and_takes_requests(up: Start) -> None:
    assert up.get("/health/live") == (200, "live\n")
    assert up.get("/health/ready") == (200, "ready\n")


def test_it_tells_how_another_command_finds_its_services(up: Start, data: Path) -> None:
    assert f"DATA_DIR={data} uv run manage.py" in up.said()


def test_the_demo_is_loaded_and_its_post_readable(up: Start) -> None:
    assert 'href="/initiatief/' in up.get("/register")[1]
    assert up.get("/demo/post")[0] == 200
    assert up.get("/demo")[0] == 200


@pytest.mark.full
def test_another_start_on_the_same_data_is_told_so(up: Start, data: Path) -> None:
    second = Start(data, free_port())
    assert second.process.wait(60) == 1
    assert f"already runs on {data} (process {up.process.pid})" in up.said()


@pytest.mark.full
def test_a_port_in_use_is_told_so(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        start = Start(tmp_path / "data", taken.getsockname()[1])
        assert start.process.wait(60) == 1
    assert "Choose another one with --port" in start.said()
    assert "Traceback" not in start.said()


def test_other_commands_find_its_services(up: Start, data: Path) -> None:
    clean = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "REDIS_URL")}
    environment = {**clean, "DATA_DIR": str(data), "DJANGO_SETTINGS_MODULE": "config.settings.demo"}
    command = [sys.executable, "manage.py", "healthy"]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)  # noqa: S603
    assert done.returncode == 0, done.stderr


def test_what_it_made_is_readable_by_its_owner_only(up: Start, data: Path) -> None:
    key = data / "secret-key"
    assert key.stat().st_mode & 0o777 == 0o600
    assert len(key.read_text(encoding="ascii")) > 50


@pytest.mark.full
def test_a_program_that_dies_is_started_again(up: Start) -> None:
    beat = next(process for process in up.family() if "beat" in process.cmdline())
    beat.kill()
    wait_until(lambda: "beat ended with code" in up.said(), 20)
    wait_until(lambda: any("beat" in process.cmdline() for process in up.family()), 20)


@pytest.mark.full
def test_postgres_that_dies_is_started_again_and_pages_come_back(up: Start, data: Path) -> None:
    psutil.Process(postgres_of(data)).kill()
    wait_until(lambda: "postgres ended; started again" in up.said(), 100)
    wait_until(lambda: up.get("/register")[0] == 200, 60)


@pytest.mark.full
def test_a_stop_leaves_nothing_and_a_new_start_keeps_everything(up: Start, data: Path) -> None:
    """Last: it stops the start the tests above share."""
    address = re.findall(r'href="(/initiatief/[^"]+)"', up.get("/register")[1])[0]
    family, postgres = up.family(), postgres_of(data)
    assert up.stop(signal.SIGINT) == 0
    assert "Stopped." in up.said()
    assert not is_answering(up.port)
    assert not [process for process in family if is_alive(process.pid)]
    assert not is_alive(postgres)

    again = Start(data, up.port)
    try:
        wait_until(lambda: up.said().count("Ready in") == 2 or again.process.poll() is not None, START_SECONDS)
        assert again.get(address)[0] == 200
        assert up.said().count("Making the database ready") == 1
        assert again.stop(signal.SIGTERM) == 0
    finally:
        if again.process.poll() is None:
            again.process.kill()
