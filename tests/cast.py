# SPDX-License-Identifier: EUPL-1.2
"""The fixed cast of the tests; who may do what is always asked of these."""

from dataclasses import dataclass
from typing import Final

from accounts.models import Role, User
from initiatives.models import Area
from tests.factories import make_area
from tests.factories.accounts import make_people


@dataclass(frozen=True)
class Cast:
    """Everybody who can meet an initiative in `area`; only the other official works `elsewhere`."""

    area: Area
    elsewhere: Area
    founder: User
    co_carrier: User
    stranger: User
    assessor: User
    other_assessor: User
    official: User
    other_official: User
    coordinator: User
    alderman: User
    administrator: User


PEOPLE: Final = {
    "founder": ("Fenna Founder", None),
    "co_carrier": ("Cas Carrier", None),
    "stranger": ("Sam Stranger", None),
    "assessor": ("Aya Assessor", Role.ASSESSOR),
    "other_assessor": ("Otto Assessor", Role.ASSESSOR),
    "official": ("Ole Official", Role.OFFICIAL),
    "other_official": ("Oona Official", Role.OFFICIAL),
    "coordinator": ("Coco Coordinator", Role.COORDINATOR),
    "alderman": ("Alma Alderman", Role.ALDERMAN),
    "administrator": ("Ada Administrator", Role.ADMINISTRATOR),
}


def make_cast(area: Area | None = None) -> Cast:
    """Create the cast: the official works in `area` (a new one without), the other official in `elsewhere`."""
    area, elsewhere = area or make_area(name="Noord"), make_area(name="Pernis")
    cast = Cast(
        area=area,
        elsewhere=elsewhere,
        **make_people(PEOPLE),
    )
    area.team.create(user=cast.official)
    elsewhere.team.create(user=cast.other_official)
    return cast
