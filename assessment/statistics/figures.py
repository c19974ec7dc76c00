# SPDX-License-Identifier: EUPL-1.2
"""Every number about one side of one assessment, from its scores; pure. Nothing else in the product computes them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from assessment.statistics.indices import arithmetic, coverage, geometric
from assessment.statistics.uncertainty import Band, Bounds, PrincipleScores, Uncertainty, simulate


@dataclass(frozen=True, slots=True)
class Scale:
    """What the lens says of numbers: sides in order, highest level, highest that is low, how much must be scored."""

    sides: tuple[str, ...]
    top: int
    low: int
    threshold: Fraction


@dataclass(frozen=True, slots=True)
class Figures:
    """One side, by the names of the columns of SideFigures. Shares and indices run from 0 to 1.

    Indices, bounds and bands are None where less than the lens's threshold was scored; `coverage` and `lowest` are None
    where nothing applies and nothing has a level.
    """

    side: str
    coverage: float | None
    lowest: int | None
    low_count: int
    arithmetic: float | None = None
    geometric: float | None = None
    arithmetic_least: float | None = None
    arithmetic_most: float | None = None
    geometric_least: float | None = None
    geometric_most: float | None = None
    arithmetic_p5: float | None = None
    arithmetic_p50: float | None = None
    arithmetic_p95: float | None = None
    geometric_p5: float | None = None
    geometric_p50: float | None = None
    geometric_p95: float | None = None

    @property
    def geometric_band(self) -> tuple[float, float] | None:
        """The ends of the band of I; None without an index."""
        if self.geometric_p5 is None or self.geometric_p95 is None:
            return None
        return self.geometric_p5, self.geometric_p95

    @property
    def has_unknown(self) -> bool:
        """Whether a "don't know" leaves the index open: without one both bounds are the index itself."""
        return self.geometric_least != self.geometric_most

    @property
    def is_shown(self) -> bool:
        """Whether enough was scored to show an index."""
        return self.geometric is not None


def figures(asked: Sequence[PrincipleScores], scale: Scale, *, seed: int) -> list[Figures]:
    """Return the figures per side of the lens, in its order; `asked` holds the principles in the order of the lens.

    What counts of a principle is its `result`; the band draws from its `given`: the independent assessors' scores
    behind a consensus, and the assessment's own otherwise.
    """
    sure = simulate(asked, seed=seed, top=scale.top)
    return [_of_side(side, [one for one in asked if one.side == side], scale, sure.get(side)) for side in scale.sides]


def _of_side(side: str, asked: Sequence[PrincipleScores], scale: Scale, sure: Uncertainty | None) -> Figures:
    levels = [one.counts.level for one in asked]
    weights = [one.weight for one in asked]
    covered = coverage(levels, weights, [one.counts.answer != "not_applicable" for one in asked])
    scored = [level for level in levels if level is not None]
    plain = Figures(
        side,
        coverage=None if covered is None else float(covered),
        lowest=min(scored, default=None),
        low_count=sum(level <= scale.low for level in scored),
    )
    if covered is None or covered < scale.threshold or sure is None:
        return plain
    return replace(
        plain,
        **_index("arithmetic", arithmetic(levels, weights, top=scale.top), sure.arithmetic, sure.arithmetic_bounds),
        **_index("geometric", geometric(levels, weights, top=scale.top), sure.geometric, sure.geometric_bounds),
    )


def _index(name: str, value: float | None, band: Band | None, bounds: Bounds | None) -> dict[str, Any]:
    if value is None:
        return {}
    # What was found is one of the things that can be found: a result never lies outside its own band (ours).
    found = {"p5": min(band.p5, value), "p50": band.p50, "p95": max(band.p95, value)} if band else {}
    found |= {"least": bounds.low, "most": bounds.high} if bounds else {}
    return {name: value, **{f"{name}_{end}": number for end, number in found.items()}}
