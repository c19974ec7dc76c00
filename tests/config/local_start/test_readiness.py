# SPDX-License-Identifier: EUPL-1.2
"""A second start makes nothing anew, unless something differs from what the first one left."""

from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from config.local_start import readiness
from core.database.schema import SCHEMA
from tests.database import new_database


@pytest.fixture
def url(django_db_setup: None) -> Iterator[str]:
    """A database as a start leaves it."""
    with new_database("a_data_folder") as address:
        with psycopg.connect(address) as connection:
            connection.execute(SCHEMA.read_text(encoding="utf-8"))
            connection.execute("INSERT INTO core_moment (name, at) VALUES ('demo-loaded', now())")
        yield address


def change(url: str, statement: str) -> None:
    with psycopg.connect(url) as connection:
        connection.execute(statement)


def test_a_folder_that_was_prepared_is_ready(url: str, tmp_path: Path) -> None:
    assert not readiness.is_ready(tmp_path, url)
    readiness.finish(tmp_path, url)
    assert readiness.is_ready(tmp_path, url)
    readiness.begin(tmp_path)
    assert not readiness.is_ready(tmp_path, url)


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM django_migrations WHERE app = 'core' AND name = '0006_search_words'",
        "UPDATE django_migrations SET applied = applied + interval '1 s' WHERE app = 'core'",
        "DELETE FROM core_moment",
        "DROP TABLE django_migrations",
    ],
    ids=["a migration taken back", "a backup put in place", "a register emptied by hand", "no tables"],
)
def test_what_differs_since_is_prepared_again(url: str, tmp_path: Path, statement: str) -> None:
    readiness.finish(tmp_path, url)
    change(url, statement)
    assert not readiness.is_ready(tmp_path, url)


def test_other_code_is_prepared_again(url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("config.local_start.readiness._CODE", ("pyproject.toml",))
    readiness.finish(tmp_path, url)
    monkeypatch.setattr("config.local_start.readiness._CODE", ("pyproject.toml", "core/migrations/*.py"))
    assert not readiness.is_ready(tmp_path, url)
