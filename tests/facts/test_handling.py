# SPDX-License-Identifier: EUPL-1.2
"""Who handles an initiative: view, permission, list and letter name the same people."""

import random

import pytest

from accounts.models import Role, User
from core.permissions import may
from initiatives.models import Area, AreaWorker, Handler, Initiative
from initiatives.models.handling import areas_worked_in, handlers_of, team_of
from tests.factories import make_area, make_initiative, make_user

pytestmark = pytest.mark.django_db
SEEDS = range(4)


def make_city(seed: int) -> tuple[list[Area], list[User], list[Initiative]]:
    """Make areas with wijken inside some, people with any offices, teams, and initiatives with and without an area."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    areas = [make_area() for _each in range(3)]
    areas += [make_area(parent=chance.choice(areas)) for _each in range(4)]
    people = []
    for _each in range(14):
        person = make_user(is_active=chance.random() < 0.85)
        for role in chance.sample(Role.values, chance.choice([0, 1, 1, 2])):
            person.role_grants.create(role=role)
        for area in chance.sample(areas, chance.choice([0, 1, 1, 2])):
            area.team.create(user=person)
        people.append(User.objects.get(pk=person.pk))
    return areas, people, [make_initiative(area=area) for area in [*areas, None]]


def works_in(person: User, area: Area | None) -> bool:
    """Whether the team of the area, or that of the larger one around it, has this person."""
    around = {area.pk, area.parent_id} if area else set()
    return bool(around & {member.area_id for member in person.area_teams.all()} - {None})


def handles(person: User, initiative: Initiative) -> set[str]:
    """In which offices this person handles it."""
    if not person.is_active:
        return set()
    offices = set(person.role_grants.values_list("role", flat=True))
    found = offices & {"coordinator"}
    return found | (offices & {"official"} if works_in(person, initiative.area) else set())


@pytest.mark.thin(3)
@pytest.mark.parametrize("seed", SEEDS)
def test_the_views_say_what_plain_python_says(seed: int) -> None:
    areas, people, initiatives = make_city(seed)

    assert sorted(AreaWorker.objects.values_list("area", "user")) == sorted(
        (area.pk, person.pk) for area in areas for person in people if works_in(person, area)
    )
    assert sorted(Handler.objects.values_list("initiative", "user", "role")) == sorted(
        (one.pk, person.pk, role) for one in initiatives for person in people for role in handles(person, one)
    )


@pytest.mark.thin(3)
@pytest.mark.parametrize("seed", SEEDS)
def test_list_permission_and_letter_name_whom_the_view_names(seed: int) -> None:
    areas, people, initiatives = make_city(seed)
    for one in initiatives:
        expected = {person for person in people if handles(person, one)}

        assert set(handlers_of(one)) == expected
        assert {person for person in people if person.is_active and may(person, "initiatives.view_dossier", one)} == (
            expected
        )
        assert {
            person for person in people if person.is_active and one in Initiative.objects.in_areas_of(person)
        } == expected
        team = {person for person in people if "official" in handles(person, one)}
        assert set(team_of(one)) == (team or expected)
    for person in people:
        assert {key for (key,) in areas_worked_in(person).values_list("area")} == {
            area.pk for area in areas if works_in(person, area)
        }
