# SPDX-License-Identifier: EUPL-1.2
"""The public page of one initiative."""

from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from initiatives.models import Initiative
from initiatives.page_sections import draw, public_sections


@login_not_required
@require_safe
def initiative_page(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show an initiative to whoever may read it; to all others there is nothing here."""
    initiative = get_object_or_404(Initiative.objects.visible_to(request.user).select_related("area"), pk=pk)
    sections = public_sections(initiative, request.user)
    return render(
        request,
        "initiatives/initiative.html",
        {
            "initiative": initiative,
            "main_sections": draw(sections, request, "main"),
            "side_sections": draw(sections, request, "side"),
        },
    )
