# SPDX-License-Identifier: EUPL-1.2
"""How strict each assessor is beside the others: known answers, recovery, and nothing where too little is shared."""

from math import sqrt

import numpy as np
import pytest

from assessment.statistics.severity import Severity, is_strict, severities

Cells = list[list[tuple[str, float]]]


def balanced(levels: dict[str, float], times: int = 30) -> Cells:
    return [[(who, level + at % 2) for who, level in levels.items()] for at in range(times)]


def test_assessors_who_always_differ_as_much_have_that_severity_and_no_error() -> None:
    found = severities(balanced({"strict": 1, "middle": 2, "mild": 3}))

    assert {who: one.levels for who, one in found.items()} == {"strict": 1.0, "middle": 0.0, "mild": -1.0}
    assert {one.error for one in found.values()} == {0.0}
    assert {one.in_common for one in found.values()} == {30}
    assert [is_strict(one) for one in found.values()] == [True, None, False]


def test_with_everybody_in_every_cell_it_is_the_distance_to_the_mean_with_its_analysis_of_variance_error() -> None:
    levels = np.random.default_rng(3).integers(0, 5, (40, 4)).astype(float)
    found = severities([list(zip("abcd", row, strict=True)) for row in levels])

    columns = levels.mean(axis=0)
    residuals = levels - levels.mean(axis=1, keepdims=True) - (columns - columns.mean())
    variance = float((residuals**2).sum()) / (39 * 3)
    for at, who in enumerate("abcd"):
        assert found[who].levels == pytest.approx(columns.mean() - columns[at])
        assert found[who].error == pytest.approx(sqrt(variance / 40 * 3 / 4))


def test_severities_that_made_the_levels_are_found_back_within_their_error() -> None:
    true = {"a": 0.6, "b": 0.2, "c": 0.0, "d": -0.3, "e": -0.5}
    inside = 0
    for seed in range(60):
        rng = np.random.default_rng(seed)
        cells: Cells = []
        for _cell in range(150):
            seen = rng.uniform(1, 3)
            some = rng.choice(list(true), 3, replace=False)
            cells.append([(str(who), float(np.round(seen - true[who] + rng.normal(0, 0.5)))) for who in some])
        found = severities(cells)
        inside += sum(abs(found[who].levels - true[who]) <= 1.96 * found[who].error for who in true)

    assert 0.90 <= inside / 300 <= 0.99


def test_who_scored_only_low_subjects_is_not_strict() -> None:
    cells = balanced({"a": 0, "b": 0}, 30) + balanced({"b": 3, "c": 3}, 30)

    assert {one.levels for one in severities(cells).values()} == {0.0}


def test_too_little_in_common_tells_nothing() -> None:
    assert severities(balanced({"a": 1, "b": 2, "c": 3}, 29)) == {}
    assert severities(balanced({"a": 1, "b": 2}, 90)) == {}
    assert severities([[(who, 2.0)] for who in "abc"] * 40) == {}
    assert severities([]) == {}


def test_only_the_group_that_colleagues_hold_together_is_compared() -> None:
    found = severities(balanced({"a": 1, "b": 1, "c": 1}) + balanced({"x": 4, "y": 2}))

    assert set(found) == {"a", "b", "c"}


def test_who_scored_too_little_is_left_out_and_the_others_compared_without_them() -> None:
    cells = balanced({"a": 1, "b": 1, "c": 1}, 40) + balanced({"a": 1, "late": 4}, 5)

    assert severities(cells) == {who: Severity(0.0, 0.0, 40) for who in "abc"}
