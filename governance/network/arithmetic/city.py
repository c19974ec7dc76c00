# SPDX-License-Identifier: EUPL-1.2
"""What the arithmetic is about: initiatives, what they rest on, and what falls together; all by number."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum


class Consequence(IntEnum):
    """What losses do to an initiative; a larger number is worse."""

    UNTOUCHED = 0
    GOES_ON = 1
    WEAKENS = 2
    STOPS = 3


@dataclass(frozen=True, slots=True)
class Limits:
    """From which part of the whole weight, in percent, a loss weakens and stops."""

    weakens: int
    stops: int


@dataclass(frozen=True, slots=True)
class Filler:
    """An element that fills a support, with its weight, and the one element that takes over when it goes.

    What takes over too late is named and does not count.
    """

    element: int
    weight: int = 0
    instead: int | None = None
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class Support:
    """One thing an initiative rests on. `whole` is what the weights are a part of; zero means that nobody told.

    `steady` counts what fills it too and no loss here can take, such as an initiative's own money
    or carriers whom the register does not name.
    """

    initiative: int
    kind: str
    fillers: tuple[Filler, ...]
    when_empty: Consequence
    whole: int = 0
    is_role: bool = False
    steady: int = 0


class City:
    """Initiatives 0..n-1 with their supports. `elements` says which element each initiative is itself.

    `falls_with` gives, per element, the elements that fall with it at once: the money of a funder, the buildings of an
    owner, the party that an initiative is.
    """

    def __init__(
        self,
        *,
        elements: Sequence[int],
        supports: Iterable[Support],
        falls_with: Mapping[int, Sequence[int]],
        limits: Limits,
        people: Sequence[int] = (),
        areas: Sequence[int] = (),
    ) -> None:
        self.elements = elements
        self.supports = tuple(supports)
        self.falls_with = falls_with
        self.limits = limits
        self.people = people or (0,) * len(elements)
        self.areas = areas or (-1,) * len(elements)
        # Per element the supports that its going can change, also as what takes over.
        self.touches: dict[int, list[int]] = {}
        for number, support in enumerate(self.supports):
            for filler in support.fillers:
                for element in (filler.element,) if filler.instead is None else (filler.element, filler.instead):
                    known = self.touches.setdefault(element, [])
                    if not known or known[-1] != number:
                        known.append(number)

    def together(self, lost: Iterable[int]) -> set[int]:
        """Return these elements and all that fall with them at once."""
        found = set(lost)
        queue = list(found)
        while queue:
            for element in self.falls_with.get(queue.pop(), ()):
                if element not in found:
                    found.add(element)
                    queue.append(element)
        return found
