# SPDX-License-Identifier: EUPL-1.2
"""Keep everything of this installation in one file."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from core.operations import installation
from core.operations.backups import BackupError, write_backup
from core.operations.timestamps import BACKUP, record_timestamp


class Command(BaseCommand):
    """Work may go on meanwhile: the file holds one moment."""

    help = "Write the database and every upload to one new file; pages and work go on meanwhile."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the file."""
        parser.add_argument("file", type=Path)

    def handle(self, *, file: Path, **_options: Any) -> None:
        """Write, and say what is in it."""
        try:
            with installation.database():
                made = write_backup(file.expanduser().resolve())
                record_timestamp(BACKUP)
        except BackupError as error:
            raise CommandError(str(error)) from None
        size = file.expanduser().stat().st_size / 1e6
        self.stdout.write(f"{file}: the database and {len(made.sums) - 1} files, {size:.1f} MB.")
        self.stdout.write("It holds personal data. SECRET_KEY is not in it: keep that elsewhere.")
