# SPDX-License-Identifier: EUPL-1.2
"""Sets of messages and wordings."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from core.permissions import may

if TYPE_CHECKING:
    from mail.models import LetterText, Message, Notification  # noqa: F401 - named in annotations


class MessageQuerySet(models.QuerySet["Message"]):
    """Sets of messages. Every comparison of moments is PostgreSQL's, so that no machine's own clock matters."""

    def visible_to(self, user: Any) -> Self:
        """Messages this person may see in the outbox: all for coordinators and administrators, none for others."""
        return self if may(user, "mail.view_outbox") else self.none()

    def due(self) -> Self:
        """Messages to send now: waiting and their moment has come, or leased by a sender that did not come back."""
        return self.filter(
            Q(state="waiting", next_try_at__lte=Now()) | Q(state="leased", lease_until__lte=Now()),
        )

    def overdue(self, by: timedelta) -> Self:
        """Messages that should have been tried `by` ago."""
        return self.filter(
            Q(state="waiting", next_try_at__lte=Now() - by) | Q(state="leased", lease_until__lte=Now() - by)
        )


class LetterTextQuerySet(models.QuerySet["LetterText"]):
    """Sets of wordings."""

    def visible_to(self, user: Any) -> Self:
        """Wordings this person may see: all for coordinators, none for others."""
        return self if may(user, "mail.edit_letters") else self.none()


class NotificationQuerySet(models.QuerySet["Notification"]):
    """Sets of notifications."""

    def visible_to(self, user: Any) -> Self:
        """One's own, once they can no longer be taken back."""
        return self.shown().filter(user=user.pk) if user.is_authenticated else self.none()

    def shown(self) -> Self:
        """Those that can no longer be taken back."""
        return self.filter(shows_at__lte=Now())

    def unread(self) -> Self:
        """Those nobody looked at yet."""
        return self.filter(read_at__isnull=True)

    def waiting(self) -> Self:
        """Those that wait for the mail of the morning or of Monday; what was read meanwhile needs no mail."""
        return self.shown().unread().filter(mailed_at__isnull=True, rhythm__in=["daily", "weekly"])
