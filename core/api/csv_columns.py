# SPDX-License-Identifier: EUPL-1.2
"""Objects as rows of a table: what lies within one becomes columns with a dot, and no cell holds JSON.

An object has a column for each of its properties. A list of objects with a key, such as scores by principle, has them
for each key (`Table`); any other list joins its values in each of them. What has no fixed properties stays out: a
program that wants it reads JSON.
"""

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import StringIO
from typing import Any, Final

from django.conf import settings

from core.api.fields import ListField, ObjectField, TextsField
from core.api.responses import to_json
from core.api.serializers import NamedSerializer, RowSerializer, expandable, fields_of
from core.files.csv_export import cell

BETWEEN_WORDS: Final = ", "
# Between the values of a list of objects: the first of one column belongs to the first of another.
BETWEEN: Final = " | "


@dataclass(frozen=True, slots=True)
class Table:
    """By which property the objects of a list are told apart, and every value it can have, in order."""

    key: str
    known: Callable[[], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Column:
    """One column and the way to its value; `key` is what the second step of the way is found by in a list."""

    path: tuple[str, ...]
    key: str = ""

    @property
    def name(self) -> str:
        """The name above the column."""
        return ".".join(self.path)

    def cell(self, row: Any) -> Any:
        """Return the value in this column: moments in UTC as in JSON, more values with something between them."""
        first, *rest = self.path
        found = row.get(first)
        if self.key:
            wanted, *rest = rest
            found = next((each for each in found or () if each[self.key] == wanted), None)
        return _within(found, rest)


def _within(value: Any, path: list[str]) -> Any:
    if isinstance(value, list | tuple):
        if not path:
            return BETWEEN_WORDS.join(str(_plain(each)) for each in value)
        return BETWEEN.join(str(_within(each, path)) for each in value)
    if path:
        return _within(value.get(path[0]), path[1:]) if value is not None else ""
    return _plain(value)


def _plain(value: Any) -> Any:
    if value is None:
        return ""
    return to_json(value).decode().strip('"') if isinstance(value, datetime | date | bool) else value


def columns_of(serializer: RowSerializer) -> list[Column]:
    """Return the columns of what a client chose; they follow from the fields, not from the rows."""
    columns: list[Column] = []
    for name in serializer.layout.names:
        columns += _columns(name, fields_of(type(serializer))[name])
    for name in serializer.expansions:
        for inner, field in fields_of(expandable(type(serializer))[name].to().serializer_class).items():
            columns += [Column(path) for path in _paths((name, inner), field)]
    return columns


def _columns(name: str, field: Any) -> list[Column]:
    table: Table | None = getattr(field, "table", None)
    if table is None:
        return [Column(path) for path in _paths((name,), field)]
    return [
        Column(path, table.key)
        for key in table.known()
        for each, part in field.child.fields.items()
        if each != table.key
        for path in _paths((name, key, each), part)
    ]


def _paths(path: tuple[str, ...], field: Any) -> Iterator[tuple[str, ...]]:
    field = field.child if isinstance(field, ListField) else field
    if isinstance(field, NamedSerializer):
        for name, part in field.fields.items():
            yield from _paths((*path, name), part)
    elif isinstance(field, TextsField):
        yield from ((*path, code) for code, _name in settings.LANGUAGES)
    elif not isinstance(field, ObjectField):
        yield path


def lines(rows: Iterable[list[Any]]) -> bytes:
    """Return rows as programs read them (RFC 4180); for a spreadsheet there are the exports of the pages."""
    written = StringIO(newline="")
    csv.writer(written).writerows(map(cell, row) for row in rows)
    return written.getvalue().encode()
