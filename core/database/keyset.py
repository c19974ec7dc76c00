# SPDX-License-Identifier: EUPL-1.2
"""Pages by position, not by number: as fast on the last page, and nothing skipped when rows come in between.

A cursor is a signed text of letters, digits, - and _ that says after which row a page starts: of lists of pages, of the
API and of rows in memory alike.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import reduce
from operator import attrgetter, or_
from typing import Any, Final, Generic, TypeVar
from uuid import UUID

from django.core import signing
from django.db.models import Q, QuerySet

T = TypeVar("T")
MAX_CURSOR_LENGTH: Final = 1500
_READ: Final[Mapping[str, Callable[[Any], Any]]] = {
    "datetime": datetime.fromisoformat,
    "date": date.fromisoformat,
    "UUID": UUID,
    "Decimal": Decimal,
    "int": int,
    "float": float,
    "str": str,
    "bool": bool,
}


class BadCursorError(ValueError):
    """The cursor was not made by us, or belongs to another list or order."""


@dataclass(frozen=True, slots=True)
class Cursor:
    """The row next to a page, by its values in the order of the list: before it, or with `is_back` after it."""

    values: tuple[Any, ...]
    is_back: bool = False


@dataclass(frozen=True, slots=True)
class Slice(Generic[T]):
    """A page of rows with the cursors of its neighbours; an empty cursor means there is none."""

    items: list[T]
    previous: str = ""
    next: str = ""


@dataclass(frozen=True, slots=True)
class Order:
    """Columns to order by, `-` for descending, ending in the unique `id`. Columns must not be null."""

    columns: tuple[str, ...]

    @classmethod
    def of(cls, *columns: str) -> "Order":
        """Return the order with the id as last word, in the direction of the last column."""
        if columns and columns[-1].lstrip("-") == "id":
            return cls(columns)
        sign = "-" if columns and columns[-1].startswith("-") else ""
        return cls((*columns, f"{sign}id"))

    def reversed(self) -> "Order":
        """Return the same order from the other end."""
        return Order(tuple(name[1:] if name.startswith("-") else f"-{name}" for name in self.columns))

    @property
    def names(self) -> tuple[str, ...]:
        """The columns without their direction."""
        return tuple(name.lstrip("-") for name in self.columns)

    def after(self, values: Sequence[Any]) -> Q:
        """Return the condition of rows that come after `values`; its first part can use an index."""
        if len(self.columns) == 1:
            return Q(**{f"{self.names[0]}__{'lt' if self.columns[0].startswith('-') else 'gt'}": values[0]})
        first_past = "lte" if self.columns[0].startswith("-") else "gte"
        bound = Q(**{f"{self.names[0]}__{first_past}": values[0]})
        steps = []
        for place, column in enumerate(self.columns):
            same = dict(zip(self.names[:place], values[:place], strict=True))
            past = "lt" if column.startswith("-") else "gt"
            steps.append(Q(**same, **{f"{self.names[place]}__{past}": values[place]}))
        return bound & reduce(or_, steps)

    @property
    def list_name(self) -> str:
        """What cursors of a list with this order are signed for, where the list has no name of its own."""
        return "core.keyset:" + ",".join(self.columns)


def write_cursor(cursor: Cursor, *, of: str) -> str:
    """Return a cursor as a text that only we can have written, for the list that is called `of`."""
    values = cursor.values
    is_id = len(values) == 1 and isinstance(values[0], UUID) and not cursor.is_back
    told = str(values[0]) if is_id else json.dumps([int(cursor.is_back), [*map(_told, values)]], separators=(",", ":"))
    return signing.b64_encode(_signer(of).sign(told).encode()).decode()


def read_cursor(text: str, *, of: str) -> Cursor:
    """Return what `write_cursor` wrote; BadCursorError for a text that it did not write for this list."""
    if len(text) > MAX_CURSOR_LENGTH:
        raise BadCursorError
    try:
        raw = signing.b64_decode(text.encode())
        # Base64 reads a few spellings as one text; only the one we wrote is ours.
        if signing.b64_encode(raw).decode() != text:
            raise BadCursorError
        told = _signer(of).unsign(raw.decode())
        if not told.startswith("["):
            return Cursor((UUID(told),))
        back, values = json.loads(told)
        return Cursor(tuple(_READ[kind](value) for kind, value in values), bool(back))
    except (signing.BadSignature, ValueError, TypeError, KeyError) as error:
        raise BadCursorError from error


def _told(value: Any) -> list[Any]:
    if value is None:
        raise TypeError("a list cannot be paged by a column that may be null")
    kind = type(value).__name__ if type(value).__name__ in _READ else "str"
    return [kind, value if kind in {"int", "float", "bool"} else str(value)]


def _signer(of: str) -> signing.Signer:
    return signing.Signer(salt=of, sep="~")


def rows_at(queryset: QuerySet[Any, T], cursor: Cursor | None, *, order: Order, limit: int | None) -> QuerySet[Any, T]:
    """Return the first `limit` rows at `cursor`; those before a row come with the nearest first."""
    direction = order.reversed() if cursor and cursor.is_back else order
    rows = queryset.filter(direction.after(cursor.values)) if cursor else queryset
    return rows.order_by(*direction.columns)[:limit]


def _text_at(order: Order, row: Any, *, is_back: bool) -> str:
    def value(name: str) -> Any:
        return row[name] if isinstance(row, Mapping) else attrgetter(name.replace("__", "."))(row)

    return write_cursor(Cursor(tuple(map(value, order.names)), is_back), of=order.list_name)


def fetch(queryset: QuerySet[Any, T], *, order: Order, size: int, cursor: str = "") -> Slice[T]:
    """Return the rows at `cursor` (the first page without one) in `order`, with one query and no count.

    Raises BadCursorError for a cursor that was not made for this order.
    """
    at = read_cursor(cursor, of=order.list_name) if cursor else None
    return slice_of(list(rows_at(queryset, at, order=order, limit=size + 1)), at, order=order, size=size)


def slice_of(rows: Sequence[T], at: Cursor | None, *, order: Order, size: int) -> Slice[T]:
    """Return a page of rows that were read by `rows_at`, one more than a page has where another follows."""
    has_more = len(rows) > size
    items = [*rows[:size]]
    if at and at.is_back:
        items.reverse()
    if not items:
        return Slice(items)
    has_previous, has_next = (has_more, True) if at and at.is_back else (at is not None, has_more)
    return Slice(
        items,
        previous=_text_at(order, items[0], is_back=True) if has_previous else "",
        next=_text_at(order, items[-1], is_back=False) if has_next else "",
    )
