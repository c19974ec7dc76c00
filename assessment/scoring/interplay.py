# SPDX-License-Identifier: EUPL-1.2
"""The interplay of the two sides: where the initiative's index and the governance's meet; pure."""

from enum import StrEnum
from typing import Final

# Where the quadrants meet: half of the index I (ours).
MIDDLE: Final = 0.5
# Just in the middle is strong, also when the last bits of a root fall under it; the register's filter in SQL agrees.
ROUNDING: Final = 1e-9


class Interplay(StrEnum):
    """The four places of initiative against governance."""

    ALONE = "alone"
    TOGETHER = "together"
    LEANS = "leans"
    FRAGILE = "fragile"


def interplay(initiative: float | None, governance: float | None, middle: float = MIDDLE) -> Interplay | None:
    """Return the quadrant of two indices from 0 to 1; a side is strong from the middle on. None when one is missing."""
    if initiative is None or governance is None:
        return None
    strong = initiative >= middle - ROUNDING
    carried = governance >= middle - ROUNDING
    if strong:
        return Interplay.TOGETHER if carried else Interplay.ALONE
    return Interplay.LEANS if carried else Interplay.FRAGILE
