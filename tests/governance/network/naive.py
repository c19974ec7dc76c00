# SPDX-License-Identifier: EUPL-1.2
"""What falls, simulated the slow and plain way: the whole city is looked at again until nothing changes."""

from collections.abc import Iterable

from governance.network.arithmetic.city import City, Consequence, Support


def simulate(city: City, lost: Iterable[int]) -> tuple[set[int], dict[int, str]]:
    """Return all elements that are gone in the end, and per initiative "stops", "weakens" or "goes on"."""
    taken = set(lost)
    gone = set(taken)
    words: dict[int, str] = {}
    while True:
        size = (len(gone), dict(words))
        for element in list(gone):
            gone.update(city.falls_with.get(element, ()))
        for initiative, itself in enumerate(city.elements):
            if itself in taken or _fell_with(city, taken, itself):
                continue
            said = [_say(city, each, gone) for each in city.supports if each.initiative == initiative]
            for word in ("stops", "weakens", "goes on"):
                if word in said:
                    words[initiative] = word
                    break
        gone.update(city.elements[each] for each, word in words.items() if word == "stops")
        if size == (len(gone), words):
            return gone, words


def _fell_with(city: City, taken: set[int], itself: int) -> bool:
    todo, seen = list(taken), set(taken)
    while todo:
        for other in city.falls_with.get(todo.pop(), ()):
            if other not in seen:
                seen.add(other)
                todo.append(other)
    return itself in seen


def _say(city: City, support: Support, gone: set[int]) -> str:
    if not any(each.element in gone for each in support.fillers):
        return ""
    remaining = []
    missing_weight = 0
    for each in support.fillers:
        if each.element not in gone:
            remaining.append(each.element)
        elif each.instead is not None and each.instead not in gone and not each.is_late:
            remaining.append(each.instead)
        else:
            missing_weight += each.weight
    words = ["goes on"]
    allowed = {Consequence.STOPS: ["weakens", "stops"], Consequence.WEAKENS: ["weakens"]}.get(support.when_empty, [])
    if not remaining and not support.steady and allowed:
        words.append(allowed[-1])
    had_more = len({each.element for each in support.fillers}) + support.steady >= 2
    if had_more and len(set(remaining)) + support.steady == 1 and allowed:
        words.append("weakens")
    if support.whole:
        if missing_weight / support.whole >= city.limits.weakens / 100:
            words.append("weakens")
        if missing_weight / support.whole >= city.limits.stops / 100:
            words.append("stops")
    return "stops" if "stops" in words else "weakens" if "weakens" in words else "goes on"
