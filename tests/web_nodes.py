# SPDX-License-Identifier: EUPL-1.2
"""Web servers as a deployment starts them, each a machine of its own: other processes, another folder."""

import http.client
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from celery import Celery
from django.conf import settings
from django.db import connection

from config.local_start import services


def database_url() -> str:
    """Return the address of the database of this test."""
    return os.environ["DATABASE_URL"].rpartition("/")[0] + f"/{connection.settings_dict['NAME']}"


@dataclass(frozen=True)
class Answer:
    """What a web server answered."""

    status: int
    headers: dict[str, str]
    body: str

    def json(self) -> Any:
        """Return the body as data."""
        return json.loads(self.body)


@dataclass
class Node:
    """A web server, asked with these headers besides."""

    port: int
    headers: dict[str, str] = field(default_factory=dict)

    def get(self, path: str, **headers: str) -> Answer:
        """Read a page or call."""
        return self.ask("GET", path, "", **headers)

    def ask(self, method: str, path: str, body: str, **headers: str) -> Answer:
        """Send a request on a connection of its own."""
        asked = http.client.HTTPConnection("127.0.0.1", self.port, timeout=120)
        try:
            asked.request(method, path, body or None, {"Host": "localhost", **self.headers, **headers})
            response = asked.getresponse()
            told = {name.lower(): value for name, value in response.getheaders()}
            return Answer(response.status, told, response.read().decode(errors="replace"))
        finally:
            asked.close()


@contextmanager
def web_node(folder: Path, **environment: str) -> Iterator[Node]:
    """Start a web server with one process; `folder` is its own DATA_DIR, unless the environment names another."""
    folder.mkdir(parents=True, exist_ok=True)
    port, log = services.free_port(), folder / "log"
    known = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "config.settings.test",
        "DATABASE_URL": database_url(),
        "DATA_DIR": str(folder),
        "WEB_BIND": f"127.0.0.1:{port}",
        "WEB_WORKERS": "1",
        "WEB_THREADS": "4",
        **environment,
    }
    command = [sys.executable, "-m", "gunicorn", "--config", "python:config.server.gunicorn", "tests.wsgi"]
    process = services.start(command, log=log, env=known)
    try:
        while not services.is_answering(port):
            assert process.poll() is None, log.read_text(encoding="utf-8")
            time.sleep(0.1)
        yield Node(port)
    finally:
        services.stop(process, patience=20)


def broker() -> str:
    """Return where the workers of this test process are told what to do, and no others."""
    number = 1 + int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")) % 15
    return f"{os.environ['REDIS_URL'].rpartition('/')[0]}/{number}"


def ask_of_timetable(times: int) -> None:
    """Have the workers told of everything in the timetable, as often as there are timetables."""
    with Celery(broker=broker(), set_as_current=False) as told:
        for entry in settings.CELERY_BEAT_SCHEDULE.values():
            for _timetable in range(times):
                told.send_task(str(entry["task"]))


@contextmanager
def worker(folder: Path, *, pool: str = "threads", **environment: str) -> Iterator[subprocess.Popen[bytes]]:
    """Start a worker that does everything, as on a machine of its own; it knows the work of `tests.factories.jobs`."""
    folder.mkdir(parents=True, exist_ok=True)
    known = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "config.settings.test",
        "DATABASE_URL": database_url(),
        "DATA_DIR": str(folder),
        "REDIS_URL": broker(),
        **environment,
    }
    command = [sys.executable, "-m", "celery", "--app", "config", "worker", "--hostname", folder.name, "--pool", pool]
    command += ["--concurrency", "4" if pool == "threads" else "1", "--without-gossip", "--without-mingle"]
    command += ["--include", "tests.factories.jobs"]
    process = services.start(command, log=folder / "log", env=known)
    try:
        ends = time.monotonic() + services.START_SECONDS
        while not _is_there(folder.name):
            assert process.poll() is None, (folder / "log").read_text(encoding="utf-8")
            assert time.monotonic() < ends, "the worker did not start in time"
        yield process
    finally:
        if process.poll() is None:
            services.stop(process, patience=20)


def _is_there(name: str) -> bool:
    # The replies to a ping come over the broker of the app that asks, whatever connection it is given.
    with Celery(broker=broker(), set_as_current=False) as asked:
        return any(f"celery@{name}" in each for each in asked.control.ping(timeout=1) or ())
