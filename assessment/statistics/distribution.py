# SPDX-License-Identifier: EUPL-1.2
"""What many levels of one principle add up to, from how often each level was given; pure.

Counts and not the levels themselves: twenty thousand results are five numbers.
"""

from collections.abc import Mapping
from fractions import Fraction

Counts = Mapping[int, int]


def quantile(counts: Counts, share: Fraction) -> int | None:
    """Return the level at place ceil(share N) of the N levels in order; None without any.

    An order statistic (Hyndman and Fan's type 1, as of the bands), so always a level that was given; PostgreSQL calls
    it PERCENTILE_DISC. Between two middle levels the lower one, as `combine` takes it.
    """
    if not 0 < share <= 1:
        raise ValueError("a share lies above 0, and is at most 1")
    whole = _as_integer(counts)
    reached = 0
    for level in sorted(counts):
        reached += counts[level]
        if counts[level] and reached >= share * whole:
            return level
    return None


def median(counts: Counts) -> int | None:
    """Return the middle level; between two middle ones the lower."""
    return quantile(counts, Fraction(1, 2))


def mean(counts: Counts) -> float | None:
    """Return the mean level; None without any. Levels are ordinal: the median is shown first."""
    whole = _as_integer(counts)
    return sum(level * times for level, times in counts.items()) / whole if whole else None


def _as_integer(counts: Counts) -> int:
    if any(times < 0 for times in counts.values()):
        raise ValueError("a count is never negative")
    return sum(counts.values())
