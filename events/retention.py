# SPDX-License-Identifier: EUPL-1.2
"""How long this app keeps what is its own."""

from django.utils.translation import gettext_lazy as _

from accounts.retention.kinds import kept_for, retention_kinds
from events import idempotency
from events.models.event import KEEP


def register_retention() -> None:
    """Make it known."""
    retention_kinds.add(
        kept_for(
            KEEP,
            "events",
            _("Events for other programs and their deliveries: ids, codes and days"),
            _("the moment of the event"),
        ),
        kept_for(
            idempotency.KEEP,
            "answers",
            _("Answers to programs that write, so that a repeat does nothing"),
            _("the moment of the answer"),
        ),
    )
