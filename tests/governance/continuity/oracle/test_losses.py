# SPDX-License-Identifier: EUPL-1.2
"""The things a city hears of because many rest on them are those of an independent count."""

from datetime import timedelta

import pytest

from governance.continuity.checks.registry import check_named
from governance.continuity.runs.engine import run_check
from governance.models import Signal
from governance.network.losses.computation import compute_losses
from tests.governance.continuity.oracle.losses import critical, plant
from tests.governance.continuity.oracle.planting import DAY

pytestmark = pytest.mark.django_db
CODE = "critical-loss"


@pytest.mark.thin(5)
@pytest.mark.parametrize("seed", range(5))
def test_what_many_rest_on_is_found_and_nothing_else(seed: int) -> None:
    plant(seed, DAY)
    check = check_named(CODE)
    assert check is not None
    for day in (DAY, DAY + timedelta(days=1), DAY + timedelta(days=2)):
        compute_losses(day)
        assert not run_check(check, day).error
        found = dict(Signal.objects.open().filter(check_code=CODE).values_list("subject_key", "area_id"))
        assert found == critical(day)
        assert found
