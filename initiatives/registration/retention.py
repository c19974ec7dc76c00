# SPDX-License-Identifier: EUPL-1.2
"""How long a registration that was begun is kept."""

from django.utils.translation import gettext_lazy as _

from accounts.retention.kinds import kept_for, retention_kinds
from initiatives.registration.actions.draft import KEPT_FOR


def register_retention() -> None:
    """Make it known."""
    retention_kinds.add(
        kept_for(
            KEPT_FOR,
            "drafts",
            _("Registrations that were begun and not sent in"),
            _("the last answer"),
        )
    )
