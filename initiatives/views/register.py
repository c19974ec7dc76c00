# SPDX-License-Identifier: EUPL-1.2
"""The register as a page."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from initiatives.models import Initiative


@login_not_required
@require_safe
def register_page(request: HttpRequest) -> HttpResponse:
    """List the public register."""
    found = Initiative.objects.visible_to(request.user).published().order_by("-told_at", "-id")[:20]
    return render(request, "initiatives/register.html", {"found": found})
