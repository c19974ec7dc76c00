# SPDX-License-Identifier: EUPL-1.2
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from core.files.csv_import import FaultyFileError, decoded
from governance.parties.imports.actions import write_parties
from governance.parties.imports.parser import read_parties


class Command(BaseCommand):
    """Brings in a file of parties."""

    help = (
        "Brings in parties from a CSV file with the columns name, sphere, register_number, website and other_names "
        "(Dutch names work too), all or nothing. Known parties are recognised by number, name or other name; running "
        "it again changes nothing."
    )

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
            plan = write_parties(read_parties(decoded(data)), dry_run=options["dry_run"])
        except FaultyFileError as error:
            lines = "\n".join(f"  {fault}" for fault in error.faults)
            raise CommandError(f"{options['file']} was not imported:\n{lines}") from error
        would = "would be " if options["dry_run"] else ""
        self.stdout.write(
            f"{plan.added} parties {would}added, {plan.changed} {would}changed, {plan.unchanged} the same"
        )
