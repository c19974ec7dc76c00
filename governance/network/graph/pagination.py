# SPDX-License-Identifier: EUPL-1.2
"""Pages by position of rows that are in memory already: what comes after the last row of the page before."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from django.http import HttpRequest

from core.database.keyset import BadCursorError, Cursor, read_cursor, write_cursor
from core.pages.pagination import KeysetPage

Item = TypeVar("Item")
Order = TypeVar("Order", bound=tuple[Any, ...])
LIST = "governance.network"
SIZE = 25


def page_of(
    orders: Sequence[Order], make: Callable[[Order], Item], request: HttpRequest, name: str, size: int = SIZE
) -> KeysetPage[Item]:
    """Return the page that `?name=` asks for of rows in this order; a strange place gives the first page."""
    cursor = request.GET.get(name, "")
    start, is_restarted = _start(orders, cursor) if cursor else (0, False)
    before = max(start - size, 0)
    return KeysetPage(
        [make(order) for order in orders[start : start + size]],
        previous_query=_query(request, name, orders[before - 1] if before else None) if start else "",
        next_query=_query(request, name, orders[start + size - 1]) if start + size < len(orders) else "",
        is_restarted=is_restarted,
        is_first=not start,
    )


def _start(orders: Sequence[Any], cursor: str) -> tuple[int, bool]:
    """Return where the page begins, and whether the cursor was none of ours."""
    try:
        return bisect_right(orders, read_cursor(cursor, of=LIST).values), False
    except (BadCursorError, TypeError):
        return 0, True


def _query(request: HttpRequest, name: str, after: Any) -> str:
    query = request.GET.copy()
    query.pop(name, None)
    if after is not None:
        query[name] = write_cursor(Cursor(tuple(after)), of=LIST)
    return f"?{query.urlencode()}#{name}"
