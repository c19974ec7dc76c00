# SPDX-License-Identifier: EUPL-1.2
import json
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import CommandError
from django.db import transaction

from core.files.import_command import ImportCommand
from core.files.uploads import MAX_FILE_BYTES
from core.site.queries import own_party
from governance.arrangements.subsidies.actions import import_subsidies
from governance.arrangements.subsidies.parser import read_subsidies
from initiatives.models.party import Sphere
from initiatives.registration.actions.rows import party_named

WORDS = {
    "new": "new",
    "changed": "changed",
    "kept": "with something a person wrote, which stays (the page /subsidies lets you choose)",
    "same": "the same",
    "unmatched": "without an initiative in the register (left out)",
    "notGranted": "not granted (left out)",
}


class Command(ImportCommand):
    help = (
        "Brings in a subsidy register as a municipality publishes it (CSV, ; or , in UTF-8 or Windows-1252), all or "
        "nothing and safe to repeat: a subsidy is recognised by its file number at the party that grants it. "
        "Applicants are matched to initiatives by name or by a party in their chain; the page /subsidies lets you "
        "choose the others."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add who grants, and how to tell."""
        super().add_arguments(parser)
        parser.add_argument("--granted-by", default="", help="the party that grants; else the municipality")
        parser.add_argument("--json", action="store_true", help="print the counts as JSON")

    def bring_in(self, data: bytes, options: dict[str, Any]) -> None:
        """Read, match and import."""
        if len(data) > 10 * MAX_FILE_BYTES:
            raise CommandError(f"{options['file']} is bigger than 100 MB. Split it, for example per year.")
        rows = read_subsidies(data)
        with transaction.atomic():
            party = party_named(options["granted_by"] or own_party(), Sphere.GOVERNMENT)
            counts = import_subsidies(rows=rows, granted_by=party, by=None, dry_run=options["dry_run"])
            if options["dry_run"]:
                transaction.set_rollback(True)
        self._tell(counts, as_json=options["json"], dry_run=options["dry_run"])

    def _tell(self, counts: dict[str, int], *, as_json: bool, dry_run: bool) -> None:
        if as_json:
            self.stdout.write(json.dumps({**counts, "dryRun": dry_run}))
            return
        if dry_run:
            self.stdout.write("Nothing is changed; an import would find:")
        for name, count in counts.items():
            self.stdout.write(f"{count:>7} {WORDS[name]}")
