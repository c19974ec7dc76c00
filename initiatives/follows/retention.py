# SPDX-License-Identifier: EUPL-1.2
"""How long an address is kept that was not confirmed."""

from django.utils.translation import gettext_lazy as _

from accounts.retention.kinds import kept_for, retention_kinds
from initiatives.register.contact.confirming import CONFIRM_WITHIN


def register_retention() -> None:
    """Make it known."""
    retention_kinds.add(
        kept_for(
            CONFIRM_WITHIN,
            "followers",
            _("Addresses of who asked to follow and did not confirm"),
            _("the day they asked"),
        )
    )
