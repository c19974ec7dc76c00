# SPDX-License-Identifier: EUPL-1.2
"""The register's filters are computed by PostgreSQL, the page of a result in Python: both must say the same."""

from random import Random

import pytest

from assessment.models import Assessment, Lens
from assessment.results.summary import result_summary
from assessment.statistics.interplay import Interplay
from initiatives.models import Initiative
from initiatives.register.profiles import ProfileFilter, profile_condition
from tests.factories.assessment import make_assignment, make_lens, make_result, make_round, make_weighed_lens

pytestmark = pytest.mark.django_db
PROFILES = 40
# What a principle may come out as: a level, or not applicable; "don't know" is one left out.
OUTCOMES = [0, 1, 2, 3, 4, None, "left out"]
# How often each of them, per kind of profile: any; hardly scored; near the middle; strong; weak.
CHANCES = [
    [1, 1, 1, 1, 1, 1, 1],
    [1, 1, 1, 1, 1, 3, 6],
    [0, 1, 9, 1, 0, 0, 1],
    [0, 0, 1, 3, 4, 1, 1],
    [3, 4, 1, 0, 0, 1, 1],
]


def lenses() -> list[Lens]:
    return [
        make_lens(),
        make_weighed_lens(2, [1, 2, 0.5, 0, 3, 0.1, 1.7, 0.3, 0, 2.2, 1], "3/7"),
        # With these, the index of a side with 2 everywhere comes out a bit under one half.
        make_weighed_lens(4, [0.7, 1.9, 2.5, 0.2, 0.2, 0.5, 2.2, 1, 1, 1, 1], "2/3"),
        make_weighed_lens(3, [0.1] * 7 + [0.7] * 4, "1/1"),
    ]


def random_profile(chance: Random, lens: Lens) -> dict[str, int | None]:
    profile: dict[str, int | None] = {}
    kinds = {side: chance.choice(CHANCES) for side in ("initiative", "governance")}
    for code, side in lens.principles.values_list("code", "side"):
        [outcome] = chance.choices(OUTCOMES, kinds[side])
        if not isinstance(outcome, str):
            profile[code] = outcome
    return profile


def meeting(wanted: ProfileFilter) -> set[str]:
    return set(Initiative.objects.filter(profile_condition(wanted)).values_list("name", flat=True))


@pytest.mark.thin(3)
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_register_finds_strong_beside_weak_and_low_just_where_the_result_says_so(seed: int) -> None:
    chance = Random(seed)  # noqa: S311 - the same profiles in every run
    rounds = [make_round(lens=lens) for lens in lenses()]
    alone, low = set(), set()
    for _number in range(PROFILES):
        round_ = chance.choice(rounds)
        initiative = make_assignment(round=round_).subject.initiative
        assert initiative
        made = make_result(initiative, random_profile(chance, round_.lens), round=round_)
        seen = result_summary(Assessment.objects.select_related("lens", "round").get(pk=made.pk))
        if seen.interplay == Interplay.ALONE:
            alone.add(initiative.name)
        if seen.low_count:
            low.add(initiative.name)

    assert meeting(ProfileFilter.ALONE) == alone
    assert meeting(ProfileFilter.LOW) == low
    assert len(meeting(ProfileFilter.ASSESSED)) == PROFILES
    assert 0 < len(alone) < PROFILES
    assert 0 < len(low) < PROFILES


@pytest.mark.parametrize("lens", range(4))
def test_a_side_that_stands_just_in_the_middle_is_not_strong_for_both(lens: int) -> None:
    round_ = make_round(lens=lenses()[lens])
    middle: dict[str, int | None] = {}
    for code, side in round_.lens.principles.values_list("code", "side"):
        middle[code] = 2 if side == "initiative" else 0

    result = make_result(make_assignment(round=round_).subject.initiative, middle, round=round_)

    assert meeting(ProfileFilter.ALONE) == set()
    assert result_summary(result).interplay == Interplay.CANNOT_BE_TOLD
