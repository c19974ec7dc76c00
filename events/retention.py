# SPDX-License-Identifier: EUPL-1.2
"""How long this app keeps what is its own."""

from django.utils.translation import gettext_lazy as _

from accounts.retention.kinds import NO_LONGER_THAN_NEEDED, Ending, RetentionKind, retention_kinds
from events import idempotency
from events.models.event import KEEP


def register_retention() -> None:
    """Make it known."""
    retention_kinds.add(
        RetentionKind(
            code="events",
            title=_("Events for other programs and their deliveries: ids, codes and days"),
            counts_from=_("the moment of the event"),
            ground=NO_LONGER_THAN_NEEDED,
            ending=Ending.BY_ITSELF,
            kept_for=KEEP,
        ),
        RetentionKind(
            code="answers",
            title=_("Answers to programs that write, so that a repeat does nothing"),
            counts_from=_("the moment of the answer"),
            ground=NO_LONGER_THAN_NEEDED,
            ending=Ending.BY_ITSELF,
            kept_for=idempotency.KEEP,
        ),
    )
