# SPDX-License-Identifier: EUPL-1.2
"""Over time: a difference is a change only where assessors do not differ as much among themselves."""

from math import pi, sqrt
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessment.statistics.change import (
    Change,
    PrincipleChange,
    change,
    compare,
    index_error,
    spread_within,
    standard_error,
)

N: Any = None


def test_the_spread_weighs_every_unit_by_its_degrees_of_freedom() -> None:
    # Mean distances 4 / 3 (two degrees of freedom) and 2 (one); the third unit has one value and says nothing.
    assert spread_within([[1, 0, 4], [2, 2, N], [3, N, N]]) == pytest.approx(sqrt(pi) / 2 * (2 * 4 / 3 + 1 * 2) / 3)


def test_the_spread_of_normal_errors_is_their_standard_deviation() -> None:
    errors = np.random.default_rng(1).normal(0, 0.7, (3, 20_000))

    assert spread_within(errors) == pytest.approx(0.7, rel=0.01)


def test_one_quarrel_about_another_subject_does_not_hide_a_change() -> None:
    # Eight subjects by two assessors who agree, but for one of which one said 0 and the other 4.
    error = standard_error(spread_within([[1, 2, 3, 2, 1, 2, 3, 0], [1, 2, 3, 2, 1, 2, 3, 4]]), 2)

    assert change(1, 2, (error, error)) is Change.HIGHER


def test_without_two_values_there_is_no_spread() -> None:
    assert spread_within([[1, N], [N, 2]]) is None
    assert spread_within([]) is None
    assert standard_error(None, 3) is None


def test_assessors_who_never_differ_have_no_error() -> None:
    assert spread_within([[1, 4], [1, 4]]) == 0


def test_more_assessors_make_the_error_smaller_by_the_root_of_their_number() -> None:
    assert standard_error(0.8, 4) == pytest.approx(0.4)
    assert standard_error(0.8, 1) == 0.8
    with pytest.raises(ValueError, match=r"^at least one assessor is needed$"):
        standard_error(0.8, 0)


def test_the_error_of_an_index_adds_up_the_errors_of_its_principles() -> None:
    assert index_error([0.3, 0.4]) == pytest.approx(0.5 / 8)
    assert index_error([0.3, 0.4], [2, 1]) == pytest.approx(sqrt(0.36 + 0.16) / 12)
    assert index_error([0.3, 0.4], [1, 1], top=10) == pytest.approx(0.5 / 20)
    assert index_error([0.0, 0.4]) == pytest.approx(0.4 / 8)
    assert index_error([0.3, N], [1, 0]) == pytest.approx(0.3 / 4)
    assert index_error([0.3, N], [1, 1]) is None
    assert index_error([0.3], [0]) is None
    assert index_error([]) is None
    with pytest.raises(ValueError, match="zip"):
        index_error([0.3], [1, 1])


@pytest.mark.parametrize(
    ("before", "after", "error", "expected"),
    [
        (2, 3, 0.36, Change.HIGHER),
        (3, 2, 0.36, Change.LOWER),
        (2, 3, 0.37, Change.NOT_CLEAR),
        (3, 2, 0.37, Change.NOT_CLEAR),
        (2, 2, 0, Change.NOT_CLEAR),
        (2, 3, 0, Change.HIGHER),
        (0, 4, N, Change.NOT_CLEAR),
    ],
)
def test_a_change_is_above_the_limit_of_two_measurements(
    before: float, after: float, error: float | None, expected: Change
) -> None:
    assert change(before, after, (error, error)) is expected


@pytest.mark.parametrize("errors", [(0.0, N), (N, 0.0), (0.7, 0.0), (0.0, 0.7), (0.5, 0.5)])
def test_the_errors_of_both_rounds_count(errors: tuple[float | None, float | None]) -> None:
    assert change(2, 3, (0.5, 0.0)) is Change.HIGHER
    assert change(2, 3, errors) is Change.NOT_CLEAR


def test_exactly_the_limit_is_no_change() -> None:
    assert change(0, 1.96, (1, 0)) is Change.NOT_CLEAR
    assert change(0, 1.96 + 1e-9, (0, 1)) is Change.HIGHER


@given(st.integers(0, 4), st.integers(0, 4), st.floats(0, 3), st.floats(1, 5))
def test_change_is_the_same_backwards_and_a_larger_error_never_makes_one(
    before: int, after: int, error: float, factor: float
) -> None:
    turned = {Change.HIGHER: Change.LOWER, Change.LOWER: Change.HIGHER, Change.NOT_CLEAR: Change.NOT_CLEAR}

    assert change(after, before, (error, 0)) is turned[change(before, after, (0, error))]
    if change(before, after, (error, error)) is Change.NOT_CLEAR:
        assert change(before, after, (error, error * factor)) is Change.NOT_CLEAR


def test_only_principles_with_the_same_code_and_a_level_in_both_are_compared() -> None:
    found = compare(
        {"trust": 1, "money": 2, "gone": 3, "silent": N},
        {"money": 2, "trust": 4, "new": 4, "silent": 1},
        dict.fromkeys(("trust", "money", "new", "silent"), (0.5, 0.5)),
    )

    assert found == [PrincipleChange("money", 2, 2, Change.NOT_CLEAR), PrincipleChange("trust", 1, 4, Change.HIGHER)]


def test_a_mapping_says_which_older_principle_a_newer_one_continues() -> None:
    before, after = {"reach": 1, "ties": 4}, {"ties": 3, "bonds": 4}

    assert compare(before, after, {}, mapping={"bonds": "ties", "ties": "reach"}) == [
        PrincipleChange("ties", 1, 3, Change.NOT_CLEAR),
        PrincipleChange("bonds", 4, 4, Change.NOT_CLEAR),
    ]
    assert compare(before, after, {}, mapping={"bonds": "nothing"}) == [PrincipleChange("ties", 4, 3, Change.NOT_CLEAR)]


def test_levels_of_another_scale_are_neither_rescaled_nor_compared() -> None:
    assert compare({"trust": 4}, {"trust": 4}, {}, tops=(10, 4)) == []
    assert compare({"trust": 4}, {"trust": 4}, {}, tops=(10, 10)) != []


def test_without_an_error_for_a_principle_its_change_is_not_clear() -> None:
    assert compare({"trust": 0}, {"trust": 4}, {"other": (0.1, 0.1)}) == [
        PrincipleChange("trust", 0, 4, Change.NOT_CLEAR)
    ]
