# SPDX-License-Identifier: EUPL-1.2
"""The outcome of every single loss at once."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from governance.network.arithmetic.city import City, Consequence
from governance.network.arithmetic.falling import fallen_after, is_empty

NOWHERE = -1


@dataclass(frozen=True, slots=True)
class Single:
    """What the loss of one element alone does. `area` is where all its harm falls; NOWHERE: not one area.

    `bereft` is how many initiatives lose the only thing of a kind they rest on.
    """

    element: int
    stops: int
    weakens: int
    people: int
    roles_emptied: int
    waves: int
    area: int
    bereft: int = 0

    @property
    def harm(self) -> tuple[int, int, int]:
        """How much it does. Of two losses of which one takes the other along, equal numbers mean the same harm."""
        return self.stops, self.stops + self.weakens, self.bereft


def single_losses(city: City) -> Iterator[Single]:
    """Yield the outcome for each element whose loss stops or weakens an initiative, in the order of elements."""
    for element in sorted(city.touches.keys() | city.falls_with.keys()):
        single = _single(city, element)
        if single.stops or single.weakens:
            yield single


def _single(city: City, element: int) -> Single:
    fallen, found = fallen_after(city, (element,))
    stops = weakens = people = waves = 0
    areas = set()
    for initiative, (consequence, wave) in found.items():
        if consequence < Consequence.WEAKENS:
            continue
        if consequence is Consequence.STOPS:
            stops += 1
        else:
            weakens += 1
        people += city.people[initiative]
        waves = max(waves, wave)
        areas.add(city.areas[initiative])
    emptied, bereft = _emptied(city, fallen, found) if areas else (0, 0)
    area = areas.pop() if len(areas) == 1 else NOWHERE
    return Single(element, stops, weakens, people, emptied, waves, area, bereft)


def _emptied(city: City, fallen: dict[int, int], found: dict[int, tuple[Consequence, int]]) -> tuple[int, int]:
    """Return how many places in chains fell empty when all is over, and how many initiatives lost an only support."""
    touched = {each for element in fallen for each in city.touches.get(element, ())}
    roles, bereft = 0, set()
    for support in (city.supports[number] for number in touched):
        if support.initiative in found and is_empty(support, fallen):
            roles += support.is_role
            if support.when_empty >= Consequence.WEAKENS:
                bereft.add(support.initiative)
    return roles, len(bereft)


def echoes(city: City, singles: Iterable[Single], order: Callable[[int], int]) -> set[int]:
    """Return the elements whose harm is wholly that of one thing that falls with them, such as an owner's one building.

    Of several that take exactly the same along the first in `order` stays: a scheme and the goal that only it serves.
    """
    known = {one.element: one for one in singles}
    found: set[int] = set()
    alike: dict[frozenset[int], int] = {}
    for single in sorted(known.values(), key=lambda one: (order(one.element), one.element)):
        along = city.together((single.element,)) - {single.element}
        first = alike.setdefault(frozenset(along), single.element) if along else single.element
        if first != single.element or any(each in known and known[each].harm == single.harm for each in along):
            found.add(single.element)
    return found
