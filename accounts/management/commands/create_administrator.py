# SPDX-License-Identifier: EUPL-1.2
"""The first administrator of an installation."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.core.validators import validate_email

from accounts.people.actions import grant_administrator
from core.errors import RefusedError
from core.pages.links import absolute_link


class Command(BaseCommand):
    """create_administrator EMAIL: makes the person when new; they sign in by e-mail code and set up a second step."""

    help = "Make somebody administrator, by e-mail address."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the address."""
        parser.add_argument("email")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Grant the office, or say in a sentence why not."""
        try:
            validate_email(options["email"])
            person = grant_administrator(email=options["email"])
        except ValidationError as error:
            raise CommandError(f"{options['email']} is not an e-mail address.") from error
        except RefusedError as error:
            raise CommandError(f"{options['email']} is administrator already.") from error
        self.stdout.write(
            f"{person.email} is administrator. Sign in at {absolute_link('account_login', language='nl')}"
        )
