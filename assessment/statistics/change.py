# SPDX-License-Identifier: EUPL-1.2
"""Whether two assessments of one subject differ by more than assessors differ among themselves; pure.

Levels are compared as they were given, on principles with the same code or an explicit mapping; never rescaled.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from math import fsum, pi, sqrt
from typing import Final

from assessment.statistics.agreement import units_of
from assessment.statistics.indices import Weight
from assessment.statistics.ratings import Ratings

# So many standard errors of a difference are its 95 % limit.
LIMIT: Final = 1.96
# The standard errors of the older and the newer measurement.
Errors = tuple[float | None, float | None]
NO_ERRORS: Final[Errors] = (None, None)


class Change(StrEnum):
    """What may be said of a difference over time."""

    HIGHER = "higher"
    LOWER = "lower"
    NOT_CLEAR = "not_clear"


@dataclass(frozen=True, slots=True)
class PrincipleChange:
    """One principle, by its code in the newer lens, with the levels of both assessments."""

    code: str
    before: float
    after: float
    change: Change


def spread_within(ratings: Ratings) -> float | None:
    """Return s_w = sqrt(pi) / 2 sum_u (m_u - 1) g_u / sum_u (m_u - 1), the spread of assessors about one subject.

    Ratings of one principle in one round, a row per coder and a column per subject; g_u is the mean distance of two of
    the m_u values of subject u. None without a subject that has two values. Of normal errors it is their standard
    deviation, as the square root of pooled variances is; but distances are not squared, so one quarrel about one
    subject does not hide every change in the round (ours). Source: H. A. David, Gini's mean difference rediscovered,
    Biometrika 55 (1968) 573.
    """
    units = [unit for unit in units_of(ratings) if len(unit) > 1]
    if not units:
        return None
    apart = fsum((len(unit) - 1) * _mean_distance(unit) for unit in units)
    return sqrt(pi) / 2 * apart / sum(len(unit) - 1 for unit in units)


def _mean_distance(unit: Sequence[float]) -> float:
    distances = [abs(one - other) for one, other in combinations(unit, 2)]
    return fsum(distances) / len(distances)


def standard_error(spread: float | None, assessors: int) -> float | None:
    """Return SEM = s_w / sqrt(n), the error of what n assessors find together; None without a spread.

    Exact for their mean; for the median we take the same (ours). Source: J. P. Weir, Quantifying test-retest
    reliability (2005), J. Strength Cond. Res. 19, with n measurements averaged.
    """
    if assessors < 1:
        raise ValueError("at least one assessor is needed")
    return None if spread is None else spread / sqrt(assessors)


def index_error(errors: Sequence[float | None], weights: Sequence[Weight] | None = None, top: int = 4) -> float | None:
    """Return the error of A: sqrt( sum (w_i SEM_i)^2 ) / (top sum w_i), principles erring independently (ours).

    None when a principle of weight has no error, or none has weight.
    """
    weighing = [1.0] * len(errors) if weights is None else [float(weight) for weight in weights]
    counted = [(weight, error) for weight, error in zip(weighing, errors, strict=True) if weight > 0]
    if not counted or any(error is None for _, error in counted):
        return None
    squares = fsum((weight * (error or 0)) ** 2 for weight, error in counted)
    return sqrt(squares) / (top * fsum(weight for weight, _ in counted))


def change(before: float, after: float, errors: Errors) -> Change:
    """Return higher or lower only above 1.96 sqrt(SEM_before^2 + SEM_after^2), otherwise not clear.

    Each SEM is of this principle in its own round; without one of them nothing is clear. Source: N. S. Jacobson and
    P. Truax, Clinical significance (1991), J. Consult. Clin. Psychol. 59 (the reliable change index, there with one
    SEM for both). With both 0 assessors never differed, and any difference is one.
    """
    then, now = errors
    if then is None or now is None or abs(after - before) <= LIMIT * sqrt(then**2 + now**2):
        return Change.NOT_CLEAR
    return Change.HIGHER if after > before else Change.LOWER


def compare(
    before: Mapping[str, float | None],
    after: Mapping[str, float | None],
    errors: Mapping[str, Errors],
    *,
    mapping: Mapping[str, str] | None = None,
    tops: tuple[int, int] = (4, 4),
) -> list[PrincipleChange]:
    """Return the comparable principles in the order of `after`: code to level, None for no level.

    `errors` are the SEMs of both rounds by code of the newer lens; `mapping` says of a newer code which older one it
    continues, before equal codes are looked at. `tops` are the scales of the older and newer lens: on different scales
    nothing compares.
    """
    if tops[0] != tops[1]:
        return []
    rows = []
    for code, now in after.items():
        then = before.get((mapping or {}).get(code, code))
        if then is not None and now is not None:
            rows.append(PrincipleChange(code, then, now, change(then, now, errors.get(code, NO_ERRORS))))
    return rows
