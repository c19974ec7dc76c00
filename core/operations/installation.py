# SPDX-License-Identifier: EUPL-1.2
"""The installation of the one-command start: who has its data folder in hand, and its database when nothing runs."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.core.management.base import CommandError
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder

from config.database import database_from
from config.local_start import services


@contextmanager
def alone(data: Path) -> Iterator[None]:
    """Hold the data folder for one start only. Raises CommandError when another start has it."""
    try:
        data.mkdir(parents=True, exist_ok=True)
        lock = (data / "up.lock").open("a+")
    except OSError as error:
        raise CommandError(f"Cannot write in {data}: {error.strerror}. Choose a folder with --data DIR.") from None
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            lock.seek(0)
            raise CommandError(
                f"Meervoud already runs on {data} (process {lock.read().strip()}). Stop that one with Ctrl-C, or start "
                "beside it with --data DIR --port N."
            ) from None
        lock.truncate(0)
        lock.write(f"{os.getpid()}\n")
        lock.flush()
        yield


@contextmanager
def database() -> Iterator[None]:
    """Have the database answer: the embedded one is started for as long as this lasts when `up` does not run."""
    folder = settings.DATA_DIR / "postgres"
    if not settings.DEMO or "DATABASE_URL" in os.environ:
        yield
        return
    is_ours = not services.is_running_in(folder)
    postgres = services.Postgres(folder)
    connection.settings_dict.update(database_from(postgres.url))
    try:
        yield
    finally:
        connection.close()
        if is_ours:
            postgres.stop()


def migrations_wait() -> bool:
    """Whether the database is older than this version; asked of its record alone, which one of any version has."""
    done = MigrationRecorder(connection).applied_migrations().keys()
    known = MigrationLoader(None).disk_migrations
    return any(key not in done and not (one.replaces and done >= set(one.replaces)) for key, one in known.items())
