# SPDX-License-Identifier: EUPL-1.2
"""In which quadrant stored figures lie, as conditions for the database; the rule of assessment.statistics.interplay."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from django.db.models import Q

from assessment.statistics.interplay import MIDDLE, ROUNDING, Interplay

# Whether the first and the second side are strong.
_SIDES: Final[Mapping[Interplay, tuple[bool, bool]]] = {
    Interplay.ALONE: (True, False),
    Interplay.TOGETHER: (True, True),
    Interplay.LEANS: (False, True),
    Interplay.FRAGILE: (False, False),
}


@dataclass(frozen=True, slots=True)
class BandedPoint:
    """The point of both sides as it is drawn: its middle, and the box of its bands from above left."""

    x: float
    y: float
    left: float
    top: float
    width: float
    height: float


def quadrant_condition(place: Interplay, first: str, second: str) -> Q:
    """Return the condition that figures lie in a quadrant; `first` and `second` lead to the SideFigures of each side.

    Only asked of what has an index of both sides.
    """
    if place is Interplay.CANNOT_BE_TOLD:
        return ~(_is_told(first) & _is_told(second))
    one, other = _SIDES[place]
    return strength_condition(f"{first}__", strong=one) & strength_condition(f"{second}__", strong=other)


def strength_condition(path: str = "", *, strong: bool) -> Q:
    """Return the condition that the figures `path` leads to are those of a strong side, or of a weak one."""
    if strong:
        return Q(**{f"{path}geometric_p5__gt": MIDDLE + ROUNDING})
    return Q(**{f"{path}geometric_p95__lt": MIDDLE - ROUNDING})


def _is_told(side: str) -> Q:
    return strength_condition(f"{side}__", strong=True) | strength_condition(f"{side}__", strong=False)
