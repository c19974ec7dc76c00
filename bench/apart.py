# SPDX-License-Identifier: EUPL-1.2
"""Measuring in a process of its own, on a city that is made once and kept in a folder."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from config.local_start import services

ROOT = Path(__file__).resolve().parent.parent


def measure_apart(
    module: str, folder: Path, database: str, prepare: Callable[[dict[str, str]], None], *options: str
) -> Any:
    """Start PostgreSQL in `folder`, `prepare` the city, and return what `python -m module --here` prints as JSON."""
    postgres = services.Postgres(folder / "postgres", database)
    try:
        environment = {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "config.settings.demo",
            "DATABASE_URL": postgres.url,
            "REDIS_URL": "redis://127.0.0.1:1/0",
            "DATA_DIR": str(folder),
        }
        prepare(environment)
        return json.loads(run([sys.executable, "-m", module, "--here", *options], environment))
    finally:
        postgres.stop()


def run(command: list[str], environment: dict[str, str]) -> str:
    """Return what a command prints; raises SystemExit with the end of its complaint when it fails."""
    done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(command[1:4])} failed:\n{done.stderr[-2000:]}")
    return done.stdout
