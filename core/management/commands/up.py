# SPDX-License-Identifier: EUPL-1.2
"""The one-command start: PostgreSQL, Redis, the web server, the worker and the timetable in one terminal."""

import json
import os
import shlex
import signal
import socket
import sys
import time
from collections.abc import Sequence
from contextlib import ExitStack
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from types import FrameType
from typing import Any, NoReturn

from celery import Celery
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from config.local_start import data_folder, readiness, services
from config.local_start.cities import City, names
from config.local_start.patience import STILL_SECONDS, Patience
from config.local_start.preparing import prepare
from config.local_start.supervisor import GaveUpError, Program, Supervisor
from core.operations.installation import alone

# Pages that answer are not kept from anybody by what comes later.
READY_SECONDS = 180
TELL_SECONDS = 15
WEB = "the web server"
LOOK_SECONDS = 0.2
HIGHEST_PORT = 65_535


class Command(BaseCommand):
    """Start everything, watch over it, and stop everything on Ctrl-C or SIGTERM."""

    help = "Start the product on this machine with everything it needs; Ctrl-C stops it, a second start keeps the data."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the port of the web server and the folder of the data."""
        parser.add_argument("--port", type=int, default=8000, help="the port of the web server (8000)")
        parser.add_argument("--data", type=Path, default=settings.DATA_DIR, help="the folder everything is kept in")
        parser.add_argument(
            "--city",
            help=f"the city a new folder begins with: {', '.join(names())}, or a file of yours (docs/configure.md)",
        )

    def handle(self, *, port: int, data: Path, city: str | None, **_options: Any) -> None:
        """Run until told to stop."""
        if not settings.DEMO:
            raise CommandError("up is the start for trying and developing; see docs/deploy.md for a real installation.")
        began = time.monotonic()
        # A closed terminal too must leave nothing behind.
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, _interrupt)
        data = data.expanduser().resolve()
        begins_with = City(data, city)
        self._say(f"Meervoud starts; everything is kept in {data}")
        try:
            with ExitStack() as stack:
                stack.enter_context(alone(data))
                _require_free(port)
                self._run(stack, data, port, began, begins_with)
        except KeyboardInterrupt:
            self.stdout.write("Stopped. The next start finds everything as it was.")
        except GaveUpError as error:
            raise CommandError(str(error)) from None

    def _run(self, stack: ExitStack, data: Path, port: int, began: float, city: City) -> None:
        environment = _environment(data, port)
        postgres = None
        if "DATABASE_URL" not in os.environ:
            self._say("Starting PostgreSQL; the first time it makes its folder")
            postgres = services.Postgres(data / "postgres", tell=self._say)
            stack.callback(postgres.stop)
            environment["DATABASE_URL"] = postgres.url
        programs = Supervisor(data / "logs", environment)
        stack.callback(programs.stop)
        # A second Ctrl-C must not interrupt the stopping.
        stack.callback(_listen_no_more)
        if "REDIS_URL" not in os.environ:
            redis_port = services.free_port()
            environment["REDIS_URL"] = f"redis://127.0.0.1:{redis_port}/0"
            programs.start(Program("redis", services.redis_command(data / "redis", redis_port)))
        data_folder.write_addresses(
            data, {name: environment[name] for name in ("DATABASE_URL", "REDIS_URL", "SITE_URL")}
        )
        self._prepare(programs, environment, data, city, postgres)
        self._wait_ready(programs, postgres, port, data, began, only=[WEB])
        self._say(f"Pages answer at {environment['SITE_URL']}/ after {time.monotonic() - began:.1f} s")
        self._say("Starting the workers and the timetable")
        for program in _programs(data):
            programs.start(program)
        _ask_for_a_pulse(environment["REDIS_URL"])
        self._wait_ready(programs, postgres, port, data, began)
        self._welcome(port, data, time.monotonic() - began)
        while True:
            self._look(programs, postgres)

    def _prepare(
        self,
        programs: Supervisor,
        environment: dict[str, str],
        data: Path,
        city: City,
        postgres: services.Postgres | None,
    ) -> None:
        """Start the web server and, where the last start did not leave it so, make the database ready meanwhile."""
        url = environment["DATABASE_URL"]
        is_ready = postgres is not None and not city.file and readiness.is_ready(data, url)
        environment[readiness.WAITS_FOR] = str(data / readiness.NOTE)
        if not is_ready:
            readiness.begin(data)
        self._say("Starting the web server")
        programs.start(
            Program("web", [sys.executable, "-m", "gunicorn", "--config", "python:config.server.gunicorn"], patience=15)
        )
        if not is_ready:
            self._say("Making the database ready; the first time this fills the demo and takes longest")
            prepare(environment, data / "logs", city.file, self._say)
            readiness.finish(data, url)
        city.keep()

    def _wait_ready(
        self,
        programs: Supervisor,
        postgres: services.Postgres | None,
        port: int,
        data: Path,
        began: float,
        *,
        only: Sequence[str] = (),
    ) -> None:
        """Wait until all of it works, or `only` that, as long as anything is done, and say what is waited for."""
        told = began
        patience = Patience()
        while (missing := _missing(port)) and (not only or set(only) & set(missing)):
            self._look(programs, postgres)
            now = time.monotonic()
            if now - began > READY_SECONDS and WEB not in missing:
                self._say(f"Pages answer; still to come: {', '.join(missing)}. The logs are in {data / 'logs'}.")
                return
            if patience.is_over(programs.numbers()):
                raise CommandError(
                    f"No page answers, and for {STILL_SECONDS:.0f} seconds nothing was done; see the logs in "
                    f"{data / 'logs'}."
                )
            if now - told > TELL_SECONDS:
                told = now
                self._say(f"Starting, {now - began:.0f} s; waiting for: {', '.join(missing)}")

    def _look(self, programs: Supervisor, postgres: services.Postgres | None) -> None:
        """Wait a moment, then start again what died."""
        time.sleep(LOOK_SECONDS)
        if postgres is not None and not postgres.is_running():
            postgres.restart()
            self._say("postgres ended; started again")
        for line in programs.watch():
            self._say(line)

    def _say(self, line: str) -> None:
        """Print at once, also where the output goes to a file."""
        self.stdout.write(line)
        self.stdout.flush()

    def _welcome(self, port: int, data: Path, seconds: float) -> None:
        site = f"http://127.0.0.1:{port}"
        # Another command looks for the services of the usual folder, unless told of this one.
        elsewhere = "" if data == settings.DATA_DIR.resolve() else f"DATA_DIR={shlex.quote(str(data))} "
        self._say(
            f"""
  Register       {site}/
  In English     {site}/en/
  Demo people    {site}/demo      be an administrator, founder, official or assessor with one click
  Set-up         {site}/beheer/inrichten for the administrator: which city this is, and what is still missing
  Post           {site}/demo/post every mail the product sends, sign-in codes too
  API            {site}/api-uitleg every call explained; be the administrator for a key
  Health         {site}/health
  Commands       {elsewhere}{_called()} help

Ready in {seconds:.1f} s. Ctrl-C stops everything."""
        )


def _called() -> str:
    """Return how this command was called: in a checkout, or as the wheel has it."""
    return "uv run manage.py" if Path(sys.argv[0]).name == "manage.py" else "uvx meervoud"


def _interrupt(_number: int, _frame: FrameType | None) -> NoReturn:
    raise KeyboardInterrupt


def _listen_no_more() -> None:
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)


def _require_free(port: int) -> None:
    if not 0 < port <= HIGHEST_PORT:
        raise CommandError(f"{port} is no port; choose a number from 1024 to {HIGHEST_PORT}.")
    with socket.socket() as probe:
        # As gunicorn does: a port whose last connections are still closing is free.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            raise CommandError(
                f"Port {port} cannot be used: {error.strerror}. Choose another one with --port N."
            ) from None


def _environment(data: Path, port: int) -> dict[str, str]:
    """Return what every program of this start knows."""
    return {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": settings.SETTINGS_MODULE,
        "DATA_DIR": str(data),
        "WEB_BIND": f"127.0.0.1:{port}",
        "SITE_URL": f"http://127.0.0.1:{port}",
        "PYTHONUNBUFFERED": "1",
    }


def _programs(data: Path) -> list[Program]:
    celery = [sys.executable, "-m", "celery", "--app", "config"]
    worker = [*celery, "worker", "--without-gossip", "--without-mingle", "--loglevel", "INFO"]
    return [
        # Work that runs may end first.
        Program(
            "worker", [*worker, "--queues", "celery", "--hostname", "worker@%h", "--concurrency", "2"], patience=25
        ),
        # Waits for receivers of webhooks, and nothing else waits with it. The demo sends no mail.
        Program(
            "sender",
            [*worker, "--queues", "mail,events", "--hostname", "sender@%h", "--pool", "threads", "--concurrency", "8"],
            patience=25,
        ),
        Program("beat", [*celery, "beat", "--schedule", str(data / "timetable"), "--pidfile=", "--loglevel", "INFO"]),
    ]


def _ask_for_a_pulse(redis_url: str) -> None:
    """Have the worker show that it works now: the timetable's own first pulse comes only after a minute."""
    with Celery("up", broker=redis_url) as app:
        app.send_task("core.pulse", ignore_result=True)


def _missing(port: int) -> list[str]:
    """Return what does not work yet: the web server, or checks of /health, such as a worker that noted its pulse."""
    connection = HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/health")
        checks = json.loads(connection.getresponse().read())["checks"]
    except (OSError, HTTPException, ValueError, KeyError):
        return [WEB]
    finally:
        connection.close()
    return [name for name, part in checks.items() if not part["ok"]]
