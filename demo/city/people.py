# SPDX-License-Identifier: EUPL-1.2
"""Who lives and works in an invented city. Nobody here can sign in: addresses end in .invalid and have no password."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from accounts.models import Role, RoleGrant, User
from core.database.bulk_copy import Table
from demo.city.randomness import AROUND, SeededRandom, timestamp_on
from demo.city.words import FAMILY, GIVEN
from initiatives.models import Area, AreaTeamMember

ASSESSORS = 24
OFFICIALS_PER_AREA = 2
_YEARS_BACK = 9 * 365


@dataclass(slots=True)
class Office:
    """The people of the municipality in this city."""

    assessors: list[UUID]
    officials: dict[UUID, list[UUID]]
    coordinator: UUID


class People:
    """Makes people."""

    def __init__(self, day: date, seed: int) -> None:
        self.users = Table(User, "id", "email", "name", "password", "date_joined", "is_demo")
        self.roles = Table(RoleGrant, "id", "user_id", "role")
        self.teams = Table(AreaTeamMember, "id", "area_id", "user_id")
        self._joined = timestamp_on(day - timedelta(days=_YEARS_BACK), 0)
        self._seed = seed
        self._number = 0

    def person(self, chance: SeededRandom, role: Role | None = None) -> UUID:
        """Add a person and return the id."""
        self._number += 1
        person = chance.id_at(self._joined)
        email = f"stad{self._seed}-{chance.part}-{self._number}@verzonnen.invalid"
        name = f"{chance.pick(GIVEN)} {chance.pick(FAMILY)}"
        self.users.add(person, email, name, "!invented", self._joined, self._seed == AROUND)
        if role:
            self.roles.add(chance.id_at(self._joined), person, role)
        return person

    def office(self, chance: SeededRandom, areas: list[Area]) -> Office:
        """Add the people of the municipality."""
        officials: dict[UUID, list[UUID]] = {}
        for area in areas:
            officials[area.pk] = [self.person(chance, Role.OFFICIAL) for _number in range(OFFICIALS_PER_AREA)]
            for official in officials[area.pk]:
                self.teams.add(chance.id_at(self._joined), area.pk, official)
        assessors = [self.person(chance, Role.ASSESSOR) for _number in range(ASSESSORS)]
        return Office(assessors, officials, self.person(chance, Role.COORDINATOR))

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables, what is pointed at first."""
        return self.users, self.roles, self.teams
