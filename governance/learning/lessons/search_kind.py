# SPDX-License-Identifier: EUPL-1.2
"""Lessons in the search over everything."""

from collections.abc import Mapping
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.models import Person
from core.database.prepared_statements import READER
from core.database.text_search import searched
from core.permissions import may
from core.search.kinds import Found, Hit, SearchKind, best_of, search_kinds
from core.search.question import SearchQuestion, query_of
from governance.learning.lessons.views.public import ONE
from governance.models import Lesson


def _sets(values: Mapping[str, Any], reads: bool) -> Any:
    # Carriers meet a lesson of their own initiative on its page; with everybody else they share those that are public.
    rows = Lesson.objects.visible_to(values[READER]) if reads else Lesson.objects.public()
    found = rows.annotate(searched=searched("title", "text")).filter(searched=query_of(values))
    return Lesson.objects.select_related("area").defer("area__border"), [found]


def _find(reader: Person, question: SearchQuestion, most: int) -> Found:
    reads = may(reader, "governance.read_city")
    best, total = best_of(_sets, reader, question, most, shape=reads)
    public = reverse("governance:public-lessons")
    hits = [
        Hit(
            row.title,
            reverse("governance:lesson", args=[row.pk]) if reads else f"{public}?{ONE}={row.pk}",
            detail=row.text,
            fact=str(row.area or ""),
            is_invented=row.is_invented,
            fit=row.fit,
        )
        for row in best
    ]
    return Found(hits, total)


def register_searched_lessons() -> None:
    """Have lessons found."""
    search_kinds.add(SearchKind("lessen", _("Lessons"), "info", _find, place=65))
