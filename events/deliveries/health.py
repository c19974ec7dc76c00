# SPDX-License-Identifier: EUPL-1.2
"""Whether events go out, for /health. A receiver that is away is its own trouble: counted, no reason for alarm."""

from datetime import timedelta
from typing import Any

from django.db.models.functions import Now

from events.deliveries.sending import is_on_hold
from events.models import Delivery, DeliveryState, Event

# The sweeper comes by every minute; ten of them missed one event.
LATE = timedelta(minutes=10)


def events() -> tuple[bool, dict[str, Any]]:
    """Return whether no event waits for its deliveries too long, with what is late and what was given up."""
    waiting = Event.objects.without_number().filter(created_at__lte=Now() - LATE).count()
    late = Delivery.objects.due().filter(next_try_at__lte=Now() - LATE).count()
    given_up = Delivery.objects.filter(state=DeliveryState.GIVEN_UP).count()
    return waiting == 0, {"waiting": waiting, "late": late, "given_up": given_up, "on_hold": is_on_hold()}
