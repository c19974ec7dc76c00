# SPDX-License-Identifier: EUPL-1.2
"""What the network adds to the registries below it."""

from governance.checks.critical import CRITICAL_LOSS
from governance.checks.follow_up import WHATIF_FOLLOW_UP
from governance.checks.registry import register_check
from governance.network_sections import register_network_sections


def register_network() -> None:
    """Register its checks and sections."""
    register_network_sections()
    register_check(CRITICAL_LOSS)
    register_check(WHATIF_FOLLOW_UP)
