# SPDX-License-Identifier: EUPL-1.2
"""Load the demo: eight real cases, with everything made up marked so; or another city, without any."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from core.errors import RefusedError
from core.setup.configuration import ConfigurationError
from demo.cases.load import load_demo
from demo.cities import load_city


class Command(BaseCommand):
    """Safe to repeat: a demo that is there stays as it is."""

    help = "Loads the demo's people, its eight cases, two rounds and some waiting registrations."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take another city."""
        parser.add_argument("--city", type=Path, help="set up from this file (docs/configure.md), without any case")
        parser.add_argument(
            "--around", type=int, default=0, help="how many made-up initiatives stand around the cases (0)"
        )

    def handle(self, *, city: Path | None = None, around: int = 0, **_options: Any) -> None:
        """Load the demo, counting its dates from today."""
        if city:
            self._load_city(city)
            return
        try:
            loaded = load_demo(today=timezone.localdate(), around=around)
        except RefusedError as refused:
            raise CommandError(refused.message) from refused
        self.stdout.write("The demo is loaded." if loaded else "The demo is there already.")

    def _load_city(self, city: Path) -> None:
        try:
            load_city(city)
        except ConfigurationError as error:
            raise CommandError(str(error)) from error
        self.stdout.write("The city is set up as the file says.")
