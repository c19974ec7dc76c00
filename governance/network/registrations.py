# SPDX-License-Identifier: EUPL-1.2
"""What the network adds to the registries below it."""

from governance.continuity.checks.registry import register_check
from governance.network.graph.figures import register_network_figures
from governance.network.graph.sections import register_network_sections
from governance.network.losses.checks import CRITICAL_LOSS
from governance.network.what_if.checks import WHATIF_FOLLOW_UP
from governance.network.what_if.figures import register_what_if_figures


def register_network() -> None:
    """Register its checks and sections."""
    register_network_sections()
    register_network_figures()
    register_what_if_figures()
    register_check(CRITICAL_LOSS)
    register_check(WHATIF_FOLLOW_UP)
