# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class EventsConfig(AppConfig):
    """What other programs are told: events, and the webhooks they are sent to."""

    name = __name__.removesuffix(".apps")
    # Tables, triggers and permissions are named after it: it stays, whatever the package is called.
    label = "exchange"

    def ready(self) -> None:
        """Register the letters and the answers of the API, and let /health watch the events."""
        from core.administration.matters import matter_makers
        from core.operations import health
        from core.operations.backups import after_restore
        from events.deliveries.health import events
        from events.deliveries.letters import register_letters
        from events.deliveries.matters import event_matters
        from events.deliveries.sending import hold_after_restore
        from events.idempotency import register_idempotency
        from events.retention import register_retention
        from events.webhooks.menu import register_menu

        register_letters()
        register_idempotency()
        health.register("events", events)
        after_restore.add(hold_after_restore)
        register_menu()
        matter_makers.add(event_matters)
        register_retention()
