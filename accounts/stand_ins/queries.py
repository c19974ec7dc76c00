# SPDX-License-Identifier: EUPL-1.2
"""Who can stand in for whom, and who does."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from accounts.models import CurrentStandIn, Role, RoleGrant, User

HANDLING = (Role.OFFICIAL, Role.COORDINATOR)


def handles_initiatives(person: User) -> bool:
    """Whether somebody's office has work that a colleague can do."""
    return bool(person.roles & set(HANDLING))


def colleagues_for(person: User) -> QuerySet[User]:
    """Return who can do the work of `person`, by name: for a coordinator another one, for an official either."""
    offices = [Role.COORDINATOR] if Role.COORDINATOR in person.roles else HANDLING
    found = people_who_handle(offices, is_demo=person.is_demo)
    return found.exclude(pk=person.pk).order_by("name", "email")


def people_who_handle(offices: Iterable[Role] = HANDLING, *, is_demo: bool) -> QuerySet[User]:
    """Return who holds one of these offices and can sign in."""
    held = RoleGrant.objects.filter(role__in=offices).values("user")
    return User.objects.filter(pk__in=held, is_active=True, is_machine=False, is_demo=is_demo)


def stands_in_for(user: User | UUID | None) -> QuerySet[CurrentStandIn, Any]:
    """Return the keys of those for whom this person stands in today."""
    return CurrentStandIn.objects.filter(stand_in=user).values("person")


def people_stood_in(user: User) -> Mapping[UUID | None, str]:
    """Return those for whom this person stands in today, by name; one query."""
    found = CurrentStandIn.objects.filter(stand_in=user).select_related("person")
    return {one.person_id: str(one.person) for one in found}


def is_work_of(user: User, field: str) -> Q:
    """Return the condition that what is in the name of `field` is this person's, or of whom they stand in for today."""
    return Q(**{field: user}) | Q(**{f"{field}__in": stands_in_for(user.pk)})


def stand_ins_today(people: Collection[UUID]) -> Mapping[UUID, CurrentStandIn]:
    """Return who stands in today for which of these people; one query."""
    found = CurrentStandIn.objects.filter(person__in=people).select_related("stand_in")
    return {one.person_id: one for one in found}
