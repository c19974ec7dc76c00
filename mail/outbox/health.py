# SPDX-License-Identifier: EUPL-1.2
"""Whether mail goes out, for /health."""

from datetime import timedelta
from typing import Any

from mail.models import Message, MessageState
from mail.outbox.sending import is_on_hold

# The sweeper comes by every minute; ten of them missed one message.
LATE = timedelta(minutes=10)


def outbox() -> tuple[bool, dict[str, Any]]:
    """Return whether no message is late, with how many are and how many failed."""
    late = Message.objects.overdue(LATE).count()
    failed = Message.objects.filter(state=MessageState.FAILED).count()
    on_hold = is_on_hold()
    return on_hold or late == 0, {"late": late, "failed": failed, "on_hold": on_hold}
