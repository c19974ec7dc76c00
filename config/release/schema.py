# SPDX-License-Identifier: EUPL-1.2
"""The tables of a new database (core/database/schema), as all migrations make them one after the other.

`python -m config.release.schema` writes the file anew, on a PostgreSQL of its own that is removed afterwards.
"""

import os
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import run
from typing import Final

from psycopg import sql

from core.database.schema import SCHEMA

HEADER: Final = (
    "-- SPDX-License-Identifier: EUPL-1.2\n"
    "-- Made by `python -m config.release.schema` out of the migrations; write it anew rather than change it.\n\n"
)
# What Django writes itself; and that a table was written in, which a trigger notes also where no row was.
_NOT_OURS: Final = {"django_migrations", "django_content_type", "auth_permission", "core_sourcewrite"}
_TITLE: Final = re.compile(r"^--\n-- Name: .*\n--\n\n", re.MULTILINE)
_SETTING: Final = re.compile(r"^SET default_\w+ = .*;\n\n?", re.MULTILINE)


def told() -> str:
    """Return the tables of the connected database as SQL, and nothing that is set for a connection only."""
    from core.operations.postgres_tools import environment, tool  # noqa: PLC0415 - `migrated_database` says first which

    found = run(  # noqa: S603 - a program of PostgreSQL with our own arguments
        [tool("pg_dump"), "--schema-only", "--no-owner", "--no-privileges"],
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    # From the first title on: before it stand settings of the connection, and behind the last one nothing to keep.
    tables = found[found.index("--\n-- Name: ") :].partition("\n--\n-- PostgreSQL database dump complete")[0]
    return re.sub(r"\n{3,}", "\n\n", _SETTING.sub("", _TITLE.sub("", tables))).strip() + "\n"


def dump() -> str:
    """Return the tables of the connected database and the record of its migrations, as SQL.

    Raises LookupError where it holds rows: a new database has none but what follows from the code.
    """
    from django.db import connection  # noqa: PLC0415 - as above

    with connection.cursor() as cursor:
        for table in sorted({*connection.introspection.table_names(cursor)} - _NOT_OURS):
            cursor.execute(sql.SQL("SELECT EXISTS (SELECT FROM {})").format(sql.Identifier(table)))
            if cursor.fetchone() == (True,):
                raise LookupError(f"{table} holds rows; a schema has none.")
        cursor.execute("SELECT app, name FROM django_migrations ORDER BY id")
        done = ",\n".join(f"    ('{app}', '{name}', now())" for app, name in cursor.fetchall())
    return f"{HEADER}{told()}\nINSERT INTO public.django_migrations (app, name, applied) VALUES\n{done};\n"


@contextmanager
def migrated_database() -> Iterator[None]:
    """Connect to a new database that every migration was run on, one after the other, and remove it afterwards."""
    from config.local_start.services import Postgres  # noqa: PLC0415 - not installed in production

    server = Postgres(Path(tempfile.mkdtemp(prefix="meervoud-schema-")), durable=False)
    try:
        os.environ |= {"DATABASE_URL": server.url, "DJANGO_SETTINGS_MODULE": "config.settings.demo"}
        import django  # noqa: PLC0415 - reads the environment

        django.setup()
        from django.core.management import call_command  # noqa: PLC0415 - as above

        call_command("migrate", one_by_one=True, verbosity=0)
        yield
    finally:
        server.delete()


if __name__ == "__main__":
    with migrated_database():
        SCHEMA.write_text(dump(), encoding="utf-8")
