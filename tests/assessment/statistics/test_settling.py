# SPDX-License-Identifier: EUPL-1.2
"""When independent scores settle a principle by themselves, and when a panel has to decide."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.statistics.combine import GivenScore
from assessment.statistics.settling import Unsettled, unsettled

DONT_KNOW = GivenScore("dont_know")


def levels(*numbers: int) -> list[GivenScore]:
    return [GivenScore("level", number, 2, "high") for number in numbers]


@pytest.mark.parametrize("numbers", [(), (3,), (2, 2), (1, 2, 2), (2, 3, 3, 3), (1, 1, 2, 2, 2)])
def test_one_middle_level_with_everybody_near_it_settles_a_principle(numbers: tuple[int, ...]) -> None:
    assert unsettled(levels(*numbers)) is None


@pytest.mark.parametrize("numbers", [(1, 2), (2, 2, 3, 3)])
def test_two_different_middle_levels_are_no_median(numbers: tuple[int, ...]) -> None:
    assert unsettled(levels(*numbers)) is Unsettled.TWO_MIDDLES


@pytest.mark.parametrize("numbers", [(0, 4), (1, 3), (0, 1, 2), (2, 2, 2, 4)])
def test_levels_two_apart_need_a_reason_also_where_one_lies_in_the_middle(numbers: tuple[int, ...]) -> None:
    assert unsettled(levels(*numbers)) is Unsettled.FAR_APART


def test_who_does_not_know_takes_no_side() -> None:
    assert unsettled([*levels(2), DONT_KNOW]) is None
    assert (
        unsettled([*levels(1, 2), DONT_KNOW, GivenScore("not_applicable"), GivenScore("not_scored")])
        is Unsettled.TWO_MIDDLES
    )


@given(st.permutations([0, 1, 2, 3]), st.lists(st.integers(0, 4), max_size=6))
def test_the_order_of_assessors_makes_no_difference(order: list[int], numbers: list[int]) -> None:
    shuffled = [number for at in order for number in numbers[at::4]]
    assert unsettled(levels(*shuffled)) is unsettled(levels(*numbers))
