# SPDX-License-Identifier: EUPL-1.2
"""Kinds of work that stands in somebody's name: what is open of it, what is due, and how a colleague gets it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db.models import Count, F, Q, QuerySet
from django.db.models.functions import Coalesce

from accounts.models import User
from core.registry import Registry

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

# What has its last day within a week is due, as on the page of today.
AHEAD = timedelta(days=7)


def nothing_due(_today: date) -> Q:
    """The condition of a kind without days: none of it is due."""
    return Q(pk__in=[])


# Known by itself: its title says other words in another language, so it is no part of what it is.
@dataclass(frozen=True, slots=True, eq=False)
class WorkKind:
    """One kind. `rows` are all that are open in the city; `owner` leads from one to whose it is, `areas` to where.

    `hand_over(rows, to, by)` gives rows to a colleague, and refuses what the colleague cannot get. Without it they
    follow the area they lie in, or stay with who has them, for the reason in `stays`.
    """

    code: str
    title: "StrOrPromise"
    rows: Callable[[], QuerySet[Any]]
    owner: str
    areas: tuple[str, ...] = ()
    due: Callable[[date], Q] = nothing_due
    hand_over: Callable[[QuerySet[Any], User, User], None] | None = None
    stays: "StrOrPromise" = ""
    # The tables it is counted from for the page of all colleagues, which tells of no kind without.
    sources: tuple[str, ...] = ()

    def of(self, person: User) -> QuerySet[Any]:
        """Return what this person has."""
        return self.rows().filter(**{self.owner: person})

    def where(self) -> Any:
        """Return the expression for the area of a row."""
        return Coalesce(*self.areas) if len(self.areas) > 1 else F(self.areas[0])

    def load(self, today: date) -> dict[str, list[int]]:
        """Return how much each person has, and how much of it is due within a week or late; one query."""
        found = self.rows().filter(**{f"{self.owner}__isnull": False}).order_by().values_list(self.owner)
        counted = found.annotate(n=Count(self.owner), late=Count(self.owner, filter=self.due(today)))
        return {str(person): [number, late] for person, number, late in counted}


work_kinds: Registry[WorkKind] = Registry(
    "Kinds of work in somebody's name, which colleagues can get; initiatives, assessment and governance add theirs.",
    key=lambda kind: kind.code,
)


@dataclass(frozen=True, slots=True)
class Scope:
    """Which part of somebody's work: what lies in these areas, or all that lies in none of them."""

    areas: frozenset[UUID]
    is_inside: bool

    def condition(self, paths: Sequence[str]) -> Q:
        """Return the condition on rows from which `paths` lead to an area."""
        inside = Q(pk__in=[])
        for path in paths:
            inside |= Q(**{f"{path}__in": self.areas})
        return inside if self.is_inside else ~inside


@dataclass(frozen=True, slots=True)
class Part:
    """Something of which one colleague gets all: an area of somebody's teams with what lies in it, or the rest."""

    code: str
    title: "StrOrPromise"
    scope: Scope


# The areas of somebody's teams, each a part of its own, and then the rest.
PartMaker = Callable[[User], Sequence[Part]]
part_makers: Registry[PartMaker] = Registry("Parts into which somebody's work falls by area; initiatives adds them.")
