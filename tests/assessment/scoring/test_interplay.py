# SPDX-License-Identifier: EUPL-1.2
"""The quadrant of two indices."""

import pytest

from assessment.scoring.indices import geometric
from assessment.scoring.interplay import MIDDLE, ROUNDING, Interplay, interplay


@pytest.mark.parametrize(
    ("initiative", "governance", "expected"),
    [
        (0.5, 0.5, Interplay.TOGETHER),
        (1, 1, Interplay.TOGETHER),
        (0.5, 0.499, Interplay.ALONE),
        (1, 0, Interplay.ALONE),
        (0.499, 0.5, Interplay.LEANS),
        (0, 1, Interplay.LEANS),
        (0.499, 0.499, Interplay.FRAGILE),
        (0, 0, Interplay.FRAGILE),
        (None, 0.7, None),
        (0.7, None, None),
        (None, None, None),
    ],
)
def test_a_side_is_strong_from_the_middle_on(
    initiative: float | None, governance: float | None, expected: Interplay | None
) -> None:
    assert interplay(initiative, governance) is expected


def test_the_last_bits_of_an_index_do_not_move_it_across_the_middle() -> None:
    assert interplay(0.5 - 1e-12, 0.5 - 1e-12) is Interplay.TOGETHER
    assert interplay(MIDDLE - ROUNDING, MIDDLE - ROUNDING) is Interplay.TOGETHER
    assert interplay(geometric([2] * 7), geometric([2] * 4)) is Interplay.TOGETHER


def test_another_middle_may_be_given() -> None:
    assert interplay(0.6, 0.7, middle=0.65) is Interplay.LEANS
