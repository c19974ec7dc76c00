# SPDX-License-Identifier: EUPL-1.2
"""The gap between the founder's view and the result, shown to both sides."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from accounts.models import User
from accounts.people.queries import person_of
from assessment.models import Assessment
from assessment.self_assessment.gap import Gap, gap_of
from core.permissions import require
from initiatives.models import Initiative


@never_cache
@require_safe
def mine_gap(request: HttpRequest, pk: UUID) -> HttpResponse:
    """For its carriers."""
    person = person_of(request)
    initiative = get_object_or_404(Initiative.objects.carried_by(person), pk=pk)
    return _page(request, person, initiative, to_carrier=True)


@never_cache
@require_safe
def dossier_gap(request: HttpRequest, pk: UUID) -> HttpResponse:
    """For the officials who handle it."""
    person = person_of(request)
    initiative = get_object_or_404(Initiative.objects.in_areas_of(person), pk=pk)
    return _page(request, person, initiative, to_carrier=False)


def _page(request: HttpRequest, person: User, initiative: Initiative, *, to_carrier: bool) -> HttpResponse:
    require(person, "assessment.read_gap", initiative)
    gap = latest_gap(initiative, person)
    words = [(line, line.in_words(to_carrier=to_carrier)) for line in gap.different] if gap else []
    context = {"initiative": initiative, "gap": gap, "different": words, "to_carrier": to_carrier}
    return render(request, "assessment/self_assessment/gap.html", context)


def latest_gap(initiative: Initiative, person: User) -> Gap | None:
    """Return the newest self-assessment beside the newest result this person may read; None without both."""
    known = (
        Assessment.objects.visible_to(person).filter(subject__initiative=initiative).select_related("round").with_lens()
    )
    own = known.filter(kind="self", state="submitted").order_by("-submitted_at", "-id").first()
    result = known.results().order_by("-published_at", "-id").first()
    return gap_of(own, result, person) if own and result else None
