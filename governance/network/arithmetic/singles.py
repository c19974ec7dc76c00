# SPDX-License-Identifier: EUPL-1.2
"""The outcome of every single loss at once."""

from collections.abc import Iterator
from dataclasses import dataclass

from governance.network.arithmetic.city import City, Consequence
from governance.network.arithmetic.falling import fallen_after, is_empty

NOWHERE = -1


@dataclass(frozen=True, slots=True)
class Single:
    """What the loss of one element alone does. `area` is where all its harm falls; NOWHERE: not one area."""

    element: int
    stops: int
    weakens: int
    people: int
    roles_emptied: int
    waves: int
    area: int


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
    emptied = _emptied(city, fallen, found) if areas else 0
    return Single(element, stops, weakens, people, emptied, waves, areas.pop() if len(areas) == 1 else NOWHERE)


def _emptied(city: City, fallen: dict[int, int], found: dict[int, tuple[Consequence, int]]) -> int:
    """Return how many places in chains fell empty when all is over."""
    touched = {each for element in fallen for each in city.touches.get(element, ())}
    supports = (city.supports[number] for number in touched)
    return sum(1 for one in supports if one.is_role and one.initiative in found and is_empty(one, fallen))
