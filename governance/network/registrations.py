# SPDX-License-Identifier: EUPL-1.2
"""What the network adds to the registries below it."""

from governance.continuity.checks.registry import register_check
from governance.network.losses.checks import CRITICAL_LOSS
from governance.network.what_if.checks import WHATIF_FOLLOW_UP
from governance.network_sections import register_network_sections


def register_network() -> None:
    """Register its checks and sections."""
    register_network_sections()
    register_check(CRITICAL_LOSS)
    register_check(WHATIF_FOLLOW_UP)
