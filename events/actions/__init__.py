# SPDX-License-Identifier: EUPL-1.2
"""What may be done with webhooks and deliveries."""

from events.deliveries.actions import send_again, send_again_since, send_test
from events.webhooks.actions import (
    change_webhook,
    create_webhook,
    replace_secret,
    turn_webhook_off,
    turn_webhook_on,
)

__all__ = [
    "change_webhook",
    "create_webhook",
    "replace_secret",
    "send_again",
    "send_again_since",
    "send_test",
    "turn_webhook_off",
    "turn_webhook_on",
]
