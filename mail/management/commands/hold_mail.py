# SPDX-License-Identifier: EUPL-1.2
"""Stop all sending before the workers start on a restored database."""

from typing import Any

from django.core.management.base import BaseCommand

from mail.actions import hold_after_restore


class Command(BaseCommand):
    """A restored outbox holds mails that went out after the backup was made; somebody must look at them first."""

    help = "Hold all mail, as after a restore from backup; release it on /beheer/mail."

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Hold, and say how many wait."""
        self.stdout.write(hold_after_restore())
