# SPDX-License-Identifier: EUPL-1.2
"""A what-if from question to answer: read what can be touched, compute, and find the names for who asks."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from accounts.models import User
from governance.network.arithmetic.city import Consequence, Support
from governance.network.arithmetic.falling import Loss, Outcome, fall
from governance.network.what_if.names import Named, names_of, unnamed
from governance.network.what_if.queries import Element, reached_by
from governance.network.what_if.query import WhatIfQuery, in_view
from governance.network.what_if.supports import INITIATIVE, NumberedCity, read_city

if TYPE_CHECKING:
    from uuid import UUID

WORDS = {Consequence.STOPS: "stops", Consequence.WEAKENS: "weakens", Consequence.GOES_ON: "goes_on"}


@dataclass(frozen=True, slots=True)
class LostSupport:
    """One thing an initiative lost: as what, which element, by the loss of what, and what takes over, or too late."""

    kind: str
    what: Named
    wave: int
    because: Named
    instead: Named | None = None
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class AffectedInitiative:
    """What becomes of one initiative; `consequence` is stops, weakens or goes_on."""

    initiative: Named
    consequence: str
    wave: int
    gone: tuple[LostSupport, ...]
    harmed: tuple[Support, ...]
    emptied: tuple[Support, ...]


@dataclass(frozen=True, slots=True)
class Calculation:
    """The answer. `taken` and `shifted` are what was asked as far as the asker may see it.

    `touched` and `people` are of the initiatives in view; `in_city` counts over the whole city, as the ranking does.
    """

    asked: WhatIfQuery
    taken: tuple[Named, ...]
    shifted: tuple[Named, ...]
    touched: tuple[AffectedInitiative, ...]
    people: int
    in_city: Mapping[str, int]

    def of(self, consequence: str) -> list[AffectedInitiative]:
        """Return the initiatives to which this happens."""
        return [each for each in self.touched if each.consequence == consequence]

    @property
    def counts(self) -> dict[str, int]:
        """How many stop, weaken and go on, and how many people that touches at least."""
        return {**{word: len(self.of(word)) for word in WORDS.values()}, "people": self.people}

    @property
    def reaches_further(self) -> bool:
        """Whether more falls in the city than what is in view."""
        return self.counts != self.in_city

    def as_json(self) -> dict[str, Any]:
        """Return what a scenario keeps of it: ids and words, never a name of a person."""
        return {
            **self.counts,
            "initiatives": [
                {
                    "id": str(each.initiative.key),
                    "consequence": each.consequence,
                    "wave": each.wave,
                    "lost": sorted({f"{gone.what.kind}:{gone.what.key}" for gone in each.gone}),
                }
                for each in self.touched
            ],
        }


def calculate(user: User, asked: WhatIfQuery) -> Calculation:
    """Return what becomes of the initiatives this person handles; a fixed number of queries.

    What they do not handle falls along in the arithmetic, for it may take theirs along, and is only counted. An element
    that they may not see counts as not asked: otherwise an address could be used to find out.
    """
    seen = names_of(user, asked.elements)
    lost = [each for each in asked.lost if each in seen]
    shifted = [each for each in asked.shifted if each in seen]
    reached = reached_by((*lost, *shifted), asked.day) if seen else []
    near: set[UUID] = set(in_view(user, asked.area).filter(pk__in=reached).values_list("pk", flat=True))
    mapped = read_city(asked.day, reached)
    outcome = fall(mapped.city, _numbers(mapped, lost), _numbers(mapped, shifted))
    causes = _causes(mapped, outcome, _numbers(mapped, (*lost, *shifted)))
    in_city = _counts(mapped, outcome)
    outcome = replace(
        outcome, verdicts=tuple(one for one in outcome.verdicts if mapped.initiatives[one.initiative] in near)
    )
    names = {**seen, **names_of(user, _named_in(mapped, outcome) - seen.keys())}
    return Calculation(
        asked=WhatIfQuery(tuple(lost), tuple(shifted), asked.day, asked.area),
        taken=tuple(names[each] for each in lost),
        shifted=tuple(names[each] for each in shifted),
        touched=tuple(_touched(mapped, outcome, names, causes)),
        people=_counts(mapped, outcome)["people"],
        in_city=in_city,
    )


def _counts(mapped: NumberedCity, outcome: Outcome) -> dict[str, int]:
    hurt = [one for one in outcome.verdicts if one.consequence >= Consequence.WEAKENS]
    people = sum(mapped.city.people[one.initiative] for one in hurt)
    return {**{word: outcome.count(consequence) for consequence, word in WORDS.items()}, "people": people}


def _numbers(mapped: NumberedCity, elements: Sequence[Element]) -> list[int]:
    known = mapped.numbers.known
    return [known[each] for each in elements if each in known]


def _named_in(mapped: NumberedCity, outcome: Outcome) -> set[Element]:
    numbers = mapped.numbers.elements
    found = set()
    for verdict in outcome.verdicts:
        found.add((INITIATIVE, mapped.initiatives[verdict.initiative]))
        for loss in verdict.losses:
            found.add(numbers[loss.element])
            if loss.instead is not None:
                found.add(numbers[loss.instead])
    return found


def _causes(mapped: NumberedCity, outcome: Outcome, asked: Sequence[int]) -> dict[int, int]:
    """Return by the loss of what each element fell: something that was taken away, or an initiative that stopped."""
    stopped = [one for one in outcome.verdicts if one.consequence is Consequence.STOPS]
    causes: dict[int, int] = {}
    for source in (*asked, *(mapped.city.elements[one.initiative] for one in stopped)):
        for element in mapped.city.together([source]):
            causes.setdefault(element, source)
    return causes


def _touched(
    mapped: NumberedCity, outcome: Outcome, names: dict[Element, Named], causes: dict[int, int]
) -> Iterator[AffectedInitiative]:
    def named(element: Element) -> Named:
        return names.get(element) or unnamed(element)

    def numbered(number: int) -> Named:
        return named(mapped.numbers.elements[number])

    def gone(loss: Loss) -> LostSupport:
        instead = None if loss.instead is None else numbered(loss.instead)
        because = numbered(causes.get(loss.element, loss.element))
        return LostSupport(loss.support.kind, numbered(loss.element), loss.wave, because, instead, loss.is_late)

    for verdict in outcome.verdicts:
        # What goes after an initiative stopped, and by that, is no cause of it.
        stops = verdict.consequence is Consequence.STOPS
        losses = [loss for loss in verdict.losses if not stops or loss.wave <= verdict.wave]
        told = {loss.support for loss in losses}
        yield AffectedInitiative(
            initiative=named((INITIATIVE, mapped.initiatives[verdict.initiative])),
            consequence=WORDS[verdict.consequence],
            wave=verdict.wave,
            gone=tuple(gone(loss) for loss in losses),
            harmed=tuple(support for support in verdict.harmed if support in told),
            emptied=tuple(support for support in verdict.emptied if support in told),
        )
