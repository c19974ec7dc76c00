# SPDX-License-Identifier: EUPL-1.2
"""An assessor's own assignments."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from accounts.people.queries import person_of
from assessment.scoring.own_assignments import own_assignments, own_panels, rows_of

ROWS_PER_PAGE = 50


@require_GET
def mine(request: HttpRequest) -> HttpResponse:
    """List what is asked of this assessor: what can be done now first, by last day."""
    by = person_of(request)
    page = Paginator(own_assignments(by), ROWS_PER_PAGE).get_page(request.GET.get("page"))
    rows = rows_of(page.object_list, by, timezone.localdate())
    return render(
        request,
        "assessment/scoring/own_assignments.html",
        {
            "page": page,
            "todo": [row for row in rows if row.is_open],
            "done": [row for row in rows if not row.is_open],
            "panels": own_panels(by)[:ROWS_PER_PAGE],
        },
    )
