# SPDX-License-Identifier: EUPL-1.2
"""Questions about a person that every app asks."""

from typing import cast

from django.http import HttpRequest

from accounts.models import Role, User


def holds(person: object, role: Role) -> bool:
    """Return whether `person` is signed in (or a program's machine user), active and holds this office now."""
    return isinstance(person, User) and person.may_act and role in person.roles


def person_of(request: HttpRequest) -> User:
    """Return the signed-in person; only for pages that LoginRequiredMiddleware keeps closed."""
    return cast("User", request.user)
