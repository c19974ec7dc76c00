# SPDX-License-Identifier: EUPL-1.2
"""Whether two assessments of one subject differ by more than assessors differ among themselves; pure.

Levels are compared as they were given, on principles with the same code or an explicit mapping; never rescaled.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import fsum, sqrt
from typing import Final

from assessment.scoring.agreement import units_of
from assessment.scoring.indices import Weight
from assessment.scoring.ratings import Ratings

# A difference of two measurements has sqrt(2) times the error of one; 1.96 of those are its 95 % limit.
LIMIT: Final = 1.96 * sqrt(2)


class Change(StrEnum):
    """What may be said of a difference over time."""

    HIGHER = "higher"
    LOWER = "lower"
    NOT_CLEAR = "not_clear"


@dataclass(frozen=True, slots=True)
class Compared:
    """One principle, by its code in the newer lens, with the levels of both assessments."""

    code: str
    before: float
    after: float
    change: Change


def pooled_sd(ratings: Ratings) -> float | None:
    """Return s_w = sqrt( sum_u (m_u - 1) s_u^2 / sum_u (m_u - 1) ), the spread of assessors about one subject.

    Ratings of one principle in one round, a row per coder and a column per subject, m_u values for subject u with
    variance s_u^2. None without a subject that has two values. Source: J. M. Bland and D. G. Altman, Measurement
    error, BMJ 312 (1996) 1654: the within-subject standard deviation, by one-way analysis of variance.
    """
    units = [unit for unit in units_of(ratings) if len(unit) > 1]
    if not units:
        return None
    squares = fsum((value - fsum(unit) / len(unit)) ** 2 for unit in units for value in unit)
    return sqrt(squares / sum(len(unit) - 1 for unit in units))


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


def change(before: float, after: float, error: float | None) -> Change:
    """Return higher or lower only above 1.96 sqrt(2) SEM, otherwise not clear; without an error nothing is clear.

    Source: N. S. Jacobson and P. Truax, Clinical significance (1991), J. Consult. Clin. Psychol. 59 (the reliable
    change index), with the SEM of the round's own spread. With a SEM of 0 assessors never differed, and any
    difference is one.
    """
    if error is None or abs(after - before) <= LIMIT * error:
        return Change.NOT_CLEAR
    return Change.HIGHER if after > before else Change.LOWER


def compare(
    before: Mapping[str, float | None],
    after: Mapping[str, float | None],
    errors: Mapping[str, float | None],
    *,
    mapping: Mapping[str, str] | None = None,
    tops: tuple[int, int] = (4, 4),
) -> list[Compared]:
    """Return the comparable principles in the order of `after`: code to level, None for no level.

    `errors` are SEMs by code of the newer lens; `mapping` says of a newer code which older one it continues, before
    equal codes are looked at. `tops` are the scales of the older and newer lens: on different scales nothing compares.
    """
    if tops[0] != tops[1]:
        return []
    rows = []
    for code, now in after.items():
        then = before.get((mapping or {}).get(code, code))
        if then is not None and now is not None:
            rows.append(Compared(code, then, now, change(then, now, errors.get(code))))
    return rows
