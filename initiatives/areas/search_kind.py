# SPDX-License-Identifier: EUPL-1.2
"""Areas in the search over everything; a city has few."""

from collections.abc import Mapping
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.models import Person
from core.database.text_search import searched
from core.search.kinds import Found, Hit, SearchKind, best_of, search_kinds
from core.search.question import SearchQuestion, query_of
from initiatives.models import Area


def _sets(values: Mapping[str, Any], _shape: None) -> Any:
    found = Area.objects.annotate(searched=searched("name")).filter(searched=query_of(values))
    return Area.objects.select_related("parent").defer("border", "parent__border"), [found]


def _find(reader: Person, question: SearchQuestion, most: int) -> Found:
    best, total = best_of(_sets, reader, question, most, title="name")
    hits = [
        Hit(
            row.name,
            reverse("initiatives:area", args=[row.code]),
            fact=str(row.parent) if row.parent else "",
            fit=row.fit,
        )
        for row in best
    ]
    return Found(hits, total)


def register_areas() -> None:
    """Have areas found."""
    search_kinds.add(SearchKind("gebieden", _("Areas"), "pin", _find, place=60))
