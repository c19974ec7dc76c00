# SPDX-License-Identifier: EUPL-1.2
"""While PostgreSQL takes no writes, as during a switch to a standby, people go on reading."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import DatabaseError, transaction
from psycopg.errors import ReadOnlySqlTransaction


@contextmanager
def suppress_read_only() -> Iterator[None]:
    """Leave out a write of no consequence while the database takes none."""
    try:
        with transaction.atomic():
            yield
    except DatabaseError as error:
        if not is_read_only(error):
            raise


def is_read_only(error: BaseException | None) -> bool:
    """Return whether PostgreSQL refused a write because it takes none."""
    return isinstance(error, DatabaseError) and isinstance(error.__cause__, ReadOnlySqlTransaction)
