# SPDX-License-Identifier: EUPL-1.2
"""Pages of a list as the pagination part draws them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.db.models import QuerySet
from django.http import HttpRequest

from core.database.keyset import BadCursorError, Order, Slice, fetch

T = TypeVar("T")
CURSOR: str = "vanaf"


@dataclass(frozen=True, slots=True)
class KeysetPage(Generic[T]):
    """One page of a list. `is_restarted`: the address named a place that does not exist, so this is the first page."""

    items: list[T]
    previous_query: str = ""
    next_query: str = ""
    is_restarted: bool = False
    is_first: bool = True


def _query(request: HttpRequest, cursor: str) -> str:
    if not cursor:
        return ""
    query = request.GET.copy()
    query[CURSOR] = cursor
    return f"?{query.urlencode()}"


def first_query(request: HttpRequest) -> str:
    """Return the query string of this list's first page, its filters kept."""
    query = request.GET.copy()
    query.pop(CURSOR, None)
    return f"?{query.urlencode()}"


def keyset_page(queryset: QuerySet[Any, T], request: HttpRequest, *, order: Order, size: int = 25) -> KeysetPage[T]:
    """Return the page the address asks for (`?vanaf=`); a place that does not exist gives the first page."""
    return page_from(request, lambda cursor: fetch(queryset, order=order, size=size, cursor=cursor))


def page_from(request: HttpRequest, read: Callable[[str], Slice[T]]) -> KeysetPage[T]:
    """Return the page the address asks for of what `read` returns at a cursor; see `keyset_page`."""
    cursor = request.GET.get(CURSOR, "")
    restarted = False
    try:
        rows = read(cursor)
    except BadCursorError:
        rows, restarted = read(""), True
    if cursor and not rows.items and not restarted:
        return KeysetPage([], previous_query=first_query(request), is_first=False)
    return page_of(rows, request, is_restarted=restarted)


def page_of(rows: Slice[T], request: HttpRequest, *, is_restarted: bool = False) -> KeysetPage[T]:
    """Return a page of rows with the addresses of its neighbours."""
    return KeysetPage(
        rows.items,
        previous_query=_query(request, rows.previous),
        next_query=_query(request, rows.next),
        is_restarted=is_restarted,
        is_first=not rows.previous,
    )
