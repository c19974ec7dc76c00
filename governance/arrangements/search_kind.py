# SPDX-License-Identifier: EUPL-1.2
"""Arrangements in the search over everything."""

from collections.abc import Mapping
from typing import Any, Final

from django.db.models import Exists, F, OuterRef
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import Person
from core.database.first_rows import MOST_COUNTED
from core.database.prepared_statements import READER, fetch, numbered
from core.database.text_search import searched
from core.search.kinds import Found, Hit, SearchKind, best_of, search_kinds
from core.search.question import SearchQuestion, query_of
from governance.models import Arrangement
from governance.models.arrangement import SEARCHED_COLUMNS
from governance.parties.search_kind import parties_named
from initiatives.models import Initiative
from initiatives.register.search_kind import initiatives_named

LAST_FIRST: Final = F("last_day").desc(nulls_first=True)


def _find(reader: Person, question: SearchQuestion, most: int) -> Found:
    if not reader.is_authenticated:
        return Found()
    grantors = numbered((key for (key,) in fetch(_grantors, question.in_texts, is_planned_anew=True)), "grantor")
    best, total = best_of(_sets, reader, question, most, order=(LAST_FIRST,), shape=tuple(grantors), more=grantors)
    if not best:
        return Found()
    initiatives = Initiative.objects.in_areas_of(reader).filter(pk__in=[row.initiative_id for row in best])
    handled = set(initiatives.values_list("pk", flat=True))
    return Found([_hit(row, is_handled=row.initiative_id in handled) for row in best], total)


def _grantors(values: Mapping[str, Any], _shape: None) -> Any:
    # Few parties grant, and PostgreSQL would rather read all arrangements than look those few up: they are read first.
    grants = Exists(Arrangement.objects.filter(granted_by=OuterRef("pk")))
    named = [rows.filter(grants).values_list("pk")[:MOST_COUNTED] for rows in parties_named(values)]
    return named[0].union(*named[1:])


def _sets(values: Mapping[str, Any], grantors: tuple[str, ...]) -> Any:
    visible = Arrangement.objects.visible_to(values[READER])
    found = [
        visible.annotate(searched=searched(*SEARCHED_COLUMNS)).filter(searched=query_of(values)),
        visible.filter(granted_by__in=[values[name] for name in grantors]),
        visible.filter(initiative__in=initiatives_named(values)),
    ]
    return Arrangement.objects.select_related("granted_by", "initiative").defer("initiative__search"), found


def _hit(row: Arrangement, *, is_handled: bool) -> Hit:
    page, anchor = ("initiatives:dossier", "#arrangements") if is_handled else ("governance:mine-arrangements", "")
    until = date_format(row.last_day, "j F Y") if row.last_day else ""
    return Hit(
        row.title,
        reverse(page, args=[row.initiative_id]) + anchor,
        detail=_("%(initiative)s with %(party)s") % {"initiative": row.initiative.name, "party": row.granted_by.name},
        fact=_("until %(day)s") % {"day": until} if until else "",
        is_invented=row.is_invented,
        fit=getattr(row, "fit", 0),
    )


def register_searched_arrangements() -> None:
    """Have arrangements found."""
    search_kinds.add(SearchKind("afspraken", gettext_lazy("Arrangements"), "file", _find, place=30))
