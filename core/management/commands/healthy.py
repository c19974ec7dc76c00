# SPDX-License-Identifier: EUPL-1.2
"""Ask whether this installation works, without its web server."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from core.operations import health


class Command(BaseCommand):
    """Exit with 0 when the named checks of /health pass, else with 1."""

    help = "Say whether this installation works; names of checks ask for only those."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        """Take names of checks."""
        parser.add_argument("check", nargs="*", help="database, redis, timetable, outbox, checks")

    def handle(self, *, check: list[str], **_options: Any) -> None:
        """Print what each check found."""
        passed, found = health.report(check)
        for name, facts in found.items():
            self.stdout.write(f"{name}: {facts}")
        if not passed:
            raise CommandError("not healthy")
