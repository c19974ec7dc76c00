# SPDX-License-Identifier: EUPL-1.2
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from initiatives.areas.actions import import_areas
from initiatives.areas.geojson import GeoJsonError, read_areas


class Command(BaseCommand):
    help = (
        "Brings in areas with their borders from a GeoJSON FeatureCollection in WGS 84, all or nothing. Known codes "
        "get the border and keep their name; new ones are added. Afterwards the register shows the map instead of "
        "tiles."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add the file and the names of its properties."""
        parser.add_argument("file", type=Path, metavar="FILE.geojson")
        parser.add_argument("--code-property", default="code", help='property with the area code (default "code")')
        parser.add_argument("--name-property", default="naam", help='property with the name (default "naam")')
        parser.add_argument("--parent-property", default="", help="property with the code of the area it lies in")
        parser.add_argument("--dry-run", action="store_true", help="check and count, change nothing")

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - the framework's signature
        """Read, check and import; every fault is named with its feature."""
        try:
            data = options["file"].read_bytes()
        except OSError as error:
            raise CommandError(f"{options['file']}: {error.strerror}") from error
        try:
            areas = read_areas(
                data,
                code=options["code_property"],
                name=options["name_property"],
                parent=options["parent_property"],
            )
            done = import_areas(areas=areas, dry_run=options["dry_run"])
        except GeoJsonError as error:
            lines = "\n".join(f"  {fault}" for fault in error.faults)
            raise CommandError(f"{options['file']} was not imported:\n{lines}") from error
        would = "would be " if options["dry_run"] else ""
        self.stdout.write(f"{done.added} areas {would}added, {done.changed} {would}changed, {done.unchanged} the same")
