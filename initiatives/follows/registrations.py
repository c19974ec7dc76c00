# SPDX-License-Identifier: EUPL-1.2
"""What following adds to the registries below it."""

from initiatives.follows.letters import register_letters
from initiatives.follows.retention import register_retention


def register_follows() -> None:
    """Register its letters, and how long addresses are kept."""
    register_letters()
    register_retention()
