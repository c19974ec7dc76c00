# SPDX-License-Identifier: EUPL-1.2
"""Areas in the search over everything; a city has few."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.models import Person
from core.database.text_search import searched
from core.search.kinds import Found, Hit, SearchKind, best_of, search_kinds
from core.search.question import SearchQuestion
from initiatives.models import Area


def _find(_reader: Person, question: SearchQuestion, most: int) -> Found:
    found = Area.objects.annotate(searched=searched("name")).filter(searched=question.query)
    shown = Area.objects.select_related("parent").defer("border", "parent__border")
    best, total = best_of(shown, [found], question, most, title="name")
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
