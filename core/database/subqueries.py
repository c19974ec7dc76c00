# SPDX-License-Identifier: EUPL-1.2
"""Counting what hangs on the rows of a list. Two relations joined in one statement multiply one another's rows."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.fields import ArrayField
from django.db.models import BooleanField, Count, F, Func, Max, Q, QuerySet, Subquery, UUIDField, Value
from django.db.models.functions import Coalesce


def count_of(rows: QuerySet[Any], per: str, of: str = "pk") -> Coalesce:
    """Return how many `rows` the row of the list has, as a subquery of its own; 0 when it has none.

    `rows` names its row with OuterRef, `per` is the column that does; `of` counts different values of that column.
    """
    counted = rows.order_by().values(per).annotate(n=Count(of, distinct=of != "pk")).values("n")
    return Coalesce(Subquery(counted), 0)


def newest_of(rows: QuerySet[Any], per: str, of: str) -> Subquery:
    """Return the largest `of` of the row's `rows`, or nothing; see `count_of`."""
    return Subquery(rows.order_by().values(per).annotate(at=Max(of)).values("at"))


def among(column: str, rows: QuerySet[Any]) -> Q:
    """Return the condition that `column` is among these, one column wide, which are read once for the statement.

    Where `rows` are costly: as an IN, PostgreSQL may read them anew for every row when it guesses that there are few.
    """
    return _any_of(column, ArraySubquery(rows.order_by()))


def among_keys(column: str, keys: Iterable[UUID]) -> Q:
    """Return the condition that `column` is one of these keys, sent as one value.

    Where there may be thousands: a statement with a place for each is longer to write and to read than its rows.
    """
    return _any_of(column, Value(list(keys), ArrayField(UUIDField())))


def _any_of(column: str, values: Any) -> Q:
    found = Func(values, function="ANY")
    return Q(Func(F(column), found, template="%(expressions)s", arg_joiner=" = ", output_field=BooleanField()))
