# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class MailConfig(AppConfig):
    """The outbox and the texts of letters."""

    name = "mail"

    def ready(self) -> None:
        """Let /health watch the outbox, and add the pages to the menu."""
        from core.operations import health
        from mail.menu import register_menu
        from mail.outbox.health import outbox

        health.register("outbox", outbox)
        register_menu()
