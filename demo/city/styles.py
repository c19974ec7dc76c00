# SPDX-License-Identifier: EUPL-1.2
"""In which ways an invented city governs: mixes, and the departments that choose them."""

from datetime import timedelta
from typing import Final
from uuid import UUID, uuid5

from core.database.bulk_copy import Table
from demo.city.randomness import AROUND, SeededRandom, timestamp_on
from demo.city.register import MadeInitiative, Place
from governance.models import Department, Guarantee, GuaranteeAnswer, GuaranteeState, StyleMix
from initiatives.models import Party
from initiatives.models.party import Sphere

_DEPARTMENTS: Final = ("Stadsbeheer", "Maatschappelijke ontwikkeling", "Stadsontwikkeling", "Wijken", "Cultuur")
_REASONS: Final = (
    "Het initiatief wil zelf het tempo bepalen; wij sluiten aan.",
    "Er loopt een opdracht met doelen, dus wij spreken elkaar op resultaten.",
    "Meer partijen zijn nodig; wij brengen ze bij elkaar.",
    "De plek vraagt om vergunningen; gelijke behandeling gaat voor.",
)
_KEPT: Final = "Gezien in de besluiten van het afgelopen jaar."
_BREACHED: Final = "Het besluit kwam na de termijn; de afdeling beslist voortaan eerder."
# So many days ago the made-up city began to tell lawfulness as a floor.
_FLOOR_SINCE: Final = 365
# How much a mix leans to one way: hardly, clearly, almost only.
_LEANS: Final = ((25, 40), (40, 70), (80, 100))


class Roles:
    """Makes mixes of ways of governing, and the departments that choose them."""

    def __init__(self, chance: SeededRandom, place: Place) -> None:
        # The municipality and its departments as parties.
        self.parties = Table(Party, "id", "name", "sphere", "parent_id", "is_invented")
        self.departments = Table(Department, "id", "name", "party_id", "is_invented")
        self.party_ids: list[UUID] = []
        self._departments: list[UUID] = []
        self.mixes = Table(
            StyleMix, "id", "initiative_id", "lawful", "performing", "networking", "participating", "reason",
            "department_id", "starts_on", "review_on", "chosen_by_id", "is_invented",
        )  # fmt: skip
        self.floor = Table(
            GuaranteeAnswer,
            "id",
            "initiative_id",
            "guarantee",
            "state",
            "grounds",
            "said_on",
            "said_by_id",
            "is_invented",
        )
        # The stream of what is known of guarantees.
        self.knowing = SeededRandom(0, 0)
        if chance.seed == AROUND:
            self._take_those_of_the_demo()
        else:
            self._make_departments(chance, place)

    @property
    def department_ids(self) -> list[UUID]:
        """The departments."""
        return self._departments

    @property
    def offices(self) -> tuple[Table, ...]:
        """The tables of who governs, which arrangements point at."""
        return self.parties, self.departments

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables of how it governs."""
        return self.mixes, self.floor

    def add(self, chance: SeededRandom, place: Place, made: MadeInitiative) -> None:
        """Add how the municipality governs one initiative."""
        if chance.happens(0.8):
            self._history(chance, place, made)
        if made.area_id and self.knowing.happens(0.3):
            self._guarantees(place, made, self.knowing.pick(place.office.officials[made.area_id]))

    def _guarantees(self, place: Place, made: MadeInitiative, by: UUID) -> None:
        """Say of some guarantees whether they are kept; of the others it is not known."""
        for guarantee in self.knowing.some(list(Guarantee), self.knowing.number(2, 5)):
            breached = self.knowing.happens(0.12)
            said_on = place.day - timedelta(days=self.knowing.number(1, 300))
            self.floor.add(
                self.knowing.id_at(timestamp_on(said_on, 36_000)), made.id, guarantee.value,
                GuaranteeState.NOT_KEPT if breached else GuaranteeState.KEPT, _BREACHED if breached else _KEPT,
                said_on, by, True,
            )  # fmt: skip

    def _history(self, chance: SeededRandom, place: Place, made: MadeInitiative) -> None:
        periods = chance.pick((1, 2, 3), (5, 3, 2))
        days = sorted(chance.some(range(1, 1200), periods), reverse=True)
        by = chance.pick(place.office.officials[made.area_id]) if made.area_id else place.office.coordinator
        for ago in days:
            since = place.day - timedelta(days=ago)
            self.mixes.add(
                chance.id_at(timestamp_on(since, 36_000)), made.id, *_as_recorded(_mix(chance), ago),
                chance.pick(_REASONS), chance.pick(self._departments) if chance.happens(0.9) else None, since,
                since + timedelta(days=chance.pick((182, 365, 730))), by, True,
            )  # fmt: skip

    def _take_those_of_the_demo(self) -> None:
        for department in Department.objects.order_by("name"):
            if department.party_id:
                self._departments.append(department.pk)
                self.party_ids.append(department.party_id)

    def _make_departments(self, chance: SeededRandom, place: Place) -> None:
        municipality = uuid5(place.office.coordinator, "municipality")
        self.parties.add(municipality, chance.own("Gemeente"), Sphere.GOVERNMENT, None, True)
        for name in _DEPARTMENTS:
            identity = chance.id_at(timestamp_on(place.day, 0))
            # The id follows from that of the department, so that it draws nothing and moves nothing else.
            party = uuid5(identity, "party")
            self.parties.add(party, chance.own(name), Sphere.GOVERNMENT, municipality, True)
            self.departments.add(identity, chance.own(name), party, True)
            self._departments.append(identity)
            self.party_ids.append(party)


def _as_recorded(mix: list[int], ago: int) -> list[int]:
    """Lawfulness was a share of the whole until a year ago; since then it is the floor (docs/adr/0045)."""
    lawful, performing, networking, participating = mix
    return mix if ago > _FLOOR_SINCE else [0, performing, networking, participating + lawful]


def _mix(chance: SeededRandom) -> list[int]:
    """Four shares in steps of five that make a hundred; one of them leads."""
    low, high = chance.pick(_LEANS, (5, 3, 2))
    most = chance.number(low // 5, high // 5) * 5
    cuts = sorted(chance.number(0, (100 - most) // 5) * 5 for _cut in range(2))
    rest = [cuts[0], cuts[1] - cuts[0], 100 - most - cuts[1]]
    rest.insert(chance.number(0, 3), most)
    return rest
