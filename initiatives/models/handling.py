# SPDX-License-Identifier: EUPL-1.2
"""Who handles an initiative: who works in its area, or for the whole city (the views `AreaWorker` and `Handler`)."""

from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from accounts.models import CurrentStandIn, Role, User
from initiatives.models.area import Area
from initiatives.models.facts import AreaWorker, Handler
from initiatives.models.initiative import Initiative
from initiatives.models.party import Party


def areas_worked_in(user: User | UUID | None) -> QuerySet[AreaWorker, Any]:
    """Return the keys of the areas of this person's teams, the smaller wijken inside them included."""
    return AreaWorker.objects.filter(user=user).values("area")


def readers_like(by: User, _question: Mapping[str, str]) -> str:
    """Return the class of people who read the same of the register: of kept figures, see core.figures.

    Coordinators read all of it, aldermen what is public, officials what lies in the areas of their teams. Who
    carries something or speaks for an institution reads that as well, so is a class of one; three queries at most.
    """
    if Role.COORDINATOR in by.roles:
        return "coordinators"
    offices = {Role.OFFICIAL, Role.ALDERMAN} & by.roles
    has_more = Initiative.objects.carried_by(by).exists() or Party.objects.represented_by(by).exists()
    if len(offices) != 1 or has_more:
        return f"person {by.pk}"
    if Role.ALDERMAN in offices:
        return "aldermen"
    areas = sorted(str(area) for area in areas_worked_in(by).values_list("area", flat=True))
    return f"officials {sha256(' '.join(areas).encode()).hexdigest()[:40]}"


def areas_stood_in(user: User, absent: Mapping[UUID | None, str]) -> Mapping[UUID | None, str]:
    """Return the areas in which somebody works today only because they stand in, each with for whom; two queries.

    `absent` are those for whom they stand in, by name.
    """
    own = set(Area.objects.filter(Q(team__user=user) | Q(parent__team__user=user)).values_list("pk", flat=True))
    worked = AreaWorker.objects.filter(user__in=list(absent)).values_list("area", "user")
    return {area: absent[person] for area, person in worked if area not in own}


def handlers_of(initiative: Initiative) -> QuerySet[User]:
    """Return the officials of its area and the coordinators, whose account is open, by name."""
    handlers = Handler.objects.filter(initiative=initiative).values("user")
    return User.objects.filter(pk__in=handlers).order_by("name", "email")


def team_of(initiative: Initiative, *, among: QuerySet[User] | None = None) -> Sequence[User]:
    """Return the officials of its area, or else the coordinators; two queries at most. `among` keeps only these.

    Who is away comes first: who is told of it for a colleague, and in their own name too, hears for whom it is.
    """
    handlers, people = Handler.objects.filter(initiative=initiative), User.objects.all() if among is None else among
    is_away = Exists(CurrentStandIn.objects.filter(person=OuterRef("pk")))
    people = people.order_by(is_away.desc(), "name", "pk")
    offices = (handlers.filter(role=role).values("user") for role in (Role.OFFICIAL, Role.COORDINATOR))
    return next((found for office in offices if (found := list(people.filter(pk__in=office)))), [])
