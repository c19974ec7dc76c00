# SPDX-License-Identifier: EUPL-1.2
"""The properties of a resource: what each is called, what it looks like, and which columns it is made from."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.db.models.expressions import Combinable

from core.api.calls import Reader
from core.api.shapes import Shape

# A path of the ORM, or what makes an expression for whoever reads (and for today).
Source = str | Callable[[Reader], Combinable]


@dataclass(frozen=True, slots=True)
class Keyed:
    """By which property the objects of a list are told apart, and every value it can have, in order: for a table."""

    name: str
    known: Callable[[], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Property:
    """One property of an answer: its shape, its columns, and how their values become it (as they are, without)."""

    shape: Shape
    sources: tuple[Source, ...]
    make: Callable[..., Any] | None = None
    # Left out of lists, such as the border of an area.
    only_in_detail: bool = False
    # A list whose objects have a column each in CSV.
    keyed: Keyed | None = None


def column(
    shape: Shape, *sources: Source, make: Callable[..., Any] | None = None, only_in_detail: bool = False
) -> Property:
    """Return a property made from `sources`; more than one needs `make`."""
    return Property(shape, sources, make, only_in_detail)


def filled(shape: Shape, source: Source) -> Property:
    """Return a property that is null where the column is empty."""
    return Property(shape, (source,), lambda value: value or None)


def joined(shape: Shape, **names: Source) -> Property:
    """Return an object of a few columns of a related row; null when the first is."""

    def make(*values: Any) -> dict[str, Any] | None:
        return None if values[0] is None else dict(zip(names, values, strict=True))

    return Property(shape, tuple(names.values()), make)


class Plan:
    """Which columns one statement reads for these properties, and how a row of it becomes an object.

    A row begins with `lead` columns of the caller's own.
    """

    def __init__(self, properties: Mapping[str, Property], reader: Reader, lead: Sequence[Source]) -> None:
        self._reader = reader
        self._expressions: dict[str, Combinable] = {}
        self._columns: list[str] = []
        self._places: dict[Source, int] = {}
        self._lead = [self._place(source) for source in lead]
        self._steps = [
            (name, one.make, tuple(self._place(source) for source in one.sources)) for name, one in properties.items()
        ]

    def _place(self, source: Source) -> int:
        if source not in self._places:
            name = source if isinstance(source, str) else f"api_{len(self._columns)}"
            if not isinstance(source, str):
                self._expressions[name] = source(self._reader)
            self._places[source] = len(self._columns)
            self._columns.append(name)
        return self._places[source]

    def of(self, found: QuerySet[Any]) -> QuerySet[Any, tuple[Any, ...]]:
        """Return these rows as tuples, in one statement."""
        rows: QuerySet[Any, tuple[Any, ...]] = found.annotate(**self._expressions).values_list(*self._columns)
        return rows

    def lead(self, row: Sequence[Any]) -> tuple[Any, ...]:
        """Return the caller's own columns of a row."""
        return tuple(row[place] for place in self._lead)

    def read(self, row: Sequence[Any]) -> dict[str, Any]:
        """Return a row as an object with the names of the API."""
        return {
            name: row[places[0]] if make is None else make(*[row[place] for place in places])
            for name, make, places in self._steps
        }
