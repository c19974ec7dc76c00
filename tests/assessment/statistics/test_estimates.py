# SPDX-License-Identifier: EUPL-1.2
"""The arithmetic of counted deeds against values worked out elsewhere: bands, open cases, and differences."""

import random
from math import comb

import pytest

from assessment.statistics.estimates import (
    Durations,
    durations_differ,
    middle_band,
    quantile,
    shares_differ,
    total,
    wilson,
)


# Newcombe (1998, two-sided intervals for the single proportion), table I, the score method.
@pytest.mark.parametrize(
    ("part", "whole", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0000, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_a_band_is_the_score_interval_of_the_literature(part: int, whole: int, low: float, high: float) -> None:
    band = wilson(part, whole)

    assert (round(band.low, 4), round(band.high or 0, 4)) == (low, high)


# Newcombe (1998, interval estimation for the difference), table II, method 11: 56/70 - 48/80 is 0.0428 to 0.3422 and
# 9/10 - 3/10 is 0.1013 to 0.8387; 6/7 - 2/7 is -0.0290 to 0.8423; 5/56 - 0/29 is -0.0667 to 0.2037.
@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [((56, 70), (48, 80), True), ((9, 10), (3, 10), True), ((6, 7), (2, 7), False), ((5, 56), (0, 29), False)],
)
def test_two_shares_differ_when_the_interval_of_their_difference_leaves_out_nothing(
    one: tuple[int, int], other: tuple[int, int], *, differ: bool
) -> None:
    assert shares_differ(*one, *other) is shares_differ(*other, *one) is differ


def test_without_open_cases_a_quantile_is_that_of_the_days_themselves() -> None:
    days = [(number, True, 1) for number in (10, 20, 30, 40)]

    assert [quantile(days, part) for part in (0.25, 0.5, 0.75)] == [10, 20, 30]


# The remission times of 21 patients on 6-MP (Freireich and others, 1963), the worked example of Kaplan and Meier
# estimates: 6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+; the median is 23 weeks. The other
# group (placebo) has a median of 8, and the log-rank test tells them apart (chi-square 16.8).
TREATED: Durations = [
    (6, True, 3), (6, False, 1), (7, True, 1), (9, False, 1), (10, True, 1), (10, False, 1), (11, False, 1),
    (13, True, 1), (16, True, 1), (17, False, 1), (19, False, 1), (20, False, 1), (22, True, 1), (23, True, 1),
    (25, False, 1), (32, False, 2), (34, False, 1), (35, False, 1),
]  # fmt: skip
PLACEBO: Durations = [
    (days, True, 1) for days in (1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23)
]


def test_what_is_still_open_counts_for_as_long_as_it_is_open() -> None:
    assert quantile(TREATED, 0.5) == 23
    assert quantile(PLACEBO, 0.5) == 8
    assert quantile(TREATED, 0.75) is None
    assert total(TREATED) == (21, 12)


def test_two_groups_of_days_are_told_apart_only_where_the_data_can() -> None:
    assert durations_differ(TREATED, PLACEBO)
    assert not durations_differ(TREATED, TREATED)
    assert not durations_differ([(9, False, 8)], [(5, False, 8)])


# Without open cases the sign test: of 21 the 6th and the 16th, of 9 the 2nd and the 8th, of 6 the first and the last;
# of five no interval holds the middle in 95 of 100 (1 - 2/32 is less).
@pytest.mark.parametrize(
    ("days", "low", "high"),
    [
        (PLACEBO, 4, 12),
        ([(day, True, 1) for day in range(1, 10)], 2, 8),
        ([(day, True, 1) for day in range(1, 7)], 1, 6),
        ([(day, True, 1) for day in range(1, 6)], 0, None),
        ([(day, False, 1) for day in range(1, 40)], 0, None),
    ],
)
def test_the_band_of_a_middle_is_that_of_the_sign_test(days: Durations, low: int, high: int | None) -> None:
    band = middle_band(days)

    assert (band.low, band.high) == (low, high)


def test_of_a_middle_the_end_is_unknown_while_too_much_still_runs() -> None:
    # The log-log interval of these data is 13 to unknown (Klein and Moeschberger, Survival Analysis, section 4.5).
    band = middle_band(TREATED)

    assert (band.low, band.high) == (13, None)


@pytest.mark.parametrize("cases", [(5, 5), (5, 100), (10, 10), (40, 40)])
def test_in_a_null_city_two_years_of_days_differ_in_one_of_twenty_at_most(cases: tuple[int, int]) -> None:
    chance = random.Random(20)  # noqa: S311 - no secret
    told = 0
    for _number in range(400):
        some, others = ([(chance.randrange(1, 120), True, 1) for _case in range(number)] for number in cases)
        told += durations_differ(some, others)

    assert told <= 26


@pytest.mark.parametrize(("whole", "other"), [(5, 5), (5, 20), (6, 12), (15, 15), (25, 25), (40, 40), (5, 100)])
def test_equal_shares_differ_in_one_of_twenty_at_most_whatever_the_share(whole: int, other: int) -> None:
    for share in (number / 20 for number in range(1, 20)):
        told = sum(
            _chance(part, whole, share) * _chance(other_part, other, share)
            for part in range(whole + 1)
            for other_part in range(other + 1)
            if shares_differ(part, whole, other_part, other)
        )
        assert told <= 0.05


def _chance(part: int, whole: int, share: float) -> float:
    return comb(whole, part) * share**part * (1 - share) ** (whole - part)
