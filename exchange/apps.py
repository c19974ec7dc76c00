# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class ExchangeConfig(AppConfig):
    """What other programs are told: events, and the webhooks they are sent to."""

    name = "exchange"

    def ready(self) -> None:
        """Register the letters, and let /health watch the events."""
        from core import health  # noqa: PLC0415 - models are there only now
        from exchange.health import events  # noqa: PLC0415
        from exchange.letters import register_letters  # noqa: PLC0415

        register_letters()
        health.register("events", events)
