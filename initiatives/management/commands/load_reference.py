# SPDX-License-Identifier: EUPL-1.2
from typing import Any

from django.core.management.base import BaseCommand

from initiatives.areas.reference.actions import load_reference


class Command(BaseCommand):
    help = "Adds the 14 gebieden and the themes a fresh installation starts with; changes nothing that is there."

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 - the framework's signature
        """Load and say what was new."""
        loaded = load_reference()
        self.stdout.write(f"{loaded.areas} areas and {loaded.themes} themes added")
