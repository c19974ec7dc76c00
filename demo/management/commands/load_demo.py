# SPDX-License-Identifier: EUPL-1.2
"""Load the demo: eight real cases, with everything made up marked so."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from core.errors import RefusedError
from demo.cases.load import load_demo


class Command(BaseCommand):
    """Safe to repeat: a demo that is there stays as it is."""

    help = "Loads the demo's people, its eight cases, two rounds and some waiting registrations."

    def handle(self, **_options: Any) -> None:
        """Load the demo, counting its dates from today."""
        try:
            loaded = load_demo(today=timezone.localdate())
        except RefusedError as refused:
            raise CommandError(refused.message) from refused
        self.stdout.write("The demo is loaded." if loaded else "The demo is there already.")
