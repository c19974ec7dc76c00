# SPDX-License-Identifier: EUPL-1.2
"""How strict each assessor is beside the others, where they scored the same; pure.

A many-facet model in levels: what an assessor gives on a principle of a subject is what there is to see, less the
assessor's severity, and an error. No level of a subject is estimated, so nothing is assumed of how subjects differ.
"""

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

import numpy as np

Who = TypeVar("Who", bound=Hashable)

# Told of who gave so many levels that a colleague gave beside them, among so many assessors (ours).
FEWEST_IN_COMMON: Final = 30
FEWEST_ASSESSORS: Final = 3
# The standard normal quantile of a two-sided 95 % interval.
NORMAL_95: Final = 1.96


@dataclass(frozen=True, slots=True)
class Severity:
    """How many levels lower than the average of the assessors compared this one scores, and its standard error.

    `in_common` is the number of levels that a colleague gave beside theirs.
    """

    levels: float
    error: float
    in_common: int

    @property
    def ends(self) -> tuple[float, float]:
        """The ends of its interval of 95 percent."""
        return self.levels - NORMAL_95 * self.error, self.levels + NORMAL_95 * self.error


def severities(cells: Iterable[Sequence[tuple[Who, float]]]) -> dict[Who, Severity]:
    """Return the severity of every assessor who can be compared; nothing where too few scored enough in common.

    A cell has who gave which level on one principle of one subject. Least squares of y_cj = m_c - s_j + e_cj with
    sum_j s_j = 0: N s = -b, with b_j the sum over cells of y_cj less the mean of its cell, and N_jj the sum of
    1 - 1/m_c, N_jk minus the sum of 1/m_c, over cells of m_c assessors. Var(s) = sigma^2 N+, sigma^2 the squared
    residuals over n - cells - (J - 1). The error is too small where an assessor errs the same way on all principles of
    a subject. Only the largest group that colleagues in common hold together is compared. Source: M. R. Raymond and
    C. Viswesvaran, Least squares models to correct for rater effects in performance assessment, J. Educational
    Measurement 30 (1993) 253; in levels, where J. M. Linacre, Many-Facet Rasch Measurement (1989), takes log-odds.
    """
    shared = [list(cell) for cell in cells if len(cell) > 1]
    while people := _largest_group(shared):
        counts = {who: sum(who == one for cell in shared for one, _level in cell) for who in people}
        enough = {who for who in people if counts[who] >= FEWEST_IN_COMMON}
        kept = [[one for one in cell if one[0] in enough] for cell in shared]
        kept = [cell for cell in kept if len(cell) > 1]
        if len(enough) < FEWEST_ASSESSORS:
            return {}
        if enough == set(people) and kept == shared:
            return _solved(kept, people, counts)
        shared = kept
    return {}


def _largest_group(cells: Sequence[Sequence[tuple[Who, float]]]) -> list[Who]:
    """Return the largest set of assessors whom cells in common hold together, in the order they appear."""
    groups: list[dict[Who, None]] = []
    for cell in cells:
        here = dict.fromkeys(who for who, _level in cell)
        near = [group for group in groups if here.keys() & group.keys()]
        groups = [group for group in groups if group not in near]
        groups.append(dict.fromkeys(who for group in (*near, here) for who in group))
    return max((list(group) for group in groups), key=len, default=[])


def _solved(
    cells: Sequence[Sequence[tuple[Who, float]]], people: Sequence[Who], counts: dict[Who, int]
) -> dict[Who, Severity]:
    place = {who: at for at, who in enumerate(people)}
    normal, above = np.zeros((len(people), len(people))), np.zeros(len(people))
    squares = 0.0
    for cell in cells:
        own = [place[who] for who, _level in cell]
        levels = np.array([level for _who, level in cell], dtype=np.float64)
        normal[own, own] += 1
        normal[np.ix_(own, own)] -= 1 / len(own)
        above[own] += levels - levels.mean()
        squares += float(np.square(levels - levels.mean()).sum())
    inverse = np.linalg.pinv(normal, rcond=1e-9, hermitian=True)
    found = -inverse @ above
    free = sum(map(len, cells)) - len(cells) - (len(people) - 1)
    # What the assessors explain comes off; rounding never makes it less than nothing.
    variance = max(squares + float(found @ above), 0.0) / free if free > 0 else 0.0
    errors = np.sqrt(variance * np.diag(inverse))
    return {
        who: Severity(round(float(found[at]), 12) + 0.0, float(errors[at]), counts[who]) for who, at in place.items()
    }


def is_strict(one: Severity) -> bool | None:
    """Return whether somebody is clearly stricter (True) or milder (False) than average; None when not clear."""
    low, high = one.ends
    if low > 0:
        return True
    return False if high < 0 else None
