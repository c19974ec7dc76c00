# SPDX-License-Identifier: EUPL-1.2
"""Sets of events, webhooks and deliveries."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Now

from accounts.models import ApiKey
from core.permissions import may

if TYPE_CHECKING:
    from events.models import Delivery, Event, Webhook  # noqa: F401 - named in annotations


def _has_key(path: str) -> Exists:
    return Exists(ApiKey.objects.usable(Now()).filter(client=OuterRef(path)))


class EventQuerySet(models.QuerySet["Event"]):
    """Sets of events."""

    def visible_to(self, user: Any) -> Self:
        """Events a person may see: all for administrators. A client reads its own through events.access."""
        return self if may(user, "exchange.manage_webhooks") else self.none()

    def without_number(self) -> Self:
        """Events that no webhook was told of yet."""
        return self.filter(number=None)


class WebhookQuerySet(models.QuerySet["Webhook"]):
    """Sets of webhooks."""

    def visible_to(self, user: Any) -> Self:
        """Webhooks a person may see: all for administrators."""
        return self if may(user, "exchange.manage_webhooks") else self.none()

    def in_use(self) -> Self:
        """Webhooks that are on and whose client is not revoked: what happens is kept for them."""
        return self.filter(is_on=True, client__revoked_at=None)

    def with_key(self) -> Self:
        """Add `has_key`: whether a key of the client works. Without one nothing is sent; what happens waits."""
        return self.annotate(has_key=_has_key("client"))

    def without_key(self) -> Self:
        """Webhooks that are held: no key of the client works."""
        return self.filter(~_has_key("client"))


class DeliveryQuerySet(models.QuerySet["Delivery"]):
    """Sets of deliveries. Every comparison of moments is PostgreSQL's, so that no machine's own clock matters."""

    def visible_to(self, user: Any) -> Self:
        """Deliveries a person may see: all for administrators."""
        return self if may(user, "exchange.manage_webhooks") else self.none()

    def due(self) -> Self:
        """Deliveries to try now: their moment has come, nobody has them in hand, and their webhook may be sent to.

        That is in use, by a client that still has a key that works: who may not ask any more is not told either.
        """
        in_use = self.overdue(timedelta()).filter(webhook__is_on=True, webhook__client__revoked_at=None)
        return in_use.filter(_has_key("webhook__client"))

    def in_hand(self) -> Self:
        """Deliveries that a sender is at now."""
        return self.filter(claimed_until__gt=Now())

    def overdue(self, by: timedelta) -> Self:
        """Deliveries that should have been tried `by` ago."""
        moment = Now() - by
        return self.filter(
            Q(claimed_until=None) | Q(claimed_until__lte=moment),
            state__in=["waiting", "failed"],
            next_try_at__lte=moment,
        )
