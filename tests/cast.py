# SPDX-License-Identifier: EUPL-1.2
"""The fixed cast of the tests; who may do what is always asked of these."""

from dataclasses import dataclass

from accounts.models import Role, User
from initiatives.models import Area
from tests.factories import make_area, make_user


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


def make_cast(area: Area | None = None) -> Cast:
    """Create the cast: the official works in `area` (a new one without), the other official in `elsewhere`."""
    area, elsewhere = area or make_area(name="Noord"), make_area(name="Pernis")
    cast = Cast(
        area=area,
        elsewhere=elsewhere,
        founder=make_user(name="Fenna Founder"),
        co_carrier=make_user(name="Cas Carrier"),
        stranger=make_user(name="Sam Stranger"),
        assessor=make_user(role=Role.ASSESSOR, name="Aya Assessor"),
        other_assessor=make_user(role=Role.ASSESSOR, name="Otto Assessor"),
        official=make_user(role=Role.OFFICIAL, name="Ole Official"),
        other_official=make_user(role=Role.OFFICIAL, name="Oona Official"),
        coordinator=make_user(role=Role.COORDINATOR, name="Coco Coordinator"),
        alderman=make_user(role=Role.ALDERMAN, name="Alma Alderman"),
        administrator=make_user(role=Role.ADMINISTRATOR, name="Ada Administrator"),
    )
    area.team.create(user=cast.official)
    elsewhere.team.create(user=cast.other_official)
    return cast
