# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class MailConfig(AppConfig):
    """The outbox and the texts of letters."""

    name = "mail"

    def ready(self) -> None:
        """Let /health watch the outbox."""
        from core.operations import health
        from mail.outbox.health import outbox

        health.register("outbox", outbox)
