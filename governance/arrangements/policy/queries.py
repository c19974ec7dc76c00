# SPDX-License-Identifier: EUPL-1.2
"""How much hangs on policy: running arrangements and initiatives per goal, scheme and department."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from django.db.models import Count, F, Q
from django.db.models.functions import Coalesce

from accounts.models import Person
from governance.models import Arrangement, Department
from initiatives.models import Party
from initiatives.models.party import PartyQuerySet

if TYPE_CHECKING:
    from uuid import UUID

    from django.db.models import QuerySet

# An arrangement hangs on its own goal, or else on the goal of its scheme.
GOAL = Coalesce("goal", "scheme__goal")


@dataclass(frozen=True, slots=True)
class PolicyUse:
    """What hangs on one record: arrangements that run and the initiatives they carry."""

    arrangements: int = 0
    initiatives: int = 0


def policy_use(by: str, user: Person, day: date) -> "dict[UUID | None, PolicyUse]":
    """Return per key what this person may see of it; `by` is "goal", "scheme" or "department". One query."""
    key: Any = {"goal": GOAL, "scheme": F("scheme"), "department": Coalesce("goal__department",
                "scheme__goal__department")}[by]  # fmt: skip
    rows = running_arrangements(user, day).annotate(key=key).values("key").order_by()
    counted = rows.annotate(arrangements=Count("pk"), initiatives=Count("initiative", distinct=True))
    return {row["key"]: PolicyUse(row["arrangements"], row["initiatives"]) for row in counted}


def running_arrangements(user: Person, day: date) -> "QuerySet[Arrangement]":
    """Return the arrangements that run on `day` as far as this person may read them."""
    return Arrangement.objects.visible_to(user).running_on(day)


def municipality_parties() -> PartyQuerySet:
    """Return our departments as parties and the institution they are part of: for whom the college decides."""
    own = Department.objects.filter(party__isnull=False)
    return Party.objects.filter(Q(pk__in=own.values("party")) | Q(pk__in=own.values("party__parent")))
