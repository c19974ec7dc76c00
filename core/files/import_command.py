# SPDX-License-Identifier: EUPL-1.2
"""What every command that brings in a CSV file does: read it whole, name every fault, and change nothing when asked."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any, Protocol

from django.core.management.base import BaseCommand, CommandError

from core.files.csv_import import FaultyFileError


class Plan(Protocol):
    """What an import did, or would do."""

    @property
    def added(self) -> int:
        """How many are new."""

    @property
    def changed(self) -> int:
        """How many have other values."""

    @property
    def unchanged(self) -> int:
        """How many are as they were."""


class ImportCommand(BaseCommand):
    """Brings in one file, all or nothing."""

    # What is counted, for the last line.
    things = "rows"

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add the file and whether to try only."""
        parser.add_argument("file", type=Path, metavar="FILE.csv")
        parser.add_argument("--dry-run", action="store_true", help="check and count, change nothing")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Read, check and import; every fault is named with its row and column."""
        try:
            data = options["file"].read_bytes()
        except OSError as error:
            raise CommandError(f"{options['file']}: {error.strerror}") from error
        try:
            self.bring_in(data, options)
        except FaultyFileError as error:
            lines = "\n".join(f"  {fault}" for fault in error.faults)
            raise CommandError(f"{options['file']} was not imported:\n{lines}") from error

    def bring_in(self, data: bytes, options: dict[str, Any]) -> None:
        """Import the file and say what came of it; raises FaultyFileError."""
        plan = self.write(data, dry_run=options["dry_run"])
        would = "would be " if options["dry_run"] else ""
        self.stdout.write(
            f"{plan.added} {self.things} {would}added, {plan.changed} {would}changed, {plan.unchanged} the same"
        )

    def write(self, data: bytes, *, dry_run: bool) -> Plan:
        """Import the file, or only say what that would do; raises FaultyFileError."""
        raise NotImplementedError
