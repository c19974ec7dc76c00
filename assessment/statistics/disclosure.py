# SPDX-License-Identifier: EUPL-1.2
"""What may be told of many without telling of one: from five on, and not when telling it again gives one away; pure.

The one place that decides it: of answers (`middle_of`), of groups beside their whole (`told_groups`), and, under both,
of sets of people (`are_apart`).

k-anonymity: Sweeney, "k-anonymity: a model for protecting privacy", Int. J. of Uncertainty, Fuzziness and
Knowledge-Based Systems 10 (2002) 557-570. Complementary suppression, leaving out more so that what was left out cannot
be worked out by subtracting: Hundepool et al., Statistical Disclosure Control (2012), chapter 4. That both are asked of
the history of who was in which figure is ours: docs/adr/0034.
"""

from collections import Counter
from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Final, TypeVar

# How a group is called; two of one name are told apart by what comes after it.
Name = TypeVar("Name", str, tuple[str, str])

# Fewer than this and nothing is told (ours, as the lens says).
FEWEST: Final = 5
# How many answered is told as a band, so that one more or one less cannot be seen. The first and last of each.
BANDS: Final = ((5, 9), (10, 19), (20, None))


# A figure about partly the same people is told at most so often (ours): each tells a little of who came or left.
MOST_OVERLAPS: Final = 3


@dataclass(frozen=True, slots=True)
class Middle:
    """What is told of a question: the middle answer and a band for how many.

    The middle is a level somebody gave (Hyndman and Fan's type 1). No other point of the distribution is told: with the
    quarters too, two figures could show that all who came in between said the same (docs/adr/0034).
    """

    middle: int
    at_least: int


def middle_of(
    answers: Mapping[str, int], earlier: Sequence[Collection[str]] = (), *, fewest: int = FEWEST
) -> Middle | None:
    """Return what may be told of the levels that each of these people gave; None where it may not be.

    `earlier` holds who was in each figure that was told before about the same question and institution. Whether it is
    told depends on who answered, never on what they said.
    """
    if len(answers) < max(fewest, 1) or not are_apart([*earlier, answers.keys()], fewest=fewest):
        return None
    return Middle(
        middle=sorted(answers.values())[ceil(len(answers) / 2) - 1],
        at_least=max((least for least, _most in BANDS if least <= len(answers)), default=1),
    )


def told_groups(
    groups: Mapping[Name, Collection[Hashable]], rest: Collection[Hashable] = (), *, fewest: int = FEWEST
) -> list[Name]:
    """Return which of these groups may be told beside their whole, the largest first, then by name.

    A group holds the keys of those it is about; `rest` are who belongs to the whole and to no group that has a name.
    From `fewest` on a group is told, and of these the smallest is left out as well until nobody can be worked out from
    the whole and the groups that are told (`are_apart`). Groups that share nobody are the common case: then it says
    that what is left over is none or `fewest` too.
    """
    every = set(rest).union(*groups.values())
    sizes = {name: len(set(keys)) for name, keys in groups.items()}
    told: list[Name] = sorted((n for n in sizes if sizes[n] >= fewest), key=lambda name: (-sizes[name], name))
    while told and not are_apart([every, *[groups[name] for name in told]], fewest=fewest):
        told.pop()
    return told


def are_apart(figures: Sequence[Collection[Hashable]], *, fewest: int = FEWEST) -> bool:
    """Return whether nobody can be told apart by adding and subtracting figures about these sets of people.

    Everybody shares with at least `fewest` people in which figures they were, so that whatever is added and subtracted
    is about none or about that many at once; and the last set overlaps at most MOST_OVERLAPS others without being one
    of them.
    """
    sets = [frozenset(figure) for figure in figures]
    alike = Counter(tuple(person in figure for figure in sets) for person in frozenset().union(*sets))
    if min(alike.values(), default=fewest) < fewest:
        return False
    *others, last = sets or [frozenset()]
    return sum(1 for other in set(others) if other & last and other != last) <= MOST_OVERLAPS or fewest <= 1
