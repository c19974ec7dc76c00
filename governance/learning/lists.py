# SPDX-License-Identifier: EUPL-1.2
"""What the lists of this app share: the part that is asked for, and the filter by place and theme."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.db.models import Model, QuerySet
from django.http import HttpRequest

from accounts.models import User
from accounts.people.queries import person_of
from core.pages.filter_chips import Choice, chips, chosen
from core.permissions import may, require
from governance.learning.form_fields import PlaceFilter

Record = TypeVar("Record", bound=Model)


@dataclass(frozen=True, slots=True)
class FilteredList(Generic[Record]):
    """A list as asked for: by whom, its filter, everything inside the filter, and of that the chosen part."""

    person: User
    filters: PlaceFilter
    rows: QuerySet[Record]
    found: QuerySet[Record]
    choices: Sequence[Choice]
    current: Choice

    def context(self) -> dict[str, Any]:
        """Return what the chips and `_place_filter.html` draw; one query more."""
        return {
            "chips": chips(self.rows, self.choices, self.current),
            "filters": self.filters,
            "may_record": may(self.person, "governance.manage_learning"),
        }


def filtered_list(request: HttpRequest, rows: QuerySet[Record], choices: Sequence[Choice]) -> FilteredList[Record]:
    """Return what the address asks of these rows; only for who may read the lists of this app."""
    person = person_of(request)
    require(person, "governance.read_city")
    filters = PlaceFilter(request.GET, person=person)
    current = chosen(choices, request.GET.get("stand", ""))
    inside = filters.selected().narrow(rows)
    return FilteredList(person, filters, inside, inside.filter(current.condition), choices, current)
