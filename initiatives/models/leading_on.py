# SPDX-License-Identifier: EUPL-1.2
"""What is written about an initiative that was merged comes to the one that goes on: PostgreSQL sees to it.

Who writes holds the initiative of the row until the commit, so a merge waits for them and moves what they wrote; who
writes while a merge is going on waits for it, and then writes to what goes on (docs/adr/0047).
"""

from typing import Final

from django.db import migrations

TRIGGER: Final = "initiative_goes_on"
_FUNCTION: Final = """
CREATE FUNCTION {function}() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    stands text;
    goes_on uuid;
BEGIN
    IF TG_OP = 'UPDATE' AND OLD.{column} IS NOT DISTINCT FROM NEW.{column} THEN
        RETURN NEW;
    END IF;
    SELECT status INTO stands FROM initiatives_initiative WHERE id = NEW.{column} FOR KEY SHARE;
    IF stands = 'declined' THEN
        SELECT last.same_as_id INTO goes_on FROM (
            SELECT same_as_id, from_status FROM initiatives_statusmove
            WHERE initiative_id = NEW.{column} ORDER BY created_at DESC, id DESC LIMIT 1
        ) last WHERE last.from_status = 'published';
        NEW.{column} := coalesce(goes_on, NEW.{column});
    END IF;
    RETURN NEW;
END $$
"""


def name_of(column: str) -> str:
    """Return the name of the function for rows of which this column leads to an initiative."""
    return f"{TRIGGER}_{column.removesuffix('_id')}"


def make_functions(*columns: str) -> list[migrations.RunSQL]:
    """Return the operations that make the functions."""
    made = [(name_of(column), column) for column in columns]
    return [
        migrations.RunSQL(_FUNCTION.format(function=name, column=column), f"DROP FUNCTION {name}() CASCADE")
        for name, column in made
    ]


def lead_on(*tables: str, column: str = "initiative_id") -> list[migrations.RunSQL]:
    """Return the operations that have what is written to these tables lead on; after the migration of the functions."""
    name = name_of(column)
    return [
        migrations.RunSQL(
            f"CREATE TRIGGER {name} BEFORE INSERT OR UPDATE OF {column} ON {table} FOR EACH ROW"
            f" WHEN (NEW.{column} IS NOT NULL) EXECUTE FUNCTION {name}()",
            f"DROP TRIGGER {name} ON {table}",
        )
        for table in tables
    ]
