# SPDX-License-Identifier: EUPL-1.2
"""The lens, for anyone to read."""

from django.contrib.auth.decorators import login_not_required
from django.db.models import F, Max
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from assessment.lens.translation import founder_text_of
from assessment.models import Lens


@login_not_required
@require_safe
def lens_current(request: HttpRequest) -> HttpResponse:
    """Show the lens of the latest round, else the newest one; before one is loaded a page that says so."""
    in_use = Lens.objects.in_use().about("initiative").defer("content")
    # A lens of another city that was only brought in does not take the place of the one that is worked with.
    newest = (
        in_use.annotate(last=Max("rounds__opens_on"))
        .order_by(F("last").desc(nulls_last=True), "-created_at", "-number")
        .first()
    )
    if newest is None:
        return render(request, "assessment/lens/none.html")
    return _draw(request, newest)


@login_not_required
@require_safe
def lens(request: HttpRequest, code: str, number: int) -> HttpResponse:
    """Show one version, retired or not: what was assessed with it must stay readable."""
    return _draw(request, get_object_or_404(Lens.objects.defer("content"), code=code, number=number))


def _draw(request: HttpRequest, shown: Lens) -> HttpResponse:
    versions = Lens.objects.filter(code=shown.code).defer("content").order_by("-number")
    text = founder_text_of(shown)
    groups = [(side, text.of_side(side.code)) for side in text.sides]
    return render(
        request,
        "assessment/lens/lens.html",
        {"shown": shown, "lens": text, "groups": groups, "versions": list(versions)},
    )
