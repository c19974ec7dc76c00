# SPDX-License-Identifier: EUPL-1.2
"""Objects as rows of a table: what lies within one becomes columns with a dot, and no cell holds JSON.

An object has a column for each of its properties. A list of objects with a key, such as scores by principle, has them
for each key (`Property.keyed`); any other list joins its values in each of them. What has no fixed properties stays
out: a program that wants it reads JSON.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Final

from django.conf import settings

from core.api.responses import to_json
from core.api.shapes import Shape

if TYPE_CHECKING:
    from core.api.expanding import Chosen
    from core.api.properties import Keyed

BETWEEN_WORDS: Final = ", "
# Between the values of a list of objects: the first of one column belongs to the first of another.
BETWEEN: Final = " | "


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


def columns_of(chosen: "Chosen") -> list[Column]:
    """Return the columns of what a client chose; they follow from the shapes, not from the rows."""
    columns: list[Column] = []
    for name, one in chosen.properties.items():
        columns += _columns(name, one.shape, chosen.resource.shapes, one.keyed)
    for name in chosen.expansions:
        other = chosen.resource.expand[name].to()
        for inner, one in other.in_list.items():
            columns += [Column((name, *path)) for path in _paths((inner,), one.shape, other.shapes)]
    return columns


def _columns(name: str, shape: Shape, named: Mapping[str, Shape], keyed: "Keyed | None") -> list[Column]:
    if keyed is None:
        return [Column(path) for path in _paths((name,), shape, named)]
    inner = _resolved(shape["items"], named)["properties"].items()
    return [
        Column(path, keyed.name)
        for key in keyed.known()
        for each, part in inner
        if each != keyed.name
        for path in _paths((name, key, each), part, named)
    ]


def _paths(path: tuple[str, ...], shape: Shape, named: Mapping[str, Shape]) -> Iterator[tuple[str, ...]]:
    shape = _resolved(shape, named)
    shape = _resolved(shape["items"], named) if shape.get("type") == "array" else shape
    if shape.get("type") != "object":
        yield path
    inner = shape.get("properties", {})
    if shape.get("additionalProperties") == {"type": "string"}:
        # A text in every language.
        inner = {code: shape["additionalProperties"] for code, _name in settings.LANGUAGES}
    for name, part in inner.items():
        yield from _paths((*path, name), part, named)


def _resolved(shape: Shape, named: Mapping[str, Shape]) -> Shape:
    """Return the shape that is referred to, also from within allOf."""
    reference = shape.get("$ref") or next((part.get("$ref") for part in shape.get("allOf", ())), None)
    return named[reference.rpartition("/")[2]] if reference else shape
