# SPDX-License-Identifier: EUPL-1.2
"""Coverage and indices against known answers, and what must hold for every profile."""

from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.scoring.indices import arithmetic, coverage, geometric

levels = st.lists(st.integers(0, 4), min_size=1, max_size=11)


def test_the_handbooks_example_of_full_compensation() -> None:
    uneven, even = [21, 1, 1, 1], [6, 6, 6, 6]

    assert arithmetic(uneven, [1] * 4, top=21) == pytest.approx(6 / 21)
    assert arithmetic(even, [1] * 4, top=21) == pytest.approx(6 / 21)
    # With an offset that vanishes the index is the plain geometric mean, 2.1407 of 21.
    assert geometric(uneven, [1] * 4, offset=1e-12, top=21) == pytest.approx(2.1407 / 21, abs=1e-5)
    assert geometric(even, [1] * 4, offset=1e-12, top=21) == pytest.approx(6 / 21)


def test_the_profile_of_the_public_page_by_hand() -> None:
    side = [4, 3, 1, 3, 4, 2, 1]

    assert arithmetic(side, [1] * 7) == pytest.approx(18 / 28)
    by_hand = (5 * (5 * 4 * 2 * 4 * 5 * 3 * 2 / 5**7) ** (1 / 7) - 1) / 4
    assert geometric(side, [1] * 7) == pytest.approx(by_hand)


def test_what_is_not_scored_is_never_counted_as_zero() -> None:
    assert arithmetic([4, None], [1, 1]) == 1
    assert geometric([4, None], [1, 1]) == pytest.approx(1)
    assert arithmetic([None], [1]) is None
    assert geometric([], []) is None


def test_a_weight_of_zero_stays_zero() -> None:
    assert arithmetic([0, 4], [0, 1]) == 1
    assert geometric([0, 4], [0, 1]) == pytest.approx(1)
    assert arithmetic([4], [0]) is None


def test_coverage_counts_weights_and_leaves_out_what_does_not_apply() -> None:
    assert coverage([1, None, None], [1, 1, 1], [True, True, False]) == Fraction(1, 2)
    assert coverage([1, None], [2, 1], [True, True]) == Fraction(2, 3)
    assert coverage([None], [1], [False]) is None


def test_coverage_is_exact_at_the_threshold() -> None:
    assert coverage([1, 1, None], [0.1, 0.1, 0.1], [True] * 3) == Fraction(2, 3)


@pytest.mark.parametrize("wrong", [([5], [1]), ([-1], [1]), ([1], [-1]), ([1, 2], [1])])
def test_values_off_the_scale_are_refused(wrong: tuple[list[int], list[int]]) -> None:
    with pytest.raises(ValueError, match=r"levels|weight"):
        arithmetic(*wrong)


@given(levels, st.randoms())
def test_the_order_of_principles_does_not_matter(profile: list[int], random: Random) -> None:
    shuffled = profile[:]
    random.shuffle(shuffled)

    assert arithmetic(profile, [1] * len(profile)) == arithmetic(shuffled, [1] * len(profile))
    assert geometric(profile, [1] * len(profile)) == pytest.approx(geometric(shuffled, [1] * len(profile)))


@given(levels, st.data())
def test_a_higher_level_never_lowers_an_index(profile: list[int], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(profile) - 1))
    higher = [*profile[:place], min(profile[place] + 1, 4), *profile[place + 1 :]]
    ones = [1] * len(profile)

    assert (arithmetic(higher, ones) or 0) >= (arithmetic(profile, ones) or 0)
    assert (geometric(higher, ones) or 0) >= (geometric(profile, ones) or 0) - 1e-12


@given(levels, st.floats(0.01, 100))
def test_only_the_ratio_of_weights_matters(profile: list[int], factor: float) -> None:
    ones = [1.0] * len(profile)
    scaled = [factor] * len(profile)

    assert arithmetic(profile, ones) == pytest.approx(arithmetic(profile, scaled))
    assert geometric(profile, ones) == pytest.approx(geometric(profile, scaled))


@given(levels)
def test_indices_stay_between_zero_and_one_and_low_levels_cannot_be_bought_off(profile: list[int]) -> None:
    plain = arithmetic(profile, [1] * len(profile))
    strict = geometric(profile, [1] * len(profile))

    assert plain is not None
    assert strict is not None
    assert 0 <= strict <= plain + 1e-12
    assert plain <= 1
