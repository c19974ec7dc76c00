# SPDX-License-Identifier: EUPL-1.2
"""Whether independent scores of one principle settle it by themselves, or a panel has to decide; pure."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Final

from assessment.statistics.combine import GivenScore, levels_of, spread

# So many levels between the highest and the lowest is a quarrel and no nuance (ours).
FAR_APART: Final = 2


class Unsettled(StrEnum):
    """Why a principle is not settled by the scores alone."""

    # A panel decides, and writes why.
    FAR_APART = "far_apart"
    # A panel decides: there is no median.
    TWO_MIDDLES = "two_middles"


def unsettled(given: Sequence[GivenScore]) -> Unsettled | None:
    """Return why these scores of one principle need a panel's decision; None when their median is the result.

    Levels `FAR_APART` or more apart need a decision with a written reason, also where there is one in the middle. An
    even number of levels whose two middle ones differ has no median: either would be a choice that nobody made. Only
    levels count; who does not know, or says that it does not apply, takes no side. Both rules are ours.
    """
    apart = spread(given)
    if apart is not None and apart >= FAR_APART:
        return Unsettled.FAR_APART
    levels = levels_of(given)
    middles = levels[(len(levels) - 1) // 2 : len(levels) // 2 + 1]
    return Unsettled.TWO_MIDDLES if len(set(middles)) > 1 else None
