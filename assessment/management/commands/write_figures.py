# SPDX-License-Identifier: EUPL-1.2
"""Write the figures of submitted assessments that have none yet, from before they were written with the submission."""

from typing import Any

from django.core.management.base import BaseCommand

from assessment.results.figures import write_missing_figures


class Command(BaseCommand):
    """Safe to repeat: figures that are there stay as they are."""

    help = "Write coverage, indices and bands of every submitted assessment that lacks them."

    def handle(self, *, verbosity: int, **_options: Any) -> None:
        """Write them, in batches."""
        written = write_missing_figures()
        if verbosity:
            self.stdout.write(f"{written:,} assessments got their figures.")
