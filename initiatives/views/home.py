# SPDX-License-Identifier: EUPL-1.2
"""The front page."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from initiatives.models import Initiative


@login_not_required
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Show what was told last in the register."""
    latest = Initiative.objects.visible_to(request.user).published().order_by("-told_at", "-id")[:4]
    return render(request, "initiatives/home.html", {"latest": latest})
