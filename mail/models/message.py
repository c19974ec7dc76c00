# SPDX-License-Identifier: EUPL-1.2
"""The outbox, and the texts of letters and mails that a coordinator can edit."""

import pghistory
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from core.models import Record, VersionedRecord
from mail.letters import registry
from mail.querysets import LetterTextQuerySet, MessageQuerySet


class MessageState(models.TextChoices):
    """Where a message stands; every one ends sent, failed or cancelled, never silently gone."""

    WAITING = "waiting", _("Waiting")
    LEASED = "leased", _("Being sent")
    SENT = "sent", _("Sent")
    FAILED = "failed", _("Failed")
    HELD = "held", _("On hold")
    CANCELLED = "cancelled", _("Cancelled")


class Message(Record):
    """One mail to one address, written in the transaction of the act that causes it."""

    to = models.EmailField(_("to"), max_length=254)
    # Who wrote it, when that is not us: an answer goes there.
    reply_to = models.EmailField(_("answer to"), max_length=254, blank=True, default="", db_default="")
    subject = models.CharField(_("subject"), max_length=200)
    body = models.TextField(_("text"))
    # The same as HTML, for letters that have it; empty means plain text only.
    html = models.TextField(_("text as HTML"), blank=True, default="", db_default="")
    # Where a mail program stops mails like this with one click (RFC 8058).
    stop_link = models.URLField(_("link to stop"), max_length=500, blank=True, default="", db_default="")
    language = models.CharField(_("language"), max_length=5, default="nl")
    kind = models.CharField(_("kind"), max_length=50)
    # One message per act: a second write with the same key is no second mail.
    dedup_key = models.CharField(max_length=200, null=True, blank=True, unique=True)
    about = models.UUIDField(null=True, blank=True, db_index=True)
    state = models.CharField(max_length=10, choices=MessageState, default=MessageState.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    # Sign-in codes go before bulk mail (mail.letters.registry.Letter.is_urgent).
    is_urgent = models.BooleanField(db_default=False)
    next_try_at = models.DateTimeField(db_default=Now())
    lease_until = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    last_error = models.CharField(max_length=500, blank=True)

    objects = MessageQuerySet.as_manager()

    class Meta:
        # In the order of sending (mail.outbox.sending.NEXT_FIRST): the next is found without sorting what waits.
        indexes = [
            models.Index(
                fields=["-is_urgent", "next_try_at", "id"],
                name="message_next",
                condition=Q(state__in=["waiting", "leased"]),
            )
        ]
        constraints = [
            models.CheckConstraint(
                name="message_sent_has_moment",
                condition=Q(state="sent", sent_at__isnull=False) | ~Q(state="sent"),
            ),
            models.CheckConstraint(
                name="message_lease_has_end",
                condition=Q(state="leased", lease_until__isnull=False)
                | (~Q(state="leased") & Q(lease_until__isnull=True)),
            ),
            # A control character in a header would let a name or address add headers of its own.
            models.CheckConstraint(
                name="message_headers_are_one_line",
                condition=~Q(subject__regex=r"[\x01-\x1f\x7f]")
                & ~Q(to__regex=r"[\x01-\x1f\x7f]")
                & ~Q(reply_to__regex=r"[\x01-\x1f\x7f]")
                & ~Q(stop_link__regex=r"[\x01-\x20\x7f<>]"),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.id}"

    @property
    def is_secret(self) -> bool:
        """Whether its subject and text are for the addressee alone."""
        return registry.is_secret(self.kind)

    @property
    def is_between_colleagues(self) -> bool:
        """Whether it holds what one colleague wrote to another."""
        letter = registry.letters.get(self.kind)
        return letter is not None and letter.is_between_colleagues

    @property
    def is_forgotten(self) -> bool:
        """Whether it reached its end and its secret is no longer kept."""
        return not self.subject


@pghistory.track()
class LetterText(VersionedRecord):
    """A coordinator's own wording of one letter or mail in one language; absent means the built-in text."""

    code = models.CharField(_("letter"), max_length=50)
    language = models.CharField(_("language"), max_length=5)
    subject = models.CharField(_("subject"), max_length=200)
    body = models.TextField(_("text"), max_length=10_000)

    objects = LetterTextQuerySet.as_manager()

    class Meta(VersionedRecord.Meta):
        constraints = [models.UniqueConstraint(fields=["code", "language"], name="one_text_per_letter_and_language")]

    def __str__(self) -> str:
        return f"{self.code} ({self.language})"
