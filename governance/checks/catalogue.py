# SPDX-License-Identifier: EUPL-1.2
"""The checks of this room, in the order in which people read them."""

from governance.checks.expiry import EXPIRY
from governance.checks.registry import register_check

CHECKS = (EXPIRY,)


def register_own_checks() -> None:
    """Add them to the registry."""
    for check in CHECKS:
        register_check(check)
