# SPDX-License-Identifier: EUPL-1.2
"""The public page of an area."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from initiatives.models import Area, Initiative


@login_not_required
@require_safe
def area_page(request: HttpRequest, code: str) -> HttpResponse:
    """Show what happens in an area."""
    area = get_object_or_404(Area, code=code)
    found = Initiative.objects.visible_to(request.user).published().filter(area=area)[:20]
    return render(request, "initiatives/area.html", {"area": area, "found": found})
