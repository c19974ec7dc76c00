# SPDX-License-Identifier: EUPL-1.2
"""People in the search over everything, for who keeps their access."""

from collections.abc import Mapping
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.models import Person, Role, User
from core.database.prepared_statements import READER
from core.database.text_search import searched
from core.search.kinds import Found, Hit, SearchKind, best_of, search_kinds
from core.search.question import SearchQuestion, query_of


def _sets(values: Mapping[str, Any], _shape: None) -> Any:
    visible = User.objects.visible_to(values[READER])
    named = visible.annotate(searched=searched("name")).filter(searched=query_of(values))
    return User.objects.all(), [named, visible.filter(email=values["small"])]


def _find(reader: Person, question: SearchQuestion, most: int) -> Found:
    if not reader.is_authenticated or Role.ADMINISTRATOR not in reader.roles:
        return Found()
    best, total = best_of(_sets, reader, question, most, title="name")
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
