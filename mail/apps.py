# SPDX-License-Identifier: EUPL-1.2
from django.apps import AppConfig


class MailConfig(AppConfig):
    """The outbox, the texts of letters, and what people should know."""

    name = "mail"

    def ready(self) -> None:
        """Let /health watch the outbox, and add the pages to the menu."""
        from core.administration.matters import matter_makers
        from core.operations import health
        from core.operations.backups import after_restore
        from mail.actions import hold_after_restore
        from mail.menu import register_menu
        from mail.notifications.letters import register_notification_letters
        from mail.outbox.health import outbox
        from mail.outbox.matters import mail_matters
        from mail.outbox.shown import register_activities

        health.register("outbox", outbox)
        after_restore.add(hold_after_restore)
        register_menu()
        register_activities()
        matter_makers.add(mail_matters)
        register_notification_letters()
