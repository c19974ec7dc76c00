# SPDX-License-Identifier: EUPL-1.2
"""The first rows of many, and how many there are: what a page shows of a list that may be as long as the city is large.

Counting reads no further than MOST_COUNTED, and reads ids only: what is drawn of a row is read of the first ones alone.
"""

from collections.abc import Callable, Hashable, Mapping
from typing import Any, Final, NamedTuple

from django.db.models import QuerySet

from core.database.prepared_statements import fetch, numbered, read

# What is there more often is not counted further: nobody reads that far, and counting is most of the work.
MOST_COUNTED: Final = 1_000
_ID: Final = "id"


class _First(NamedTuple):
    """What changes the statements: what makes the rows, its own shape, and how many are read."""

    make: Callable[[Mapping[str, Any], Any], QuerySet[Any]]
    shape: Hashable
    many: int


def first_rows(
    make: Callable[[Mapping[str, Any], Any], QuerySet[Any]],
    values: Mapping[str, Any],
    shape: Hashable = None,
    *,
    most: int,
    reader: Any,
) -> tuple[list[Any], int]:
    """Return the `most` first rows of `make(values, shape)` and how many there are, at most MOST_COUNTED + 1.

    Two statements, each written once (core.database.prepared_statements): `make` returns rows in an order that ends in
    the primary key, without a limit and without what a count would have to compute.
    """
    keys = [key for (key,) in read(_keys, values, _First(make, shape, MOST_COUNTED + 1), reader=reader)]
    shown = keys[:most]
    if not shown:
        return [], 0
    found = fetch(_rows, {**values, **numbered(shown, _ID)}, _First(make, shape, len(shown)), reader=reader)
    return found, len(keys)


def _keys(values: Mapping[str, Any], first: _First) -> QuerySet[Any, Any]:
    return first.make(values, first.shape).select_related(None).values_list("pk")[: first.many]


def _rows(values: Mapping[str, Any], first: _First) -> QuerySet[Any]:
    return first.make(values, first.shape).filter(pk__in=[values[f"{_ID}{at}"] for at in range(first.many)])
