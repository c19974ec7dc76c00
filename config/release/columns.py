# SPDX-License-Identifier: EUPL-1.2
"""The columns of a version's tables, kept with its notes, so that a later version can be held to them.

`python -m config.release.columns docs/releases/VERSION.columns.csv` writes the file of the version it stands in.
"""

import csv
import sys
from pathlib import Path
from typing import Final, NamedTuple

from config.release.schema import migrated_database

# A column is required where a row cannot be written without it. Those the database fills itself are not.
_COLUMNS: Final = """
    SELECT table_name, column_name,
           data_type || coalesce('(' || character_maximum_length || ')', ''),
           is_nullable = 'NO' AND column_default IS NULL AND is_identity = 'NO' AND is_generated = 'NEVER'
      FROM information_schema.columns
      JOIN information_schema.tables USING (table_schema, table_name)
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE'
     ORDER BY 1, 2
"""


class Column(NamedTuple):
    """A column of a table: its type as PostgreSQL names it, and whether a row cannot be written without it."""

    table: str
    name: str
    type: str
    required: bool


def columns() -> list[Column]:
    """Return the columns of every table of the connected database, by table and name."""
    from django.db import connection  # noqa: PLC0415 - `migrated_database` says first which

    with connection.cursor() as cursor:
        cursor.execute(_COLUMNS)
        return [Column(*row) for row in cursor.fetchall()]


def write(path: Path) -> None:
    """Write the columns of the connected database as CSV."""
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(Column._fields)
        rows.writerows((*column[:3], "yes" if column.required else "no") for column in columns())


def read(path: Path) -> list[Column]:
    """Return the columns that `write` kept."""
    with path.open(encoding="utf-8", newline="") as file:
        return [
            Column(row["table"], row["name"], row["type"], row["required"] == "yes") for row in csv.DictReader(file)
        ]


if __name__ == "__main__":
    with migrated_database():
        write(Path(sys.argv[1]))
