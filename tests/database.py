# SPDX-License-Identifier: EUPL-1.2
"""The database of the tests: migrated once for each set of migrations, kept between runs, cloned for every worker."""

import atexit
import hashlib
import os
import shutil
import subprocess
from pathlib import Path

import psycopg
from psycopg import sql

from config.local_start import services

ROOT = Path(__file__).parent.parent
TEMPLATE = "meervoud_template"
MOST_KEPT = 4


def start_server() -> str:
    """Start PostgreSQL for this run and return its address; an earlier run may have left it migrated."""
    kept, folder = _kept(), services.test_folder("postgres")
    if kept.exists():
        # As it is, for the owner may be somebody else than who runs the tests.
        subprocess.run(["cp", "-a", f"{kept}/.", folder], check=True)  # noqa: S603, S607 - our own folders
        os.utime(kept)
    server = services.Postgres(folder, durable=False)
    atexit.register(_end, server, kept)
    return server.url


def make_template() -> None:
    """Migrate the database that every worker clones, unless another worker or an earlier run did."""
    unfinished = f"{TEMPLATE}_unfinished"
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as server:
        server.execute("SELECT pg_advisory_lock(1)")
        if not _has_template(server):
            server.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(unfinished)))
            _migrate(unfinished)
            server.execute(
                sql.SQL("ALTER DATABASE {} RENAME TO {}").format(sql.Identifier(unfinished), sql.Identifier(TEMPLATE))
            )


def _end(server: services.Postgres, kept: Path) -> None:
    """Stop the server; the first one with these migrations is kept as it was before the first test."""
    is_first = not kept.exists() and kept == _kept() and _leave_the_template(server.url)
    server.stop()
    if is_first:
        _keep(server.folder, kept)
    shutil.rmtree(server.folder, ignore_errors=True)


def _leave_the_template(url: str) -> bool:
    """Remove every database that is not as it was before the tests; say whether a migrated one is left."""
    with psycopg.connect(url, autocommit=True) as server:
        of_tests = server.execute(
            "SELECT datname FROM pg_database WHERE NOT datistemplate AND NOT datname = ANY(%s)",
            [["postgres", server.info.dbname, TEMPLATE]],
        )
        for (name,) in of_tests.fetchall():
            server.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))
        return _has_template(server)


def _keep(folder: Path, kept: Path) -> None:
    for own in ("log", ".handle_pids.json"):
        (folder / own).unlink(missing_ok=True)
    kept.parent.mkdir(parents=True, exist_ok=True)
    arriving = kept.with_name(folder.name)
    shutil.move(folder, arriving)
    try:
        arriving.rename(kept)
    except OSError:  # Another run was first.
        shutil.rmtree(arriving)
    for old in sorted(kept.parent.iterdir(), key=lambda path: path.stat().st_mtime)[:-MOST_KEPT]:
        shutil.rmtree(old, ignore_errors=True)


def _kept() -> Path:
    """Where a server is kept: named after the migrations, the packages and PostgreSQL, from which all of it follows."""
    made_of = hashlib.sha256(str(services.postgres_version()).encode())
    for path in (ROOT / "pyproject.toml", *sorted(ROOT.glob("*/migrations/*.py"))):
        made_of.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "meervoud-tests" / made_of.hexdigest()


def _has_template(server: psycopg.Connection[tuple[object, ...]]) -> bool:
    return server.execute("SELECT 1 FROM pg_database WHERE datname = %s", [TEMPLATE]).fetchone() is not None


def _migrate(name: str) -> None:
    from django.core.management import call_command  # noqa: PLC0415 - the settings of the tests read this file
    from django.db import connection  # noqa: PLC0415

    before = connection.settings_dict["NAME"]
    connection.close()
    connection.settings_dict["NAME"] = name
    try:
        call_command("migrate", verbosity=0)
    finally:
        connection.close()
        connection.settings_dict["NAME"] = before
