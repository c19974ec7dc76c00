# SPDX-License-Identifier: EUPL-1.2
"""Agreement against published numbers, against the slow formula, and what must hold for every table."""

from decimal import Decimal
from fractions import Fraction
from math import inf, nan
from random import Random
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.statistics.agreement import (
    Interval,
    Reliability,
    agreement_of,
    exact_agreement,
    jackknife_interval,
    krippendorff_alpha,
    r_wg,
    reliability_of,
    spreads,
    within_one_agreement,
)
from assessment.statistics.ratings import LEVELS, Level
from tests.assessment.statistics import oracles

N: Any = None
# Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section C.
FOUR_CODERS: list[list[int | None]] = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, N, N, N],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, N, N],
    [N, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 3],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, N],
]
PUBLISHED = {"nominal": 0.743421, "ordinal": 0.815388, "interval": 0.849107, "ratio": 0.797403}

levels = st.sampled_from(LEVELS)


@st.composite
def tables(draw: st.DrawFn, most: int = 4) -> list[list[int | None]]:
    units = draw(st.integers(1, 7))
    row = st.lists(st.one_of(st.none(), st.integers(0, most)), min_size=units, max_size=units)
    return draw(st.lists(row, min_size=2, max_size=5))


@pytest.mark.parametrize("level", LEVELS)
def test_krippendorffs_own_example_comes_out_at_every_level(level: Level) -> None:
    assert krippendorff_alpha(FOUR_CODERS, level) == pytest.approx(PUBLISHED[level], abs=5e-7)


def test_ordinal_is_the_level_when_none_is_named() -> None:
    assert krippendorff_alpha(FOUR_CODERS) == krippendorff_alpha(FOUR_CODERS, "ordinal")


def test_krippendorffs_example_of_two_coders_and_two_values() -> None:
    meg = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0]
    owen = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]

    assert krippendorff_alpha([meg, owen], "nominal") == pytest.approx(0.095, abs=5e-4)


def test_krippendorffs_example_of_two_coders_and_five_names() -> None:
    ben = list("aabbdcccedda")
    gerry = list("babbbccceddd")

    assert krippendorff_alpha([ben, gerry], "nominal") == pytest.approx(0.692, abs=5e-4)


def test_the_interval_of_the_published_example_is_known() -> None:
    expected = oracles.jackknife(FOUR_CODERS, "ordinal")

    assert expected is not None
    found = jackknife_interval(FOUR_CODERS)
    assert found is not None
    assert found.low == pytest.approx(expected[0])
    assert found.high == 1
    assert expected[0] == pytest.approx(0.525246, abs=1e-6)


@pytest.mark.parametrize(
    "ratings",
    [
        [],
        [[]],
        [[1, 2, 3]],
        [[1, N], [N, 2]],
        [[N, N], [N, N]],
        [[3, 3, 3], [3, 3, 3]],
        [[3, 3, 1], [3, 3, N]],
        [[0, 0], [0, 0]],
    ],
)
@pytest.mark.parametrize("level", LEVELS)
def test_alpha_is_undefined_for_constant_or_unpaired_values_and_never_one(ratings: list[Any], level: Level) -> None:
    assert krippendorff_alpha(ratings, level) is None
    assert jackknife_interval(ratings, level) is None


@pytest.mark.parametrize("level", LEVELS)
def test_full_agreement_is_exactly_one_with_an_interval_of_nothing(level: Level) -> None:
    same = [[0, 1, 4, 2], [0, 1, 4, 2], [0, 1, 4, N]]

    assert krippendorff_alpha(same, level) == 1
    assert jackknife_interval(same, level) == Interval(1, 1)


def test_the_interval_needs_three_units_that_can_be_paired() -> None:
    assert jackknife_interval([[1, 2, 3], [1, 3, N]]) is None
    assert jackknife_interval([[1, 2, 3], [1, 3, 3]]) is not None


def test_the_interval_is_undefined_when_one_unit_makes_all_the_difference() -> None:
    assert krippendorff_alpha([[1, 1, 1, 1], [1, 1, 1, 2]]) is not None
    assert jackknife_interval([[1, 1, 1, 1], [1, 1, 1, 2]]) is None


@given(tables(), levels)
def test_alpha_is_what_the_coincidence_matrix_says(table: list[list[int | None]], level: Level) -> None:
    expected = oracles.alpha(table, level)

    assert krippendorff_alpha(table, level) == (None if expected is None else pytest.approx(float(expected), abs=1e-12))


@given(tables(), levels)
def test_the_interval_is_what_leaving_out_one_by_one_says(table: list[list[int | None]], level: Level) -> None:
    found, expected = jackknife_interval(table, level), oracles.jackknife(table, level)

    assert (found and (found.low, found.high)) == (expected and pytest.approx(expected, abs=1e-9))


@given(tables(), levels, st.randoms())
def test_neither_order_changes_a_bit(table: list[list[int | None]], level: Level, random: Random) -> None:
    columns = list(zip(*table, strict=True))
    random.shuffle(columns)
    turned = [list(row) for row in zip(*columns, strict=True)]
    random.shuffle(turned)

    assert krippendorff_alpha(turned, level) == krippendorff_alpha(table, level)
    assert jackknife_interval(turned, level) == jackknife_interval(table, level)
    assert exact_agreement(turned) == exact_agreement(table)
    assert within_one_agreement(turned) == within_one_agreement(table)


@given(tables(), st.integers(-50, 50), st.integers(1, 9))
def test_interval_alpha_does_not_see_a_straight_line(table: list[list[int | None]], shift: int, factor: int) -> None:
    moved = [[N if value is None else shift + factor * value for value in row] for row in table]

    assert krippendorff_alpha(moved, "interval") == _close(krippendorff_alpha(table, "interval"))


@given(tables(), st.integers(1, 9))
def test_ratio_alpha_does_not_see_a_unit_of_measurement(table: list[list[int | None]], factor: int) -> None:
    moved = [[N if value is None else factor * value for value in row] for row in table]

    assert krippendorff_alpha(moved, "ratio") == _close(krippendorff_alpha(table, "ratio"))


@given(tables())
def test_ordinal_alpha_sees_only_the_order_and_nominal_only_the_names(table: list[list[int | None]]) -> None:
    squares = [[N if value is None else value**3 + 1 for value in row] for row in table]
    names = [[N if value is None else "zyxwv"[value] for value in row] for row in table]

    assert krippendorff_alpha(squares, "ordinal") == krippendorff_alpha(table, "ordinal")
    assert krippendorff_alpha(names, "nominal") == _close(krippendorff_alpha(table, "nominal"))


@given(tables(), levels)
def test_alpha_is_never_above_one_and_lies_in_its_interval(table: list[list[int | None]], level: Level) -> None:
    alpha, interval = krippendorff_alpha(table, level), jackknife_interval(table, level)

    assert alpha is None or alpha <= 1
    assert interval is None or alpha is None or interval.low <= alpha <= interval.high <= 1


@given(tables(), levels)
def test_a_unit_with_one_value_changes_nothing(table: list[list[int | None]], level: Level) -> None:
    wider = [[*row, 3 if at == 0 else N] for at, row in enumerate(table)]

    assert krippendorff_alpha(wider, level) == krippendorff_alpha(table, level)
    assert jackknife_interval(wider, level) == jackknife_interval(table, level)


@pytest.mark.parametrize(
    "form",
    [
        lambda rows: tuple(tuple(row) for row in rows),
        lambda rows: np.array([[nan if cell is None else cell for cell in row] for row in rows]),
        lambda rows: [np.array([nan if cell is None else cell for cell in row]) for row in rows],
        lambda rows: [[nan if cell is None else float(cell) for cell in row] for row in rows],
        lambda rows: [[cell if cell is None else Decimal(cell) for cell in row] for row in rows],
        lambda rows: [[cell if cell is None else Fraction(cell) for cell in row] for row in rows],
        lambda rows: np.array(rows, dtype=object),
    ],
)
@pytest.mark.parametrize("level", LEVELS)
def test_lists_tuples_and_arrays_with_nan_say_the_same(form: Any, level: Level) -> None:
    assert krippendorff_alpha(form(FOUR_CODERS), level) == krippendorff_alpha(FOUR_CODERS, level)


def test_whole_numbers_in_an_array_will_do() -> None:
    assert krippendorff_alpha(np.array([[1, 2, 3], [1, 2, 4]])) == krippendorff_alpha([[1, 2, 3], [1, 2, 4]])


def test_names_may_be_missing_as_none_or_nan() -> None:
    assert krippendorff_alpha([["a", "b", N], ["a", nan, "b"]], "nominal") is None
    assert krippendorff_alpha([["a", "b", N, "c"], ["a", "b", "b", nan]], "nominal") == 1


@pytest.mark.parametrize(
    ("ratings", "level", "reason"),
    [
        ([[1, 2], [1]], "ordinal", "every row has as many units; row 2 has 1, row 1 has 2"),
        ([[1], [1, 2]], "ordinal", "every row has as many units; row 2 has 2, row 1 has 1"),
        ([["a", "b"], ["a"]], "nominal", "every row has as many units; row 2 has 1, row 1 has 2"),
        ([1, 2, 3], "ordinal", "ratings are rows of values, one row per coder; row 1 is no row"),
        (["12", "12"], "nominal", "ratings are rows of values, one row per coder; row 1 is no row"),
        ([[1, 2], [1, "x"]], "ordinal", "row 2, column 2: 'x' is not a number"),
        ([[1, "2"], [1, 2]], "interval", "row 1, column 2: '2' is not a number"),
        ([[1, inf], [1, 2]], "ordinal", "row 1, column 2: inf is not a number"),
        ([[1, []], [1, 2]], "ordinal", r"row 1, column 2: \[\] is not a number"),
        ([[1, -2], [1, 2]], "ratio", "on a ratio scale no value is negative"),
        (
            [[1, 2], [1, 2]],
            "cardinal",
            "the level of measurement is one of nominal, ordinal, interval, ratio, not 'cardinal'",
        ),
    ],
)
def test_what_is_no_table_is_refused_with_its_place(ratings: Any, level: Any, reason: str) -> None:
    with pytest.raises(ValueError, match=f"^{reason}$"):
        krippendorff_alpha(ratings, level)


@pytest.mark.parametrize("level", ["nominal", "ordinal", "interval"])
def test_negative_values_are_values_elsewhere(level: Level) -> None:
    shifted = [[N if value is None else value - 9 for value in row] for row in FOUR_CODERS]

    assert krippendorff_alpha(shifted, level) == _close(krippendorff_alpha(FOUR_CODERS, level))


@pytest.mark.parametrize(
    ("low", "expected"),
    [
        (1.0, Reliability.RELIABLE),
        (0.80, Reliability.RELIABLE),
        (0.7999, Reliability.TENTATIVE),
        (0.667, Reliability.TENTATIVE),
        (0.6669, Reliability.BELOW),
        (-0.3, Reliability.BELOW),
    ],
)
def test_an_alpha_is_read_as_krippendorff_reads_it_by_the_lower_end_of_its_interval(
    low: float, expected: Reliability
) -> None:
    assert reliability_of(Interval(low, 1.0)) is expected
    assert reliability_of(None) is Reliability.UNDEFINED


@pytest.mark.parametrize(("units", "assessors", "is_told"), [(5, 3, True), (4, 3, False), (5, 2, False)])
def test_alpha_is_told_from_five_units_and_three_assessors_on(units: int, assessors: int, is_told: bool) -> None:
    found = agreement_of([[at % 5, at % 5, (at + 1) % 5] for at in range(units)], assessors)

    assert (found.alpha is not None, found.interval is not None) == (is_told, is_told)
    assert (found.reliability is not Reliability.UNDEFINED) is is_told
    assert found.exact == pytest.approx(1 / 3)


def test_agreement_counts_pairs_and_not_units() -> None:
    # Unit 1 has three pairs, all equal; unit 2 has one pair, two apart; unit 3 none.
    ratings = [[1, 0, 4], [1, 2, N], [1, N, N]]

    assert exact_agreement(ratings) == 0.75
    assert within_one_agreement(ratings) == 0.75
    assert within_one_agreement([[1, 0], [2, 2]]) == 0.5
    assert exact_agreement([[1], [N]]) is None
    assert within_one_agreement([]) is None


@given(tables())
def test_pairwise_agreement_is_what_counting_pairs_says(table: list[list[int | None]]) -> None:
    assert exact_agreement(table) == oracles.pairs_within(table, 0)
    assert within_one_agreement(table) == oracles.pairs_within(table, 1)


def test_the_spread_of_a_unit_is_highest_less_lowest() -> None:
    assert spreads(FOUR_CODERS) == [0, 1, 0, 0, 0, 3, 0, 1, 0, 0, 0, None]
    assert spreads([]) == []


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([2, 2, 2], 1),
        ([1, 2, 3], 0.5),
        ([0, 1, 2, 3, 4], -0.25),
        ([0, 4], -3),
        ([1, N, 2, nan], 0.75),
        ([1], None),
        ([N, nan], None),
        ([], None),
    ],
)
def test_r_wg_is_one_less_half_the_variance_on_five_levels(values: list[float | None], expected: float | None) -> None:
    assert r_wg(values) == (expected and pytest.approx(expected))
    assert r_wg(np.array([nan if value is None else value for value in values])) == (
        expected and pytest.approx(expected)
    )


def test_r_wg_on_another_scale_divides_by_its_own_variance() -> None:
    assert r_wg([1, 2, 3], categories=7) == pytest.approx(1 - 1 / 4)
    assert r_wg([0, 1], categories=2) == pytest.approx(1 - 0.5 / 0.25)
    with pytest.raises(ValueError, match=r"^a scale has at least two categories$"):
        r_wg([1, 2], categories=1)


def _close(alpha: float | None) -> Any:
    return None if alpha is None else pytest.approx(alpha, abs=1e-9)
