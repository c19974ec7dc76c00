# SPDX-License-Identifier: EUPL-1.2
"""Coverage and the two indices of one side of a profile; pure arithmetic, no ORM.

Levels are whole numbers from 0 to `top` (the lens's own scale); None is a principle without a level, which is never
counted as 0. Weights are zero or more; a weight of 0 takes the principle out of the index, it does not become 1.
"""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from math import exp, fsum, log

Level = int | None
Weight = int | float | Decimal | Fraction


def _checked(levels: Sequence[Level], weights: Sequence[Weight], top: int) -> list[tuple[int, float]]:
    if len(levels) != len(weights):
        raise ValueError("as many weights as levels are needed")
    if any(weight < 0 for weight in weights):
        raise ValueError("a weight is never negative")
    if any(level is not None and not 0 <= level <= top for level in levels):
        raise ValueError(f"levels run from 0 to {top}")
    return [
        (level, float(weight))
        for level, weight in zip(levels, weights, strict=True)
        if level is not None and weight > 0
    ]


def coverage(levels: Sequence[Level], weights: Sequence[Weight], applicable: Sequence[bool]) -> Fraction | None:
    """Return C = sum w(scored) / sum w(applicable), exactly; None when nothing of weight applies.

    A principle that does not apply counts on neither side; one that is scored applies.
    """
    if not len(levels) == len(weights) == len(applicable):
        raise ValueError("levels, weights and applicability go together one by one")
    rows = list(zip(levels, [Fraction(weight) for weight in weights], applicable, strict=True))
    whole = sum((weight for level, weight, applies in rows if applies or level is not None), Fraction(0))
    if whole == 0:
        return None
    return sum((weight for level, weight, _ in rows if level is not None), Fraction(0)) / whole


def arithmetic(levels: Sequence[Level], weights: Sequence[Weight], top: int = 4) -> float | None:
    """Return A = sum w_i (L_i / top) / sum w_i, from 0 to 1, over the scored principles; None without any.

    Full compensation: a high level buys off a low one. Source: OECD/JRC, Handbook on Constructing Composite
    Indicators (2008), linear aggregation.
    """
    scored = _checked(levels, weights, top)
    if not scored:
        return None
    return fsum(weight * level for level, weight in scored) / (top * fsum(weight for _, weight in scored))


def geometric(levels: Sequence[Level], weights: Sequence[Weight], offset: float = 1, top: int = 4) -> float | None:
    """Return I = ((top + k) exp(sum w ln((L + k) / (top + k)) / sum w) - k) / top, from 0 to 1, with k = `offset`.

    The geometric mean of the levels moved up by k and moved back: a low level cannot be bought off by high ones, and
    one level of 0 does not make the whole 0. Over the scored principles; None without any. Source: OECD/JRC
    Handbook (2008), geometric aggregation; the offset of 1 is a choice of ours.
    """
    if offset <= 0:
        raise ValueError("the offset is more than zero")
    scored = _checked(levels, weights, top)
    if not scored:
        return None
    mean = fsum(weight * log((level + offset) / (top + offset)) for level, weight in scored)
    value = ((top + offset) * exp(mean / fsum(weight for _, weight in scored)) - offset) / top
    return min(max(value, 0.0), 1.0)
