# SPDX-License-Identifier: EUPL-1.2
"""Counting what hangs on the rows of a list. Two relations joined in one statement multiply one another's rows."""

from typing import Any

from django.db.models import Count, Max, QuerySet, Subquery
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
