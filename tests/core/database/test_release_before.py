# SPDX-License-Identifier: EUPL-1.2
"""An earlier release reads and writes the tables of this one, while processes of both run (UPGRADE.md)."""

from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

from config.release.columns import Column, columns, read, write

# By their notes, so that a release that did not keep its columns fails.
RELEASES = sorted((settings.BASE_DIR / "docs/releases").glob("[0-9]*.md"))


def broken_for(before: list[Column]) -> list[str]:
    """Return why a program that knows only these columns could not read or write the tables of today."""
    known = {(column.table, column.name): column for column in before}
    now = {(column.table, column.name): column for column in columns()}
    tables = {table for table, _ in known}
    return [
        *(f"{table}.{name} is gone" for table, name in known.keys() - now.keys()),
        *(
            f"{table}.{name} was {known[table, name].type}, and is {column.type}"
            for (table, name), column in now.items()
            if (table, name) in known and known[table, name].type != column.type
        ),
        *(
            f"{table}.{name} has to be written, and has no db_default"
            for (table, name), column in now.items()
            if table in tables and column.required and not ((table, name) in known and known[table, name].required)
        ),
    ]


@pytest.mark.parametrize("release", RELEASES, ids=lambda notes: notes.stem)
def test_an_earlier_release_can_write_every_table_it_knows(db: None, release: Path) -> None:
    assert broken_for(read(release.with_suffix(".columns.csv"))) == []


def test_every_kind_of_break_is_told(db: None) -> None:
    before = columns()
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE core_moment ADD COLUMN mood text NOT NULL")
        cursor.execute("ALTER TABLE core_site RENAME COLUMN city TO town")
        cursor.execute("ALTER TABLE core_moment ALTER COLUMN name TYPE text")
        cursor.execute("ALTER TABLE core_site ALTER COLUMN statement_address DROP DEFAULT")
    assert sorted(broken_for(before)) == [
        "core_moment.mood has to be written, and has no db_default",
        "core_moment.name was character varying(50), and is text",
        "core_site.city is gone",
        "core_site.statement_address has to be written, and has no db_default",
        "core_site.town has to be written, and has no db_default",
    ]


def test_what_is_kept_is_what_was_told(db: None, tmp_path: Path) -> None:
    write(tmp_path / "columns.csv")
    assert read(tmp_path / "columns.csv") == columns()
