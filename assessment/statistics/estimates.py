# SPDX-License-Identifier: EUPL-1.2
"""The arithmetic of counted deeds: shares with a band, days of which some still run, and whether two years differ.

Pure: no ORM, no Django. Formulas and sources stand in docs/method.md.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Final

# The 97.5th percentile of the normal distribution: bands of 95 %.
_Z: Final = 1.959963984540054


@dataclass(frozen=True, slots=True)
class Band:
    """An interval, in the unit of what it is about; `high` None is not known, because too much still runs."""

    low: float
    high: float | None


def wilson(part: int, whole: int) -> Band:
    """Return the 95 % score interval of a share, from 0 to 1 (Wilson, 1927). `whole` is one or more."""
    share, square = part / whole, _Z * _Z
    middle = share + square / (2 * whole)
    reach = _Z * sqrt(share * (1 - share) / whole + square / (4 * whole * whole))
    scale = 1 + square / whole
    return Band(max(0.0, (middle - reach) / scale), min(1.0, (middle + reach) / scale))


def shares_differ(part: int, whole: int, other_part: int, other_whole: int) -> bool:
    """Whether the 95 % interval of the difference of two shares leaves out 0 (Newcombe, 1998, method 10)."""
    one, other = part / whole, other_part / other_whole
    if one < other:
        return shares_differ(other_part, other_whole, part, whole)
    low, high = wilson(part, whole).low, wilson(other_part, other_whole).high
    assert high is not None  # noqa: S101 - a share has both ends
    return one - other > sqrt((one - low) ** 2 + (high - other) ** 2)


# How many cases took so many days: (days, whether it is over, cases). What is not over takes at least that long.
Durations = Sequence[tuple[int, bool, int]]


def quantile(durations: Durations, part: float) -> int | None:
    """Return within how many days this part of the cases is over; None when too many still run to know.

    The smallest day on which the product-limit estimate of what still runs is at most 1 - `part` (Kaplan and Meier,
    1958). Of cases that end and that still run on one day the ending ones come first.
    """
    ended, going_on = Counter[int](), Counter[int]()
    for days, is_over, cases in durations:
        (ended if is_over else going_on)[days] += cases
    running, at_risk = 1.0, ended.total() + going_on.total()
    for days in sorted({*ended, *going_on}):
        if ended[days]:
            running *= 1 - ended[days] / at_risk
            # A hair's breadth for what binary fractions lose.
            if running <= 1 - part + 1e-9:
                return days
        at_risk -= ended[days] + going_on[days]
    return None


def durations_differ(some: Durations, others: Durations) -> bool:
    """Whether the log-rank test at 5 % tells two groups of durations apart (Mantel, 1966)."""
    observed = expected = variance = 0.0
    for days in sorted({days for days, over, _cases in [*some, *others] if over}):
        at_risk = [sum(cases for each, _over, cases in group if each >= days) for group in (some, others)]
        ended = [_count(group, days, is_over=True) for group in (some, others)]
        risk, events = sum(at_risk), sum(ended)
        observed += ended[0]
        expected += events * at_risk[0] / risk
        if risk > 1:
            variance += events * (at_risk[0] / risk) * (at_risk[1] / risk) * (risk - events) / (risk - 1)
    return variance > 0 and abs(observed - expected) / sqrt(variance) > _Z


def _count(durations: Durations, days: int, *, is_over: bool) -> int:
    return sum(cases for each, over, cases in durations if each == days and over is is_over)


def total(durations: Iterable[tuple[int, bool, int]]) -> tuple[int, int]:
    """Return how many cases there are, and how many of them still run."""
    rows = list(durations)
    return sum(cases for _d, _o, cases in rows), sum(cases for _d, over, cases in rows if not over)
