# SPDX-License-Identifier: EUPL-1.2
"""Messages and notifications."""

from itertools import count
from typing import Any

from mail.models import Message, Notification

_number = count(1)


def make_message(**fields: Any) -> Message:
    """Create a message that waits."""
    number = next(_number)
    named = {"to": f"reader{number}@example.org", "subject": f"Subject {number}", "body": "Dear reader,\n\nText."}
    return Message.objects.create(**{"kind": "test", **named, **fields})


def make_notification(user: Any, **fields: Any) -> Notification:
    """Create a notification that this person did not read."""
    number = next(_number)
    named = {"topic": "colleagues", "kind": "note-mention", "subject": f"Melding {number}", "link": "/over"}
    return Notification.objects.create(user=user, **{"rhythm": "at_once", **named, **fields})
