# SPDX-License-Identifier: EUPL-1.2
"""Median, quantiles and mean from counts are those of the levels themselves."""

from collections import Counter
from fractions import Fraction
from math import ceil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.statistics.combine import GivenScore, combine
from assessment.statistics.distribution import mean, median, quantile

LEVELS = st.lists(st.integers(0, 4), min_size=1, max_size=60)


@given(LEVELS)
def test_the_median_is_the_one_that_a_result_takes(levels: list[int]) -> None:
    assert median(Counter(levels)) == combine([GivenScore("level", level) for level in levels]).level


@given(LEVELS, st.fractions(Fraction(1, 100), 1))
def test_a_quantile_is_the_level_at_its_place(levels: list[int], share: Fraction) -> None:
    assert quantile(Counter(levels), share) == sorted(levels)[ceil(share * len(levels)) - 1]


@given(LEVELS)
def test_the_mean_is_that_of_the_levels(levels: list[int]) -> None:
    assert mean(Counter(levels)) == pytest.approx(sum(levels) / len(levels))


def test_nothing_has_no_median_and_no_mean_and_is_no_zero() -> None:
    assert (median({}), mean({}), median({0: 0, 3: 0}), mean({0: 0})) == (None, None, None, None)
    assert median({0: 0, 3: 1}) == 3


@pytest.mark.parametrize("share", [Fraction(0), Fraction(-1, 2), Fraction(3, 2)])
def test_a_share_outside_is_refused(share: Fraction) -> None:
    with pytest.raises(ValueError, match="share"):
        quantile({1: 1}, share)


def test_a_negative_count_is_refused() -> None:
    with pytest.raises(ValueError, match="never negative"):
        mean({1: -1})
