# SPDX-License-Identifier: EUPL-1.2
"""Arrangements in the search over everything."""

from django.db.models import Exists, F, OuterRef
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import Person
from core.database.text_search import searched
from core.search.kinds import MOST_COUNTED, Found, Hit, SearchKind, best_of, search_kinds
from core.search.question import SearchQuestion
from governance.models import Arrangement
from governance.models.arrangement import SEARCHED_COLUMNS
from governance.parties.search_kind import parties_named
from initiatives.models import Initiative
from initiatives.register.search_kind import initiatives_named


def _find(reader: Person, question: SearchQuestion, most: int) -> Found:
    if not reader.is_authenticated:
        return Found()
    visible = Arrangement.objects.visible_to(reader)
    # Few parties grant, and PostgreSQL would rather read all arrangements than look those few up: they are read first.
    grants = Exists(Arrangement.objects.filter(granted_by=OuterRef("pk")))
    first, *others = (named.filter(grants).values_list("pk")[:MOST_COUNTED] for named in parties_named(question))
    grantors = [key for (key,) in first.union(*others)]
    found = [
        visible.annotate(searched=searched(*SEARCHED_COLUMNS)).filter(searched=question.query),
        visible.filter(granted_by__in=grantors),
        visible.filter(initiative__in=initiatives_named(question)),
    ]
    shown = Arrangement.objects.select_related("granted_by", "initiative").defer("initiative__search")
    best, total = best_of(shown, found, question, most, order=(F("last_day").desc(nulls_first=True),))
    initiatives = Initiative.objects.in_areas_of(reader).filter(pk__in=[row.initiative_id for row in best])
    handled = set(initiatives.values_list("pk", flat=True))
    return Found([_hit(row, is_handled=row.initiative_id in handled) for row in best], total)


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
