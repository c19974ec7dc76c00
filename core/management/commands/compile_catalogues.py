# SPDX-License-Identifier: EUPL-1.2
"""Compile the translations."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from core.operations.translations import compile_catalogues


class Command(BaseCommand):
    """Compile locale/*/LC_MESSAGES/*.po where they changed; needs no GNU gettext."""

    help = "Compile the translations that changed, without GNU gettext."
    requires_system_checks = ()

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Compile and name what was compiled."""
        for source in compile_catalogues(Path(folder) for folder in settings.LOCALE_PATHS):
            self.stdout.write(f"compiled {source}")
