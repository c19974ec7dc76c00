# SPDX-License-Identifier: EUPL-1.2
"""What institutions commit to in an invented city: arrangements that renew one another, and contact."""

from datetime import date, timedelta
from uuid import UUID

from governance.city import words
from governance.city.chance import Chance, moment_on
from governance.city.copying import Table
from governance.city.register import Made, Place
from governance.models import Arrangement, ContactMoment, ContactPerson
from governance.models.arrangement import ArrangementKind
from governance.models.contact import ContactWay

_TITLES = {
    ArrangementKind.SUBSIDY: "Subsidie bewonersinitiatief",
    ArrangementKind.AGREEMENT: "Samenwerkingsafspraak",
    ArrangementKind.EXCEPTION: "Ontheffing",
    ArrangementKind.LEASE: "Gebruik van de ruimte",
    ArrangementKind.STAFFING: "Uren van de gebiedsmakelaar",
}
_WEIGHTS = (5, 2, 2, 2, 1)
_LONGEST_CHAIN = 5


class Commitments:
    """Makes arrangements and contact."""

    def __init__(self) -> None:
        self.arrangements = Table(
            Arrangement, "id", "initiative_id", "kind", "title", "granted_by_id", "first_day", "last_day",
            "amount_granted", "rule", "renews_id", "is_invented",
        )  # fmt: skip
        self.contact_people = Table(ContactPerson, "id", "initiative_id", "user_id", "starts_on", "is_invented")
        self.contact_moments = Table(
            ContactMoment, "id", "initiative_id", "way", "happened_on", "note", "noted_by_id", "is_invented"
        )

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables."""
        return self.arrangements, self.contact_people, self.contact_moments

    def add(self, chance: Chance, place: Place, made: Made) -> None:
        """Add what carries one initiative for a time."""
        kinds = chance.some(list(ArrangementKind), chance.pick((1, 2, 3), (4, 4, 2)))
        for kind in kinds:
            self._chain(chance, place, made, kind)
        if made.area_id and chance.happens(0.85):
            official = chance.pick(place.office.officials[made.area_id])
            since = max(made.started_on, place.day - timedelta(days=chance.number(30, 1500)))
            self.contact_people.add(chance.id_at(made.published_at), made.id, official, since, True)
            for _number in range(chance.number(0, 4)):
                when = place.day - timedelta(days=chance.number(0, 400))
                way = chance.pick(ContactWay.values)
                self.contact_moments.add(chance.id_at(moment_on(when, 36_000)), made.id, way, when, "", official, True)

    def _chain(self, chance: Chance, place: Place, made: Made, kind: ArrangementKind) -> None:
        """One arrangement after another, each renewing the last, up to about now."""
        granted_by = chance.pick(made.funders or place.parties["government"])
        first = made.started_on + timedelta(days=chance.number(0, 300))
        renews: UUID | None = None
        for _turn in range(chance.number(1, _LONGEST_CHAIN)):
            if first > place.day:
                return
            renews, last = self._arrangement(chance, made, kind, granted_by=granted_by, first=first, renews=renews)
            if last is None:
                return
            first = last + timedelta(days=1)

    def _arrangement(
        self, chance: Chance, made: Made, kind: ArrangementKind, *, granted_by: UUID, first: date, renews: UUID | None
    ) -> tuple[UUID, date | None]:
        identity = chance.id_at(moment_on(first, 32_400))
        is_open = kind == ArrangementKind.STAFFING and chance.happens(0.3)
        last = None if is_open else first + timedelta(days=chance.pick((182, 364, 364, 729)))
        amount = chance.number(5, 200) * 100 if kind == ArrangementKind.SUBSIDY else None
        rule = chance.pick(words.RULES) if kind == ArrangementKind.EXCEPTION else ""
        self.arrangements.add(
            identity,
            made.id,
            kind,
            f"{_TITLES[kind]} {first.year}",
            granted_by,
            first,
            last,
            amount,
            rule,
            renews,
            True,
        )
        return identity, last
