# SPDX-License-Identifier: EUPL-1.2
"""The whole timeline of one initiative, for who handles it and, in plain words, for who carries it."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from accounts.people.queries import person_of
from governance.arrangements.plain_texts import sentences_about
from governance.arrangements.table import arrangements_of
from governance.arrangements.views.arrangements import handled_initiative
from initiatives.models import Initiative


@require_safe
def timeline(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Every arrangement from the first year to the last, as a drawing and a table."""
    initiative = handled_initiative(request, pk)
    found = arrangements_of(initiative, person_of(request), whole=True)
    context = {"initiative": initiative, "timeline": found.timeline, "lines": found.lines, "coming": found.coming}
    return render(request, "governance/arrangements/timeline/timeline.html", context)


@never_cache
@require_safe
def mine(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What a carrier's initiative can count on, and until when."""
    person = person_of(request)
    own = Initiative.objects.carried_by(person).defer("search")
    initiative = get_object_or_404(own, pk=pk)
    found = arrangements_of(initiative, person, whole=True)
    context = {
        "initiative": initiative,
        "timeline": found.timeline,
        "coming": found.coming,
        # What still runs stands on top.
        "told": [
            (one, sentences_about(one, initiative.horizon_on))
            for one in sorted(found.lines, key=lambda one: one.is_over)
        ],
    }
    return render(request, "governance/arrangements/timeline/mine.html", context)
