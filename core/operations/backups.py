# SPDX-License-Identifier: EUPL-1.2
"""One file with everything an installation keeps: the database as pg_dump writes it, every upload, and what is in it.

A backup is a tar: `database.dump`, `files/...` and last `manifest.json` with the sum of each, so that one that was cut
off or changed is known before anything is touched. Secrets are not in it: SECRET_KEY is kept elsewhere.
"""

import hashlib
import io
import json
import shutil
import tarfile
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen, run
from threading import Thread
from typing import IO, Final, cast

from django.apps import apps
from django.conf import settings
from django.core.files.base import File
from django.core.files.storage import default_storage
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from django.utils import timezone

from core.operations.postgres_tools import ToolMissingError, environment, tool
from core.registry import Registry

FORMAT: Final = 1
MANIFEST: Final = "manifest.json"
DUMP: Final = "database.dump"
FILES: Final = "files/"
_OWNER_ONLY: Final = 0o600
# The header of what pg_restore writes sets it; a server before version 17 does not know it.
_NEWER_SETTING: Final = b"SET transaction_timeout"
_HEADER_LINES: Final = 40
_EMPTY: Final = b"BEGIN; DROP SCHEMA IF EXISTS public CASCADE; CREATE SCHEMA public;\n"

after_restore: Registry[Callable[[], str]] = Registry(
    "What is done in a restored database before its processes start, each returning what it did in a sentence; "
    "accounts, mail and events add their own."
)


class BackupError(Exception):
    """A backup cannot be made or restored; says why, and what to do."""


@dataclass(frozen=True)
class Manifest:
    """What a backup says of itself."""

    format: int
    made_at: str
    version: str
    migrations: list[list[str]]
    sums: dict[str, str]


def write_backup(path: Path) -> Manifest:
    """Write everything to a new file that only its owner may read; it appears whole or not at all.

    Files are copied after the database was: one that arrives meanwhile is in neither. Raises BackupError.
    """
    if path.exists():
        raise BackupError(f"{path} is there already; choose another name.")
    partial = path.with_name(f"{path.name}.partial")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        partial.touch(_OWNER_ONLY)
        with tarfile.open(partial, "w") as archive:
            manifest = _fill(archive, path.parent)
        partial.rename(path)
    except OSError as error:
        raise BackupError(f"{path} cannot be written: {error.strerror}.") from error
    finally:
        partial.unlink(missing_ok=True)
    return manifest


def read_manifest(path: Path) -> Manifest:
    """Return what a backup says of itself after checking all of it. Raises BackupError for one that is not whole."""
    damaged = f"{path} is no whole backup: it was cut off or changed. Take another one."
    try:
        with tarfile.open(path) as archive:
            manifest = Manifest(**json.loads(_member(archive, MANIFEST).read()))
            names = {member.name for member in archive.getmembers()} - {MANIFEST}
            is_whole = names == manifest.sums.keys() and all(
                _sum(_member(archive, name)) == expected for name, expected in manifest.sums.items()
            )
    except FileNotFoundError:
        raise BackupError(f"There is no file {path}.") from None
    except (tarfile.TarError, KeyError, ValueError, TypeError, EOFError):
        raise BackupError(damaged) from None
    if not is_whole:
        raise BackupError(damaged)
    if manifest.format != FORMAT or _is_newer(manifest.migrations):
        raise BackupError(
            f"{path} was made by version {manifest.version} of Meervoud, which is newer than this one "
            f"({settings.VERSION}). Install that version first."
        )
    return manifest


def restore(path: Path) -> None:
    """Put everything of a checked backup in the place of what is there: the database at once or not at all, then files.

    Files of the same name are replaced and no other is removed: nothing points to it. Raises BackupError.
    """
    connection.close()
    with tarfile.open(path) as archive:
        _restore_database(_member(archive, DUMP))
        for member in archive.getmembers():
            if member.name.startswith(FILES):
                name = member.name.removeprefix(FILES)
                default_storage.delete(name)
                default_storage.save(name, File(_member(archive, member.name)))


def is_empty() -> bool:
    """Return whether the database holds no table."""
    return not connection.introspection.table_names()


def other_connections() -> int:
    """Return how many others are connected to the database now."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'"
        )
        return int(cursor.fetchone()[0])


def _fill(archive: tarfile.TarFile, folder: Path) -> Manifest:
    sums = {}
    migrations = sorted([app, name] for app, name in MigrationRecorder(connection).applied_migrations())
    with tempfile.NamedTemporaryFile(dir=folder, prefix=".backup-") as dump:
        _run("pg_dump", "--format=custom", "--no-owner", "--no-privileges", f"--file={dump.name}")
        sums[DUMP] = _add(archive, DUMP, dump.file)
    for name in _stored(""):
        with default_storage.open(name) as stored, tempfile.TemporaryFile(dir=folder) as copy:
            shutil.copyfileobj(stored, copy)
            sums[FILES + name] = _add(archive, FILES + name, copy)
    manifest = Manifest(FORMAT, timezone.now().isoformat(), settings.VERSION, migrations, sums)
    _add(archive, MANIFEST, io.BytesIO(json.dumps(asdict(manifest)).encode()))
    return manifest


def _stored(folder: str) -> Iterator[str]:
    """Every file of the storage, folder by folder; none while nothing was ever uploaded."""
    try:
        folders, files = default_storage.listdir(folder)
    except FileNotFoundError:
        return
    for name in sorted(files):
        yield f"{folder}{name}"
    for name in sorted(folders):
        yield from _stored(f"{folder}{name}/")


def _add(archive: tarfile.TarFile, name: str, content: IO[bytes]) -> str:
    """Add a file of which only the content is told; return its sum."""
    content.seek(0)
    found = _sum(content)
    entry = tarfile.TarInfo(name)
    entry.size, entry.mode = content.tell(), _OWNER_ONLY
    content.seek(0)
    archive.addfile(entry, content)
    return found


def _sum(content: IO[bytes]) -> str:
    digest = hashlib.sha256()
    while piece := content.read(1 << 20):
        digest.update(piece)
    return digest.hexdigest()


def _member(archive: tarfile.TarFile, name: str) -> IO[bytes]:
    found = archive.extractfile(name)
    if found is None:
        raise KeyError(name)
    return found


def _is_newer(migrations: list[list[str]]) -> bool:
    """Whether some migration is of after the newest one we have of its app; older ones may have been squashed."""
    installed = {config.label for config in apps.get_app_configs()}
    newest: dict[str, str] = {}
    for app, name in MigrationLoader(None).disk_migrations:
        newest[app] = max(name, newest.get(app, ""))
    return any(app in installed and name[:4] > newest.get(app, "")[:4] for app, name in migrations)


def _run(name: str, *arguments: str) -> None:
    with _plainly():
        done = run(  # noqa: S603 - a program of PostgreSQL with our own arguments
            [tool(name), *arguments], env=environment(), stdin=DEVNULL, capture_output=True, check=False
        )
    if done.returncode:
        raise BackupError(f"{name} says: {done.stderr.decode(errors='replace').strip()}")


def _restore_database(dump: IO[bytes]) -> None:
    """Hand what pg_restore writes to psql in one transaction that is only closed when all of it came."""
    reading = [tool("pg_restore"), "--no-owner", "--no-privileges", "--file=-"]
    writing = [tool("psql"), "--no-psqlrc", "--quiet", "--set=ON_ERROR_STOP=1", "--file=-"]
    with _plainly(), tempfile.TemporaryFile() as said:
        reader = Popen(reading, env=environment(), stdin=PIPE, stdout=PIPE, stderr=said)  # noqa: S603 - as above
        writer = Popen(writing, env=environment(), stdin=PIPE, stdout=DEVNULL, stderr=said)  # noqa: S603 - as above
        feeding = Thread(target=_feed, args=(dump, reader.stdin))
        feeding.start()
        is_whole = _pump(reader, cast("IO[bytes]", reader.stdout), cast("IO[bytes]", writer.stdin))
        feeding.join()
        if writer.wait() or not is_whole:
            said.seek(0)
            raise BackupError(f"Nothing was changed. PostgreSQL says: {said.read().decode(errors='replace').strip()}")


def _feed(source: IO[bytes], target: IO[bytes]) -> None:
    # The reader may end before: its own words tell why.
    with suppress(BrokenPipeError), target:
        shutil.copyfileobj(source, target)


def _pump(reader: Popen[bytes], source: IO[bytes], target: IO[bytes]) -> bool:
    """Return whether the reader told all; the writer may end before, and says why itself."""
    with suppress(BrokenPipeError), target, source:
        target.write(_EMPTY)
        for number, line in enumerate(source):
            if number >= _HEADER_LINES or not line.startswith(_NEWER_SETTING):
                target.write(line)
        if reader.wait() == 0:
            target.write(b"COMMIT;\n")
    return reader.wait() == 0


@contextmanager
def _plainly() -> Iterator[None]:
    try:
        yield
    except ToolMissingError as error:
        raise BackupError(str(error)) from None
