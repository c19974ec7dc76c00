# SPDX-License-Identifier: EUPL-1.2
"""The city as the arithmetic wants it: rows of the register numbered, and made into what each initiative rests on."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import accumulate
from typing import Final
from uuid import UUID

from governance.models import ArrangementKind
from governance.models.whatif import ElementKind
from governance.network.arithmetic.city import City, Filler, Support
from governance.network.what_if import rules
from governance.network.what_if.queries import DatabaseRow, Element, Register, read_register
from initiatives.models.carrier import KeyTask
from initiatives.models.initiative import AbsenceEffect, PeopleInvolved
from initiatives.models.party import ChainRole

# The least number of people each answer stands for.
PEOPLE: Final = {
    PeopleInvolved.FEW: 1, PeopleInvolved.SOME: 3, PeopleInvolved.MANY: 11, PeopleInvolved.CROWD: 51,
}  # fmt: skip
# Who began stays who began, and who carries is counted with the people who do.
_NO_SUPPORT: Final = frozenset({ChainRole.STARTER, ChainRole.CARRIER})
_OWN_KIND: Final = {
    ArrangementKind.AGREEMENT: rules.AGREEMENT,
    ArrangementKind.EXCEPTION: rules.EXCEPTION,
    ArrangementKind.STAFFING: rules.STAFFING,
}
# Shares count in ten thousandths of a percent, so that none is lost.
_PARTS: Final = 10_000
_WHOLE: Final = 100 * _PARTS
PARTY, PERSON, ARRANGEMENT = ElementKind.PARTY.value, ElementKind.PERSON.value, ElementKind.ARRANGEMENT.value
SCHEME, GOAL, PLACE = ElementKind.SCHEME.value, ElementKind.GOAL.value, ElementKind.PLACE.value
INITIATIVE = ElementKind.INITIATIVE.value


@dataclass(slots=True)
class Numbers:
    """Elements by number, and back."""

    elements: list[Element] = field(default_factory=list)
    known: dict[Element, int] = field(default_factory=dict)

    def of(self, kind: str, key: UUID) -> int:
        """Return the number of an element, a new one when it is met for the first time."""
        element = (kind, key)
        number = self.known.get(element)
        if number is None:
            number = self.known[element] = len(self.elements)
            self.elements.append(element)
        return number

    def maybe(self, kind: str, key: UUID | None) -> int | None:
        """Return the number of an element that may be absent."""
        return None if key is None else self.of(kind, key)


@dataclass(frozen=True, slots=True)
class NumberedCity:
    """A city with the names of its numbers: which element and which initiative each is, and which area."""

    city: City
    numbers: Numbers
    initiatives: list[UUID]
    areas: list[UUID]


def read_city(day: date, only: Sequence[UUID] | None = None) -> NumberedCity:
    """Return the whole city on `day`, or the part of these initiatives; eight statements."""
    return build(read_register(day, only))


def build(register: Register) -> NumberedCity:
    """Return the city these rows describe."""
    numbers = Numbers()
    initiatives: list[UUID] = [row[0] for row in register.initiatives]
    areas = sorted({row[3] for row in register.initiatives if row[3]})
    area_numbers = {key: number for number, key in enumerate(areas)}
    elements = [numbers.of(INITIATIVE, key) for key in initiatives]
    city = City(
        elements=elements,
        supports=_supports(register, numbers),
        falls_with=_falls_with(register, numbers),
        limits=rules.LIMITS,
        people=[PEOPLE.get(row[1], 0) for row in register.initiatives],
        areas=[area_numbers.get(row[3], -1) for row in register.initiatives],
    )
    return NumberedCity(city, numbers, initiatives, areas)


def _falls_with(register: Register, numbers: Numbers) -> dict[int, list[int]]:
    falls: dict[int, list[int]] = defaultdict(list)
    for row in register.arrangements:
        arrangement = numbers.of(ARRANGEMENT, row[1])
        for kind, key in ((PARTY, row[3]), (SCHEME, row[4]), (GOAL, row[5])):
            if key is not None:
                falls[numbers.of(kind, key)].append(arrangement)
    for owner, place in sorted({(row[3], row[1]) for row in register.uses if row[3]}):
        falls[numbers.of(PARTY, owner)].append(numbers.of(PLACE, place))
    for institution, department in register.departments:
        falls[numbers.of(PARTY, institution)].append(numbers.of(PARTY, department))
    for initiative, party in register.parties:
        falls[numbers.of(INITIATIVE, initiative)].append(numbers.of(PARTY, party))
    return dict(falls)


def _supports(register: Register, numbers: Numbers) -> Iterator[Support]:
    at = {row[0]: number for number, row in enumerate(register.initiatives)}
    grouped: list[list[list[DatabaseRow]]] = []
    parts = (register.carriers, register.engagements, register.arrangements, register.shares, register.uses)
    for part in (*parts, register.parties):
        rows: list[list[DatabaseRow]] = [[] for _ in at]
        for row in part:
            # Of initiatives that are not in the register, or stopped, nothing falls any more.
            if (number := at.get(row[0])) is not None:
                rows[number].append(row)
        grouped.append(rows)
    for number, row in enumerate(register.initiatives):
        carriers, engagements, arrangements, shares, uses, parties = (part[number] for part in grouped)
        maker = _Maker(number, numbers)
        yield from maker.people(carriers, engagements, row[2], row[4])
        yield from maker.roles(engagements)
        yield from maker.money(arrangements, shares)
        yield from maker.agreements(arrangements)
        yield from maker.places(uses, arrangements, engagements)
        for _initiative, party in parties:
            yield maker.support(rules.ITSELF, [Filler(numbers.of(PARTY, party))])


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes the supports of one initiative."""

    initiative: int
    numbers: Numbers

    def support(self, kind: str, fillers: Sequence[Filler], whole: int = 0, steady: int = 0) -> Support:
        rule = rules.rule_of(kind)
        return Support(self.initiative, kind, tuple(fillers), rule.when_empty, whole, rule.is_role, steady)

    def people(
        self, carriers: list[DatabaseRow], engagements: list[DatabaseRow], absence: str, others: int
    ) -> Iterator[Support]:
        """Who carries it, also without an account, and the key tasks."""
        leading = [Filler(self.numbers.of(PERSON, user)) for _i, user, _tasks in carriers]
        leading += [self._party(row) for row in engagements if row[2] == ChainRole.CARRIER]
        if leading:
            yield self.support(rules.LEADING, leading, steady=others)
        tasks: dict[str, list[Filler]] = defaultdict(list)
        for _initiative, user, own in carriers:
            for task in own:
                tasks[task].append(Filler(self.numbers.of(PERSON, user)))
        for task, fillers in sorted(tasks.items()):
            if task == KeyTask.LEAD and absence == AbsenceEffect.TAKEN_OVER:
                continue
            hangs = task == KeyTask.LEAD and absence == AbsenceEffect.STOPS
            yield self.support(f"{rules.FOUNDER if hangs else rules.TASK}:{task}", fillers)

    def roles(self, engagements: list[DatabaseRow]) -> Iterator[Support]:
        by_role: dict[str, list[Filler]] = defaultdict(list)
        for row in engagements:
            if row[2] not in _NO_SUPPORT:
                by_role[row[2]].append(self._party(row))
        for role, fillers in sorted(by_role.items()):
            yield self.support(f"{rules.ROLE}:{role}", fillers)

    def _party(self, row: DatabaseRow) -> Filler:
        return Filler(self.numbers.of(PARTY, row[1]), instead=self.numbers.maybe(PARTY, row[3]))

    def money(self, arrangements: list[DatabaseRow], shares: list[DatabaseRow]) -> Iterator[Support]:
        """What each party surely pays (funding); without told shares, what was granted of the money known."""
        granted = [row for row in arrangements if row[9] and (row[8] or row[2] == ArrangementKind.SUBSIDY)]
        if shares:
            if fillers := list(self._told(granted, shares)):
                yield self.support(rules.MONEY, fillers, _WHOLE, shares[0][3])
        elif granted:
            yield self.support(rules.MONEY, [self._arrangement(row) for row in granted], sum(row[8] for row in granted))

    def _told(self, granted: list[DatabaseRow], shares: list[DatabaseRow]) -> Iterator[Filler]:
        """A share told and the grants of its party are one thing: its arrangements carry it, each its part."""
        weights: dict[UUID, int] = dict.fromkeys((row[1] for row in granted), 0)
        for _initiative, party, least, *_rest in shares:
            if party is None:
                continue
            weight = int(least * _PARTS)
            # A department answers for its own grants; an institution for those of its departments too.
            own = [row for row in granted if party in {row[3], row[12]}]
            if not own:
                yield Filler(self.numbers.of(PARTY, party), weight)
            amounts = [row[8] for row in own]
            for row, part in zip(own, _split(weight, amounts if any(amounts) else [1] * len(own)), strict=True):
                weights[row[1]] += part
        for row in granted:
            yield self._arrangement(row, weights[row[1]])

    def _arrangement(self, row: DatabaseRow, weight: int | None = None) -> Filler:
        number = self.numbers.of(ARRANGEMENT, row[1])
        instead = self.numbers.maybe(ARRANGEMENT, row[10])
        return Filler(number, row[8] if weight is None else weight, instead, bool(row[11]))

    def agreements(self, arrangements: list[DatabaseRow]) -> Iterator[Support]:
        """What is no money and no place: what is about the same with the same party is one support."""
        alike: dict[tuple[str, str, str], list[Filler]] = defaultdict(list)
        for row in arrangements:
            if row[9] and not row[8] and row[2] in _OWN_KIND:
                alike[row[2], str(row[3]), row[7]].append(self._arrangement(row))
        for (kind, _party, _rule), fillers in alike.items():
            yield self.support(_OWN_KIND[ArrangementKind(kind)], fillers)

    def places(
        self, uses: list[DatabaseRow], arrangements: list[DatabaseRow], engagements: list[DatabaseRow]
    ) -> Iterator[Support]:
        """Each place is a support of its own; so is the right to be there, when the register knows of a lease."""
        hosts = {row[1]: row[3] for row in engagements if row[2] == ChainRole.HOST and row[3]}
        spare = set()
        for _initiative, place, can_miss, owner in uses:
            # Who can host instead of the owner takes over; with no owner known, whoever can host instead.
            other = hosts.get(owner) or (next(iter(hosts.values()), None) if owner is None else None)
            filler = Filler(self.numbers.of(PLACE, place), instead=self.numbers.maybe(PARTY, other))
            yield self.support(rules.SPARE_PLACE if can_miss else rules.PLACE, [filler])
            if can_miss:
                spare.add(place)
        leases: dict[UUID | None, list[Filler]] = defaultdict(list)
        for row in arrangements:
            if row[9] and row[2] == ArrangementKind.LEASE:
                leases[row[6]].append(self._arrangement(row))
        for place, fillers in leases.items():
            kind = rules.SPARE_PLACE if place in spare else rules.TENURE
            yield self.support(kind, fillers)


def _split(weight: int, amounts: Sequence[int]) -> Iterator[int]:
    """Yield the parts of `weight` in proportion to these amounts; together they are `weight`."""
    whole, before = sum(amounts), 0
    for running in accumulate(amounts):
        reached = weight * running // whole
        yield reached - before
        before = reached
