# SPDX-License-Identifier: EUPL-1.2
"""A database of any earlier version becomes one of today, with its rows; a busy table is waited for in short turns."""

import gzip
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread

import psycopg
import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import OperationalError, connection, transaction
from psycopg.errors import LockNotAvailable
from pytest_django import DjangoDbBlocker

from config.release.schema import told
from core.database.upgrades import STEPS
from core.management.commands import migrate
from tests.database import database, new_database
from tests.database import migrate as bring_up

ROOT = Path(settings.BASE_DIR)
TABLES = Path(__file__).parent / "first_release" / "tables.sql.gz"
RECORDED = (
    ("accounts", "0001_initial"), ("accounts", "0002_sessions_tallies_and_access_changes"),
    ("initiatives", "0001_initial"), ("initiatives", "0002_reports_and_area_mailbox"),
    ("assessment", "0001_initial"), ("assessment", "0002_initial"), ("assessment", "0003_principle_takes_any_side"),
    ("governance", "0001_initial"), ("governance", "0002_initial"),
)  # fmt: skip
OTHERS = (("contenttypes",), ("auth",), ("pghistory",), ("core", "0001_moment"))


@pytest.fixture
def old_database(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[str]:
    """A database as the first release left it: its tables, its record of migrations, and an area in them."""
    with new_database("of_the_first_release") as url:
        with django_db_blocker.unblock():
            for wanted in OTHERS:
                bring_up("of_the_first_release", *wanted)
        with psycopg.connect(url, autocommit=True) as old:
            old.execute(gzip.decompress(TABLES.read_bytes()))
            with old.cursor() as cursor:
                cursor.executemany(
                    "INSERT INTO django_migrations (app, name, applied) VALUES (%s, %s, now())", [*RECORDED]
                )
            old.execute(
                "INSERT INTO initiatives_area (id, code, name, mailbox)"
                " VALUES (gen_random_uuid(), 'WK059901', 'Oude Noorden', '')"
            )
        yield url


def manage(url: str, *command: str) -> str:
    environment = {**os.environ, "DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "config.settings.test"}
    done = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "manage.py", *command], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def columns(name: str) -> set[tuple[object, ...]]:
    """Return every column, trigger, index and view there is, as PostgreSQL tells them once it has read them itself.

    A condition is told in another form when it was read than when a migration made it.
    """
    with database(name):
        tables = told()
    with new_database("as_it_was_read") as url, psycopg.connect(url) as read:
        read.execute("SET LOCAL check_function_bodies = off")
        read.execute(tables)
        rows = read.execute(
            "SELECT table_name, column_name, data_type, is_nullable FROM information_schema.columns"
            " WHERE table_schema = 'public'"
            " UNION ALL SELECT event_object_table, trigger_name, event_manipulation, ''"
            " FROM information_schema.triggers"
            " UNION ALL SELECT tablename, '', '', split_part(indexdef, ' ON ', 2) FROM pg_indexes"
            " WHERE schemaname = 'public'"
            " UNION ALL SELECT viewname, definition, '', '' FROM pg_views WHERE schemaname = 'public'"
        )
        return set(rows.fetchall())


@pytest.mark.full
def test_a_database_of_the_first_release_becomes_one_of_today(old_database: str) -> None:
    said = manage(old_database, "migrate")
    assert said.count("Brought up from an early version") == len(STEPS)
    assert manage(old_database, "migrate").count("Brought up") == 0
    with psycopg.connect(old_database) as read:
        # As it was shown until then: its tile got the place that the code had for it.
        assert read.execute("SELECT code, name, version, tile_column, tile_row FROM initiatives_area").fetchall() == [
            ("WK059901", "Oude Noorden", 2, 7, 3)
        ]
        assert read.execute("SELECT name FROM initiatives_water").fetchall() == [("Nieuwe Maas",)]
        site = read.execute("SELECT name, city, codes, opened_at IS NOT NULL FROM core_site").fetchall()
        assert site == [("Meervoud", "Rotterdam", ["GM0599"], True)]
    assert columns("of_the_first_release") == columns(connection.settings_dict["NAME"])


def test_a_migration_lets_everybody_pass_while_a_table_is_in_use(
    transactional_db: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Twice somebody reads for longer than it waits; the third time the table is free."""
    monkeypatch.setattr(migrate, "LOCK_WAIT", "200ms")
    monkeypatch.setattr(migrate, "PAUSE_SECONDS", 0.2)
    locked, free = Event(), Event()

    def read_long() -> None:
        other = connection.copy()
        other.set_autocommit(False)
        with other.cursor() as cursor:
            cursor.execute("SELECT 1 FROM django_migrations LIMIT 1")
            cursor.execute("SELECT 1 FROM mail_message LIMIT 1")
            locked.set()
            free.wait(60)
        other.rollback()
        other.close()

    turns: list[int] = []

    def change(_self: object, *_args: object, **_options: object) -> None:
        turns.append(1)
        if len(turns) > 2:
            free.set()
            thread.join()
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("LOCK TABLE mail_message IN ACCESS EXCLUSIVE MODE")

    thread = Thread(target=read_long)
    thread.start()
    locked.wait(60)
    monkeypatch.setattr("django.core.management.commands.migrate.Command.handle", change)
    call_command("migrate")
    assert len(turns) == 3
    assert capsys.readouterr().out.count("A table is in use") == 2


@pytest.mark.full
def test_control_a_lock_that_is_waited_for_ends_in_this_error(transactional_db: None) -> None:
    other = connection.copy()
    other.set_autocommit(False)
    with other.cursor() as cursor, connection.cursor() as mine:
        cursor.execute("LOCK TABLE mail_message")
        mine.execute("SET lock_timeout = '100ms'")
        with pytest.raises(OperationalError) as refused:
            mine.execute("SELECT 1 FROM mail_message")
        mine.execute("RESET lock_timeout")
        assert isinstance(refused.value.__cause__, LockNotAvailable)
    other.rollback()
    other.close()
