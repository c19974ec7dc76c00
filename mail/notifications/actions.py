# SPDX-License-Identifier: EUPL-1.2
"""Noting what somebody should know, and reading it."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db.models.functions import Now

from mail.models import Notification
from mail.notifications.choices import rhythm_of
from mail.notifications.rhythm import Rhythm
from mail.notifications.topics import topic_named


def note(
    person: Any,
    *,
    topic: str,
    kind: str,
    subject: str,
    link: str,
    about: UUID | None,
    dedup_key: str | None,
    after: timedelta,
    is_due: bool,
    is_away: bool = False,
) -> bool:
    """Note something for a person, in the caller's transaction; return whether its mail goes out at once.

    A second call with the same `dedup_key` notes nothing, and no mail goes again. `is_due`: the caller keeps to the
    rhythm that was chosen, and mails now. Who `is_away` gets no mail of it: a colleague does.
    """
    rhythm = Rhythm.NONE if is_away else Rhythm.AT_ONCE if is_due else rhythm_of(person, topic_named(topic))
    made = Notification(
        user=person, topic=topic, kind=kind, subject=subject, link=link, about=about, dedup_key=dedup_key,
        shows_at=Now() + after, rhythm=rhythm, mailed_at=Now() if rhythm is Rhythm.AT_ONCE else None,
    )  # fmt: skip
    Notification.objects.bulk_create([made], ignore_conflicts=dedup_key is not None)
    is_new = dedup_key is None or Notification.objects.filter(pk=made.pk).exists()
    return is_new and rhythm is Rhythm.AT_ONCE


def mark_read(*, notification: Notification, by: Any) -> None:
    """Mark one's own notification as read; a second time changes nothing."""
    Notification.objects.visible_to(by).unread().filter(pk=notification.pk).update(read_at=Now())


def mark_all_read(*, by: Any) -> int:
    """Mark everything as read that this person can see; return how many were not."""
    return Notification.objects.visible_to(by).unread().update(read_at=Now())
