# SPDX-License-Identifier: EUPL-1.2
"""The page a mail "is it still right?" leads to. Opening it changes nothing: mail scanners open links too."""

import pghistory
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from core.errors import RefusedError
from governance.continuity.confirmations.actions import answer, confirmation_for

NO = "nee"


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    """Ask yes or no with what the register says beside it; the answer needs no signing in."""
    response = _page(request, token)
    # The address holds a secret that no other page may learn.
    response["Referrer-Policy"] = "strict-origin"
    return response


def _page(request: HttpRequest, token: str) -> HttpResponse:
    asked = confirmation_for(token)
    if asked is None or (asked.answered_at is None and asked.expires_at <= timezone.now()):
        return render(request, "governance/continuity/confirmations/confirm_gone.html", {"asked": asked}, status=410)
    if asked.answered_at is None and request.method == "POST" and request.POST.get("answer") in {"yes", "no"}:
        try:
            # History keeps the address of the request; this one holds a secret.
            with pghistory.context(url=reverse("initiatives:mine")):
                asked = answer(token=token, is_right=request.POST["answer"] == "yes")
        except RefusedError:
            asked = confirmation_for(token)
            return render(
                request, "governance/continuity/confirmations/confirm_gone.html", {"asked": asked}, status=410
            )
        return render(request, "governance/continuity/confirmations/confirmed.html", {"asked": asked})
    if asked.answered_at is not None:
        return render(request, "governance/continuity/confirmations/confirmed.html", {"asked": asked, "is_again": True})
    context = {"asked": asked, "initiative": asked.initiative, "is_no": request.GET.get("antwoord") == NO}
    return render(request, "governance/continuity/confirmations/confirm.html", context)
