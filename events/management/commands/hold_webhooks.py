# SPDX-License-Identifier: EUPL-1.2
"""Stop all webhooks before the workers start on a restored database."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from core.models import Moment
from events.deliveries.sending import ON_HOLD, hold_all
from events.models import Delivery


class Command(BaseCommand):
    """A restored database would tell again what went out after the backup was made; somebody must decide first."""

    help = "Hold all webhooks, as after a restore from backup; --release sends again."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the way back."""
        parser.add_argument("--release", action="store_true", help="send again")

    def handle(self, *, release: bool, **_options: Any) -> None:
        """Hold or release, and say how many deliveries wait."""
        if release:
            Moment.objects.filter(name=ON_HOLD).delete()
        else:
            hold_all()
        waiting = Delivery.objects.due().count()
        state = "being sent again" if release else "on hold"
        self.stdout.write(f"Webhooks are {state}; {waiting} deliveries wait. Look at /beheer/webhooks.")
