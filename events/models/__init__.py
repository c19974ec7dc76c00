# SPDX-License-Identifier: EUPL-1.2
"""Events, where they are sent to, and how that went."""

from events.models.event import Event
from events.models.stored_answer import StoredAnswer
from events.models.webhook import Delivery, DeliveryState, Problem, TurnedOff, Webhook

__all__ = ["Delivery", "DeliveryState", "Event", "Problem", "StoredAnswer", "TurnedOff", "Webhook"]
