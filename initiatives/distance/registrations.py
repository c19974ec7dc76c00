# SPDX-License-Identifier: EUPL-1.2
"""What chosen distance adds to the registries below it."""

from initiatives.distance.letters import register_letters
from initiatives.distance.sections import register_distance_sections


def register_distance() -> None:
    """Register its letters and its parts of the pages."""
    register_letters()
    register_distance_sections()
