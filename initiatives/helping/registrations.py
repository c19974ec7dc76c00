# SPDX-License-Identifier: EUPL-1.2
"""What helping adds to the registries below it."""

from initiatives.helping.letters import register_letters
from initiatives.helping.retention import register_retention


def register_helping() -> None:
    """Register its letters, and how long offers are kept."""
    register_letters()
    register_retention()
