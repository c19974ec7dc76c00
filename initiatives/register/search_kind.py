# SPDX-License-Identifier: EUPL-1.2
"""Initiatives in the search over everything."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import Person
from core.database.prepared_statements import READER
from core.database.text_search import searched
from core.search.kinds import Found, Hit, SearchKind, best_of, search_kinds
from core.search.question import SearchQuestion, query_of
from initiatives.models import Initiative


def _sets(values: Mapping[str, Any], _shape: None) -> Any:
    found = Initiative.objects.visible_to(values[READER]).filter(search=query_of(values))
    return Initiative.objects.select_related("area").defer("search", "story", "area__border"), [found]


def _find(reader: Person, question: SearchQuestion, most: int) -> Found:
    best, total = best_of(_sets, reader, question, most, title="name")
    return Found(hits_of(best, reader), total)


def hits_of(rows: Sequence[Any], reader: Person) -> list[Hit]:
    """Return initiatives as hits, each at the page that this reader works on it with; two queries at most."""
    pages = pages_of(reader, [row.pk for row in rows])
    return [
        Hit(
            row.name,
            pages[row.pk],
            detail=row.summary,
            fact=f"{row.area or _('Whole city')}" + ("" if row.is_in_register else f" · {row.get_status_display()}"),
            is_invented=bool(row.invented_fields),
            fit=row.fit,
        )
        for row in rows
    ]


def initiatives_named(values: Mapping[str, Any]) -> Any:
    """Return the ids of initiatives called so, whoever may see them: for what hangs on one and is visible itself."""
    named = Initiative.objects.annotate(searched=searched("name")).filter(searched=query_of(values))
    return named.values("pk")


def pages_of(reader: Person, keys: Sequence[UUID]) -> dict[UUID, str]:
    """Return for each initiative the page on which this reader has most to do: dossier, own page or public page."""
    names = dict.fromkeys(keys, "initiatives:initiative")
    if reader.is_authenticated:
        known = Initiative.objects
        for rows, name in (
            (known.carried_by(reader), "initiatives:mine-initiative"),
            (known.in_areas_of(reader), "initiatives:dossier"),
        ):
            names |= dict.fromkeys(rows.filter(pk__in=keys).values_list("pk", flat=True), name)
    return {key: reverse(name, args=[key]) for key, name in names.items()}


def register_initiatives() -> None:
    """Have initiatives found."""
    search_kinds.add(SearchKind("initiatieven", gettext_lazy("Initiatives"), "house", _find, place=10))
