# SPDX-License-Identifier: EUPL-1.2
"""Who may read which initiative."""

import pytest
from django.contrib.auth.models import AnonymousUser

from initiatives.lifecycle import Status
from initiatives.models import Initiative
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative

HIDDEN = [status for status in Status if status is not Status.PUBLISHED]


@pytest.mark.parametrize("status", HIDDEN)
def test_an_unpublished_initiative_is_seen_by_its_carriers_its_area_and_coordinators_only(
    cast: Cast, status: Status
) -> None:
    initiative = make_initiative(status=status, area=cast.area)
    make_carrier(initiative=initiative, user=cast.founder)

    readers = {
        name
        for name in ("founder", "co_carrier", "stranger", "assessor", "official", "other_official",
                     "coordinator", "administrator")
        if Initiative.objects.visible_to(getattr(cast, name)).exists()
    }  # fmt: skip

    assert readers == {"founder", "official", "coordinator"}
    assert not Initiative.objects.visible_to(AnonymousUser()).exists()
