# SPDX-License-Identifier: EUPL-1.2
"""Mails that wait a moment, so that who caused them can take them back."""

from datetime import timedelta
from typing import Final
from uuid import UUID

from django.db import transaction
from django.db.models.functions import Now

from mail.models import Message, MessageState, Notification

# So long who wrote something can take it back; nobody else reads it before.
TIME_TO_TAKE_BACK: Final = timedelta(seconds=10)
# What is still being written waits longer: when it is done the time begins (`begin_time`).
TIME_TO_WRITE: Final = timedelta(minutes=5)


@transaction.atomic
def cancel_held(*, about: UUID) -> bool:
    """Remove mails and notifications about something while they wait for the end of `after`.

    Returns False, and removes nothing, when a mail is on its way or there is nothing to remove.
    """
    mails = Message.objects.select_for_update().filter(about=about)
    if any(one.state not in {MessageState.WAITING, MessageState.HELD} or one.attempts for one in mails):
        return False
    noted = Notification.objects.filter(about=about).delete()[0]
    return bool(mails.delete()[0] + noted)


def begin_time(*, about: UUID) -> int:
    """Have the mails about something go out when the time to take them back is over, from now; return how many."""
    waiting = Message.objects.filter(about=about, state=MessageState.WAITING, attempts=0)
    return waiting.update(next_try_at=Now() + TIME_TO_TAKE_BACK)
