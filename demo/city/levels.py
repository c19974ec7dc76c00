# SPDX-License-Identifier: EUPL-1.2
"""What levels an invented city gets: scores hang together as field work found them. Pure arithmetic.

Each initiative has a hidden strength per principle, drawn from a multivariate normal distribution; assessors read it
with an error of their own. Expectations (domain description, part 2): initiatives are flexible, resourceful and
integrative, broadly owned, learn but rarely secure it, and are hardly robust while small; parties and growth make
robust, growth and professionalisation take flexibility. The numbers are ours.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Levels = NDArray[np.int64]

# How strongly two principles of one side, and of the two sides, hang together.
WITHIN_SIDE: Final = 0.45
BETWEEN_SIDES: Final = 0.15
READING_ERROR: Final = 0.45
MEANS: Final = {
    "integrative": 0.5, "inclusive": 0.2, "redundant": -0.3, "flexible": 0.8, "resourceful": 0.7, "reflective": -0.2,
    "robust": -0.7, "mobilising": 0.2, "connecting": 0.0, "reliable": -0.4, "institutional_flexibility": -0.5,
}  # fmt: skip
GROWTH: Final = {"robust": 0.45, "flexible": -0.4, "redundant": 0.2, "reflective": 0.15}
PARTIES: Final = {"robust": 0.35, "integrative": 0.2, "connecting": 0.2}
DONT_KNOW: Final = 0.06
NOT_APPLICABLE: Final = 0.01
# Levels 0..4 of a standard normal strength; other scales are cut at the same quantiles.
_CUTS: Final = (-1.35, -0.45, 0.5, 1.4)
NO_ANSWER: Final = -1
UNFIT: Final = -2


@dataclass(frozen=True, slots=True)
class Scale:
    """What the lens says: principle codes and sides in order, and the highest level."""

    codes: Sequence[str]
    sides: Sequence[str]
    highest: int

    def boundaries(self) -> Floats:
        """Return the strengths at which the next level begins."""
        places = np.linspace(0, len(_CUTS) - 1, self.highest)
        return np.interp(places, np.arange(len(_CUTS)), _CUTS)


def strengths(rng: Generator, scale: Scale, growth: Floats, parties: Floats) -> Floats:
    """Return hidden strengths, one row per initiative; `growth` and `parties` are standardised."""
    same = np.equal.outer(np.array(scale.sides), np.array(scale.sides))
    covariance = np.where(same, WITHIN_SIDE, BETWEEN_SIDES)
    np.fill_diagonal(covariance, 1.0)
    drawn = rng.multivariate_normal([MEANS.get(code, 0.0) for code in scale.codes], covariance, size=len(growth))
    by_growth = np.array([GROWTH.get(code, 0.0) for code in scale.codes])
    by_parties = np.array([PARTIES.get(code, 0.0) for code in scale.codes])
    moved: Floats = drawn + np.outer(growth, by_growth) + np.outer(parties, by_parties)
    return moved


def assessor_levels(rng: Generator, scale: Scale, hidden: Floats) -> Levels:
    """Return what one assessor per initiative scores: a level, NO_ANSWER for "don't know", or UNFIT."""
    seen = hidden + rng.normal(0, READING_ERROR, hidden.shape)
    levels: Levels = np.searchsorted(scale.boundaries(), seen).astype(np.int64)
    levels[rng.random(hidden.shape) < DONT_KNOW] = NO_ANSWER
    return levels


def settled(readings: Sequence[Levels]) -> Levels:
    """Return the result of independent readings: the lower median of the levels given, per principle."""
    stacked = np.sort(np.stack(readings), axis=0)
    missing = (stacked < 0).sum(axis=0)
    given = len(readings) - missing
    place = missing + np.maximum(given - 1, 0) // 2
    picked = np.take_along_axis(stacked, np.minimum(place, len(readings) - 1)[None], axis=0)[0]
    result: Levels = np.where(given == 0, stacked.max(axis=0), picked)
    return result


def standardised(values: Sequence[float], middle: float, spread: float) -> Floats:
    """Return values as distances from a fixed middle, so that small and large cities are alike."""
    return (np.array(values, dtype=np.float64) - middle) / spread
