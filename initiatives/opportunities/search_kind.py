# SPDX-License-Identifier: EUPL-1.2
"""Opportunities in the search over everything."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy

from accounts.models import Person
from core.database.prepared_statements import READER
from core.search.kinds import Found, Hit, SearchKind, best_of, search_kinds
from core.search.question import SearchQuestion, query_of
from initiatives.models import Opportunity
from initiatives.opportunities.filters import SEARCHED
from initiatives.register.names import area_name


def _sets(values: Mapping[str, Any], _shape: None) -> Any:
    visible = Opportunity.objects.visible_to(values[READER]).annotate(searched=SEARCHED)
    shown = Opportunity.objects.select_related("area").defer("area__border")
    return shown, [visible.filter(searched=query_of(values))]


def _find(reader: Person, question: SearchQuestion, most: int) -> Found:
    best, total = best_of(_sets, reader, question, most)
    return Found(placed_hits(best, "initiatives:opportunity"), total)


def placed_hits(rows: Iterable[Any], page: str) -> list[Hit]:
    """Return what is shown of rows with a state and an area, without one of the whole city."""
    return [
        Hit(
            row.title,
            reverse(page, args=[row.pk]),
            detail=row.get_state_display(),
            fact=area_name(row.area),
            is_invented=row.is_invented,
            fit=row.fit,
        )
        for row in rows
    ]


def register_searched_opportunities() -> None:
    """Have opportunities found."""
    search_kinds.add(SearchKind("kansen", gettext_lazy("Opportunities"), "sign", _find, place=50))
