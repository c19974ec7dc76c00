# SPDX-License-Identifier: EUPL-1.2
"""What institutions commit to in an invented city: arrangements that renew one another, and contact."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from core.database.bulk_copy import Table
from demo.city import words
from demo.city.randomness import SeededRandom, timestamp_on
from demo.city.register import MadeInitiative, Place
from governance.models import (
    Arrangement,
    AskingHours,
    AskingSide,
    ContactMoment,
    ContactPerson,
    CouncilTerm,
    Outcome,
    PolicyGoal,
    Scheme,
)
from governance.models.arrangement import ArrangementKind
from governance.models.contact import ContactWay
from governance.models.outcome import TURNED_DOWN
from initiatives.models import ChosenDistance, DistanceChooser

_TITLES = {
    ArrangementKind.SUBSIDY: "Subsidie bewonersinitiatief",
    ArrangementKind.AGREEMENT: "Samenwerkingsafspraak",
    ArrangementKind.EXCEPTION: "Ontheffing",
    ArrangementKind.LEASE: "Gebruik van de ruimte",
    ArrangementKind.STAFFING: "Uren van de gebiedsmakelaar",
}
_WEIGHTS = (5, 2, 2, 2, 1)
_LONGEST_CHAIN = 5
# How often a request for an exception is granted, granted in part, refused and withdrawn.
_OUTCOMES = (6, 2, 2, 1)
# About how many days each department of the invented city takes to decide, and others do.
DECISION_DAYS: Final = (20, 40, 60, 85, 120)
USUAL_DAYS: Final = 45


@dataclass(frozen=True, slots=True)
class _Chain:
    """What the terms of one chain of renewals share."""

    made: MadeInitiative
    kind: ArrangementKind
    granted_by: UUID
    rule: str
    scheme: UUID | None
    place: UUID | None


class Commitments:
    """Makes arrangements and contact: per initiative about so many arrangements, or what comes of chance alone."""

    def __init__(self, arrangements_per_initiative: int | None = None) -> None:
        self._wanted = arrangements_per_initiative
        self.councils = Table(CouncilTerm, "id", "starts_on", "is_invented")
        self.goals = Table(
            PolicyGoal, "id", "title", "starts_on", "ends_on", "withdrawn_on", "withdrawn_because", "is_invented"
        )
        self.schemes = Table(Scheme, "id", "name", "goal_id", "has_legal_basis", "ends_on", "is_invented")
        self._scheme_ids: list[UUID] = []
        # The departments as parties, each slower to decide than the one before, and the stream of what they do.
        self.departments: list[UUID] = []
        self.deeds = SeededRandom(0, 0)
        # The stream of what became of requests for an exception.
        self.requests = SeededRandom(0, 0)
        # The stream of what sides say of their hours.
        self.asking = SeededRandom(0, 0)
        # The stream of who keeps distance.
        self.keeping = SeededRandom(0, 0)
        # Which place each initiative uses: what its leases are about.
        self.places: dict[UUID, UUID] = {}
        self.arrangements = Table(
            Arrangement, "id", "initiative_id", "kind", "title", "granted_by_id", "first_day", "last_day",
            "amount_granted", "rule", "renews_id", "scheme_id", "place_id", "determination_requested_on", "is_invented",
            "asked_on", "decided_on", "announced_on", "end_reason_given",
            "situation", "outcome", "grounds",
        )  # fmt: skip
        self.asking_hours = Table(AskingHours, "id", "initiative_id", "side", "hours", "said_on", "is_invented")
        self.distances = Table(
            ChosenDistance, "id", "initiative_id", "chosen_by", "reason", "starts_on", "review_on", "ended_on",
            "is_invented",
        )  # fmt: skip
        self.contact_people = Table(ContactPerson, "id", "initiative_id", "user_id", "starts_on", "is_invented",
                                    "department_id")  # fmt: skip
        self.contact_moments = Table(
            ContactMoment, "id", "initiative_id", "way", "happened_on", "note", "noted_by_id", "is_invented"
        )

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables."""
        return (
            self.councils, self.goals, self.schemes, self.arrangements, self.asking_hours, self.distances,
            self.contact_people, self.contact_moments,
        )  # fmt: skip

    def add_policy(self, chance: SeededRandom, day: date) -> None:
        """Add the goals and schemes of the whole city; some end, one was withdrawn."""
        for number, name in enumerate(words.GOALS):
            goal, scheme = chance.id_at(timestamp_on(day, number)), chance.id_at(timestamp_on(day, 100 + number))
            ends = date(day.year + chance.number(0, 4), 12, 31)
            withdrawn = day - timedelta(days=40) if number == 0 else None
            because = "Het nieuwe college koos anders." if withdrawn else ""
            self.goals.add(goal, chance.own(name), date(ends.year - 5, 1, 1), ends, withdrawn, because, True)
            closes = date(day.year + chance.number(0, 3), 12, 31)
            self.schemes.add(scheme, chance.own(f"Regeling {name.lower()}"), goal, number % 4 != 0, closes, True)
            self._scheme_ids.append(scheme)
        # Where a council is known, from the cases of the demo or another city, it is this city's too.
        if not CouncilTerm.objects.exists():
            last = day.year - (day.year - 2) % 4
            for number, year in enumerate((last - 4, last, last + 4)):
                self.councils.add(chance.id_at(timestamp_on(day, 200 + number)), date(year, 3, 30), True)

    def add(self, chance: SeededRandom, place: Place, made: MadeInitiative) -> None:
        """Add what carries one initiative for a time."""
        kinds = chance.some(list(ArrangementKind), chance.pick((1, 2, 3), (4, 4, 2)))
        number = sum(self._chain(chance, place, made, kind) for kind in kinds)
        while self._wanted is not None and number < self._wanted:
            number += self._chain(chance, place, made, chance.pick(list(ArrangementKind), _WEIGHTS)) or 1
        self._hours(place, made)
        self._distance(place, made)
        if made.area_id and chance.happens(0.85):
            official = chance.pick(place.office.officials[made.area_id])
            since = max(made.started_on, place.day - timedelta(days=chance.number(30, 1500)))
            self.contact_people.add(
                chance.id_at(made.published_at), made.id, official, since, True, self.deeds.pick(self.departments)
            )
            for _number in range(chance.number(0, 4)):
                when = place.day - timedelta(days=chance.number(0, 400))
                way = chance.pick(ContactWay.values)
                self.contact_moments.add(
                    chance.id_at(timestamp_on(when, 36_000)), made.id, way, when, "", official, True
                )

    def _hours(self, place: Place, made: MadeInitiative) -> None:
        """Let some say what asking again takes them; of most it is not known."""
        for side, often, most in ((AskingSide.INITIATIVE, 0.3, 80), (AskingSide.CITY, 0.1, 40)):
            if self.asking.happens(often):
                said_on = place.day - timedelta(days=self.asking.number(1, 300))
                identity = self.asking.id_at(timestamp_on(said_on, 36_000))
                self.asking_hours.add(identity, made.id, side, self.asking.number(4, most), said_on, True)

    def _distance(self, place: Place, made: MadeInitiative) -> None:
        """Let a few keep distance from the municipality; some ended it."""
        if not self.keeping.happens(0.03):
            return
        ago = self.keeping.number(10, 300)
        since = place.day - timedelta(days=ago)
        ended = since + timedelta(days=self.keeping.number(1, ago)) if self.keeping.happens(0.3) else None
        self.distances.add(
            self.keeping.id_at(timestamp_on(since, 36_000)), made.id, self.keeping.pick(DistanceChooser.values),
            self.keeping.pick(words.DISTANCES), since, since + timedelta(days=182), ended, True,
        )  # fmt: skip

    def _chain(self, chance: SeededRandom, place: Place, made: MadeInitiative, kind: ArrangementKind) -> int:
        """One arrangement after another, each renewing the last, up to about now; return how many."""
        granted_by = chance.pick(made.funders or place.parties["government"])
        if not made.funders:
            granted_by = self.deeds.pick(self.departments)
        rule = chance.pick(words.RULES) if kind == ArrangementKind.EXCEPTION else ""
        has_scheme = kind == ArrangementKind.SUBSIDY and chance.happens(0.7)
        used = self.places.get(made.id) if kind == ArrangementKind.LEASE else None
        chain = _Chain(made, kind, granted_by, rule, chance.pick(self._scheme_ids) if has_scheme else None, used)
        first = made.started_on + timedelta(days=chance.number(0, 300))
        renews: UUID | None = None
        for turn in range(chance.number(1, _LONGEST_CHAIN)):
            if first > place.day:
                return turn
            renews, last, stands = self._arrangement(chance, place, chain, first, renews)
            if not stands:
                # What was turned down carries nothing that could be renewed; it may be asked for again.
                renews = None
            if last is None:
                return turn + 1
            # Most renewals are in time; the others leave a gap.
            first = last + timedelta(days=1 if chance.happens(0.9) else chance.number(2, 90))
        return turn + 1

    def _arrangement(
        self, chance: SeededRandom, place: Place, chain: _Chain, first: date, renews: UUID | None
    ) -> tuple[UUID, date | None, bool]:
        identity = chance.id_at(timestamp_on(first, 32_400))
        is_open = chain.kind == ArrangementKind.STAFFING and chance.happens(0.3)
        last = None if is_open else first + timedelta(days=chance.pick((182, 364, 364, 729)))
        is_subsidy = chain.kind == ArrangementKind.SUBSIDY
        amount = chance.number(5, 200) * 100 if is_subsidy else None
        is_asked = is_subsidy and last is not None and chance.happens(0.8)
        asked = last + timedelta(days=chance.number(5, 90)) if is_asked and last is not None else None
        decision = self._decision(place.day, chain.granted_by, first)
        situation, outcome, grounds = self._request(chain.kind, decision)
        self.arrangements.add(
            identity, chain.made.id, chain.kind, f"{_TITLES[chain.kind]} {first.year}", chain.granted_by, first, last,
            amount, chain.rule, renews, chain.scheme, chain.place,
            asked if asked and asked <= place.day else None, True, *decision,
            self.deeds.happens(0.6) if last and last < place.day and self.deeds.happens(0.3) else None,
            situation, outcome, grounds,
        )  # fmt: skip
        return identity, last, outcome not in TURNED_DOWN

    def _request(self, kind: ArrangementKind, decision: tuple[date | None, ...]) -> tuple[str, str, str]:
        """Return what is different there, what was decided and why; of other kinds and old exceptions nothing."""
        asked, decided, _announced = decision
        if kind != ArrangementKind.EXCEPTION or asked is None:
            return "", Outcome.GRANTED if kind == ArrangementKind.EXCEPTION else "", ""
        situation = self.requests.pick(words.SITUATIONS)
        if decided is None:
            return situation, Outcome.OPEN, ""
        outcome = self.requests.pick(tuple(words.GROUNDS), _OUTCOMES)
        return situation, outcome, self.requests.pick(words.GROUNDS[outcome])

    def _decision(self, day: date, granted_by: UUID, first: date) -> tuple[date | None, date | None, date | None]:
        """Return when it was asked for, decided and announced; of some nobody noted it."""
        if not self.deeds.happens(0.85):
            return None, None, None
        asked = first - timedelta(days=self.deeds.number(40, 90))
        slow = DECISION_DAYS[self.departments.index(granted_by)] if granted_by in self.departments else USUAL_DAYS
        decided = asked + timedelta(days=self.deeds.number(slow // 2, slow + slow // 2))
        announced = decided + timedelta(days=self.deeds.number(0, 10))
        if decided > day:
            return asked, None, None
        return asked, decided, announced if announced <= day else None
