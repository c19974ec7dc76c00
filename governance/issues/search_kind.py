# SPDX-License-Identifier: EUPL-1.2
"""Issues in the search over everything."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy

from accounts.models import Person
from core.database.prepared_statements import READER
from core.search.kinds import Found, SearchKind, best_of, search_kinds
from core.search.question import SearchQuestion, query_of
from governance.issues.filters import SEARCHED
from governance.models import Issue
from initiatives.opportunities.search_kind import placed_hits


def _sets(values: Mapping[str, Any], _shape: None) -> Any:
    visible = Issue.objects.visible_to(values[READER]).annotate(searched=SEARCHED)
    return Issue.objects.select_related("area").defer("area__border"), [visible.filter(searched=query_of(values))]


def _find(reader: Person, question: SearchQuestion, most: int) -> Found:
    best, total = best_of(_sets, reader, question, most)
    return Found(placed_hits(best, "governance:issue"), total)


def register_searched_issues() -> None:
    """Have issues found."""
    search_kinds.add(SearchKind("vraagstukken", gettext_lazy("Issues of residents"), "info", _find, place=52))
