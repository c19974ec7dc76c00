# SPDX-License-Identifier: EUPL-1.2
"""How often a table was written, told by PostgreSQL: whoever writes, by an action, in bulk or by COPY.

A trigger per statement adds a row to `core_sourcewrite`; nobody waits for anybody. `gather` adds them up in
`core_source`, in one transaction, so that the sum of both (`writes`) only grows with a writing statement that is
committed. A figure remembers the sum it was read at: another sum means that something was written since.
"""

from typing import Final

from django.db import connection, migrations, transaction

FUNCTION: Final = """
CREATE FUNCTION core_note_write() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO core_sourcewrite (source) VALUES (TG_TABLE_NAME);
    RETURN NULL;
END $$
"""
NO_FUNCTION: Final = "DROP FUNCTION core_note_write()"
TRIGGER: Final = "core_note_write"
WRITES: Final = """
    coalesce((SELECT sum(s.writes) FROM core_source s WHERE s.name = ANY(%s)), 0)
    + (SELECT count(*) FROM core_sourcewrite w WHERE w.source = ANY(%s))
"""


def follow_writes(*tables: str) -> list[migrations.RunSQL]:
    """Return the operations that have these tables followed; the migration depends on ("core", "0003_kept_figures")."""
    return [
        migrations.RunSQL(
            f"CREATE TRIGGER {TRIGGER} AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON {table}"
            f" FOR EACH STATEMENT EXECUTE FUNCTION core_note_write()",
            f"DROP TRIGGER {TRIGGER} ON {table}",
        )
        for table in tables
    ]


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


def gather() -> int:
    """Add up what was noted, so that little is left to count; return how many notes."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            """
            WITH noted AS (DELETE FROM core_sourcewrite RETURNING source),
            summed AS (SELECT source, count(*) AS n FROM noted GROUP BY source)
            INSERT INTO core_source AS s (name, writes) SELECT source, n FROM summed
            ON CONFLICT (name) DO UPDATE SET writes = s.writes + excluded.writes
            """
        )
        return int(cursor.rowcount)
