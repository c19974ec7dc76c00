# SPDX-License-Identifier: EUPL-1.2
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone
from django.utils.translation import gettext as _

from core.errors import RefusedError
from demo.city.build import build_city
from demo.city.randomness import AROUND


class Command(BaseCommand):
    """Fills the register with an invented city; everything in it is marked as invented."""

    help = "Make an invented city to try, measure and teach with. The same seed and day make the same city."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--initiatives", type=int, default=1_000, help="how many initiatives (1,000)")
        parser.add_argument("--seed", type=int, default=1, help="which city (1)")
        parser.add_argument("--day", type=date.fromisoformat, help="the day the city is seen from (today)")
        parser.add_argument(
            "--arrangements-per-initiative", type=int, help="add arrangements until each has so many (chance alone)"
        )
        parser.add_argument("--force", action="store_true", help="also on a register with real initiatives")

    def handle(self, *_args: Any, **options: Any) -> None:
        if options["seed"] <= AROUND:
            raise CommandError(_("The seed is a whole number from 1."))
        try:
            report = build_city(
                initiatives=options["initiatives"],
                seed=options["seed"],
                day=options["day"] or timezone.localdate(),
                force=options["force"],
                arrangements_per_initiative=options["arrangements_per_initiative"],
                told=self._report if options["verbosity"] > 1 else lambda _done: None,
            )
        except RefusedError as error:
            raise CommandError(error.message) from error
        for name, rows in report.rows.items():
            self.stdout.write(f"{rows:>10,}  {name}")
        self.stdout.write(f"The city is there after {report.seconds:.1f} s.")

    def _report(self, done: int) -> None:
        self.stdout.write(f"{done:,} initiatives")
