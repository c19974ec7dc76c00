# SPDX-License-Identifier: EUPL-1.2
"""People in the search over everything, for who keeps their access."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.models import Person, Role, User
from core.database.text_search import searched
from core.search.kinds import Found, Hit, SearchKind, best_of, search_kinds
from core.search.question import SearchQuestion


def _find(reader: Person, question: SearchQuestion, most: int) -> Found:
    if not reader.is_authenticated or Role.ADMINISTRATOR not in reader.roles:
        return Found()
    visible = User.objects.visible_to(reader)
    found = [
        visible.annotate(searched=searched("name")).filter(searched=question.query),
        visible.filter(email=question.terms.words.lower()),
    ]
    best, total = best_of(User.objects.all(), found, question, most, title="name")
    hits = [
        Hit(
            str(row),
            reverse("accounts:person", args=[row.pk]),
            detail=row.email if row.name else "",
            is_invented=row.is_demo,
            fit=row.fit,
        )
        for row in best
    ]
    return Found(hits, total)


def register_searched_people() -> None:
    """Have people found."""
    search_kinds.add(SearchKind("mensen", _("People"), "person", _find, place=15))
