# SPDX-License-Identifier: EUPL-1.2
"""The arithmetic of counted deeds: shares with a band, days of which some still run, and whether two years differ.

Pure: no ORM, no Django. Formulas and sources stand in docs/method.md.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Final

# The 97.5th percentile of the normal distribution: bands of 95 %.
_Z: Final = 1.959963984540054
_HALF: Final = 0.5


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
    """Whether the 95 % interval of the difference of two shares leaves out 0 (Newcombe, 1998, method 11).

    With the continuity correction: without it (method 10) more than one in twenty equal pairs differ at some shares.
    """
    one, other = part / whole, other_part / other_whole
    if one < other:
        return shares_differ(other_part, other_whole, part, whole)
    return one - other > sqrt(
        (one - _least(part, whole)) ** 2 + (1 - _least(other_whole - other_part, other_whole) - other) ** 2
    )


def _least(part: int, whole: int) -> float:
    """Return the low end of the 95 % score interval of a share with continuity correction (Newcombe's method 4)."""
    if not part:
        return 0.0
    square, share = _Z * _Z, part / whole
    reach = 1 + _Z * sqrt(square - 2 - 1 / whole + 4 * share * (whole * (1 - share) + 1))
    return max(0.0, (2 * part + square - reach) / (2 * (whole + square)))


# How many cases took so many days: (days, whether it is over, cases). What is not over takes at least that long.
Durations = Sequence[tuple[int, bool, int]]


def quantile(durations: Durations, part: float) -> int | None:
    """Return within how many days this part of the cases is over; None when too many still run to know.

    The smallest day on which the product-limit estimate of what still runs is at most 1 - `part` (Kaplan and Meier,
    1958). Of cases that end and that still run on one day the ending ones come first.
    """
    # A hair's breadth for what binary fractions lose.
    return next((step.days for step in _steps(durations) if step.share <= 1 - part + 1e-9), None)


def middle_band(durations: Durations) -> Band:
    """Return the 95 % interval of the median: from the first day that is not too early for it until one that is late.

    A day is either where "half still runs then" is rejected (Brookmeyer and Crowley, 1982): a score test with the
    effective number of cases (Rothman, 1978) and a continuity correction (ours, for few cases). Without open cases it
    is the interval of the sign test. From 0 where nothing is too early; without an end where nothing is late.
    """
    low, is_early = 0.0, False
    for step in _steps(durations):
        reach = (_Z * sqrt(step.cases) + 1) / (2 * step.cases)
        if _HALF - step.share > reach:
            return Band(low, step.days)
        if is_early:
            low = step.days
        is_early = step.share - _HALF > reach and (is_early or not step.days)
    return Band(low, None)


@dataclass(frozen=True, slots=True)
class _Step:
    """What share still runs after a day, and of how many cases without open ones that would be as sure."""

    days: int
    share: float
    cases: float


def _steps(durations: Durations) -> Iterator[_Step]:
    """Yield the beginning, where all still run, and then each day on which something ended."""
    ended, going_on = Counter[int](), Counter[int]()
    for days, is_over, cases in durations:
        (ended if is_over else going_on)[days] += cases
    running, spread, at_risk = 1.0, 0.0, ended.total() + going_on.total()
    if not at_risk:
        return
    first = min(ended, default=0)
    told = float(at_risk - sum(cases for days, cases in going_on.items() if days < first)) or 1.0
    yield _Step(0, running, told)
    for days in sorted({*ended, *going_on}):
        if ended[days]:
            running *= 1 - ended[days] / at_risk
            if ended[days] < at_risk:
                # Greenwood's sum; a share of that spread has (1 - share) / (share x sum) cases (Rothman, 1978).
                spread += ended[days] / (at_risk * (at_risk - ended[days]))
                told = (1 - running) / (running * spread)
            yield _Step(days, running, told)
        at_risk -= ended[days] + going_on[days]


def durations_differ(some: Durations, others: Durations) -> bool:
    """Whether the log-rank test at 5 % tells two groups of durations apart (Mantel, 1966).

    With a continuity correction of a half: without it more than one in twenty equal pairs of few cases differ.
    """
    observed = expected = variance = 0.0
    for days in sorted({days for days, over, _cases in [*some, *others] if over}):
        at_risk = [sum(cases for each, _over, cases in group if each >= days) for group in (some, others)]
        ended = [_count(group, days, is_over=True) for group in (some, others)]
        risk, events = sum(at_risk), sum(ended)
        observed += ended[0]
        expected += events * at_risk[0] / risk
        if risk > 1:
            variance += events * (at_risk[0] / risk) * (at_risk[1] / risk) * (risk - events) / (risk - 1)
    return variance > 0 and abs(observed - expected) - _HALF > _Z * sqrt(variance)


def _count(durations: Durations, days: int, *, is_over: bool) -> int:
    return sum(cases for each, over, cases in durations if each == days and over is is_over)


def total(durations: Iterable[tuple[int, bool, int]]) -> tuple[int, int]:
    """Return how many cases there are, and how many of them still run."""
    rows = list(durations)
    return sum(cases for _d, _o, cases in rows), sum(cases for _d, over, cases in rows if not over)
