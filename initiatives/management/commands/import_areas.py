# SPDX-License-Identifier: EUPL-1.2
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import translation

from initiatives.areas.borders.actions import write_borders
from initiatives.areas.borders.parser import read_borders
from initiatives.areas.borders.query import BordersError, BordersQuery, Division, municipality_codes


class Command(BaseCommand):
    help = (
        "Brings in areas with their borders, all or nothing, from the wijk- en buurtkaart of CBS/PDOK or another file: "
        "GeoJSON or GeoPackage, in WGS 84 or RD New. Known codes get the border and keep their name; new ones are "
        "added. Afterwards the register shows the map instead of tiles."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add the file, what to take of it, and the names of properties of a file that is not of CBS."""
        parser.add_argument("file", type=Path, metavar="FILE")
        parser.add_argument("--municipalities", default="", metavar="CODES", help='only these, such as "GM0344,GM0321"')
        parser.add_argument("--division", choices=Division.values, default=Division.DISTRICTS, help="what areas are")
        parser.add_argument("--only-known", action="store_true", help="add no areas, give those that are here a border")
        parser.add_argument("--code-property", default="", help='property with the area code (else "code")')
        parser.add_argument("--name-property", default="", help='property with the name (else "naam")')
        parser.add_argument("--parent-property", default="", help="property with the code of the area it lies in")
        parser.add_argument("--dry-run", action="store_true", help="check and count, change nothing")

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - the framework's signature
        """Read, check and import; every fault is named with its place."""
        try:
            wanted = BordersQuery(
                division=Division(options["division"]),
                municipalities=municipality_codes(options["municipalities"]),
                code=options["code_property"],
                name=options["name_property"],
                parent=options["parent_property"],
            )
        except ValueError as error:
            raise CommandError(f"{error} is no code of a municipality; write GM0344, or several with commas") from error
        with translation.override("en"):
            self._bring_in(options["file"], wanted, adds=not options["only_known"], dry_run=options["dry_run"])

    def _bring_in(self, file: Path, wanted: BordersQuery, *, adds: bool, dry_run: bool) -> None:
        try:
            done = write_borders(borders=read_borders(file, wanted), adds=adds, dry_run=dry_run)
        except OSError as error:
            raise CommandError(f"{file}: {error.strerror}") from error
        except BordersError as error:
            lines = "\n".join(f"  {fault}" for fault in error.faults)
            raise CommandError(f"{file} was not imported:\n{lines}") from error
        would = "would be " if dry_run else ""
        self.stdout.write(f"{done.added} areas {would}added, {done.changed} {would}changed, {done.unchanged} the same")
        if done.left_out:
            self.stdout.write(f"{done.left_out} areas of the file are not here and were left out")
