# SPDX-License-Identifier: EUPL-1.2
"""The guides, and the page with every explained word."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from core.help.guides import OUTSIDE, Guide, guides, guides_by_audience
from core.help.words import words_in_order
from core.pages.navigation import address


@login_not_required
@require_safe
def words(request: HttpRequest) -> HttpResponse:
    """Explain the words this product uses, by the alphabet."""
    return render(request, "core/help/words.html", {"words": words_in_order()})


@login_not_required
@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """Show all guides, each under whose job it is about."""
    return render(request, "core/help/help.html", {"groups": guides_by_audience(), "outside": OUTSIDE})


@login_not_required
@require_safe
def guide(request: HttpRequest, code: str) -> HttpResponse:
    """Show one guide. Its steps lead on where the reader may be one of those it is for."""
    one = guides.get(code)
    if one is None:
        raise Http404
    leads_on = one.audience in OUTSIDE or request.user.is_authenticated
    context = {"guide": one, "steps": _steps(one, leads_on=leads_on)}
    return render(request, "core/help/guide.html", context | {"groups": guides_by_audience(), "outside": OUTSIDE})


def _steps(one: Guide, *, leads_on: bool) -> list[dict[str, object]]:
    return [
        {"title": step.title, "text": step.text, "href": address(step.page) if leads_on and step.page else ""}
        for step in one.steps
    ]
