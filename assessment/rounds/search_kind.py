# SPDX-License-Identifier: EUPL-1.2
"""Rounds in the search over everything: for who runs them, and for who is asked in one."""

from collections.abc import Mapping
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import Person
from assessment.models import Round
from core.database.prepared_statements import READER
from core.database.text_search import searched
from core.permissions import may
from core.search.kinds import Found, Hit, SearchKind, best_of, search_kinds
from core.search.question import SearchQuestion, query_of


def _sets(values: Mapping[str, Any], _shape: None) -> Any:
    visible = Round.objects.visible_to(values[READER]).annotate(searched=searched("title"))
    return Round.objects.all(), [visible.filter(searched=query_of(values))]


def _find(reader: Person, question: SearchQuestion, most: int) -> Found:
    best, total = best_of(_sets, reader, question, most, order=("-deadline",))
    runs = may(reader, "assessment.manage_rounds")
    hits = [
        Hit(
            row.title,
            reverse("assessment:round", args=[row.pk]) if runs else reverse("assessment:mine"),
            detail=row.get_state_display(),
            fact=_("until %(day)s") % {"day": date_format(row.deadline, "j F Y")},
            is_invented=row.is_invented,
            fit=row.fit,
        )
        for row in best
    ]
    return Found(hits, total)


def register_searched_rounds() -> None:
    """Have rounds found."""
    search_kinds.add(SearchKind("rondes", gettext_lazy("Rounds"), "clock", _find, place=55))
