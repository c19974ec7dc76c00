# SPDX-License-Identifier: EUPL-1.2
"""The same arithmetic written slowly and plainly, straight from the formulas, to compare with."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations, permutations

Cell = int | None
Rows = Sequence[Sequence[Cell]]


def units(rows: Rows) -> list[list[int]]:
    """The values per unit."""
    return [[value for value in column if value is not None] for column in zip(*rows, strict=True)]


def alpha(rows: Rows, level: str) -> Fraction | None:
    """Krippendorff's alpha from its coincidence matrix, in exact fractions."""
    exact: dict[tuple[int, int], Fraction] = {}
    for unit in units(rows):
        for one, other in permutations(unit, 2):
            exact[one, other] = exact.get((one, other), Fraction(0)) + Fraction(1, len(unit) - 1)
    marginal = {c: sum((o for (one, _), o in exact.items() if one == c), Fraction(0)) for c, _ in exact}
    n = sum(marginal.values())
    if len(marginal) < 2:
        return None

    def difference(c: int, k: int) -> Fraction:
        if level == "nominal":
            return Fraction(c != k)
        if level == "interval":
            return Fraction(c - k) ** 2
        if level == "ratio":
            return Fraction(c - k, c + k) ** 2 if c + k else Fraction(0)
        between = sum((marginal[g] for g in marginal if min(c, k) <= g <= max(c, k)), Fraction(0))
        return (between - (marginal[c] + marginal[k]) / 2) ** 2

    observed = sum((count * difference(c, k) for (c, k), count in exact.items()), Fraction(0)) / n
    expected = sum((marginal[c] * marginal[k] * difference(c, k) for c in marginal for k in marginal), Fraction(0)) / (
        n * (n - 1)
    )
    return 1 - observed / expected


def jackknife(rows: Rows, level: str) -> tuple[float, float] | None:
    """The interval by leaving out one column at a time."""
    kept = [column for column in zip(*rows, strict=True) if sum(value is not None for value in column) > 1]
    whole = alpha(rows, level)
    if whole is None or len(kept) < 3:
        return None
    without = [alpha(list(zip(*(kept[:at] + kept[at + 1 :]), strict=True)), level) for at in range(len(kept))]
    if any(value is None for value in without):
        return None
    known = [value for value in without if value is not None]
    mean = sum(known) / len(known)
    error = float(Fraction(len(kept) - 1, len(kept)) * sum((value - mean) ** 2 for value in known)) ** 0.5
    return float(whole) - 1.96 * error, min(float(whole) + 1.96 * error, 1.0)


def pairs_within(rows: Rows, distance: int) -> float | None:
    """The share of pairs of one unit at most so far apart."""
    pairs = [abs(one - other) <= distance for unit in units(rows) for one, other in combinations(unit, 2)]
    return sum(pairs) / len(pairs) if pairs else None


def dominance(profiles: Sequence[Sequence[Cell]]) -> float | None:
    """The share of pairs of which one is at least as high everywhere and higher somewhere."""

    def dominates(one: Sequence[Cell], other: Sequence[Cell]) -> bool:
        if [a is None for a in one] != [b is None for b in other]:
            return False
        both = [(a, b) for a, b in zip(one, other, strict=True) if a is not None and b is not None]
        return all(a >= b for a, b in both) and any(a > b for a, b in both)

    scored = [profile for profile in profiles if any(value is not None for value in profile)]
    pairs = [dominates(one, other) or dominates(other, one) for one, other in combinations(scored, 2)]
    return sum(pairs) / len(pairs) if pairs else None
