# SPDX-License-Identifier: EUPL-1.2
"""What the price of temporariness adds to the registries below it."""

from governance.temporariness.figures import register_temporariness_figures


def register_temporariness() -> None:
    """Have its totals kept."""
    register_temporariness_figures()
