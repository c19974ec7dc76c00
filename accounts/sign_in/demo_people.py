# SPDX-License-Identifier: EUPL-1.2
"""People of the demo: invented, at addresses that cannot exist, and of no use outside demo mode (accounts.backends)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from accounts.models import Role, RoleGrant, User

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


@dataclass(frozen=True, slots=True)
class DemoPerson:
    """One person to be: `start` names the first page to try."""

    code: str
    name: str
    role: Role | None
    title: "StrOrPromise"
    does: "StrOrPromise"
    first: "StrOrPromise"

    @property
    def email(self) -> str:
        """The address, in a domain that is reserved for never existing."""
        return f"{self.code}@demo.invalid"


PEOPLE = (
    DemoPerson(
        code="oprichter",
        name="Fenna Verzonnen",
        role=None,
        title=_("Founder"),
        does=_("Carries an initiative, keeps it up to date, posts news and invites a co-carrier."),
        first=_("Open my initiatives"),
    ),
    DemoPerson(
        code="gebied",
        name="Geert Gebiedsman",
        role=Role.OFFICIAL,
        title=_("Area official"),
        does=_("Looks at new registrations in the areas of the team and publishes, asks for changes or declines."),
        first=_("Open the work queue"),
    ),
    DemoPerson(
        code="beoordelaar-1",
        name="Bella Beoordeelt",
        role=Role.ASSESSOR,
        title=_("Assessor"),
        does=_("Scores initiatives on eleven principles and sees nobody else's scores before submitting."),
        first=_("Open my assessments"),
    ),
    DemoPerson(
        code="beoordelaar-2",
        name="Bram Beoordeelt",
        role=Role.ASSESSOR,
        title=_("Second assessor"),
        does=_("Scores the same initiatives, blind to the first."),
        first=_("Open my assessments"),
    ),
    DemoPerson(
        code="coordinator",
        name="Cora Coördineert",
        role=Role.COORDINATOR,
        title=_("Coordinator"),
        does=_("Opens rounds, assigns assessors, settles and publishes results, and words the letters."),
        first=_("Open the rounds"),
    ),
    DemoPerson(
        code="wethouder",
        name="Wies Wethouder",
        role=Role.ALDERMAN,
        title=_("Alderman"),
        does=_("Reads what has to be decided, by when and by which department. Scores and changes nothing."),
        first=_("Open what has to be decided"),
    ),
    DemoPerson(
        code="beheerder",
        name="Bas Beheert",
        role=Role.ADMINISTRATOR,
        title=_("Administrator"),
        does=_("Sets the site up, gives people their office, manages areas and API keys. Never reads blind scores."),
        first=_("Open the administration"),
    ),
)


@transaction.atomic
def ensure_people(wanted: Sequence[DemoPerson] = PEOPLE) -> dict[str, User]:
    """Make the demo people that are not there yet and return those wanted by code. Safe to run again."""
    people = {}
    for demo in wanted:
        person = User.objects.filter(email=demo.email).first()
        if person is None:
            person = User.objects.create_user(email=demo.email, name=demo.name, is_demo=True)
        if demo.role:
            RoleGrant.objects.get_or_create(user=person, role=demo.role)
        people[demo.code] = person
    return people
