# SPDX-License-Identifier: EUPL-1.2
"""API clients from the command line; does the same as the page."""

import json
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from accounts.clients.actions import ClientTerms, create_api_client
from accounts.models import Scope
from accounts.people.forms import end_of
from core.errors import RefusedError


class Command(BaseCommand):
    """create_api_client NAME --scope assessments:read [--area CODE] [--expires YYYY-MM-DD] [--purpose ...] [--json]."""

    help = "Make an API client and print its key, once."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take name, scopes, areas, purpose, last day and the way of printing."""
        parser.add_argument("name")
        parser.add_argument("--scope", action="append", required=True, choices=Scope.values, dest="scopes")
        parser.add_argument(
            "--area", action="append", default=[], dest="areas", metavar="CODE", help="works here only; else everywhere"
        )
        parser.add_argument("--purpose", default="", help="what the program is for")
        parser.add_argument("--expires", type=date.fromisoformat, metavar="YYYY-MM-DD", help="last day the key works")
        parser.add_argument("--json", action="store_true", help="print one JSON object")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Make the client, or say in a sentence why not."""
        expires = options["expires"]
        try:
            client, key = create_api_client(
                terms=ClientTerms(
                    name=options["name"],
                    scopes=[Scope(scope) for scope in options["scopes"]],
                    purpose=options["purpose"],
                    areas=options["areas"],
                ),
                expires_at=end_of(expires) if expires else None,
                by=None,
            )
        except RefusedError as error:
            raise CommandError(error.message) from error
        if options["json"]:
            shown = {
                "id": str(client.pk),
                "name": client.name,
                "key": key,
                "scopes": client.scopes,
                "areas": sorted(set(options["areas"])),
                "expires": expires.isoformat() if expires else None,
            }
            self.stdout.write(json.dumps(shown))
            return
        self.stdout.write(f"Client {client.name} made. Its key, shown only now:\n\n{key}\n")
        self.stdout.write("Send it with every call as: Authorization: Bearer <key>")
