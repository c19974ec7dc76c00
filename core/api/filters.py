# SPDX-License-Identifier: EUPL-1.2
"""The filters of a list: each reads its own parameter strictly and narrows the rows; the contract tells the same."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.utils.functional import Promise

from core.api import shapes
from core.api.parameters import Parameters
from core.api.shapes import Shape

# The path of a column that must be the value, or what makes the condition.
To = str | Callable[[Any], Q]
_TEXT: Shape = {"type": "string"}


@dataclass(frozen=True, slots=True)
class Filter:
    """One filter: `read` gives its value, None when it is not asked for; `narrow` the condition of the rows."""

    name: str
    description: str
    schema: Shape
    read: Callable[[Parameters], Any]
    to: To

    def narrow(self, value: Any) -> Q:
        """Return the condition that rows must meet for this value."""
        return Q(**{self.to: value}) if isinstance(self.to, str) else self.to(value)

    @property
    def parameter(self) -> Any:
        """The parameter in the contract."""
        return shapes.query(self.name, self.description, self.schema)


def by_id(name: str, description: str, to: To) -> Filter:
    """Return a filter on an id."""
    return Filter(name, description, {**_TEXT, "format": "uuid"}, lambda asked: asked.uuid(name), to)


def by_choice(name: str, description: str, allowed: shapes.Codes, to: To) -> Filter:
    """Return a filter on one of a few codes."""
    values = [value for value in shapes.values_of(allowed) if value is not None]
    schema = {**_TEXT, "enum": values}
    told = shapes.explained(description, allowed)
    return Filter(name, told, schema, lambda asked: asked.choice(name, values), to)


def by_choices(name: str, description: str, allowed: shapes.Codes, to: str) -> Filter:
    """Return a filter on one or more of a few codes; the parameter is repeated."""
    values = [value for value in shapes.values_of(allowed) if value is not None]
    schema = {"type": "array", "items": {**_TEXT, "enum": values}}
    told = shapes.explained(f"{description} Herhaal de parameter voor meer dan één.", allowed)
    return Filter(name, told, schema, lambda asked: asked.choices(name, values) or None, f"{to}__in")


def by_codes(name: str, description: str, known: Callable[[], Collection[str]], to: To) -> Filter:
    """Return a filter on one or more codes that stand in the database; `known` is asked only when it is used."""

    def read(asked: Parameters) -> list[str] | None:
        return asked.choices(name, known()) or None if asked.many(name) else None

    return Filter(name, description, {"type": "array", "items": _TEXT}, read, to)


def by_code(
    name: str, description: str, is_known: Callable[[str], bool], to: To, *, unknown: str | Promise, longest: int = 60
) -> Filter:
    """Return a filter on one code that stands in the database; `unknown` says where the codes are."""

    def read(asked: Parameters) -> str | None:
        code = asked.raw(name)
        if code is None:
            return None
        if "\x00" in code or len(code) > longest or not is_known(code):
            asked.fault(name, unknown)
            return None
        return code

    return Filter(name, description, {**_TEXT, "maxLength": longest}, read, to)


def by_words(name: str, description: str, to: Callable[[str], Q], *, longest: int = 200) -> Filter:
    """Return a filter on words."""
    schema = {**_TEXT, "maxLength": longest}
    return Filter(name, description, schema, lambda asked: asked.text(name, longest=longest) or None, to)


def by_yes_or_no(name: str, description: str, to: To) -> Filter:
    """Return a filter on true or false."""
    words = {"true": True, "false": False}

    def read(asked: Parameters) -> bool | None:
        word = asked.choice(name, words)
        return None if word is None else words[word]

    return Filter(name, description, {"type": "boolean"}, read, to)


def by_day(name: str, description: str, to: To) -> Filter:
    """Return a filter on a day; `to` usually ends in __gte or __lte."""
    return Filter(name, description, {**_TEXT, "format": "date"}, lambda asked: asked.day(name), to)
