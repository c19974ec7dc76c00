# SPDX-License-Identifier: EUPL-1.2
"""What is measured: an embedded PostgreSQL with a city, the product as `up` runs it, and the bare server beside it."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import urlopen

import psutil

from bench.apart import ROOT, run
from config.local_start import services

PATIENCE = 60
BARE_WORKERS = 2


@dataclass(frozen=True)
class Stage:
    """Two servers on one database, and what to ask them."""

    product: int
    bare: int
    places: dict[str, Any]
    product_process: int
    bare_process: int
    postgres_process: int

    def cpu_seconds(self, server: int) -> float:
        """Return the processor time that `server` and PostgreSQL have used so far, in seconds."""
        return sum(_cpu(process) for root in (server, self.postgres_process) for process in _tree(root))


@contextmanager
def stage(folder: Path, initiatives: int) -> Iterator[Stage]:
    """Start everything in `folder`; the city is made once and kept. All of it stops at the end."""
    with ExitStack() as stack:
        postgres = services.Postgres(folder / "postgres", f"city{initiatives}")
        stack.callback(postgres.stop)
        redis_port = services.free_port()
        redis = _start(services.redis_command(folder / "redis", redis_port), os.environ, folder / "redis.log")
        stack.callback(_stop, redis)
        environment = {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "config.settings.demo",
            "DATABASE_URL": postgres.url,
            "REDIS_URL": f"redis://127.0.0.1:{redis_port}/0",
            "DATA_DIR": str(folder),
            # Every request is counted; the limit is only never reached.
            "API_REQUESTS_PER_MINUTE": "100000000",
            "API_REQUESTS_PER_MINUTE_WITHOUT_KEY": "100000000",
        }
        _prepare(environment, initiatives)
        places = json.loads(run([sys.executable, "-m", "bench.places"], environment))
        product, bare = services.free_port(), services.free_port()
        web = {**environment, "WEB_BIND": f"127.0.0.1:{product}", "SITE_URL": f"http://127.0.0.1:{product}"}
        gunicorn = [sys.executable, "-m", "gunicorn", "--config", "python:config.server.gunicorn"]
        granian = [
            sys.executable, "-m", "granian", "--interface", "asgi", "--workers", str(BARE_WORKERS),
            "--host", "127.0.0.1", "--port", str(bare), "bench.bare:app",
        ]  # fmt: skip
        first = _start(gunicorn, web, folder / "product.log")
        stack.callback(_stop, first)
        second = _start(granian, environment, folder / "bare.log")
        stack.callback(_stop, second)
        _wait(f"http://127.0.0.1:{product}/api/v1/areas")
        _wait(f"http://127.0.0.1:{bare}/ready")
        yield Stage(product, bare, places, first.pid, second.pid, _postmaster(folder / "postgres"))


def _prepare(environment: dict[str, str], initiatives: int) -> None:
    manage = [sys.executable, str(ROOT / "manage.py")]
    run([*manage, "compile_catalogues"], environment)
    run([*manage, "collectstatic", "--noinput"], environment)
    run([*manage, "migrate"], environment)
    run([*manage, "configure", str(ROOT / "demo" / "cities" / "rotterdam.yaml")], environment)
    run([*manage, "load_lens", str(ROOT / "assessment" / "lenses" / "veerkracht-1.yaml")], environment)
    count = "from initiatives.models import Initiative; print(Initiative.objects.count())"
    if int(run([*manage, "shell", "--no-imports", "-c", count], environment).split()[-1]) < initiatives:
        print(run([*manage, "make_city", "--initiatives", str(initiatives), "--seed", "1"], environment), flush=True)


def _start(command: list[str], environment: Any, log: Path) -> subprocess.Popen[bytes]:
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("wb") as output:
        return subprocess.Popen(command, env=environment, cwd=ROOT, stdout=output, stderr=output)


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(timeout=15)
    except subprocess.TimeoutExpired:
        process.kill()


def _wait(address: str) -> None:
    began = time.monotonic()
    while time.monotonic() - began < PATIENCE:
        try:
            with urlopen(address, timeout=5):
                return
        except HTTPError:
            raise
        except OSError:
            time.sleep(0.2)
    raise SystemExit(f"{address} does not answer")


def _postmaster(folder: Path) -> int:
    return int((folder / "postmaster.pid").read_text(encoding="utf-8").splitlines()[0])


def _tree(root: int) -> list[psutil.Process]:
    process = psutil.Process(root)
    return [process, *process.children(recursive=True)]


def _cpu(process: psutil.Process) -> float:
    try:
        times = process.cpu_times()
    except psutil.NoSuchProcess:
        return 0.0
    return float(times.user + times.system)
