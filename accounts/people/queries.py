# SPDX-License-Identifier: EUPL-1.2
"""Questions about a person that every app asks."""

from typing import cast
from uuid import UUID

from django.http import HttpRequest
from django.shortcuts import get_object_or_404

from accounts.models import Role, User
from core.permissions import require


def holds(person: object, role: Role) -> bool:
    """Return whether `person` is signed in (or a program's machine user), active and holds this office now."""
    return isinstance(person, User) and person.may_act and role in person.roles


def person_of(request: HttpRequest) -> User:
    """Return the signed-in person; only for pages that LoginRequiredMiddleware keeps closed."""
    return cast("User", request.user)


def managed_person(by: User, person_id: UUID) -> User:
    """Return a person whose access `by` manages; NotAllowedError or Http404 otherwise."""
    require(by, "accounts.manage_people")
    return get_object_or_404(User.objects.visible_to(by), pk=person_id)
