# SPDX-License-Identifier: EUPL-1.2
"""Who wants to know what one founder said: what follows from all figures that were told, and nothing else; pure.

The attacker knows more than anybody can: exactly who answered in every survey, and that nobody ever changes an answer.
They look for somebody whose level is the only one that fits everything that was told.
"""

from collections import defaultdict
from collections.abc import Collection, Sequence
from itertools import product
from math import ceil
from random import Random
from typing import Final

import numpy as np

from assessment.statistics.disclosure import Middle, middle_of

TOP: Final = 4
Told = tuple[Collection[str], Middle]


def tell(surveys: Sequence[dict[str, int]], fewest: int) -> list[Told]:
    """Return what is told of a row of surveys, one after the other."""
    told: list[Told] = []
    for answers in surveys:
        found = middle_of(answers, [members for members, _figure in told], fewest=fewest)
        if found is not None:
            told.append((set(answers), found))
    return told


def make_surveys(seed: int, most_people: int, most_surveys: int = 4) -> list[dict[str, int]]:
    """Return the city of a seed: founders with an opinion each that stays, who come and go over a few surveys."""
    random = Random(seed)  # noqa: S311 - repeatable, no secret
    people = [f"founder {number}" for number in range(random.randint(1, most_people))]
    # A city of one mind is the hardest to hide in.
    levels = random.choice([(0, 1, 2, 3, 4), (0, 4), (0, 0, 0, 0, 4), (2,)])
    opinion = {person: random.choice(levels) for person in people}
    here, surveys = set(random.sample(people, random.randint(0, len(people)))), []
    for _survey in range(random.randint(1, most_surveys)):
        surveys.append({person: opinion[person] for person in sorted(here)})
        changed = set(random.sample(people, min(len(people), random.choice([0, 1, 1, 2, 5, 6]))))
        here = here ^ changed if random.random() < 0.5 else here | changed
    return surveys


def singled_out(told: Sequence[Told]) -> dict[str, int]:
    """Return everybody of whom only one level fits all that was told, with that level.

    People who were in the same figures cannot be told apart, so of each such group only how many said at most `t`
    matters. Every way in which that fits the figures is looked at, from the lowest level up.
    """
    groups: dict[tuple[bool, ...], list[str]] = defaultdict(list)
    for person in sorted({person for members, _figure in told for person in members}):
        groups[tuple(person in members for members, _figure in told)].append(person)
    if not groups:
        return {}
    sizes = [len(group) for group in groups.values()]
    patterns = np.array(list(groups), dtype=int)
    fits = [_fitting(sizes, patterns, told, level) for level in range(TOP)]
    for at in range(1, TOP):
        fits[at] = fits[at][_at_least_one_below(fits[at - 1], fits[at])]
    for at in range(TOP - 2, -1, -1):
        fits[at] = fits[at][_at_least_one_below(-fits[at + 1], -fits[at])]
    found: dict[str, int] = {}
    for number, (size, people) in enumerate(zip(sizes, groups.values(), strict=True)):
        for level in range(TOP + 1):
            all_up_to = level == TOP or bool((fits[level][:, number] == size).all())
            none_below = level == 0 or bool((fits[level - 1][:, number] == 0).all())
            if all_up_to and none_below:
                found |= dict.fromkeys(people, level)
    return found


def _fitting(sizes: Sequence[int], patterns: "np.ndarray", told: Sequence[Told], level: int) -> "np.ndarray":
    """Return every way in which so many of each group said at most `level`, that agrees with all figures."""
    ways = np.array(list(product(*(range(size + 1) for size in sizes))), dtype=int)
    for at, (members, figure) in enumerate(told):
        up_to = ways @ patterns[:, at]
        rank = ceil(len(members) / 2)
        ways = ways[up_to >= rank if figure.middle <= level else up_to < rank]
    return ways


def _at_least_one_below(lower: "np.ndarray", upper: "np.ndarray") -> "np.ndarray":
    """Return which rows of `upper` have a row of `lower` that is nowhere above it."""
    return np.array([bool((lower <= row).all(axis=1).any()) for row in upper], dtype=bool)
