# SPDX-License-Identifier: EUPL-1.2
"""The API explained on pages, from the contract itself: no script, so that everybody can read it."""

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from accounts.models import Scope
from config.reference import queries
from core.api.responses import API_VERSION
from core.pages.page_cache import cached_for_visitors


@login_not_required
@require_safe
@cached_for_visitors
def introduction(request: HttpRequest) -> HttpResponse:
    """Say how the API works, how to get a key, what errors there are, and lead to every group of calls."""
    shape, example = queries.problem()
    context = {
        "groups": queries.groups().values(),
        "refusals": queries.refusals(),
        "problem": shape,
        "problem_example": example,
        "version": API_VERSION,
        "scopes": Scope.choices,
        "with_key": settings.API_REQUESTS_PER_MINUTE,
        "without_key": settings.API_REQUESTS_PER_MINUTE_WITHOUT_KEY,
    }
    return render(request, "config/reference/introduction.html", context)


@login_not_required
@require_safe
@cached_for_visitors
def group(request: HttpRequest, tag: str) -> HttpResponse:
    """Show every call of one group, and the shapes it speaks in."""
    found = queries.groups().get(tag)
    if found is None:
        raise Http404
    return render(request, "config/reference/group.html", {"group": found, "groups": queries.groups().values()})
