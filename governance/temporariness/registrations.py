# SPDX-License-Identifier: EUPL-1.2
"""What the price of temporariness adds to the registries below it."""

from governance.temporariness.figures import register_temporariness_figures
from governance.temporariness.letters import register_temporariness_letters
from governance.temporariness.renewal_figures import register_renewal_figures


def register_temporariness() -> None:
    """Have its totals kept, and its letter known."""
    register_temporariness_figures()
    register_renewal_figures()
    register_temporariness_letters()
