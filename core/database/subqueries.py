# SPDX-License-Identifier: EUPL-1.2
"""Counting what hangs on the rows of a list. Two relations joined in one statement multiply one another's rows."""

from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import BooleanField, Count, F, Func, Max, Q, QuerySet, Subquery
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
    values = Func(ArraySubquery(rows.order_by()), function="ANY")
    return Q(Func(F(column), values, template="%(expressions)s", arg_joiner=" = ", output_field=BooleanField()))
