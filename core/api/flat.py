# SPDX-License-Identifier: EUPL-1.2
"""Objects as rows of a table: an object within one becomes columns with a dot, a list one cell."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from core.api.responses import to_json
from core.api.shapes import Shape

if TYPE_CHECKING:
    from core.api.expanding import Chosen


@dataclass(frozen=True, slots=True)
class Column:
    """One column and the way to its value."""

    path: tuple[str, ...]

    @property
    def name(self) -> str:
        """The name above the column."""
        return ".".join(self.path)

    def cell(self, row: Any) -> Any:
        """Return the value in this column: moments in UTC as in JSON, a list of words with commas, others as JSON."""
        for step in self.path:
            row = row.get(step) if row is not None else None
        if isinstance(row, datetime | date | bool):
            return to_json(row).decode().strip('"')
        if isinstance(row, list | tuple) and all(isinstance(each, str) for each in row):
            return ", ".join(row)
        if isinstance(row, list | tuple | dict):
            return to_json(row).decode()
        return row


def columns_of(chosen: "Chosen") -> list[Column]:
    """Return the columns of what a client chose; they follow from the shapes, not from the rows."""
    named = chosen.resource.shapes
    columns = []
    for name, one in chosen.properties.items():
        inner = _inner(one.shape, named)
        columns += [Column((name, each)) for each in inner] if inner else [Column((name,))]
    return columns + [Column((name,)) for name in chosen.expansions]


def _inner(shape: Shape, named: Any) -> list[str]:
    """Return the names within an object whose properties are known."""
    reference = shape.get("$ref") or next((part.get("$ref") for part in shape.get("allOf", ())), None)
    if reference:
        shape = named.get(reference.rpartition("/")[2], {})
    return list(shape.get("properties", ())) if shape.get("type") == "object" else []
