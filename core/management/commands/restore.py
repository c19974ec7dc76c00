# SPDX-License-Identifier: EUPL-1.2
"""Go back to a backup."""

import os
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser

from core.operations import installation
from core.operations.backups import BackupError, after_restore, is_empty, other_connections, read_manifest, restore


class Command(BaseCommand):
    """Put a backup back, bring it up to this version, and send nothing before somebody looked."""

    help = "Put a backup in the place of what is there; mail and webhooks wait until somebody releases them."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the file, and leave to lose what is there."""
        parser.add_argument("file", type=Path)
        parser.add_argument("--replace", action="store_true", help="lose what the database holds now")

    def handle(self, *, file: Path, replace: bool, **_options: Any) -> None:
        """Check everything first, restore, and say what must be looked at."""
        try:
            with ExitStack() as stack:
                if settings.DEMO and "DATABASE_URL" not in os.environ:
                    stack.enter_context(installation.alone(settings.DATA_DIR))
                stack.enter_context(installation.database())
                made = read_manifest(file.expanduser())
                _require_room(replace=replace)
                restore(file.expanduser())
                call_command("prepare")
                done = [finish() for finish in after_restore]
        except BackupError as error:
            raise CommandError(str(error)) from None
        self.stdout.write(f"Everything is as it was at {made.made_at}, in the form of version {settings.VERSION}.")
        for sentence in (*done, "Who was erased since then is back: erase them again before you open the doors."):
            self.stdout.write(f"* {sentence}")


def _require_room(*, replace: bool) -> None:
    if others := other_connections():
        raise BackupError(
            f"{others} other connections use the database. Stop web, workers and timetable first, then try again."
        )
    if not replace and not is_empty():
        raise BackupError("The database is not empty. Add --replace to lose what it holds.")
