# SPDX-License-Identifier: EUPL-1.2
"""How firm an order of many subjects is when weights and aggregation are not sure; pure, the same bits for a seed.

One side at a time: the sides are never added up. What is equal stays equal in every draw, so ties are exact.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from math import log, sqrt
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from assessment.scoring.indices import Weight

Floats = NDArray[np.float64]
Bits = NDArray[np.uint64]

DRAWS: Final = 2000
# How far a weight may be off, both ways (method page).
SLACK: Final = 0.25
PERCENTILES: Final = (5, 95)
# Cells in memory at a time.
CELLS: Final = 2**22
WORD: Final = 60


class Aggregator(IntEnum):
    """The four ways to one number that are drawn from; each a mean of f(level), moved back, so f alone ranks."""

    ARITHMETIC = 0
    GEOMETRIC = 1
    GEOMETRIC_HALF = 2
    POWER_HALF = 3

    def of(self, level: int) -> float:
        """Return f(level): L, ln(L + 1), ln(L + 1/2) or the square root of L."""
        if self is Aggregator.ARITHMETIC:
            return float(level)
        if self is Aggregator.POWER_HALF:
            return sqrt(level)
        return log(level + (1 if self is Aggregator.GEOMETRIC else 0.5))


class Ranks(NamedTuple):
    """The places that 90 % of the draws give a subject, 1 the highest."""

    p5: int
    p95: int


class Place(NamedTuple):
    """A place, shared from `first` to `last` where ranks cannot be told apart."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Robustness:
    """The ranks of subjects in the order they were given, None without a level; and the share of dominated pairs."""

    ranks: list[Ranks | None]
    dominance: float | None


def robustness(
    levels: ArrayLike, weights: Sequence[Weight] | None = None, *, seed: int, top: int = 4, draws: int = DRAWS
) -> Robustness:
    """Return each subject's rank from the 5th to the 95th percentile of the draws, and the share of dominated pairs.

    `levels` has a row per subject and a column per principle of one side, nan or a negative number for no level. A draw
    takes weights w(1 + U(-.25, .25)), renormalised over what each subject has scored, and one of the four aggregators
    {A, I with offset 1, I with offset 1/2, power mean with p = 1/2}, all subjects alike. Equal ones share the better
    place (1, 2, 2, 4). A pair is dominated when one of the two is at least as high on every principle and higher on
    one, both having scored the same ones: no weights can turn that. None without a pair. Sources: M. Saisana,
    A. Saltelli and S. Tarantola, J. R. Statist. Soc. A 168 (2005), for the draws; R. Bruggemann and G. P. Patil,
    Ranking and Prioritization for Multi-indicator Systems (2011), for dominance.
    """
    if draws < 1:
        raise ValueError("at least one draw is needed")
    table, weighing = _checked(levels, weights, top)
    profiles, which, times = np.unique(table, axis=0, return_inverse=True, return_counts=True)
    scored: NDArray[np.bool_] = np.any(profiles >= 0, axis=1)
    profiles, times = profiles[scored], times[scored]
    places = np.cumsum(scored) - 1
    low, high = _ranks(profiles, times, weighing, seed=seed, draws=draws, top=top)
    ranks = [Ranks(int(low[places[at]]), int(high[places[at]])) if scored[at] else None for at in which.ravel()]
    return Robustness(ranks, _dominance(profiles, times, top))


def places(intervals: Sequence[Ranks | None]) -> list[Place | None]:
    """Return the place of each: whoever overlaps, also through others between them, shares one.

    No order is shown where the intervals overlap (method page). Overlap by itself is no equality, since the first and
    the third need not overlap when both overlap the second; the whole chain is one tie then.
    """
    order = sorted((interval.p5, interval.p95, at) for at, interval in enumerate(intervals) if interval is not None)
    found: list[Place | None] = [None] * len(intervals)
    group: list[int] = []
    reach = 0
    for number, (low, high, at) in enumerate(order, 1):
        if group and low > reach:
            _share(found, group, number - 1)
            group = []
        group.append(at)
        reach = max(reach, high)
    _share(found, group, len(order))
    return found


def _share(found: list[Place | None], group: Sequence[int], last: int) -> None:
    for at in group:
        found[at] = Place(last - len(group) + 1, last)


def _checked(levels: ArrayLike, weights: Sequence[Weight] | None, top: int) -> tuple[NDArray[np.int64], Floats]:
    """Return the table with -1 for no level, without the principles that weigh nothing, and the weights."""
    given = np.array(levels, dtype=np.float64)
    if given.ndim != 2:  # noqa: PLR2004
        raise ValueError("levels have a row per subject and a column per principle")
    weighing = np.ones(given.shape[1]) if weights is None else np.array([float(weight) for weight in weights])
    if weighing.shape != given.shape[1:]:
        raise ValueError("as many weights as principles are needed")
    if (weighing < 0).any():
        raise ValueError("a weight is never negative")
    given = np.where(np.isnan(given) | (given < 0), -1, given)
    if (given > top).any() or (given != np.round(given)).any():
        raise ValueError(f"levels are whole numbers from 0 to {top}")
    return given[:, weighing > 0].astype(np.int64), weighing[weighing > 0]


def _ranks(
    profiles: NDArray[np.int64], times: NDArray[np.int64], weights: Floats, *, seed: int, draws: int, top: int
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the two quantiles of the rank of each different profile."""
    generator = np.random.Generator(np.random.PCG64(seed))
    drawn = weights * (1 + generator.uniform(-SLACK, SLACK, (draws, weights.size)))
    aggregators = generator.integers(0, len(Aggregator), draws)
    # The last entry is the one that -1 looks up.
    worth = np.array([[*(each.of(level) for level in range(top + 1)), 0.0] for each in Aggregator])
    ranks = np.empty((draws, len(profiles)), dtype=np.int32)
    for draw in range(draws):
        ranks[draw] = _one_draw(profiles, times, drawn[draw], worth[aggregators[draw]])
    step = max(CELLS // draws, 1)
    low, high = (np.empty(len(profiles), dtype=np.int64) for _ in PERCENTILES)
    for start in range(0, len(profiles), step):
        block = slice(start, start + step)
        part = np.sort(np.ascontiguousarray(ranks[:, block].T), axis=1)
        low[block], high[block] = (part[:, -(-each * draws // 100) - 1] for each in PERCENTILES)
    return low, high


def _one_draw(
    profiles: NDArray[np.int64], times: NDArray[np.int64], weights: Floats, worth: Floats
) -> NDArray[np.int64]:
    """Return the rank of each profile: one more than how many subjects are higher."""
    total, whole = np.zeros(len(profiles)), np.zeros(len(profiles))
    for at, weight in enumerate(weights):
        total += (weight * worth)[profiles[:, at]]
        whole += weight * (profiles[:, at] >= 0)
    # Rounded, so that equal means of different principles are equal.
    means = -np.round(total / whole, 12)
    order = np.argsort(means)
    ordered = means[order]
    first = np.concatenate([[True], ordered[1:] != ordered[:-1]])[: len(order)]
    before = np.cumsum(times[order]) - times[order]
    ranks = np.empty(len(profiles), dtype=np.int64)
    ranks[order] = np.maximum.accumulate(np.where(first, before, 0)) + 1
    return ranks


def _dominance(profiles: NDArray[np.int64], times: NDArray[np.int64], top: int) -> float | None:
    subjects = int(times.sum())
    if subjects < 2:  # noqa: PLR2004
        return None
    _, group = np.unique(profiles >= 0, axis=0, return_inverse=True)
    alike = [group.ravel() == each for each in range(group.max() + 1)]
    dominated = sum(_dominated(profiles[own], times[own], top) for own in alike)
    return 2 * dominated / (subjects * (subjects - 1))


def _dominated(profiles: NDArray[np.int64], times: NDArray[np.int64], top: int) -> int:
    """Return in how many pairs of these subjects, who scored the same principles, one dominates the other.

    A level is written as so many bits; one profile is at least as high as another where it has all its bits.
    """
    words = _unary(profiles, top)
    step = max(CELLS // len(profiles), 1)
    found = 0
    for start in range(0, len(profiles), step):
        block = slice(start, start + step)
        has = np.ones((len(profiles[block]), len(profiles)), dtype=bool)
        for word in words:
            lower = word[block, np.newaxis]
            has &= (lower & word) == lower
        found += int((has @ times) @ times[block])
    return found - int((times**2).sum())


def _unary(profiles: NDArray[np.int64], top: int) -> list[Bits]:
    bits = (profiles[:, :, np.newaxis] > np.arange(top)).reshape(len(profiles), -1)
    words = []
    for start in range(0, bits.shape[1], WORD):
        part = bits[:, start : start + WORD].astype(np.uint64)
        words.append((part << np.arange(part.shape[1], dtype=np.uint64)).sum(axis=1, dtype=np.uint64))
    return words
