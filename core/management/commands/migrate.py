# SPDX-License-Identifier: EUPL-1.2
"""Django's migrate, made fit for a register that is in use and for databases of any earlier version."""

import time
from typing import Any, Final

from django.core.management.base import CommandParser
from django.core.management.commands import migrate
from django.db import OperationalError, connection
from psycopg.errors import LockNotAvailable

from core.database.schema import make_tables
from core.database.upgrades import bring_to_squashed
from core.operations.backups import is_empty

# A change of a table waits for who reads it, and whoever comes after waits behind the change: so it waits shortly, lets
# everybody pass, and asks again.
LOCK_WAIT: Final = "3s"
PAUSE_SECONDS: Final = 5.0
TRIES: Final = 60


class Command(migrate.Command):
    """Migrate while the version before runs."""

    def add_arguments(self, parser: CommandParser) -> None:
        """Take whether an empty database is made by every migration, too."""
        super().add_arguments(parser)
        parser.add_argument(
            "--one-by-one", action="store_true", help="in an empty database too, make the tables by the migrations"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Migrate, again where somebody else had a table in hand; what was done stays done."""
        with connection.cursor() as cursor:
            cursor.execute("SELECT set_config('lock_timeout', %s, false)", [LOCK_WAIT])
        try:
            self._patiently(*args, **options)
        finally:
            if connection.connection is not None:
                with connection.cursor() as cursor:
                    cursor.execute("RESET lock_timeout")

    def _patiently(self, *args: Any, **options: Any) -> None:
        for one in range(1, TRIES + 1):
            try:
                if not options["check_unapplied"] and not options["plan"]:
                    self._begin(options)
                super().handle(*args, **options)
            except OperationalError as error:
                if not isinstance(error.__cause__, LockNotAvailable) or one == TRIES:
                    raise
                self.stdout.write(f"A table is in use; trying again in {PAUSE_SECONDS:.0f} seconds ({one}/{TRIES}).")
                time.sleep(PAUSE_SECONDS)
            else:
                return

    def _begin(self, options: dict[str, Any]) -> None:
        """Do at once what the migrations of long ago did: in a database of that time, and in an empty one."""
        for done in bring_to_squashed():
            self.stdout.write(f"Brought up from an early version: {done}")
        is_whole = not (options["app_label"] or options["fake"] or options["one_by_one"])
        if is_whole and is_empty() and make_tables() and options["verbosity"]:
            self.stdout.write("Made the tables at once")
