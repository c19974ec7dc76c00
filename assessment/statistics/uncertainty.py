# SPDX-License-Identifier: EUPL-1.2
"""How sure an index is: a band by Monte Carlo and the bounds of what nobody knew; pure, and the same bits for a seed.

The draws come from numpy's PCG64 with the seed, once: every subject is simulated with the same numbers (common random
numbers). A band so depends on the subject's own scores and the seed alone, not on which other subjects are computed
with it or in which order, and it can be cached by that content; of equal scores the bands are equal. Sums run in the
order of the lens, and exponentials are taken of quantiles only, so that no machine's vector arithmetic matters.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from math import exp, log
from types import MappingProxyType
from typing import Any, Final

import numpy as np
from numpy.typing import ArrayLike, NDArray

from assessment.statistics.combine import CONFIDENCES, GivenScore, combine
from assessment.statistics.indices import Weight, arithmetic, geometric

Floats = NDArray[np.float64]
Progress = Callable[[int, int], None]

DRAWS: Final = 2000
PERCENTILES: Final = (5, 50, 95)
# The chance that a level is one off, by confidence (ours).
SHIFTS: Final[Mapping[str, float]] = MappingProxyType({"high": 0.1, "medium": 0.3, "low": 0.5})
# Subjects in memory at a time: a few tens of megabytes, and small enough for the processor's cache.
BLOCK: Final = 64


@dataclass(frozen=True, slots=True)
class PrincipleScores:
    """One principle of one subject: what a band draws from, and the answer that counts.

    Without `result` the median of `given` counts, as `combine` makes it.
    """

    side: str
    given: Sequence[GivenScore]
    weight: Weight = 1
    result: GivenScore | None = None

    @property
    def counts(self) -> GivenScore:
        """The answer that the result of this principle shows."""
        return self.result or combine(self.given)


@dataclass(frozen=True, slots=True)
class Band:
    """The 5th, 50th and 95th percentile of an index, from 0 to 1."""

    p5: float
    p50: float
    p95: float


@dataclass(frozen=True, slots=True)
class Bounds:
    """An index with every don't know at 0, and with every don't know at the top."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Uncertainty:
    """How sure the two indices of one side are; None where no principle of weight has a level."""

    arithmetic: Band | None
    geometric: Band | None
    arithmetic_bounds: Bounds | None
    geometric_bounds: Bounds | None


@dataclass(frozen=True, slots=True)
class Votes:
    """The levels of many subjects on one lens, as arrays.

    `levels` and `confidences` have the shape (subjects, principles, assessors): a level, nan or a negative number for
    none; and the place in CONFIDENCES, anything else read as low. `weights` and `sides` have one value per principle.
    """

    levels: ArrayLike
    confidences: ArrayLike
    weights: Sequence[Weight]
    sides: Sequence[str]


@dataclass(frozen=True, slots=True)
class Bands:
    """Per side the bands of many subjects: arrays of subjects x (p5, p50, p95), nan where nothing was scored."""

    arithmetic: Mapping[str, Floats] = field(default_factory=dict)
    geometric: Mapping[str, Floats] = field(default_factory=dict)

    def of(self, subject: int, side: str) -> tuple[Band | None, Band | None]:
        """Return the bands of A and I of one subject."""
        return _band(self.arithmetic[side][subject]), _band(self.geometric[side][subject])


def simulate(
    principles: Sequence[PrincipleScores],
    *,
    seed: int,
    top: int = 4,
    draws: int = DRAWS,
    shifts: Mapping[str, float] = SHIFTS,
) -> dict[str, Uncertainty]:
    """Return per side the bands and bounds of A and I of one subject, its principles in the order of the lens.

    Each draw takes, per principle, one of the assessors who gave a level, and moves it one up or down, each with half
    the chance of their confidence, never off the scale. Reported are the order statistics ceil(q draws) (Hyndman and
    Fan 1996, type 1). Who gave no level is not drawn; a principle that nobody gave a level stays out, as it does of
    the index. Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 7; the chances are ours.
    """
    bands = simulate_many(votes_of([principles], len(principles)), seed=seed, top=top, draws=draws, shifts=shifts)
    sides = dict.fromkeys(each.side for each in principles)
    return {
        side: Uncertainty(*bands.of(0, side), *bounds([each for each in principles if each.side == side], top=top))
        for side in sides
    }


def simulate_many(
    votes: Votes,
    *,
    seed: int,
    top: int = 4,
    draws: int = DRAWS,
    shifts: Mapping[str, float] = SHIFTS,
    progress: Progress | None = None,
) -> Bands:
    """Return the bands of many subjects on one lens, each to the bit what `simulate` says of it alone.

    `progress` hears after each block how many subjects are done, and of how many.
    """
    if draws < 1:
        raise ValueError("at least one draw is needed")
    steps = thresholds(votes, top, shifts)
    subjects, principles = steps.shape[:2]
    weights = np.array([float(weight) for weight in votes.weights])
    if not len(weights) == len(votes.sides) == principles or (weights < 0).any():
        raise ValueError("every principle has one weight, not negative, and one side")
    # A principle without a level weighs nothing here.
    weighing = np.where(np.isnan(steps[:, :, 0]), 0.0, weights)
    chances = np.random.Generator(np.random.PCG64(seed)).random((principles, draws))
    found: tuple[dict[str, Floats], dict[str, Floats]] = ({}, {})
    for side in dict.fromkeys(votes.sides):
        for index in found:
            index[side] = np.full((subjects, len(PERCENTILES)), np.nan)
    for start in range(0, subjects, BLOCK):
        block = slice(start, start + BLOCK)
        for side in found[0]:
            own = np.array([each == side for each in votes.sides])
            for index, value in zip(
                found, _quantiles(steps[block, own], weighing[block, own], chances[own], top), strict=True
            ):
                index[side][block] = value
        if progress:
            progress(min(start + BLOCK, subjects), subjects)
    return Bands(*found)


def bounds(principles: Sequence[PrincipleScores], top: int = 4) -> tuple[Bounds | None, Bounds | None]:
    """Return the bounds of A and of I: every don't know of the result set to 0, then to the top (method page).

    What was not yet scored and what does not apply stays out of both.
    """
    weights = [each.weight for each in principles]

    def filled(level: int) -> list[int | None]:
        return [level if each.counts.answer == "dont_know" else each.counts.level for each in principles]

    ends = [
        (index(filled(0), weights, top=top), index(filled(top), weights, top=top)) for index in (arithmetic, geometric)
    ]
    plain, strict = (None if low is None or high is None else Bounds(low, high) for low, high in ends)
    return plain, strict


def votes_of(subjects: Sequence[Sequence[PrincipleScores]], principles: int) -> Votes:
    """Return what many subjects' bands draw from as arrays; each has the same principles, in the same order."""
    most = max((len(each.given) for row in subjects for each in row), default=0)
    levels = np.full((len(subjects), principles, most), np.nan)
    confidences = np.zeros(levels.shape, dtype=np.int8)
    for subject, row in enumerate(subjects):
        for at, each in enumerate(row):
            for place, one in enumerate(each.given):
                if one.answer == "level" and one.level is not None:
                    levels[subject, at, place] = one.level
                    named = one.confidence in CONFIDENCES
                    confidences[subject, at, place] = CONFIDENCES.index(one.confidence) if named else 0
    first = subjects[0] if subjects else ()
    return Votes(levels, confidences, [each.weight for each in first], [each.side for each in first])


def thresholds(votes: Votes, top: int = 4, shifts: Mapping[str, float] = SHIFTS) -> Floats:
    """Return the chance of a level at or below 0, 1, ... top - 1, per subject and principle; nan without a level.

    Drawing an assessor and then moving is drawing from this mixture, with one number instead of two.
    """
    levels = np.asarray(votes.levels, dtype=np.float64)
    confidences = np.asarray(votes.confidences)
    if levels.ndim != 3 or confidences.shape != levels.shape:  # noqa: PLR2004
        raise ValueError("levels and confidences have the shape (subjects, principles, assessors)")
    given = levels >= 0
    if (levels > top).any() or (levels[given] % 1 != 0).any():
        raise ValueError(f"levels are whole numbers from 0 to {top}")
    moves = np.full(levels.shape, shifts["low"])
    for place, name in enumerate(CONFIDENCES):
        moves[confidences == place] = shifts[name]
    if not all(0 <= chance <= 1 for chance in shifts.values()):
        raise ValueError("a chance lies between 0 and 1")
    count = given.sum(axis=2)
    below: Floats = np.empty((*count.shape, top))
    for step in range(top):
        # Sure below the step; on it but for a move up; just above it by a move down.
        chance = (
            np.where(levels < step, 1.0, 0.0) + (levels == step) * (1 - moves / 2) + (levels == step + 1) * moves / 2
        )
        below[:, :, step] = (chance * given).sum(axis=2) / np.where(count, count, np.nan)
    # Sums of chances may miss 0 or 1 by their last bits; no level outside what can be drawn may slip through.
    return np.round(below, 12)


def _quantiles(steps: Floats, weights: Floats, chances: Floats, top: int) -> tuple[Floats, Floats]:
    """Return the quantiles of A and of I of one side, for a block of subjects."""
    subjects, principles = steps.shape[:2]
    draws = chances.shape[1]
    logs = np.array([log((level + 1) / (top + 1)) for level in range(top + 1)])
    plain, strict = np.zeros((subjects, draws)), np.zeros((subjects, draws))
    for at in range(principles):
        drawn = np.zeros((subjects, draws), dtype=np.intp)
        for step in range(top):
            drawn += chances[at] >= steps[:, at, step, np.newaxis]
        weight = weights[:, at, np.newaxis]
        plain += weight * drawn
        strict += weight * logs[drawn]
    whole = weights.sum(axis=1)
    whole[whole == 0] = np.nan
    low, high = _order(plain) / (top * whole[:, np.newaxis]), _order(strict) / whole[:, np.newaxis]
    # To twelve decimals, so that the ends of the scale are exact and no machine's last bit shows.
    moved = [round(((top + 1) * exp(value) - 1) / top, 12) + 0.0 for value in high.flat]
    return low, np.array(moved).reshape(high.shape)


def _order(values: Floats) -> Floats:
    # The smallest value that so many per cent of the draws do not exceed: place ceil(percent * draws / 100).
    places = [-(-percent * values.shape[1] // 100) - 1 for percent in PERCENTILES]
    # numpy sorts whole rows faster than it partitions them at three places.
    values.sort(axis=1)
    return values[:, places]


def _band(quantiles: NDArray[Any]) -> Band | None:
    return None if np.isnan(quantiles).any() else Band(*(float(value) for value in quantiles))
