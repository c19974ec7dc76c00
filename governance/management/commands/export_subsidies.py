# SPDX-License-Identifier: EUPL-1.2
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from core.api.responses import to_json
from core.files.csv_export import csv_lines
from governance.arrangements.subsidies import exports
from governance.models import Arrangement


class Command(BaseCommand):
    help = "Writes all subsidies to standard output, as the CSV import_subsidies reads or as a 360Giving 1.4 package."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add the format."""
        parser.add_argument("--format", choices=["csv", "360giving"], default="csv")

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - the framework's signature
        """Write; the CSV streams."""
        found = exports.subsidies(Arrangement.objects.all())
        if options["format"] == "360giving":
            self.stdout.write(to_json(exports.package(found, now=timezone.now())).decode())
            return
        rows = exports.csv_rows(found, timezone.localdate())
        for line in csv_lines(list(exports.header()), rows):
            self.stdout.write(line, ending="")
