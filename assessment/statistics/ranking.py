# SPDX-License-Identifier: EUPL-1.2
"""How firm an order of many subjects is when nothing of it is sure: assessors, weights, aggregation; pure.

One side at a time: the sides are never added up. The same seed gives the same bits.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from math import log, sqrt
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from assessment.statistics.indices import Weight

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
    """The ranks of subjects in the order they were given, None for who is not ranked; the share of dominated pairs."""

    ranks: list[Ranks | None]
    dominance: float | None


def robustness(
    levels: ArrayLike,
    weights: Sequence[Weight] | None = None,
    *,
    seed: int,
    steps: ArrayLike | None = None,
    top: int = 4,
    draws: int = DRAWS,
) -> Robustness:
    """Return each subject's rank from the 5th to the 95th percentile of the draws, and the share of dominated pairs.

    `levels` has a row per subject and a column per principle of one side, nan or a negative number for no level. Who
    lacks a level on a principle of weight is not ranked: a mean over fewer principles is another measure (ours). A draw
    takes everything that is not sure together: per subject and principle one of its assessors, moved as the bands are;
    weights w(1 + U(-.25, .25)), and one of the four aggregators {A, I with offset 1, I with offset 1/2, power mean with
    p = 1/2}, both for all subjects alike. `steps` are the chances of the assessors (`uncertainty.thresholds`) of the
    same rows and columns; without it the levels are sure. Equal ones share the better place (1, 2, 2, 4). A pair is
    dominated when one of the two is at least as high on every principle and higher on one: no weights can turn that.
    None without a pair. Sources: M. Saisana, A. Saltelli and S. Tarantola, J. R. Statist. Soc. A 168 (2005), who draw
    all sources at once; R. Bruggemann and G. P. Patil, Ranking and Prioritization for Multi-indicator Systems (2011),
    for dominance.
    """
    if draws < 1:
        raise ValueError("at least one draw is needed")
    table, weighing, chances = _checked(levels, weights, steps, top)
    whole = np.all(table >= 0, axis=1) if weighing.size else np.zeros(len(table), dtype=np.bool_)
    low, high = _ranks(chances[whole], weighing, seed=seed, draws=draws, top=top)
    found = iter(zip(low, high, strict=True))
    ranks = [Ranks(*map(int, next(found))) if is_whole else None for is_whole in whole]
    return Robustness(ranks, _dominance(table[whole], top))


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


def _checked(
    levels: ArrayLike, weights: Sequence[Weight] | None, steps: ArrayLike | None, top: int
) -> tuple[NDArray[np.int64], Floats, Floats]:
    """Return the table with -1 for no level, the weights and the steps, without the principles that weigh nothing."""
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
    sure = (given[:, :, np.newaxis] <= np.arange(top)).astype(np.float64)
    chances = sure if steps is None else np.asarray(steps, dtype=np.float64)
    if chances.shape != sure.shape:
        raise ValueError("steps have the rows and columns of the levels, and one less than the levels of the scale")
    counts = weighing > 0
    return given[:, counts].astype(np.int64), weighing[counts], chances[:, counts]


def _ranks(
    steps: Floats, weights: Floats, *, seed: int, draws: int, top: int
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the two quantiles of the rank of each subject."""
    generator = np.random.Generator(np.random.PCG64(seed))
    drawn = weights * (1 + generator.uniform(-SLACK, SLACK, (draws, weights.size)))
    aggregators = generator.integers(0, len(Aggregator), draws)
    worth = np.array([[each.of(level) for level in range(top + 1)] for each in Aggregator])
    subjects = len(steps)
    ranks = np.empty((draws, subjects), dtype=np.int32)
    for draw in range(draws):
        total = np.zeros(subjects)
        # Who assesses one subject says nothing of another, so each has numbers of its own.
        for at, chance in enumerate(generator.random((weights.size, subjects))):
            levels = (chance[:, np.newaxis] >= steps[:, at]).sum(axis=1)
            total += drawn[draw, at] * worth[aggregators[draw]][levels]
        # Rounded, so that equal means of different principles are equal; one more than how many are higher.
        means = -np.round(total / drawn[draw].sum(), 12)
        ranks[draw] = np.searchsorted(np.sort(means), means) + 1
    step = max(CELLS // draws, 1)
    low, high = (np.empty(subjects, dtype=np.int64) for _ in PERCENTILES)
    for start in range(0, subjects, step):
        block = slice(start, start + step)
        part = np.sort(np.ascontiguousarray(ranks[:, block].T), axis=1)
        low[block], high[block] = (part[:, -(-each * draws // 100) - 1] for each in PERCENTILES)
    return low, high


def _dominance(table: NDArray[np.int64], top: int) -> float | None:
    subjects = len(table)
    if subjects < 2:  # noqa: PLR2004
        return None
    profiles, times = np.unique(table, axis=0, return_counts=True)
    return 2 * _dominated(profiles, times, top) / (subjects * (subjects - 1))


def _dominated(profiles: NDArray[np.int64], times: NDArray[np.int64], top: int) -> int:
    """Return in how many pairs of these subjects one dominates the other.

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
