# SPDX-License-Identifier: EUPL-1.2
"""Falls of a principle, and what-ifs that are followed up, are found as their rules say, on planted cases."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import combinations
from math import pi, sqrt
from random import Random

import pytest

from governance.continuity.checks.registry import check_named
from governance.continuity.runs.engine import run_check
from governance.models import Signal
from initiatives.models import Initiative
from tests.factories.assessment import make_assessment, make_assignment, make_result, make_round
from tests.factories.governance import make_signal
from tests.factories.initiatives import make_initiative
from tests.governance.continuity.oracle.planting import DAY

pytestmark = pytest.mark.django_db
LEVELS = (0, 1, 2, 3, 4)


def error(given: Sequence[int]) -> float:
    """The error of what these assessors say together: their spread, from mean distances, over the root of how many."""
    distances = [abs(one - other) for one, other in combinations(given, 2)]
    return sqrt(pi) / 2 * sum(distances) / len(distances) / sqrt(len(given))


def judge(initiative: Initiative, day: date, given: Sequence[int], settled: int) -> None:
    """A round of its own in which assessors gave these levels to "robust", and what was settled and published."""
    round_ = make_round()
    others = {principle.code: 2 for principle in round_.lens.principles.all()}
    for level in given:
        assignment = make_assignment(initiative=initiative, round=round_)
        make_assessment(assignment=assignment, levels=others | {"robust": level}, submitted=True)
    published = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    make_result(initiative, others | {"robust": settled}, round=round_, published_at=published)


@pytest.mark.thin(3)
@pytest.mark.parametrize("seed", range(3))
def test_a_fall_is_found_where_it_exceeds_the_error_of_both_rounds(seed: int) -> None:
    chance = Random(seed)  # noqa: S311 - planted cases, no secret
    expected = set()
    for _number in range(12):
        initiative = make_initiative()
        before, now = ([chance.choice(LEVELS) for _turn in range(chance.choice((2, 3)))] for _round in range(2))
        was, is_now = sorted(before)[len(before) // 2], min(now)
        judge(initiative, DAY - timedelta(days=300), before, was)
        judge(initiative, DAY - timedelta(days=10), now, is_now)
        if was - is_now > 1.96 * sqrt(error(before) ** 2 + error(now) ** 2):
            expected.add((initiative.pk, "robust"))
    check = check_named("score-drop")
    assert check is not None
    assert not run_check(check, DAY).error
    found = set(Signal.objects.open().filter(check_code="score-drop").values_list("initiative_id", "subject_key"))
    assert found == expected
    assert found


def test_a_what_if_rises_a_week_before_its_day_and_when_it_is_over() -> None:
    for days in (1, 6, 7, 8, 30, 200):
        make_signal(
            check_code="whatif-follow-up", initiative=None, subject_key=f"q:{days}", severity=1, stage=1, since=DAY,
            opened_on=DAY, seen_on=DAY, due_on=DAY + timedelta(days=days), facts={"name": "What if"},
        )  # fmt: skip
    check = check_named("whatif-follow-up")
    assert check is not None
    for passed in range(0, 210, 3):
        day = DAY + timedelta(days=passed)
        assert not run_check(check, day).error
        for signal in Signal.objects.open().filter(check_code="whatif-follow-up"):
            assert signal.due_on
            left = (signal.due_on - day).days
            assert signal.stage == (3 if left < 0 else 2 if left <= 7 else 1), f"{signal.subject_key} on {day}"
    assert Signal.objects.open().count() == 6
