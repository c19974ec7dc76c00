# SPDX-License-Identifier: EUPL-1.2
"""What somebody should know, and how they want it by mail."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from core.models import Record
from mail.notifications.rhythm import Rhythm
from mail.querysets import NotificationQuerySet


class Notification(Record):
    """Something somebody should know, written in the transaction of the act that causes it; there until it is old.

    `rhythm` is how it goes by mail, as they had chosen when it was written. What waits for the mail of the morning or
    of Monday has no `mailed_at` yet.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notifications")
    topic = models.CharField(max_length=30)
    kind = models.CharField(max_length=50)
    # The subject of its letter, in the language of its reader.
    subject = models.CharField(max_length=200)
    link = models.CharField(max_length=500)
    about = models.UUIDField(null=True, blank=True, db_index=True)
    # As of a mail: one per act.
    dedup_key = models.CharField(max_length=200, null=True, blank=True, unique=True)
    # What can still be taken back shows later.
    shows_at = models.DateTimeField(db_default=Now())
    read_at = models.DateTimeField(null=True, blank=True)
    rhythm = models.CharField(max_length=8, choices=Rhythm)
    mailed_at = models.DateTimeField(null=True, blank=True)

    objects = NotificationQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-id"]
        indexes = [
            models.Index(fields=["user", "-created_at", "-id"], name="notification_of_person"),
            # What the bell counts on every page.
            models.Index(fields=["user"], condition=Q(read_at__isnull=True), name="notification_unread"),
            models.Index(
                fields=["rhythm", "shows_at"],
                condition=Q(mailed_at__isnull=True, read_at__isnull=True, rhythm__in=["daily", "weekly"]),
                name="notification_waits",
            ),
        ]
        constraints = [
            models.CheckConstraint(name="notification_rhythm_known", condition=Q(rhythm__in=Rhythm.values)),
            models.CheckConstraint(
                name="notification_without_mail_is_not_mailed", condition=~Q(rhythm="none", mailed_at__isnull=False)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} for {self.user_id}"


class NotificationChoice(Record):
    """How somebody wants one kind of notification by mail; absent means the usual way of the kind."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notification_choices")
    topic = models.CharField(max_length=30)
    rhythm = models.CharField(max_length=8, choices=Rhythm)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "topic"], name="one_choice_per_topic"),
            models.CheckConstraint(name="notification_choice_known", condition=Q(rhythm__in=Rhythm.values)),
        ]

    def __str__(self) -> str:
        return f"{self.topic}: {self.rhythm}"
