# SPDX-License-Identifier: EUPL-1.2
"""Whether a data folder is ready for this code, so that a second start makes nothing anew; told to the web server too.

A note in the folder holds a sum of what preparing comes from and leads to. Whatever differs, a migration taken back or
a backup put in place, is prepared again.
"""

import hashlib
import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import psycopg
from django.conf import settings

NOTE: Final = "prepared"
# What the web server is told where the note will be; it asks for it a few times a second.
WAITS_FOR: Final = "WEB_WAITS_FOR"
LOOK_SECONDS: Final = 0.05
_CODE: Final = (
    "static/**/*", "*/migrations/**/*", "core/database/schema/*", "config/settings/*", "pyproject.toml", "uv.lock",
)  # fmt: skip
# Gone where the register was emptied by hand.
_FILLED: Final = "SELECT name, at::text FROM core_moment WHERE name = 'demo-loaded'"
_RECORD: Final = "SELECT app || '.' || name, applied::text FROM django_migrations ORDER BY id"


def is_ready(folder: Path, url: str) -> bool:
    """Return whether the last start of this folder prepared it for this code, and nothing was changed since."""
    note, sum_of = folder / NOTE, _sum(url)
    return bool(sum_of) and note.exists() and note.read_text(encoding="ascii") == sum_of


def begin(folder: Path) -> None:
    """Forget what was noted: the web server waits from now on."""
    (folder / NOTE).unlink(missing_ok=True)


def finish(folder: Path, url: str) -> None:
    """Note that the folder is prepared."""
    made = folder / f"{NOTE}.{os.getpid()}"
    made.write_text(_sum(url), encoding="ascii")
    made.replace(folder / NOTE)


def wait_if_told() -> None:
    """Wait until the folder is prepared, in a process that `up` started before it was."""
    if note := os.environ.get(WAITS_FOR):
        while not Path(note).exists():
            time.sleep(LOOK_SECONDS)


def _sum(url: str) -> str:
    """Return the sum of code and database; nothing where the database was never prepared."""
    try:
        with psycopg.connect(url) as connection:
            rows = [*connection.execute(_FILLED).fetchall(), *connection.execute(_RECORD).fetchall()]
    except psycopg.errors.UndefinedTable:
        return ""
    made_of = hashlib.sha256()
    for name, what in [*rows, *_files()]:
        made_of.update(f"{name}\0{what}\0".encode())
    return made_of.hexdigest()


def _files() -> Iterator[tuple[str, str]]:
    found = [path for pattern in _CODE for path in settings.BASE_DIR.glob(pattern)]
    for path in [*sorted(found), Path(settings.STATIC_ROOT) / "staticfiles.json"]:
        if path.suffix != ".pyc" and path.is_file():
            told = path.stat()
            yield str(path), f"{told.st_size} {told.st_mtime_ns}"
