# SPDX-License-Identifier: EUPL-1.2
"""What falls when these elements go: in waves, until nothing more falls.

Losing more never brings anything back, so the waves end, and no order of losses changes the outcome.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from governance.network.arithmetic.city import City, Consequence, Filler, Limits, Support


@dataclass(frozen=True, slots=True)
class Loss:
    """A filler that went, in which wave, and what takes over; `instead` None when nothing does."""

    support: Support
    element: int
    wave: int
    instead: int | None = None
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """What becomes of one initiative: how bad, in which wave, what it lost, which supports that harms or empties."""

    initiative: int
    consequence: Consequence
    wave: int
    losses: tuple[Loss, ...]
    harmed: tuple[Support, ...]
    emptied: tuple[Support, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """All of it: the wave in which each element fell, and the initiatives that are touched, first waves first."""

    fallen: dict[int, int]
    verdicts: tuple[Verdict, ...]

    def count(self, consequence: Consequence) -> int:
        """Return to how many initiatives this happens."""
        return sum(1 for each in self.verdicts if each.consequence is consequence)


def takes_over(filler: Filler, fallen: Collection[int]) -> bool:
    """Whether something stands ready in time for this filler."""
    return filler.instead is not None and not filler.is_late and filler.instead not in fallen


def weigh(support: Support, fallen: Collection[int], limits: Limits) -> Consequence:
    """Return what the loss of `fallen` does to one support.

    What is left is counted once, whoever it fills for: fillers that stand, and what takes over from those that fell. As
    each filler leaves one or none, losing more never leaves more.
    """
    left: set[int] = set()
    gone, is_hit = 0, False
    for filler in support.fillers:
        if filler.element not in fallen:
            left.add(filler.element)
            continue
        is_hit = True
        if takes_over(filler, fallen):
            left.add(filler.instead or 0)
        else:
            gone += filler.weight
    if not is_hit:
        return Consequence.UNTOUCHED
    found = Consequence.GOES_ON
    remain = len(left) + support.steady
    if not remain:
        found = max(found, support.when_empty)
    elif remain == 1 and len({each.element for each in support.fillers}) + support.steady > 1:
        found = max(found, min(Consequence.WEAKENS, support.when_empty))
    if support.whole and 100 * gone >= limits.stops * support.whole:
        return Consequence.STOPS
    if support.whole and 100 * gone >= limits.weakens * support.whole:
        return max(found, Consequence.WEAKENS)
    return found


def fallen_after(city: City, lost: Iterable[int]) -> tuple[dict[int, int], dict[int, tuple[Consequence, int]]]:
    """Return the wave in which each element falls, and per touched initiative how bad it gets and in which wave."""
    fallen = dict.fromkeys(city.together(lost), 0)
    found: dict[int, tuple[Consequence, int]] = {}
    frontier: Collection[int] = tuple(fallen)
    wave = 0
    while frontier:
        wave += 1
        stopped = set()
        for number in {each for element in frontier for each in city.touches.get(element, ())}:
            support = city.supports[number]
            if city.elements[support.initiative] in fallen:
                continue
            here = weigh(support, fallen, city.limits)
            if here > found.get(support.initiative, (Consequence.UNTOUCHED, 0))[0]:
                found[support.initiative] = (here, wave)
            if here is Consequence.STOPS:
                stopped.add(support.initiative)
        frontier = city.together(city.elements[each] for each in stopped) - fallen.keys()
        fallen.update(dict.fromkeys(frontier, wave))
    return fallen, found


def fall(city: City, lost: Iterable[int], shifted: Iterable[int] = ()) -> Outcome:
    """Return what becomes of the city without `lost`.

    `shifted` are goals that change: what rests on them is unsure, so it weakens at the worst and takes nothing along.
    """
    lost = set(lost)
    fallen, found = fallen_after(city, lost)
    unsure = city.together(shifted) - fallen.keys()
    gone = fallen | dict.fromkeys(unsure, 0)
    if unsure:
        for number in {each for element in unsure for each in city.touches.get(element, ())}:
            support = city.supports[number]
            here = min(Consequence.WEAKENS, weigh(support, gone, city.limits))
            is_lost = city.elements[support.initiative] in fallen
            if not is_lost and here > found.get(support.initiative, (Consequence.UNTOUCHED, 0))[0]:
                found[support.initiative] = (here, 1)
    verdicts = _told(city, found, gone)
    return Outcome(fallen, tuple(sorted(verdicts, key=lambda one: (one.wave, -one.consequence, one.initiative))))


def _told(city: City, found: dict[int, tuple[Consequence, int]], gone: dict[int, int]) -> Iterable[Verdict]:
    """Yield what each touched initiative lost when all is over."""
    hit: dict[int, list[int]] = {}
    for number in sorted({each for element in gone for each in city.touches.get(element, ())}):
        hit.setdefault(city.supports[number].initiative, []).append(number)
    for initiative, (consequence, wave) in found.items():
        supports = [city.supports[number] for number in hit[initiative]]
        losses = tuple(
            Loss(
                support,
                filler.element,
                gone[filler.element] + 1,
                filler.instead if filler.instead is not None and filler.instead not in gone else None,
                filler.is_late,
            )
            for support in supports
            for filler in support.fillers
            if filler.element in gone
        )
        harmed = tuple(one for one in supports if weigh(one, gone, city.limits) >= Consequence.WEAKENS)
        emptied = tuple(one for one in supports if is_empty(one, gone))
        yield Verdict(initiative, consequence, wave, losses, harmed, emptied)


def is_empty(support: Support, fallen: Collection[int]) -> bool:
    """Whether nothing fills a support any more, and nothing takes over."""
    return not support.steady and all(
        each.element in fallen and not takes_over(each, fallen) for each in support.fillers
    )
