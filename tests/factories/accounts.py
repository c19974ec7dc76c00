# SPDX-License-Identifier: EUPL-1.2
"""People."""

from collections.abc import Mapping
from datetime import timedelta
from itertools import count
from typing import Any

from django.utils import timezone

from accounts.models import Role, RoleGrant, StandIn, User

_number = count(1)


def make_user(*, role: Role | None = None, **fields: Any) -> User:
    """Create a person, with an office when `role` is given."""
    number = next(_number)
    user = User.objects.create_user(**{"email": f"person{number}@example.org", "name": f"Person {number}", **fields})
    if role:
        user.role_grants.create(role=role)
    return user


def make_stand_in(person: User, stand_in: User, *, first: int = 0, last: int = 7) -> StandIn:
    """Let one stand in for the other from so many days from now until and including so many."""
    first_day, last_day = (timezone.localdate() + timedelta(days=days) for days in (first, last))
    return StandIn.objects.create(person=person, stand_in=stand_in, first_day=first_day, last_day=last_day)


def make_people(wanted: Mapping[str, tuple[str, Role | None]]) -> dict[str, User]:
    """Create people of these names and offices at once, which is two statements instead of one for each."""
    people = {key: User(email=f"person{next(_number)}@example.org", name=name) for key, (name, _role) in wanted.items()}
    for person in people.values():
        person.set_unusable_password()
    User.objects.bulk_create(people.values())
    RoleGrant.objects.bulk_create(
        RoleGrant(user=people[key], role=role) for key, (_name, role) in wanted.items() if role
    )
    return people
