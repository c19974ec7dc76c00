# SPDX-License-Identifier: EUPL-1.2
"""The quadrant of two indices."""

import pytest

from assessment.statistics.indices import geometric
from assessment.statistics.interplay import MIDDLE, ROUNDING, Ends, Interplay, interplay

HIGH, LOW, ACROSS = (0.6, 0.9), (0.1, 0.4), (0.4, 0.7)


@pytest.mark.parametrize(
    ("initiative", "governance", "expected"),
    [
        (HIGH, HIGH, Interplay.TOGETHER),
        (HIGH, LOW, Interplay.ALONE),
        (LOW, HIGH, Interplay.LEANS),
        (LOW, LOW, Interplay.FRAGILE),
        (ACROSS, HIGH, Interplay.CANNOT_BE_TOLD),
        (LOW, ACROSS, Interplay.CANNOT_BE_TOLD),
        ((0.5, 0.9), HIGH, Interplay.CANNOT_BE_TOLD),
        (LOW, (0.1, 0.5), Interplay.CANNOT_BE_TOLD),
        (None, HIGH, None),
        (HIGH, None, None),
        (None, None, None),
    ],
)
def test_a_side_stands_where_its_whole_band_lies_and_across_the_middle_nowhere(
    initiative: Ends | None, governance: Ends | None, expected: Interplay | None
) -> None:
    assert interplay(initiative, governance) is expected


def test_level_two_on_everything_is_no_strength_whatever_the_last_bits_of_a_root() -> None:
    index = geometric([2] * 7)
    assert index is not None
    for middle in (index, MIDDLE + ROUNDING / 2, MIDDLE - ROUNDING / 2):
        assert interplay((middle, middle), HIGH) is Interplay.CANNOT_BE_TOLD


def test_another_middle_may_be_given() -> None:
    assert interplay((0.5, 0.6), (0.7, 0.8), middle=0.65) is Interplay.LEANS
