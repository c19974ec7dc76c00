# SPDX-License-Identifier: EUPL-1.2
"""What falls, by ids alone: who reads it finds the names they may read (governance.network.what_if.calculation)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from accounts.models import User
from governance.network.arithmetic.city import Consequence
from governance.network.arithmetic.falling import Outcome, Verdict, fall
from governance.network.what_if.queries import Element, reached_by
from governance.network.what_if.query import WhatIfQuery, in_view
from governance.network.what_if.supports import INITIATIVE, NumberedCity, read_city

if TYPE_CHECKING:
    from governance.network.arithmetic.falling import Loss

WORDS: Final = {Consequence.STOPS: "stops", Consequence.WEAKENS: "weakens", Consequence.GOES_ON: "goes_on"}


@dataclass(frozen=True, slots=True)
class Gone:
    """One thing an initiative lost: as what, which element, by the loss of what, and what takes over, or too late."""

    kind: str
    what: Element
    wave: int
    because: Element
    instead: Element | None = None
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class HitSupport:
    """A support that what went filled: whether that harms the initiative, and whether nothing fills it any more."""

    kind: str
    is_harmed: bool
    is_emptied: bool


@dataclass(frozen=True, slots=True)
class FallenInitiative:
    """What becomes of one initiative; `consequence` is stops, weakens or goes_on."""

    key: UUID
    consequence: str
    wave: int
    gone: tuple[Gone, ...]
    hit: tuple[HitSupport, ...]


@dataclass(frozen=True, slots=True)
class Fallen:
    """What becomes of the initiatives in view, first waves first; `in_city` counts over the whole city."""

    rows: tuple[FallenInitiative, ...]
    people: int
    in_city: Mapping[str, int]

    @property
    def counts(self) -> dict[str, int]:
        """How many stop, weaken and go on, and how many people that touches at least."""
        found = [row.consequence for row in self.rows]
        return {**{word: found.count(word) for word in WORDS.values()}, "people": self.people}


def elements_in(rows: Iterable[FallenInitiative]) -> set[Element]:
    """Return everything these rows name."""
    found: set[Element] = set()
    for row in rows:
        found.add((INITIATIVE, row.key))
        for gone in row.gone:
            found |= {gone.what, gone.because} | ({gone.instead} if gone.instead else set())
    return found


def fall_of(user: User, asked: WhatIfQuery) -> Fallen:
    """Return what falls of what this person handles; ten statements.

    What they do not handle falls along in the arithmetic, for it may take theirs along, and is only counted.
    """
    reached = reached_by(asked.elements, asked.day) if asked.elements else []
    near: set[UUID] = set(in_view(user, asked.area).filter(pk__in=reached).values_list("pk", flat=True))
    mapped = read_city(asked.day, reached)
    outcome = fall(mapped.city, _numbers(mapped, asked.lost), _numbers(mapped, asked.shifted))
    causes = _causes(mapped, outcome, _numbers(mapped, asked.elements))
    in_city = _counts(mapped, outcome)
    seen = replace(
        outcome, verdicts=tuple(one for one in outcome.verdicts if mapped.initiatives[one.initiative] in near)
    )
    return Fallen(tuple(_rows(mapped, seen, causes)), _counts(mapped, seen)["people"], in_city)


def _counts(mapped: NumberedCity, outcome: Outcome) -> dict[str, int]:
    hurt = [one for one in outcome.verdicts if one.consequence >= Consequence.WEAKENS]
    people = sum(mapped.city.people[one.initiative] for one in hurt)
    return {**{word: outcome.count(consequence) for consequence, word in WORDS.items()}, "people": people}


def _numbers(mapped: NumberedCity, elements: Sequence[Element]) -> list[int]:
    known = mapped.numbers.known
    return [known[each] for each in elements if each in known]


def _causes(mapped: NumberedCity, outcome: Outcome, asked: Sequence[int]) -> dict[int, int]:
    """Return by the loss of what each element fell: something that was taken away, or an initiative that stopped."""
    stopped = [one for one in outcome.verdicts if one.consequence is Consequence.STOPS]
    causes: dict[int, int] = {}
    for source in (*asked, *(mapped.city.elements[one.initiative] for one in stopped)):
        for element in mapped.city.together([source]):
            causes.setdefault(element, source)
    return causes


def _rows(mapped: NumberedCity, outcome: Outcome, causes: Mapping[int, int]) -> Iterator[FallenInitiative]:
    elements = mapped.numbers.elements

    def gone(loss: "Loss") -> Gone:
        because = elements[causes.get(loss.element, loss.element)]
        instead = None if loss.instead is None else elements[loss.instead]
        return Gone(loss.support.kind, elements[loss.element], loss.wave, because, instead, loss.is_late)

    for verdict in outcome.verdicts:
        # What goes after an initiative stopped, and by that, is no cause of it.
        stops = verdict.consequence is Consequence.STOPS
        losses = [loss for loss in verdict.losses if not stops or loss.wave <= verdict.wave]
        told = {loss.support for loss in losses}
        yield FallenInitiative(
            key=mapped.initiatives[verdict.initiative],
            consequence=WORDS[verdict.consequence],
            wave=verdict.wave,
            gone=tuple(gone(loss) for loss in losses),
            hit=tuple(_hit(verdict, told)),
        )


def _hit(verdict: Verdict, told: set[Any]) -> Iterator[HitSupport]:
    for support in dict.fromkeys((*verdict.harmed, *verdict.emptied)):
        if support in told:
            yield HitSupport(support.kind, support in verdict.harmed, support in verdict.emptied)


def written(fallen: Fallen) -> dict[str, Any]:
    """Return it as JSON can hold it."""
    return {"rows": [_written(row) for row in fallen.rows], "people": fallen.people, "in_city": dict(fallen.in_city)}


def _written(row: FallenInitiative) -> list[Any]:
    gone = [
        [one.kind, _code(one.what), one.wave, _code(one.because), one.instead and _code(one.instead), one.is_late]
        for one in row.gone
    ]
    return [
        str(row.key),
        row.consequence,
        row.wave,
        gone,
        [[one.kind, one.is_harmed, one.is_emptied] for one in row.hit],
    ]


def _code(element: Element) -> str:
    return f"{element[0]}:{element[1]}"


def _element(code: str) -> Element:
    kind, _colon, key = code.partition(":")
    return kind, UUID(key)


def read_row(row: Sequence[Any]) -> FallenInitiative:
    """Return one initiative as it was written."""
    key, consequence, wave, gone, hit = row
    return FallenInitiative(
        UUID(key),
        consequence,
        wave,
        tuple(
            Gone(kind, _element(what), at, _element(because), instead and _element(instead), is_late)
            for kind, what, at, because, instead, is_late in gone
        ),
        tuple(HitSupport(*one) for one in hit),
    )


def read_written(value: Mapping[str, Any]) -> Fallen:
    """Return what was written."""
    return Fallen(tuple(map(read_row, value["rows"])), value["people"], value["in_city"])
