# SPDX-License-Identifier: EUPL-1.2
"""What following adds to the registries below it."""

from initiatives.follows.letters import register_letters
from initiatives.follows.merging import register_merging
from initiatives.follows.retention import register_retention


def register_follows() -> None:
    """Register its letters, how long addresses are kept, and who is told of a merge."""
    register_letters()
    register_retention()
    register_merging()
