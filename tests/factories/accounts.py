# SPDX-License-Identifier: EUPL-1.2
"""People."""

from datetime import timedelta
from itertools import count
from typing import Any

from django.utils import timezone

from accounts.models import Role, StandIn, User

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
