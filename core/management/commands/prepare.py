# SPDX-License-Identifier: EUPL-1.2
"""Make a database ready for this version of the product; in the demo translations and static files too."""

from io import StringIO
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser, OutputWrapper
from django.db import connection

from core.models import Moment
from core.operations.timestamps import DEMO_LOADED, record_timestamp

# Any number; two starts at once wait for one another.
PREPARE_LOCK = 7_315_001


class Command(BaseCommand):
    """Everything between an installation and its processes; may be run again, also by two machines at once."""

    help = "Migrate, collect static files and, in the demo, fill an empty register."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take another city than the demo's."""
        parser.add_argument("--city", type=Path, help="in the demo: set an empty register up from this file instead")

    def handle(self, *_args: Any, city: Path | None = None, verbosity: int = 1, **_options: Any) -> None:
        """Do each step that is needed; from verbosity 2 on, say which."""
        # Two places in, as migrate does: what is being done, not what came of it.
        self._doing = _Indented(self.stdout if verbosity > 1 else OutputWrapper(StringIO()))
        if settings.DEMO:
            # A deployment has them in its image (config.server.build), which cannot be written.
            self._doing.write("static files\n")
            call_command("collectstatic", interactive=False, verbosity=0)
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(%s)", [PREPARE_LOCK])
            try:
                call_command("migrate", interactive=False, stdout=self._doing)
                if settings.DEMO:
                    self._load_demo(city)
                self._doing.write("figures\n")
                call_command("write_figures", verbosity=0)
            finally:
                cursor.execute("SELECT pg_advisory_unlock(%s)", [PREPARE_LOCK])

    def _load_demo(self, city: Path | None) -> None:
        """Load the demo once: what people change or remove in it afterwards stays so."""
        if Moment.objects.filter(name=DEMO_LOADED).exists():
            if city:
                raise CommandError(
                    "There is a city in this database already. Start without --city, or with another --data."
                )
            return
        what = ["--city", str(city)] if city else ["--around", str(settings.DEMO_AROUND)]
        for step in [*settings.DEMO_STEPS, ["load_demo", *what]]:
            self._doing.write(f"{' '.join(Path(one).name for one in step)}\n")
            call_command(*step, verbosity=0)
        record_timestamp(DEMO_LOADED)


class _Indented:
    """Passes on what is told, with every line two places in."""

    def __init__(self, out: OutputWrapper) -> None:
        self._out, self._begins = out, True

    def write(self, text: str) -> None:
        for line in text.splitlines(keepends=True):
            self._out.write(f"  {line}" if self._begins else line, ending="")
            self._begins = line.endswith("\n")

    def flush(self) -> None:
        self._out.flush()
