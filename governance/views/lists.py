# SPDX-License-Identifier: EUPL-1.2
"""What the lists of this room share: chips above the list, each with its count, and the filter by place and theme."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.db.models import Count, Model, Q, QuerySet
from django.http import HttpRequest
from django.utils.functional import Promise

from accounts.models import User
from accounts.people import person_of
from core.permissions import require
from governance.forms.belonging import PlaceFilter

Row = TypeVar("Row", bound=Model)


@dataclass(frozen=True, slots=True)
class Choice:
    """A cut of a list: its word in the address, its label and its condition. The first one is the default."""

    code: str
    label: str | Promise
    condition: Q


@dataclass(frozen=True, slots=True)
class Chip:
    """A choice as drawn."""

    code: str
    label: str
    count: int
    is_current: bool


@dataclass(frozen=True, slots=True)
class Cut(Generic[Row]):
    """A list as asked for: by whom, its filter, everything inside the filter, and of that the chosen part."""

    person: User
    filters: PlaceFilter
    rows: QuerySet[Row]
    found: QuerySet[Row]
    choices: Sequence[Choice]
    current: Choice

    def context(self) -> dict[str, Any]:
        """Return what `_chips.html` and `_place_filter.html` draw; one query more."""
        return {"chips": chips(self.rows, self.choices, self.current), "filters": self.filters}


def cut(request: HttpRequest, rows: QuerySet[Row], choices: Sequence[Choice]) -> Cut[Row]:
    """Return what the address asks of these rows; only for who may read the lists of this room."""
    person = person_of(request)
    require(person, "governance.read_governance")
    filters = PlaceFilter(request.GET, person=person)
    current = chosen(choices, request.GET.get("stand", ""))
    inside = filters.wanted().narrow(rows)
    return Cut(person, filters, inside, inside.filter(current.condition), choices, current)


def chosen(choices: Sequence[Choice], asked: str) -> Choice:
    """Return the choice the address names, or the first one."""
    return next((one for one in choices if one.code == asked), choices[0])


def chips(rows: QuerySet[Any], choices: Sequence[Choice], current: Choice) -> list[Chip]:
    """Return every choice with how many rows it holds; one query."""
    counts = rows.order_by().aggregate(
        **{f"n{at}": Count("pk", filter=one.condition or Q(pk__isnull=False), distinct=True)
           for at, one in enumerate(choices)}
    )  # fmt: skip
    return [Chip(one.code, str(one.label), counts[f"n{at}"], one is current) for at, one in enumerate(choices)]
