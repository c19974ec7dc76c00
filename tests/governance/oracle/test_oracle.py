# SPDX-License-Identifier: EUPL-1.2
"""Every check finds what an independent oracle finds, and nothing else, on planted histories, one day after the other."""

from datetime import timedelta

import pytest

from governance.checks.engine import run_check
from governance.checks.registry import check_named
from governance.models import Signal
from tests.governance.oracle import rules
from tests.governance.oracle.planting import DAY, Planter
from tests.governance.oracle.register import read

pytestmark = pytest.mark.django_db
ORACLE = {
    "expiry": rules.expiry,
    "temporariness": rules.temporariness,
    "repeated-exception": rules.repeated_exception,
    "no-contact-person": rules.no_contact_person,
    "chain-gap": rules.chain_gap,
    "silence": rules.silence,
    "determination-due": rules.determination_due,
    "notice-term": rules.notice_term,
    "assessment-due": rules.assessment_due,
    "horizon": rules.horizon,
    "four-year-limit": rules.four_year_limit,
    "experiment-verdict": rules.experiment_verdict,
}
DAYS = [DAY + timedelta(days=days) for days in (0, 1, 7, 31, 37, 38, 91, 98, 127, 182, 200, 366, 402)]


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("code", ORACLE)
def test_a_check_finds_what_its_rule_says_and_nothing_else(code: str, seed: int) -> None:
    Planter(seed).plant(40)
    register = read()
    check = check_named(code)
    assert check is not None
    looked_for = 0
    for day in DAYS:
        assert not run_check(check, day).error
        found = set(Signal.objects.open().filter(check_code=code).values_list("initiative_id", "subject_key"))
        expected = ORACLE[code](register, day)
        looked_for += len(expected)
        assert (found - expected, expected - found) == (set(), set()), f"{code} on {day}"
    assert looked_for
