# SPDX-License-Identifier: EUPL-1.2
"""The interplay of the two sides: where the initiative and the governance around it meet; pure."""

from enum import StrEnum
from typing import Final

# Where the quadrants meet: half of the index I (ours).
MIDDLE: Final = 0.5
# The last bits of a root do not decide on which side of the middle an end lies; the register's filter in SQL agrees.
ROUNDING: Final = 1e-9
# The ends of the band of an index, p5 and p95.
Ends = tuple[float, float]


class Interplay(StrEnum):
    """The four places of initiative against governance, and the one between them."""

    ALONE = "alone"
    TOGETHER = "together"
    LEANS = "leans"
    FRAGILE = "fragile"
    CANNOT_BE_TOLD = "cannot_be_told"


def interplay(initiative: Ends | None, governance: Ends | None, middle: float = MIDDLE) -> Interplay | None:
    """Return the quadrant of two bands of I, each from 0 to 1; None when a side has none.

    A side is strong when its whole band lies above the middle, and not when its whole band lies below. A band that
    reaches the middle says neither: other assessors could have placed it on the other side (ours). So level 2 on
    everything, just in the middle, is no strength.
    """
    if initiative is None or governance is None:
        return None
    strong, carried = _is_above(initiative, middle), _is_above(governance, middle)
    if strong is None or carried is None:
        return Interplay.CANNOT_BE_TOLD
    if strong:
        return Interplay.TOGETHER if carried else Interplay.ALONE
    return Interplay.LEANS if carried else Interplay.FRAGILE


def _is_above(ends: Ends, middle: float) -> bool | None:
    low, high = ends
    if low > middle + ROUNDING:
        return True
    return False if high < middle - ROUNDING else None
