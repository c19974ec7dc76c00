# SPDX-License-Identifier: EUPL-1.2
"""The tables of a new database in one go, which its migrations made before (docs/adr/0043).

`schema.sql` is what pg_dump said of a database that every migration had made, with the record of those migrations.
An empty database gets that, and then the migrations of after it; `config.release.schema` writes it anew.
"""

from pathlib import Path
from typing import Final

from django.db import connection, transaction

SCHEMA: Final = Path(__file__).parent / "schema.sql"
# What pg_dump names its tables with; in another schema the migrations do it.
_IN: Final = "public"


def make_tables(tables: str | None = None) -> bool:
    """Make `tables`, those of schema.sql, in an empty database; say whether that could be done here.

    All of them are made, or none.
    """
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT current_schema()")
        if cursor.fetchone() != (_IN,):
            return False
        # A function may name a table that comes after it.
        cursor.execute("SET LOCAL check_function_bodies = off")
        cursor.execute(tables or SCHEMA.read_text(encoding="utf-8"))
    return True
