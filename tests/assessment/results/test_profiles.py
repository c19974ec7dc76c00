# SPDX-License-Identifier: EUPL-1.2
"""What the register knows about profiles: bars of the latest published result, and filters on it."""

from datetime import timedelta

import pytest
from django.utils import timezone, translation
from pytest_django import DjangoAssertNumQueries

from assessment.models import Lens, Principle
from core.charts.data import Mark
from initiatives.models import Initiative
from initiatives.register.profiles import ProfileFilter, profile_condition, profiles_for
from tests.factories import make_assessment, make_assignment, make_initiative, make_lens, make_result

pytestmark = pytest.mark.django_db


def codes(lens: Lens, side: str) -> list[str]:
    return list(Principle.objects.filter(lens=lens, side=side).values_list("code", flat=True))


def meeting(wanted: ProfileFilter) -> set[str]:
    return set(Initiative.objects.filter(profile_condition(wanted)).values_list("name", flat=True))


def levels(initiative: list[int], governance: list[int]) -> dict[str, int]:
    lens = make_lens()
    return {
        **dict(zip(codes(lens, "initiative"), initiative, strict=False)),
        **dict(zip(codes(lens, "governance"), governance, strict=False)),
    }


def test_a_profile_is_the_latest_published_result_in_lens_order_and_in_the_language_of_the_page() -> None:
    initiative = make_initiative()
    make_result(initiative, levels([0] * 7, [0] * 4), published_at=timezone.now() - timedelta(days=400))
    make_result(initiative, levels([4, 3, 2, 1, 0, 4], [3, 2, 1, 0]))
    make_assessment(assignment=make_assignment(initiative=initiative), submitted=True)

    with translation.override("nl"):
        bars = profiles_for([initiative.pk])[initiative.pk]
    with translation.override("en"):
        english = profiles_for([initiative.pk])[initiative.pk]

    assert [bar.level for bar in bars] == [4, 3, 2, 1, 0, 4, None, 3, 2, 1, 0]
    assert bars[6].mark == Mark.DONT_KNOW
    assert [bar.side for bar in bars] == ["initiative"] * 7 + ["governance"] * 4
    assert (bars[0].name, english[0].name) == ("Integratief vermogen", "Integrative capacity")


def test_an_initiative_without_a_published_result_has_no_profile() -> None:
    initiative = make_initiative()
    make_result(initiative, published_at=None)

    assert profiles_for([initiative.pk]) == {}
    assert meeting(ProfileFilter.ASSESSED) == set()


def test_profiles_of_a_page_cost_one_query(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    made = [make_initiative() for _ in range(4)]
    for initiative in made:
        make_result(initiative)
    profiles_for([made[0].pk])

    with django_assert_num_queries(1):
        assert len(profiles_for([each.pk for each in made])) == 4


@pytest.mark.parametrize(
    ("initiative", "governance", "is_alone"),
    [
        ([3] * 7, [1] * 4, True),
        ([2] * 7, [1] * 4, False),  # exactly in the middle cannot be told
        ([3] * 7, [2] * 4, False),  # and neither can it for the governance
        ([1] * 7, [3] * 4, False),
        ([3] * 7, [3] * 4, False),
        ([4, 4, 4, 4, 4, 4, 0], [1] * 4, True),
        ([4, 4, 4, 0, 0, 0, 0], [1] * 4, False),  # 0.39: a low one is not bought off by high ones
        ([4] * 4, [1] * 4, False),  # four of seven scored: too few for an index
        ([4] * 5, [1] * 3, True),  # five of seven and three of four are enough
    ],
)
def test_strong_initiative_weak_governance_follows_the_index(
    initiative: list[int], governance: list[int], is_alone: bool
) -> None:
    make_result(make_initiative(name="This"), levels(initiative, governance))

    assert meeting(ProfileFilter.ALONE) == ({"This"} if is_alone else set())


def test_a_principle_at_level_0_or_1_counts_levels_and_no_unknowns() -> None:
    make_result(make_initiative(name="Low"), levels([2, 2, 1], [3]))
    make_result(make_initiative(name="High"), levels([2] * 7, [2] * 4))
    make_result(make_initiative(name="Unknown"), levels([2], [2]))

    assert meeting(ProfileFilter.LOW) == {"Low"}
