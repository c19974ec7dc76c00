# SPDX-License-Identifier: EUPL-1.2
"""A new database is made in one go, and is what its migrations would have made one after the other."""

import re

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from pytest_django import DjangoDbBlocker

from config.release.schema import HEADER, dump
from core.database.schema import SCHEMA, make_tables
from tests.database import database, migrate, new_database
from tests.factories.initiatives import make_area

# Each takes a third of a second of every new database. Then: python -m config.release.schema
MOST_WAITING = 40
RECORDED = re.compile(r"^    \('(\w+)', '(\w+)', now\(\)\)", re.MULTILINE)


def read_again(tables: str) -> str:
    """Return how PostgreSQL tells these tables once it has read them: the form of a condition may be another one."""
    with new_database("read_again"), database("read_again"):
        assert make_tables(tables)
        return dump()


@pytest.mark.full
@pytest.mark.slow
def test_it_is_what_the_migrations_make(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> None:
    """Every table, column in its order, constraint, index, trigger, function and view, and the record."""
    with django_db_blocker.unblock():
        with new_database("at_once"), database("at_once"):
            call_command("migrate", verbosity=0)
            at_once = dump()
        with new_database("one_by_one"):
            migrate("one_by_one", one_by_one=True)
            with database("one_by_one"):
                one_by_one = dump()
        assert record(at_once) == record(one_by_one)
        assert tables(read_again(at_once)) == tables(read_again(one_by_one))


def test_it_is_not_far_behind() -> None:
    recorded = set(RECORDED.findall(SCHEMA.read_text(encoding="utf-8")))
    assert len(MigrationLoader(None).disk_migrations.keys() - recorded) <= MOST_WAITING


def test_a_part_and_what_holds_something_is_migrated_as_ever(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, capsys: pytest.CaptureFixture[str]
) -> None:
    with django_db_blocker.unblock(), new_database("begun"):
        migrate("begun", "contenttypes")
        with database("begun"):
            call_command("migrate", "auth")
            assert "Made the tables at once" not in capsys.readouterr().out
            assert "core_moment" not in connection.introspection.table_names()


def test_what_holds_rows_is_not_written_as_a_schema(db: None) -> None:
    make_area()
    with pytest.raises(LookupError, match="holds rows"):
        dump()


def record(schema: str) -> set[tuple[str, str]]:
    return set(RECORDED.findall(schema))


def tables(schema: str) -> str:
    return schema.removeprefix(HEADER).partition("\nINSERT INTO public.django_migrations")[0]
