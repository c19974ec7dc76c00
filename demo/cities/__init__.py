# SPDX-License-Identifier: EUPL-1.2
"""Cities to begin with, each a file as docs/configure.md has it, and loading one without any case."""

from pathlib import Path

from django.db import transaction

from accounts.models import Role
from accounts.sign_in.demo_people import PEOPLE, ensure_people
from core.setup.configuration import configure
from core.site.queries import stored_site
from initiatives.models import Area, AreaTeamMember


@transaction.atomic
def load_city(file: Path) -> None:
    """Set the site up as the file says, with people to be: everybody where it is open, else its administrator alone.

    Who sets a city up invites the others by page, as in a real one. Raises ConfigurationError.
    """
    configure(file)
    if not stored_site().opened_at:
        ensure_people([person for person in PEOPLE if person.role == Role.ADMINISTRATOR])
        return
    official = ensure_people()["gebied"]
    for area in Area.objects.filter(parent=None):
        AreaTeamMember.objects.get_or_create(area=area, user=official)
