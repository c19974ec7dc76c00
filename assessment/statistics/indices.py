# SPDX-License-Identifier: EUPL-1.2
"""Coverage and the two indices of one side of a profile; pure arithmetic, no ORM.

Levels are numbers from 0, on the lens's own scale up to `top`; None (or nan) is a principle without a level, which is
never counted as 0. Weights are zero or more, all 1 when None; a weight of 0 takes the principle out of the index, it
does not become 1.
"""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from math import exp, fsum, inf, isnan, log

Level = int | float | None
Weight = int | float | Decimal | Fraction


def coverage(
    levels: Sequence[Level], weights: Sequence[Weight] | None = None, applicable: Sequence[bool] | None = None
) -> Fraction | None:
    """Return C = sum w(scored) / sum w(applicable), exactly; None when nothing of weight applies.

    A principle that does not apply counts on neither side; one that is scored applies. Without `applicable` all do.
    """
    weighing = _weights(levels, weights)
    applies = [True] * len(levels) if applicable is None else applicable
    if len(applies) != len(levels):
        raise ValueError("levels, weights and applicability go together one by one")
    scored = [not _missing(level) for level in levels]
    rows = list(zip(scored, [Fraction(weight) for weight in weighing], applies, strict=True))
    whole = sum((weight for has_level, weight, counts in rows if counts or has_level), Fraction(0))
    if whole == 0:
        return None
    return sum((weight for has_level, weight, _ in rows if has_level), Fraction(0)) / whole


def arithmetic(levels: Sequence[Level], weights: Sequence[Weight] | None = None, top: int = 4) -> float | None:
    """Return A = sum w_i (L_i / top) / sum w_i, from 0 to 1, over the scored principles; None without any.

    Full compensation: a high level buys off a low one. Source: OECD/JRC, Handbook on Constructing Composite
    Indicators (2008), linear aggregation. That a level lies on the scale is for the caller to keep: the handbook's own
    example does not.
    """
    scored = _scored(levels, weights)
    if not scored:
        return None
    return fsum(weight * level for level, weight in scored) / (top * fsum(weight for _, weight in scored))


def geometric(
    levels: Sequence[Level], weights: Sequence[Weight] | None = None, offset: float = 1, top: int = 4
) -> float | None:
    """Return I = ((top + k) exp(sum w ln((L + k) / (top + k)) / sum w) - k) / top, from 0 to 1, with k = `offset`.

    The geometric mean of the levels moved up by k and moved back: a low level cannot be bought off by high ones, and
    one level of 0 does not make the whole 0 unless k is 0. Over the scored principles; None without any. Source:
    OECD/JRC Handbook (2008), geometric aggregation; the offset of 1 is a choice of ours.
    """
    if offset < 0:
        raise ValueError("the offset is never negative")
    scored = _scored(levels, weights)
    if not scored:
        return None
    logs = fsum(weight * _log((level + offset) / (top + offset)) for level, weight in scored)
    value = ((top + offset) * exp(logs / fsum(weight for _, weight in scored)) - offset) / top
    # A mean lies between the lowest and the highest; only rounding could put it outside.
    lowest, highest = min(level for level, _ in scored), max(level for level, _ in scored)
    return min(max(value, lowest / top), highest / top)


def _log(share: float) -> float:
    return log(share) if share else -inf


def _missing(level: Level) -> bool:
    return level is None or isnan(level)


def _weights(levels: Sequence[Level], weights: Sequence[Weight] | None) -> Sequence[Weight]:
    if weights is None:
        return [1] * len(levels)
    if len(levels) != len(weights):
        raise ValueError("as many weights as levels are needed")
    if any(weight < 0 for weight in weights):
        raise ValueError("a weight is never negative")
    return weights


def _scored(levels: Sequence[Level], weights: Sequence[Weight] | None) -> list[tuple[float, float]]:
    """Return the levels that are there with their weights, without those of weight 0."""
    weighing = _weights(levels, weights)
    if any(level is not None and level < 0 for level in levels):
        raise ValueError("levels are never negative")
    return [
        (float(level), float(weight))
        for level, weight in zip(levels, weighing, strict=True)
        if level is not None and not isnan(level) and weight > 0
    ]
