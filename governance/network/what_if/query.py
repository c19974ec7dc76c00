# SPDX-License-Identifier: EUPL-1.2
"""What is asked of a what-if: which elements go, which goals shift, from which day, and where one looks."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Final
from uuid import UUID

from django.http import HttpRequest, QueryDict
from django.utils import timezone

from accounts.models import User
from governance.models.whatif import ElementKind
from governance.network.what_if.queries import Element
from initiatives.models import Initiative
from initiatives.models.area import in_area

GONE, SHIFTED, FROM, WHERE = "weg", "verschuift", "dag", "gebied"
# The field in which a form carries the whole of it.
QUESTION: Final = "vraag"
# More at once is no question about a loss any more.
MOST: Final = 20


@dataclass(frozen=True, slots=True)
class WhatIfQuery:
    """One what-if; `area` is the code of an area, empty for all that the reader handles."""

    lost: tuple[Element, ...] = ()
    shifted: tuple[Element, ...] = ()
    day: date = field(default_factory=timezone.localdate)
    area: str = ""

    @property
    def elements(self) -> tuple[Element, ...]:
        """Everything that goes or shifts."""
        return (*self.lost, *self.shifted)

    def among(self, known: Container[Element]) -> "WhatIfQuery":
        """Return this question about those of its elements that are in `known`."""
        return replace(
            self,
            lost=tuple(each for each in self.lost if each in known),
            shifted=tuple(each for each in self.shifted if each in known),
        )

    def query(self, **changes: Any) -> str:
        """Return the address's query of this question, with `changes` to its fields."""
        values = {"lost": self.lost, "shifted": self.shifted, "day": self.day, "area": self.area, **changes}
        query = QueryDict(mutable=True)
        query.setlist(GONE, [_written(each) for each in values["lost"]])
        query.setlist(SHIFTED, [_written(each) for each in values["shifted"]])
        if values["day"] != timezone.localdate():
            query[FROM] = values["day"].isoformat()
        if values["area"]:
            query[WHERE] = values["area"]
        return query.urlencode(safe=":")

    def as_json(self) -> list[dict[str, Any]]:
        """Return the elements as a scenario keeps them."""
        gone = [{"kind": kind, "key": str(key)} for kind, key in self.lost]
        return gone + [{"kind": kind, "key": str(key), "shifts": True} for kind, key in self.shifted]


def _written(element: Element) -> str:
    return f"{element[0]}:{element[1]}"


def read_element(text: str) -> Element | None:
    """Return the element that `party:<uuid>` names; None for anything else."""
    kind, _colon, key = text.partition(":")
    if kind not in ElementKind.values:
        return None
    try:
        return kind, UUID(key)
    except ValueError:
        return None


def read_elements(texts: Iterable[str]) -> tuple[Element, ...]:
    """Return the elements these texts name, each once; what makes no sense is left out."""
    found = (read_element(text) for text in texts)
    return tuple(dict.fromkeys(each for each in found if each))[:MOST]


def read_query(query: QueryDict) -> WhatIfQuery:
    """Return what an address asks; what makes no sense counts as not asked."""
    shifted = tuple(each for each in read_elements(query.getlist(SHIFTED)) if each[0] == ElementKind.GOAL)
    lost = tuple(each for each in read_elements(query.getlist(GONE)) if each not in shifted)
    return WhatIfQuery(lost, shifted, read_day(query.get(FROM, "")), query.get(WHERE, "")[:40])


def query_of_form(request: HttpRequest) -> WhatIfQuery:
    """Return what the address asks, or the form about it, which carries the question in a field QUESTION."""
    return read_query(QueryDict(request.POST.get(QUESTION, "")) if request.method == "POST" else request.GET)


def read_day(text: str) -> date:
    """Return the day that was written, or today."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return timezone.localdate()


def of_scenario(lost: Iterable[Mapping[str, Any]], day: date, area: str) -> WhatIfQuery:
    """Return the question that a scenario keeps."""
    rows = [(read_element(f"{row.get('kind')}:{row.get('key')}"), bool(row.get("shifts"))) for row in lost]
    return WhatIfQuery(
        tuple(each for each, shifts in rows if each and not shifts),
        tuple(each for each, shifts in rows if each and shifts),
        day,
        area,
    )


def in_view(user: User, area: str) -> Any:
    """Return the initiatives this person computes with: those they handle, of one area when it is named."""
    rows = Initiative.objects.in_areas_of(user)
    return rows.filter(in_area(area)) if area else rows
