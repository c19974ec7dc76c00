# SPDX-License-Identifier: EUPL-1.2
"""Bring an installation up to this version, with a way back."""

from pathlib import Path
from typing import Any, Final

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DatabaseError
from django.db.migrations.exceptions import InconsistentMigrationHistory
from django.utils import timezone

from core.operations import installation
from core.operations.backups import BackupError, is_empty, write_backup

KEPT: Final = 5
ENDING: Final = ".backup"


class Command(BaseCommand):
    """What `prepare` does, after a backup when the database is going to change."""

    help = "Back up when the database is going to change, then prepare it for this version."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the folder of the backups."""
        parser.add_argument(
            "--backups",
            type=Path,
            default=settings.DATA_DIR / "backups",
            help=f"the folder backups go to; the newest {KEPT} stay (DATA_DIR/backups)",
        )
        parser.add_argument("--city", type=Path, help="as prepare has it")

    def handle(self, *, backups: Path, city: Path | None = None, verbosity: int = 1, **_options: Any) -> None:
        """Back up, prepare; on failure say how to go back."""
        with installation.database():
            kept = None if is_empty() or not installation.migrations_wait() else self._back_up(backups.expanduser())
            try:
                call_command("prepare", city=city, verbosity=verbosity)
            except (DatabaseError, CommandError, InconsistentMigrationHistory) as error:
                if kept is None:
                    raise
                raise CommandError(
                    f"The database could not be brought up to version {settings.VERSION}: {error}\n"
                    f"To go back, install the version before and run: manage.py restore --replace {kept}"
                ) from error

    def _back_up(self, folder: Path) -> Path:
        file = folder / f"{timezone.now():%Y-%m-%dT%H%M%S}-before-{settings.VERSION}{ENDING}"
        try:
            write_backup(file)
        except BackupError as error:
            raise CommandError(f"Nothing was changed, for no backup could be made. {error}") from None
        for old in sorted(folder.glob(f"*-before-*{ENDING}"))[:-KEPT]:
            old.unlink()
        self.stdout.write(f"Kept everything as it was before this version in {file}")
        return file
