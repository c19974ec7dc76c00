# SPDX-License-Identifier: EUPL-1.2
"""Pages by position, not by number: as fast on the last page, and nothing skipped when rows come in between."""

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
    """The cursor was not made by us, or belongs to another order."""


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
        first_past = "lte" if self.columns[0].startswith("-") else "gte"
        bound = Q(**{f"{self.names[0]}__{first_past}": values[0]})
        steps = []
        for place, column in enumerate(self.columns):
            same = dict(zip(self.names[:place], values[:place], strict=True))
            past = "lt" if column.startswith("-") else "gt"
            steps.append(Q(**same, **{f"{self.names[place]}__{past}": values[place]}))
        return bound & reduce(or_, steps)


def _write(value: Any) -> list[Any]:
    if value is None:
        raise TypeError("a list cannot be paged by a column that may be null")
    kind = type(value).__name__ if type(value).__name__ in _READ else "str"
    return [kind, value if kind in {"int", "float", "bool"} else str(value)]


def _salt(order: Order) -> str:
    return "core.keyset:" + ",".join(order.columns)


def _cursor(order: Order, row: Any, *, back: bool) -> str:
    def value(name: str) -> Any:
        return row[name] if isinstance(row, Mapping) else attrgetter(name.replace("__", "."))(row)

    return signing.dumps([int(back), [_write(value(name)) for name in order.names]], salt=_salt(order), compress=True)


def _read(order: Order, cursor: str) -> tuple[bool, list[Any]]:
    if len(cursor) > MAX_CURSOR_LENGTH:
        raise BadCursorError
    try:
        back, written = signing.loads(cursor, salt=_salt(order))
        values = [_READ[kind](value) for kind, value in written]
    except (signing.BadSignature, ValueError, TypeError, KeyError) as error:
        raise BadCursorError from error
    return bool(back), values


def fetch(queryset: QuerySet[Any, T], *, order: Order, size: int, cursor: str = "") -> Slice[T]:
    """Return the rows at `cursor` (the first page without one) in `order`, with one query and no count.

    Raises BadCursorError for a cursor that was not made for this order.
    """
    back, values = _read(order, cursor) if cursor else (False, [])
    direction = order.reversed() if back else order
    rows = queryset.filter(direction.after(values)) if values else queryset
    items = list(rows.order_by(*direction.columns)[: size + 1])
    has_more = len(items) > size
    items = items[:size]
    if back:
        items.reverse()
    if not items:
        return Slice(items)
    has_previous, has_next = (has_more, True) if back else (bool(values), has_more)
    return Slice(
        items,
        previous=_cursor(order, items[0], back=True) if has_previous else "",
        next=_cursor(order, items[-1], back=False) if has_next else "",
    )
