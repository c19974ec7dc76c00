# SPDX-License-Identifier: EUPL-1.2
"""What ties the initiatives of an invented city together: places, parties of one area, and initiatives as a party.

Draws come from a stream of its own, so that nothing else in the city moves.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import timedelta
from typing import Final
from uuid import UUID

from core.database.bulk_copy import Table
from demo.city import words
from demo.city.randomness import SeededRandom, timestamp_on
from demo.city.register import MadeInitiative, Place, point_in
from initiatives import models
from initiatives.models.party import ChainRole

# Streams of the other parts are numbered up to a few hundred.
STREAM_FROM: Final = 10_000
_INITIATIVES_PER_PLACE: Final = 3
_INITIATIVES_PER_PARTY: Final = 2
_WITH_A_PLACE: Final = 0.7
_IS_A_PARTY: Final = 0.04
_MOST_SHARING: Final = 3
_ROLES: Final = (ChainRole.HOST, ChainRole.EXECUTOR, ChainRole.KNOWLEDGE_PARTNER, ChainRole.CLIENT)
_SPHERES: Final = ("government", "market", "community")


class Ties:
    """Makes places and the parties of one area."""

    def __init__(self) -> None:
        self.parties = Table(models.Party, "id", "name", "sphere", "initiative_id", "is_invented")
        self.places = Table(
            models.Place, "id", "name", "address", "area_id", "longitude", "latitude", "owner_id", "is_invented"
        )
        self.uses = Table(
            models.PlaceUse, "id", "initiative_id", "place_id", "purpose", "can_miss", "starts_on", "is_invented"
        )
        self.engagements = Table(
            models.Engagement, "id", "initiative_id", "party_id", "role", "starts_on", "is_invented"
        )
        # Names of parties and places, with how often each was asked for.
        self._names: Counter[str] = Counter()

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables, what is pointed at first; they point at initiatives."""
        return self.parties, self.places, self.uses, self.engagements

    def add(self, chance: SeededRandom, place: Place, made: Sequence[MadeInitiative]) -> dict[UUID, UUID]:
        """Tie these initiatives together, area by area; return the place each uses, for those that use one."""
        by_area: defaultdict[UUID | None, list[MadeInitiative]] = defaultdict(list)
        for one in made:
            by_area[one.area_id].append(one)
        used: dict[UUID, UUID] = {}
        for area_id, group in by_area.items():
            owners = [*self._local_parties(chance, place, group), chance.pick(place.parties["community"])]
            places = self._places(chance, place, area_id, owners, 1 + len(group) // _INITIATIVES_PER_PLACE)
            for one in group:
                if chance.happens(_WITH_A_PLACE):
                    used[one.id] = self._use(chance, one, chance.pick(places))
            self._initiatives_as_parties(chance, place, group)
        return used

    def _local_parties(self, chance: SeededRandom, place: Place, group: Sequence[MadeInitiative]) -> list[UUID]:
        made = []
        for _number in range(len(group) // _INITIATIVES_PER_PARTY):
            name = f"{chance.pick(words.LOCAL_PARTIES)} {chance.pick(words.FIRST)}"
            party = self._party(chance, place, name, chance.pick(_SPHERES, (2, 3, 5)))
            for one in chance.some(group, chance.number(1, _MOST_SHARING)):
                self._engage(chance, one, party, chance.pick(_ROLES))
            made.append(party)
        return made

    def _party(self, chance: SeededRandom, place: Place, name: str, sphere: str, of: UUID | None = None) -> UUID:
        party = chance.id_at(timestamp_on(place.day, 0))
        self.parties.add(party, self._named(chance, name), sphere, of, True)
        return party

    def _named(self, chance: SeededRandom, name: str) -> str:
        """Return a name nobody has yet: from the second on they are counted."""
        self._names[name] += 1
        return chance.own(name if self._names[name] == 1 else f"{name} {self._names[name]}")

    def _engage(self, chance: SeededRandom, one: MadeInitiative, party: UUID, role: ChainRole) -> None:
        self.engagements.add(
            chance.id_at(timestamp_on(one.started_on, 0)), one.id, party, role.value, one.started_on, True
        )

    def _places(
        self, chance: SeededRandom, place: Place, area_id: UUID | None, owners: Sequence[UUID], number: int
    ) -> list[UUID]:
        area = next((one for one in place.areas if one.pk == area_id), None)
        ids = []
        for _number in range(number):
            identity = chance.id_at(timestamp_on(place.day - timedelta(days=1), 0))
            name = self._named(chance, f"{chance.pick(words.BUILDINGS)} {chance.pick(words.FIRST)}")
            owner = chance.pick(owners) if chance.happens(0.8) else None
            self.places.add(identity, name, "", area_id, *point_in(chance, area), owner, True)
            ids.append(identity)
        return ids

    def _use(self, chance: SeededRandom, one: MadeInitiative, place_id: UUID) -> UUID:
        since = one.started_on + timedelta(days=chance.number(0, 200))
        self.uses.add(
            chance.id_at(timestamp_on(since, 0)), one.id, place_id, chance.pick(words.PURPOSES), chance.happens(0.4),
            since, True,
        )  # fmt: skip
        return place_id

    def _initiatives_as_parties(self, chance: SeededRandom, place: Place, group: Sequence[MadeInitiative]) -> None:
        """A few initiatives do something for others of their area: a workshop that houses a repair café."""
        for one in group:
            if not chance.happens(_IS_A_PARTY):
                continue
            party = self._party(chance, place, one.name, "community", one.id)
            for other in chance.some(group, chance.number(1, _MOST_SHARING)):
                if other.id != one.id:
                    self._engage(chance, other, party, chance.pick(_ROLES))
