# SPDX-License-Identifier: EUPL-1.2
"""How often a table was written, told by PostgreSQL: whoever writes, by an action, in bulk or by COPY.

A trigger per statement adds a row to `core_sourcewrite`; nobody waits for anybody. `gather`, and now and then the
trigger itself, adds them up in `core_source`, in one transaction, so that the sum of both (`writes`) only grows with a
writing statement that is committed. A figure remembers the sum it was read at: another sum means that something was
written since.
"""

from collections.abc import Collection, Sequence
from functools import cache
from typing import Any, Final

from django.apps import apps
from django.conf import settings
from django.db import connection, migrations, transaction
from django.db.models import Model

from core.database.prepared_statements import send

# Adds up notes in the transaction of whoever runs it; who cannot have the lock leaves it to who has it.
_LOCK: Final = "pg_try_advisory_xact_lock(hashtext('core.figures.gathering'))"
_GATHER: Final = """
    WITH noted AS (DELETE FROM core_sourcewrite WHERE id IN
        (SELECT id FROM core_sourcewrite ORDER BY id LIMIT {most} FOR UPDATE SKIP LOCKED) RETURNING source),
    summed AS (SELECT source, count(*) AS n FROM noted GROUP BY source)
    INSERT INTO core_source AS s (name, writes) SELECT source, n FROM summed
    ON CONFLICT (name) DO UPDATE SET writes = s.writes + excluded.writes
"""
# A worker adds up every minute; while none does, one statement in five hundred takes what waits longest along, so that
# days without a worker leave no table that every page has to count.
FUNCTION: Final = f"""
CREATE OR REPLACE FUNCTION core_note_write() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO core_sourcewrite (source) VALUES (TG_TABLE_NAME);
    IF random() < 0.002 AND current_setting('transaction_isolation') = 'read committed' AND {_LOCK} THEN
        {_GATHER.format(most=5000)};
    END IF;
    RETURN NULL;
END $$
"""  # noqa: S608 - SQL of our own
TRIGGER: Final = "core_note_write"
WRITES: Final = """
    coalesce((SELECT sum(s.writes) FROM core_source s WHERE s.name = ANY(%s)), 0)
    + (SELECT count(*) FROM core_sourcewrite w WHERE w.source = ANY(%s))
"""
WRITES_EACH: Final = """
    SELECT name, sum(writes) FROM (
        SELECT s.name, s.writes FROM core_source s WHERE s.name = ANY(%s)
         UNION ALL SELECT w.source, 1 FROM core_sourcewrite w WHERE w.source = ANY(%s)) noted
     GROUP BY name
"""
WRITES_BUT: Final = """
    SELECT coalesce((SELECT sum(s.writes) FROM core_source s WHERE s.name <> ALL(%s)), 0)
    + (SELECT count(*) FROM core_sourcewrite w WHERE w.source <> ALL(%s))
"""


def follow_writes(*tables: str) -> list[migrations.RunSQL]:
    """Return the operations that have these tables followed; the migration depends on ("core", "0003_kept_figures")."""
    return [migrations.RunSQL(_follow(table), f"DROP TRIGGER {TRIGGER} ON {table}") for table in tables]


def _follow(table: str) -> str:
    return (
        f"CREATE OR REPLACE TRIGGER {TRIGGER} AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON {table}"
        f" FOR EACH STATEMENT EXECUTE FUNCTION core_note_write()"
    )


def follow_what_is_shown(**_of_migrate: Any) -> None:
    """Have every table followed that a public page may show and that is not followed yet; after each `migrate`.

    So a new table is followed by itself: what is not, `settings.NEVER_SHOWN` names.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT to_regprocedure('core_note_write()') IS NOT NULL")
        # The database is still one of before there were kept figures.
        if cursor.fetchone() != (True,):
            return
        there = set(connection.introspection.table_names(cursor))
        for table in sorted((shown_tables() & there) - followed_tables()):
            cursor.execute(_follow(connection.ops.quote_name(table)))


def shown_tables() -> set[str]:
    """Return the tables whose rows a public page may show: all but those of `settings.NEVER_SHOWN`, and history.

    A row of history is written beside the record it is of, which is followed.
    """
    return {model._meta.db_table for model in _models() if not _is_history(model)} - set(never_shown())  # noqa: SLF001


@cache
def never_shown() -> list[str]:
    """Return the tables of which no public page shows a row, as the settings say."""
    return [apps.get_model(label)._meta.db_table for label in settings.NEVER_SHOWN]  # noqa: SLF001


def _models() -> Collection[type[Model]]:
    return [model for model in apps.get_models(include_auto_created=True) if model._meta.managed]  # noqa: SLF001


def _is_history(model: type[Model]) -> bool:
    return hasattr(model, "pgh_tracked_model")


def followed_tables() -> set[str]:
    """Return the tables that have the trigger."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT tgrelid::regclass::text FROM pg_trigger WHERE tgname = %s", [TRIGGER])
        return {name for (name,) in cursor.fetchall()}


def writes(sources: tuple[str, ...]) -> int:
    """Return how many statements have written these tables; one query."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {WRITES}", [list(sources), list(sources)])
        (found,) = cursor.fetchone() or (0,)
    return int(found)


def writes_by_source(sources: Collection[str]) -> dict[str, int]:
    """Return how many statements have written each of these tables; one query."""
    with connection.cursor() as cursor:
        cursor.execute(WRITES_EACH, [list(sources), list(sources)])
        return {name: int(found) for name, found in cursor.fetchall()}


def writes_of_shown() -> int:
    """Return how many statements have written what a public page may show; one query, where this request reads."""
    hidden: Sequence[str] = never_shown()
    [(found,)] = send(WRITES_BUT, [hidden, hidden])
    return int(found)


def gather() -> int:
    """Add up what was noted, so that little is left to count; return of how many tables. Nobody waits for it."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"SELECT {_LOCK}")
        if cursor.fetchone() != (True,):
            return 0
        cursor.execute(_GATHER.format(most="ALL"))
        return int(cursor.rowcount)
