# SPDX-License-Identifier: EUPL-1.2
"""Messages."""

from itertools import count
from typing import Any

from mail.models import Message

_number = count(1)


def make_message(**fields: Any) -> Message:
    """Create a message that waits."""
    number = next(_number)
    named = {"to": f"reader{number}@example.org", "subject": f"Subject {number}", "body": "Dear reader,\n\nText."}
    return Message.objects.create(**{"kind": "test", **named, **fields})
