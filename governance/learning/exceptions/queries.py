# SPDX-License-Identifier: EUPL-1.2
"""The ledger of exceptions: which rule is departed from, how often, by how many, since when, and by whose grant."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import CharField, Count, Min, Q, QuerySet
from django.db.models.functions import Cast
from django.utils import timezone

from accounts.models import Person
from core.database.keyset import Order
from governance.models import Arrangement, Barrier
from governance.models.querysets import ArrangementQuerySet

# The most departed from on top; a rule stands once, so it ends the order.
MOST_FIRST = Order(("-grants", "rule"))
# From this many grants or initiatives on an exception is a rule in disguise.
TOO_OFTEN = 3


@dataclass(frozen=True, slots=True)
class LedgerRule:
    """One rule. `key` is one of its exceptions, `grants` counts every term with renewals, `barrier` is the open one."""

    rule: str
    key: str
    grants: int
    initiatives: int
    running: int
    since: date
    grantors: list[str]
    barrier: UUID | None

    @property
    def is_often(self) -> bool:
        """Whether it is departed from so often that it should be policy."""
        return self.grants >= TOO_OFTEN or self.initiatives >= TOO_OFTEN


def lines_of(rows: Sequence[Mapping[str, Any]]) -> list[LedgerRule]:
    """Return the lines of these rows of `ledger`.

    One query finds their barriers: in the statement that groups them it would look once per exception.
    """
    barriers = dict(Barrier.objects.open().filter(rule__in=[row["rule"] for row in rows]).values_list("rule", "pk"))
    return [LedgerRule(**row, barrier=barriers.get(row["rule"])) for row in rows]


def exceptions_of(user: Person) -> ArrangementQuerySet:
    """Return every exception that was granted in the figures of this person: rules and numbers, of none alone."""
    return Arrangement.objects.in_figures_of(user).given()


# From TOO_OFTEN on; `grants` and `initiatives` as the ledger counts them.
OFTEN = Q(grants__gte=TOO_OFTEN) | Q(initiatives__gte=TOO_OFTEN)


def count_often(rows: QuerySet[Arrangement]) -> int:
    """Return how many rules these exceptions depart from too often, as their lines of the ledger would say."""
    counted = (
        rows.order_by().values("rule").annotate(grants=Count("pk"), initiatives=Count("initiative", distinct=True))
    )
    return counted.filter(OFTEN).count()


def ledger(rows: QuerySet[Arrangement], day: date | None = None) -> QuerySet[Any, dict[str, Any]]:
    """Return one row per rule of these exceptions; running ones are those whose term includes `day` (today)."""
    day = day or timezone.localdate()
    runs = Q(first_day__lte=day) & (Q(last_day__isnull=True) | Q(last_day__gte=day))
    return (
        rows.values("rule")
        .order_by()
        .annotate(
            key=Min(Cast("pk", CharField())),
            grants=Count("pk"),
            initiatives=Count("initiative", distinct=True),
            running=Count("pk", filter=runs),
            since=Min("first_day"),
            grantors=ArrayAgg("granted_by__name", distinct=True),
        )
    )
