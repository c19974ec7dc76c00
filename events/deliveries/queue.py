# SPDX-License-Identifier: EUPL-1.2
"""Deliveries as a queue."""

from typing import Final

from django.db.models import QuerySet

from core.jobs.leases import LeaseQueue
from events.models import Delivery


def _deliveries() -> QuerySet[Delivery]:
    return Delivery.objects.select_related("event", "webhook__client")


DELIVERIES: Final = LeaseQueue(_deliveries, task="exchange.send_waiting", until="claimed_until", tries="tries")
