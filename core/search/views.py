# SPDX-License-Identifier: EUPL-1.2
"""The page that finds everything, and what it finds while somebody types."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from core.pages.filter_set import WORDS, clean_line
from core.search.kinds import search_kinds
from core.search.pages import pages_for
from core.search.queries import LEAST_LETTERS, search

KIND, EXACT = "soort", "precies"
MOST_OF_EACH, MOST_OF_ONE, MOST_TYPED = 3, 50, 2


@login_not_required
@never_cache
@require_safe
def search_page(request: HttpRequest) -> HttpResponse:
    """Find everything this reader may see; every kind with its best, or one kind with more."""
    words = clean_line(request.GET.get(WORDS, ""))
    is_exact = bool(request.GET.get(EXACT))
    kind = search_kinds.get(request.GET.get(KIND, ""))
    more = {kind.code: MOST_OF_ONE} if kind else {}
    results = search(request.user, words, most=MOST_OF_EACH, more=more, is_exact=is_exact)
    context = {
        "words": words,
        "results": results,
        "kind": kind,
        "marked": results.meant or words,
        "is_too_short": 0 < len(words) < LEAST_LETTERS,
        "shown": [group for group in results.groups if group.kind is kind] if kind else results.beside_best,
    }
    if not results.groups:
        context["pages"] = list(pages_for(request.user))
    return render(request, "core/search/search.html", context)


@login_not_required
@never_cache
@require_safe
def suggestions(request: HttpRequest) -> HttpResponse:
    """Return the best of every kind as options of a list, for the script beside the field (static/js/search.js)."""
    words = clean_line(request.GET.get(WORDS, ""))
    results = search(request.user, words, most=MOST_TYPED)
    context = {"words": words, "results": results, "marked": results.meant or words}
    return render(request, "core/search/_suggestions.html", context)
