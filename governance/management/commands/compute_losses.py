# SPDX-License-Identifier: EUPL-1.2
"""Compute the most dangerous single losses by hand, for any day."""

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from core.management.options import day_or_today
from governance.network.losses.computation import compute_losses


class Command(BaseCommand):
    """Repeating it replaces what was there by the same."""

    help = "Compute for every element what stops and weakens when it goes, on a day (today), and keep the outcome."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take a day, and how to tell."""
        parser.add_argument("--on", metavar="YYYY-MM-DD", help="the day to look at (today)")
        parser.add_argument("--json", action="store_true", help="answer in JSON")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Compute and tell."""
        counted = compute_losses(day_or_today(options["on"]))
        if options["json"]:
            told = {"day": counted.day.isoformat(), "elements": counted.elements, "harmful": counted.harmful}
            self.stdout.write(json.dumps(told))
            return
        self.stdout.write(
            f"{counted.day.isoformat()}: {counted.elements:,} elements computed;"
            f" the loss of {counted.harmful:,} does harm."
        )
