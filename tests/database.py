# SPDX-License-Identifier: EUPL-1.2
"""The database of the tests: migrated once for each set of migrations, kept between runs, cloned for every worker."""

import atexit
import hashlib
import os
import shutil
import subprocess
import tomllib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import psycopg
from psycopg import sql

from config.local_start import services
from core.database.schema import SCHEMA

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper

ROOT = Path(__file__).parent.parent
TEMPLATE = "meervoud_template"
MOST_KEPT = 8
ABOUT_MODELS = {"django_content_type", "auth_permission"}
Made = TypeVar("Made")


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
            migrate(unfinished)
            server.execute(
                sql.SQL("ALTER DATABASE {} RENAME TO {}").format(sql.Identifier(unfinished), sql.Identifier(TEMPLATE))
            )


def migrate(name: str, *wanted: str, one_by_one: bool = False) -> None:
    """Bring another database of this server up to date, or to `wanted`, in this process."""
    from django.core.management import call_command  # noqa: PLC0415 - the settings of the tests read this file

    with database(name):
        call_command("migrate", *wanted, one_by_one=one_by_one, verbosity=0)


@contextmanager
def database(name: str) -> Iterator[None]:
    """Work in another database of this server; no transaction may be open."""
    from django.db import connection  # noqa: PLC0415

    before = connection.settings_dict["NAME"]
    connection.close()
    connection.settings_dict["NAME"] = name
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict["NAME"] = before


@contextmanager
def new_database(name: str) -> Iterator[str]:
    """Make an empty database for as long as this lasts, and give its address."""
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as server:
        server.execute(sql.SQL("DROP DATABASE IF EXISTS {}").format(sql.Identifier(name)))
        server.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        try:
            yield f"{os.environ['DATABASE_URL'].rpartition('/')[0]}/{name}"
        finally:
            server.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


@contextmanager
def through(other: "BaseDatabaseWrapper") -> Iterator[None]:
    """Work through a connection that was opened before and stays open: to open one takes longer than most tests."""
    from django.db import connections  # noqa: PLC0415

    own = connections["default"]
    connections["default"] = other
    try:
        yield
    finally:
        connections["default"] = own


@contextmanager
def made_once(what: str, make: Callable[[], Made]) -> Iterator[tuple["BaseDatabaseWrapper", Made]]:
    """Give a connection to a database of this worker in which `make` was done, and what that returned."""
    from django.db import connection, transaction  # noqa: PLC0415

    name = f"{connection.settings_dict['NAME']}_{what}"
    template = connection.settings_dict["TEST"]["TEMPLATE"] or connection.settings_dict["NAME"]
    connection.close()
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as server:
        server.execute(sql.SQL("DROP DATABASE IF EXISTS {}").format(sql.Identifier(name)))
        server.execute(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(name), sql.Identifier(template)))
    opened = connection.copy()
    opened.settings_dict["NAME"] = name
    with through(opened), transaction.atomic():
        made = make()
        # As in a test that is rolled back, nobody outside is told.
        connection.run_on_commit.clear()
    yield opened, made
    opened.close()
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as server:
        server.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


@contextmanager
def copied(made: "BaseDatabaseWrapper") -> Iterator[None]:
    """Work in a copy of what was made once, also in the threads of a live server; nothing done there is kept."""
    # PostgreSQL copies only what nobody reads; the connection opens itself again.
    made.close()
    source, name = made.settings_dict["NAME"], f"{made.settings_dict['NAME']}_copy"
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as server:
        server.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))
        server.execute(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(name), sql.Identifier(source)))
    with database(name):
        yield
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as server:
        server.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


def empty() -> None:
    """Delete the rows of a test that was not rolled back, but for what Django keeps about every model.

    What Django does instead, TRUNCATE of more than a hundred tables, writes a new file for each and each of its
    indexes, and then makes the rows about every model again; a test fills a few.
    """
    from django.db import connection, transaction  # noqa: PLC0415

    tables = set(connection.introspection.django_table_names(only_existing=True, include_views=False)) - ABOUT_MODELS
    is_filled = sql.SQL(" UNION ALL ").join(
        sql.SQL("SELECT {} WHERE EXISTS (SELECT FROM {})").format(name, sql.Identifier(name)) for name in sorted(tables)
    )
    everything = sql.SQL(", ").join(sql.Identifier(name) for name in sorted(tables))
    with transaction.atomic(), connection.cursor() as cursor:
        # Who is still writing, as a server whose reader left, ends first: DELETE would not see what it writes.
        cursor.execute(sql.SQL("LOCK TABLE {} IN SHARE ROW EXCLUSIVE MODE").format(everything))
        cursor.execute(is_filled)
        filled = [name for (name,) in cursor.fetchall()]
        # No trigger and no foreign key stands in the way, and none needs to: everything goes.
        cursor.execute("SET LOCAL session_replication_role = replica")
        for name in filled:
            cursor.execute(sql.SQL("DELETE FROM {}").format(sql.Identifier(name)))


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
    packages = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["uv"][
        "constraint-dependencies"
    ]
    made_of = hashlib.sha256(f"{services.postgres_version()} {packages}".encode())
    for path in [*sorted(ROOT.glob("*/migrations/*.py")), SCHEMA]:
        made_of.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "meervoud-tests" / made_of.hexdigest()


def _has_template(server: psycopg.Connection[tuple[object, ...]]) -> bool:
    return server.execute("SELECT 1 FROM pg_database WHERE datname = %s", [TEMPLATE]).fetchone() is not None
