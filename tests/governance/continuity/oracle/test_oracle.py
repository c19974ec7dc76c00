# SPDX-License-Identifier: EUPL-1.2
"""Every check finds what an independent oracle finds and nothing else, on planted histories, one day after another."""

from datetime import timedelta

import pytest

from tests.governance.continuity.oracle.comparing import ORACLE, tell_apart
from tests.governance.continuity.oracle.planting import DAY, Planter

pytestmark = pytest.mark.django_db
DAYS = [DAY + timedelta(days=days) for days in (0, 1, 7, 31, 37, 38, 91, 98, 127, 182, 200, 366, 402)]


@pytest.mark.thin(3)
@pytest.mark.parametrize("seed", range(3))
def test_the_checks_find_what_their_rules_say_and_nothing_else(seed: int) -> None:
    Planter(seed).plant(40)
    for code in ORACLE:
        agreed = 0
        for day in DAYS:
            both, too_many, missed = tell_apart(code, day)
            assert (too_many, missed) == (set(), set()), f"{code} on {day}"
            agreed += len(both)
        assert agreed, f"nothing planted for {code}"
