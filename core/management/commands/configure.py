# SPDX-License-Identifier: EUPL-1.2
"""Set up an installation from one file."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from core.setup.configuration import ConfigurationError, configure


class Command(BaseCommand):
    """configure FILE [--dry-run]: brings about what the file says; the same file again changes nothing."""

    help = "Set up this installation from a YAML file, all or nothing, and say what changed; see docs/configure.md."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the file, and whether to only say what would change."""
        parser.add_argument("file", type=Path)
        parser.add_argument("--dry-run", action="store_true", help="change nothing, only say what would change")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Do so, or say where the file is wrong."""
        try:
            changes = configure(options["file"], is_dry=options["dry_run"])
        except ConfigurationError as error:
            raise CommandError(f"{error}\nNothing was changed.") from error
        for change in changes:
            self.stdout.write(change)
        self.stdout.write(f"{len(changes)} changes" if changes else "Nothing to change.")
