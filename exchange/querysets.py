# SPDX-License-Identifier: EUPL-1.2
"""Sets of events, webhooks and deliveries."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from core.permissions import may

if TYPE_CHECKING:
    from exchange.models import Delivery, Event, Webhook  # noqa: F401 - named in annotations


class EventQuerySet(models.QuerySet["Event"]):
    """Sets of events."""

    def visible_to(self, user: Any) -> Self:
        """Events a person may see: all for administrators. A client reads its own through exchange.access."""
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
        """Webhooks that are on and whose client is not revoked."""
        return self.filter(is_on=True, client__revoked_at=None)


class DeliveryQuerySet(models.QuerySet["Delivery"]):
    """Sets of deliveries. Every comparison of moments is PostgreSQL's, so that no machine's own clock matters."""

    def visible_to(self, user: Any) -> Self:
        """Deliveries a person may see: all for administrators."""
        return self if may(user, "exchange.manage_webhooks") else self.none()

    def due(self) -> Self:
        """Deliveries to try now: their moment has come, nobody has them in hand, and their webhook is in use."""
        return self.overdue(timedelta()).filter(webhook__is_on=True, webhook__client__revoked_at=None)

    def overdue(self, by: timedelta) -> Self:
        """Deliveries that should have been tried `by` ago."""
        moment = Now() - by
        return self.filter(
            Q(claimed_until=None) | Q(claimed_until__lte=moment),
            state__in=["waiting", "failed"],
            next_try_at__lte=moment,
        )
