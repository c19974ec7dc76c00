# SPDX-License-Identifier: EUPL-1.2
"""Coverage and indices against known answers, and what must hold for every profile."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from math import nan
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.statistics.indices import Weight, arithmetic, coverage, geometric

levels = st.lists(st.integers(0, 4), min_size=1, max_size=11)


def test_the_handbooks_example_of_full_compensation() -> None:
    uneven, even = [21, 1, 1, 1], [6, 6, 6, 6]

    assert arithmetic(uneven, [1] * 4, top=1) == arithmetic(even, [1] * 4, top=1) == 6
    assert 4 * (arithmetic(uneven, [1] * 4) or 0) == 6
    # Without an offset the index is the plain geometric mean.
    assert geometric(uneven, [1] * 4, offset=0, top=1) == pytest.approx(2.1407, abs=5e-5)
    assert geometric(even, [1] * 4, offset=0, top=1) == pytest.approx(6)
    assert 21 * (geometric(uneven, offset=0, top=21) or 0) == pytest.approx(2.1407, abs=5e-5)


def test_the_offset_of_one_is_the_default() -> None:
    assert geometric([0, 3], [1, 1]) == pytest.approx((2 - 1) / 4)
    assert geometric([0, 3], [1, 1], 0.5) == pytest.approx(((0.5 * 3.5) ** 0.5 - 0.5) / 4)


def test_without_an_offset_one_zero_makes_the_whole_zero() -> None:
    assert geometric([0, 4], [1, 1], offset=0) == 0
    assert geometric([4, 4], [1, 1], offset=0) == 1


@pytest.mark.parametrize("level", range(5))
@pytest.mark.parametrize("count", range(1, 12))
def test_equal_levels_give_that_level_to_the_last_bit(level: int, count: int) -> None:
    assert geometric([level] * count) == level / 4
    assert geometric([level] * count, [0.1] * count) == level / 4
    assert geometric([level] * count, [1 / 3] * count) == level / 4
    assert arithmetic([level] * count) == level / 4


def test_the_index_of_a_longer_scale_uses_its_own_top() -> None:
    assert arithmetic([10, 5], [1, 1], top=10) == 0.75
    assert geometric([10, 5], [1, 1], top=10) == pytest.approx(((11 * 6) ** 0.5 - 1) / 10)


def test_without_weights_all_weigh_one() -> None:
    assert arithmetic([1, 4, None]) == arithmetic([1, 4, None], [1, 1, 1])
    assert geometric([1, 4, None], None) == geometric([1, 4, None], [1, 1, 1])
    assert coverage([1, None, None]) == Fraction(1, 3)


def test_weights_of_every_kind_of_number_will_do() -> None:
    weights: list[Weight] = [Decimal("0.5"), Fraction(3, 2), 2, 0.25]

    assert arithmetic([1, 2, 3, 4], weights) == pytest.approx((0.5 + 3 + 6 + 1) / 4 / 4.25)
    assert coverage([1, 2, 3, None], weights) == Fraction(16, 17)


def test_nan_is_no_level_either() -> None:
    assert arithmetic([4, nan], [1, 1]) == 1
    assert geometric([4, nan], [1, 1]) == 1
    assert coverage([4, nan], [1, 1]) == Fraction(1, 2)


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


@pytest.mark.parametrize("index", [arithmetic, geometric])
@pytest.mark.parametrize(
    ("levels_", "weights", "reason"),
    [
        ([-1], [1], "levels are never negative"),
        ([1], [-1], "a weight is never negative"),
        ([1, 2], [1], "as many weights as levels are needed"),
    ],
)
def test_impossible_values_are_refused(
    index: Callable[[list[int], list[int]], float | None], levels_: list[int], weights: list[int], reason: str
) -> None:
    with pytest.raises(ValueError, match=f"^{reason}$"):
        index(levels_, weights)


def test_a_negative_offset_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^the offset is never negative$"):
        geometric([1], [1], offset=-0.5)


def test_coverage_refuses_what_does_not_go_together() -> None:
    with pytest.raises(ValueError, match=r"^levels, weights and applicability go together one by one$"):
        coverage([1, 2], [1, 1], [True])
    with pytest.raises(ValueError, match=r"^as many weights"):
        coverage([1, 2], [1], [True, True])
    with pytest.raises(ValueError, match=r"^a weight is never negative$"):
        coverage([1], [-1], [True])


def test_one_scored_principle_of_eleven_covers_an_eleventh() -> None:
    assert coverage([3] + [None] * 10, [1] * 11, [True] * 11) == Fraction(1, 11)


def test_a_weight_of_zero_counts_in_neither_part_of_coverage() -> None:
    assert coverage([None, 4], [0, 1], [True, True]) == 1
    assert coverage([4, None], [0, 1], [True, True]) == 0
    assert coverage([4], [0], [True]) is None


def test_a_scored_principle_applies_whatever_is_said() -> None:
    assert coverage([4, None], [1, 1], [False, True]) == Fraction(1, 2)


def test_an_index_is_rounded_by_nobody() -> None:
    # 18 / 28 is .642857...; a naive tool cuts it to .64 or 64 %.
    assert arithmetic([4, 3, 1, 3, 4, 2, 1]) == 18 / 28


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
