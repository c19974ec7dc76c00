# SPDX-License-Identifier: EUPL-1.2
"""Growth steps in the search over everything."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext_lazy

from accounts.models import Person
from core.database.prepared_statements import READER
from core.database.text_search import searched
from core.search.kinds import Found, Hit, SearchKind, best_of, search_kinds
from core.search.question import SearchQuestion, query_of
from governance.growth.queries import STANDINGS, Standing, standing_of
from governance.models import GrowthStep
from governance.models.growth import SEARCHED_COLUMNS
from initiatives.models import Initiative


def _sets(values: Mapping[str, Any], _shape: None) -> Any:
    words, said = searched(*SEARCHED_COLUMNS), query_of(values)
    found = [
        rows.annotate(searched=words).filter(searched=said)
        for rows in (GrowthStep.objects.visible_to(values[READER]), GrowthStep.objects.public())
    ]
    shown = GrowthStep.objects.select_related("initiative").defer("initiative__search", "initiative__story")
    return shown.annotate(standing=standing_of()), found


def _pages(reader: Person, keys: list[UUID]) -> dict[UUID, str]:
    """Return the page of the path of each of these initiatives that this person keeps; two statements."""
    if not reader.is_authenticated:
        return {}
    carried = Initiative.objects.carried_by(reader).filter(pk__in=keys).values_list("pk", flat=True)
    handled = Initiative.objects.in_areas_of(reader).filter(pk__in=keys).values_list("pk", flat=True)
    return dict.fromkeys(carried, "governance:mine-growth") | dict.fromkeys(handled, "governance:growth")


def _find(reader: Person, question: SearchQuestion, most: int) -> Found:
    best, total = best_of(_sets, reader, question, most, title="name")
    pages = _pages(reader, [row.initiative_id for row in best]) if best else {}
    hits = [
        Hit(
            row.name,
            reverse(page, args=[row.initiative_id])
            if (page := pages.get(row.initiative_id))
            else reverse("initiatives:initiative", args=[row.initiative_id]) + "#growth",
            detail=str(STANDINGS[Standing(row.standing)]),
            fact=row.initiative.name,
            is_invented=row.is_invented,
            fit=row.fit,
        )
        for row in best
    ]
    return Found(hits, total)


def register_searched_growth() -> None:
    """Have growth steps found."""
    search_kinds.add(SearchKind("groeistappen", gettext_lazy("Growth steps"), "forward", _find, place=35))
