# SPDX-License-Identifier: EUPL-1.2
"""Lessons in the search over everything."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.models import Person
from core.database.text_search import searched
from core.permissions import may
from core.search.kinds import Found, Hit, SearchKind, best_of, search_kinds
from core.search.question import SearchQuestion
from governance.learning.lessons.views.public import ONE
from governance.models import Lesson


def _find(reader: Person, question: SearchQuestion, most: int) -> Found:
    reads = may(reader, "governance.read_governance")
    # Carriers meet a lesson of their own initiative on its page; with everybody else they share those that are public.
    rows = Lesson.objects.visible_to(reader) if reads else Lesson.objects.public()
    found = rows.annotate(searched=searched("title", "text")).filter(searched=question.query)
    shown = Lesson.objects.select_related("area").defer("area__border")
    best, total = best_of(shown, [found], question, most)
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
