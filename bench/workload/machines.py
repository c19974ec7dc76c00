# SPDX-License-Identifier: EUPL-1.2
"""The real processes of an installation, and how each of them can be broken and mended by its own number."""

import os
import signal
import socket
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from subprocess import Popen
from typing import Final

import psutil

from bench.servers import ROOT, _postmaster
from bench.workload.city import DATABASE
from config.local_start import services

START_SECONDS: Final = 600
BOUND_TRIES: Final = 3
_CELERY: Final = (sys.executable, "-m", "celery", "--app", "config")
_WORKER: Final = (*_CELERY, "worker", "--without-gossip", "--without-mingle", "--loglevel", "INFO")
COMMANDS: Final = {
    "web": (sys.executable, "-m", "gunicorn", "--config", "python:config.server.gunicorn"),
    # Two of each, as on two machines: what one holds while it dies, the other takes up.
    "worker-1": (*_WORKER, "--hostname", "one@%h", "--concurrency", "2"),
    "worker-2": (*_WORKER, "--hostname", "two@%h", "--concurrency", "1"),
    "beat": (*_CELERY, "beat", "--pidfile=", "--loglevel", "INFO"),
}

WORKERS: Final = ("worker-1", "worker-2")


class Wire:
    """A connection between two machines that can be cut without either being told: nothing passes, nothing closes."""

    def __init__(self, far: int) -> None:
        """Listen on a port of its own for what goes to port `far`."""
        self._far = far
        self.open = threading.Event()
        self.open.set()
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=100)
        self.port = int(self._listener.getsockname()[1])
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        while True:
            near, _address = self._listener.accept()
            threading.Thread(target=self._join, args=(near,), daemon=True).start()

    def _join(self, near: socket.socket) -> None:
        self.open.wait()
        try:
            far = socket.create_connection(("127.0.0.1", self._far), timeout=5)
        except OSError:
            near.close()
            return
        far.settimeout(None)
        threading.Thread(target=self._carry, args=(near, far), daemon=True).start()
        self._carry(far, near)

    def _carry(self, source: socket.socket, target: socket.socket) -> None:
        with suppress(OSError):
            while part := source.recv(65536):
                self.open.wait()
                target.sendall(part)
        for end in (source, target):
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()


class Machines:
    """PostgreSQL, Redis, web server, two workers and a timetable, as a deployment has them."""

    def __init__(self, folder: Path) -> None:
        """Start what keeps data."""
        self.folder = folder
        self.postgres = services.Postgres(folder / "postgres", DATABASE)
        self._redis_port = services.free_port()
        self.redis_process = self._start_redis()
        self.wire = Wire(self._redis_port)
        self.port = services.free_port()
        self.running: dict[str, Popen[bytes]] = {}
        self.environment = {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "bench.workload.settings",
            "DATABASE_URL": self.postgres.url,
            "REDIS_URL": f"redis://127.0.0.1:{self.wire.port}/0",
            "DATA_DIR": str(folder),
            "SITE_URL": f"http://127.0.0.1:{self.port}",
            "WEB_BIND": f"127.0.0.1:{self.port}",
            "PYTHONPATH": str(ROOT),
            # Every call is counted; the limits are only never reached.
            "API_REQUESTS_PER_MINUTE": "100000000",
            "API_REQUESTS_PER_MINUTE_WITHOUT_KEY": "100000000",
        }

    def _start_redis(self) -> Popen[bytes]:
        return services.start(services.redis_command(self.folder / "redis", self._redis_port))

    def start(self, name: str, command: tuple[str, ...] = (), **environment: str) -> None:
        """Start a program by its name; `environment` is of this start alone."""
        log = self.folder / "logs" / f"{name}.log"
        log.parent.mkdir(parents=True, exist_ok=True)
        given = list(command or COMMANDS[name])
        if "beat" in given:
            given += ["--schedule", str(self.folder / f"timetable-{name}")]
        self.running[name] = services.start(given, log=log, env={**self.environment, **environment})

    def start_all(self) -> None:
        """Start every program and wait until pages come."""
        for name in COMMANDS:
            self.start(name)
        self.wait_for_web()

    def start_what_ended(self) -> None:
        """Start each program that ended by itself, as whoever watches over an installation does."""
        for name in COMMANDS:
            if self.running[name].poll() is not None:
                self.start(name)

    def wait_for_web(self) -> None:
        """Wait until the web server listens; one that another held the port of is started again."""
        ends, tries = time.monotonic() + START_SECONDS, 0
        while not services.is_answering(self.port):
            if self.running["web"].poll() is not None and (tries := tries + 1) <= BOUND_TRIES:
                self.start("web")
            if time.monotonic() > ends:
                raise SystemExit("the web server does not start; see its log")
            time.sleep(0.2)

    def kill_work(self) -> None:
        """End every process that does work in the background, in the middle of it; their masters start others."""
        for each in [child for name in WORKERS for child in self.children(name)]:
            with suppress(psutil.Error):
                each.kill()

    def children(self, name: str) -> list[psutil.Process]:
        """Return the processes under a program: those that do its work."""
        with suppress(psutil.Error):
            return list(psutil.Process(self.running[name].pid).children())
        return []

    def kill(self, name: str) -> None:
        """End a program and all under it at once, as a machine that loses power."""
        process = self.running[name]
        under = self.children(name)
        process.kill()
        for each in under:
            with suppress(psutil.Error):
                each.kill()
        process.wait()

    def stop_redis(self) -> None:
        """End Redis; nothing of it is kept."""
        self.redis_process.kill()
        self.redis_process.wait()

    def restart_redis(self) -> None:
        """Start an empty Redis on the same port."""
        self.redis_process = self._start_redis()

    def database_processes(self) -> list[psutil.Process]:
        """Return PostgreSQL and all that works for it."""
        postmaster = psutil.Process(_postmaster(self.folder / "postgres"))
        return [postmaster, *postmaster.children()]

    def crash_database(self) -> None:
        """Have PostgreSQL stop at once, as by a crash, and start it again."""
        number = _postmaster(self.folder / "postgres")
        os.kill(number, signal.SIGQUIT)
        while psutil.pid_exists(number) and psutil.Process(number).status() != psutil.STATUS_ZOMBIE:
            time.sleep(0.05)
        self.postgres.restart()

    def stop(self) -> None:
        """Stop everything."""
        self.wire.open.set()
        for process in self.running.values():
            if process.poll() is None:
                with suppress(ProcessLookupError):
                    os.kill(process.pid, signal.SIGCONT)
                services.stop(process, patience=15)
        self.redis_process.kill()
        self.postgres.stop()


@contextmanager
def paused(processes: list[psutil.Process]) -> Iterator[None]:
    """Have processes stand still, as on a machine that swaps or a network that lets nothing through."""
    try:
        for process in processes:
            with suppress(psutil.Error):
                process.suspend()
        yield
    finally:
        for process in processes:
            with suppress(psutil.Error):
                process.resume()
