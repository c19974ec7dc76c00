# SPDX-License-Identifier: EUPL-1.2
"""How far assessors agree: Krippendorff's alpha with its interval, pairwise agreement, spread and r_wg; pure.

Ratings are a table with a row per coder and a column per unit. A cell without a value is None or nan. What cannot be
computed is None, never 0 or 1.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache
from math import sqrt
from typing import Any, Final, Literal

import numpy as np
from numpy.typing import NDArray

from assessment.statistics.ratings import NONE, Level, Ratings, Table, stacked, table_of, values_of

Floats = NDArray[np.float64]

# The standard normal quantile of a two-sided 95 % interval.
NORMAL_95: Final = 1.96
RELIABLE: Final = 0.80
TENTATIVE: Final = 0.667
# Leaving one of two units out leaves one, whose alpha is 0 whatever was rated.
FEWEST_UNITS: Final = 3
# With less than this any alpha comes out by chance, so only the shares of pairs are told (ours).
TOLD_FROM_UNITS: Final = 5
TOLD_FROM_ASSESSORS: Final = 3


class Reliability(StrEnum):
    """How Krippendorff (Content Analysis, 2004, p. 241) reads an alpha, of the lower end of its interval."""

    RELIABLE = "reliable"
    TENTATIVE = "tentative"
    BELOW = "below"
    UNDEFINED = "undefined"


@dataclass(frozen=True, slots=True)
class Interval:
    """A 95 % interval."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far coders agree: alpha with its interval, shares of pairs of values; None cannot be told.

    `units` have two values or more: those that were compared. `assessors` gave a value to any of them.
    """

    units: int = 0
    assessors: int = 0
    alpha: float | None = None
    interval: Interval | None = None
    exact: float | None = None
    within_one: float | None = None

    @property
    def reliability(self) -> Reliability:
        """How the alpha may be used."""
        return reliability_of(self.interval)


def agreement_of(units: Iterable[Sequence[float]], assessors: int) -> Agreement:
    """Return how far so many assessors agree on one principle, from the levels that each unit was given; ordinal.

    Alpha is told from five units and three assessors on, and where levels differ; the shares of pairs always. Pages,
    files and practice all print what this returns.
    """
    given = sorted(tuple(sorted(unit)) for unit in units)
    found = replace(_agreement_of(tuple(unit for unit in given if len(unit) > 1)), assessors=assessors)
    if found.units < TOLD_FROM_UNITS or assessors < TOLD_FROM_ASSESSORS:
        return replace(found, alpha=None, interval=None)
    return found


@lru_cache(maxsize=256)
def _agreement_of(units: tuple[tuple[float, ...], ...]) -> Agreement:
    """Only pairs count, and neither their order nor that of the coders: equal questions have one answer."""
    ratings = stacked(units)
    return Agreement(
        units=len(units),
        alpha=krippendorff_alpha(ratings),
        interval=jackknife_interval(ratings),
        exact=exact_agreement(ratings),
        within_one=within_one_agreement(ratings),
    )


def krippendorff_alpha(ratings: Ratings, level: Level = "ordinal") -> float | None:
    """Return alpha = 1 - D_o / D_e, at most 1; None when all values are equal or no unit has two.

    D_o = sum o_ck d2_ck / n and D_e = sum n_c n_k d2_ck / (n (n - 1)), over the n values in units with at least two.
    The squared difference d2_ck is, by level of measurement: nominal 1 where c differs from k; interval (c - k)^2;
    ratio ((c - k) / (c + k))^2; ordinal (sum_{g=c..k} n_g - (n_c + n_k) / 2)^2, which is the interval difference of
    mid-ranks. Raises ValueError for rows of unequal length, for text above the nominal level, and for negative ratios.
    Source: K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011).
    """
    return _alpha(table_of(ratings, level), level)


def jackknife_interval(ratings: Ratings, level: Level = "ordinal") -> Interval | None:
    """Return the 95 % interval alpha -+ 1.96 se, with se^2 = (N - 1) / N sum (alpha_-i - mean)^2 over the N units.

    alpha_-i is alpha without unit i; only units with two values count. None with fewer than three of them, or where
    alpha is undefined, also without any single unit. The upper end is never above 1. The normal quantile is our
    choice. Source: B. Efron, The Jackknife, the Bootstrap and Other
    Resampling Plans (1982), chapter 3.
    """
    table = table_of(ratings, level)
    alpha, units = _alpha(table, level), int(table.times.sum())
    if alpha is None or units < FEWEST_UNITS:
        return None
    without = [_alpha(table.without_one(column), level) for column in range(table.times.size)]
    defined = np.array([value for value in without if value is not None])
    if defined.size < len(without):
        return None
    mean = (table.times * defined).sum() / units
    error = sqrt((units - 1) / units * float((table.times * (defined - mean) ** 2).sum()))
    return Interval(alpha - NORMAL_95 * error, min(alpha + NORMAL_95 * error, 1.0))


def reliability_of(interval: Interval | None) -> Reliability:
    """Return how an alpha may be used: reliable where its interval lies from .80 up, tentative from .667.

    What the interval leaves possible is not shown to be better; without one nothing is said (ours).
    """
    if interval is None:
        return Reliability.UNDEFINED
    if interval.low >= RELIABLE:
        return Reliability.RELIABLE
    return Reliability.TENTATIVE if interval.low >= TENTATIVE else Reliability.BELOW


def exact_agreement(ratings: Ratings) -> float | None:
    """Return the share of pairs of values of one unit that are equal, over all units; None without a pair."""
    return _pairs_within(table_of(ratings, "nominal"), 0)


def within_one_agreement(ratings: Ratings) -> float | None:
    """Return the share of pairs of values of one unit that differ by at most 1; None without a pair."""
    return _pairs_within(table_of(ratings, "interval"), 1)


def spreads(ratings: Ratings) -> list[float | None]:
    """Return per unit the distance between its highest and lowest value; None with fewer than two values."""
    return [max(unit) - min(unit) if len(unit) > 1 else None for unit in units_of(ratings)]


def r_wg(levels: Sequence[float | None] | NDArray[Any], categories: int = 5) -> float | None:
    """Return r_wg = 1 - s^2 / ((A^2 - 1) / 12) for one unit on a scale of A categories; None under two values.

    s^2 is the variance with n - 1; what it is divided by is the variance of assessors who pick any category at random
    (2 with five). Below 0 they differ more than that; it is not cut off at 0. Source: L. R. James, R. G. Demaree and
    G. Wolf, Estimating within-group interrater reliability (1984), J. Applied Psychology 69.
    """
    if categories < 2:  # noqa: PLR2004
        raise ValueError("a scale has at least two categories")
    values = [value for value in values_of([levels])[0] if value is not None]
    if len(values) < 2:  # noqa: PLR2004
        return None
    return 1 - float(np.var(np.array(values), ddof=1)) / ((categories**2 - 1) / 12)


def units_of(ratings: Ratings) -> list[list[float]]:
    """Return per unit the values that are there."""
    return [[value for value in unit if value is not None] for unit in zip(*values_of(ratings), strict=True)]


def _alpha(table: Table, level: Level) -> float | None:
    counts = table.counts()
    if np.count_nonzero(counts) < 2:  # noqa: PLR2004
        return None
    places = _positions(table, level, counts)
    sizes = (table.places != NONE).sum(axis=0)
    observed = float((table.times * _differences(table, level, places) / (sizes - 1)).sum())
    return 1 - (int(counts.sum()) - 1) * observed / _expected(level, places, counts)


def _positions(table: Table, level: Level, counts: NDArray[np.int64]) -> Floats:
    """Return where each value lies: itself, or for ordinal its mid-rank among all values."""
    if level == "ordinal":
        ranks: Floats = np.cumsum(counts) - counts / 2
        return ranks
    return table.values


def _squared(level: Level, one: Floats, other: Floats) -> Floats:
    if level == "nominal":
        return np.where(one != other, 1.0, 0.0)
    if level != "ratio":
        return np.square(one - other)
    whole = one + other
    # 0 against 0 is no difference.
    return np.square((one - other) / np.where(whole == 0, 1, whole))


def _differences(table: Table, level: Level, places: Floats) -> Floats:
    """Return per column of the table the sum of the squared differences over its ordered pairs of values."""
    there = table.places != NONE
    at = places[table.places]
    total = np.zeros(table.times.size)
    for row in range(1, len(at)):
        both = there[row] & there[:row]
        total += (both * _squared(level, at[row], at[:row])).sum(axis=0)
    return 2 * total


def _expected(level: Level, places: Floats, counts: NDArray[np.int64]) -> float:
    """Return sum n_c n_k d2_ck; for squares of distances it is 2 n sum n_c (x - mean)^2."""
    n = counts.sum()
    if level == "nominal":
        return float(n**2 - (counts**2).sum())
    if level != "ratio":
        return float(2 * n * (counts * (places - (counts * places).sum() / n) ** 2).sum())
    rows = (
        count * (counts * _squared(level, place, places)).sum() for count, place in zip(counts, places, strict=True)
    )
    return float(sum(rows))


def _pairs_within(table: Table, distance: Literal[0, 1]) -> float | None:
    there = table.places != NONE
    at = table.values[table.places]
    pairs = near = 0
    for row in range(1, len(at)):
        both = there[row] & there[:row]
        pairs += int((both * table.times).sum())
        near += int(((both & (np.abs(at[row] - at[:row]) <= distance)) * table.times).sum())
    return near / pairs if pairs else None
