# SPDX-License-Identifier: EUPL-1.2
"""People."""

from itertools import count
from typing import Any

from accounts.models import Role, User

_number = count(1)


def make_user(*, role: Role | None = None, **fields: Any) -> User:
    """Create a person, with an office when `role` is given."""
    number = next(_number)
    user = User.objects.create_user(**{"email": f"person{number}@example.org", "name": f"Person {number}", **fields})
    if role:
        user.role_grants.create(role=role)
    return user
