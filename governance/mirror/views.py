# SPDX-License-Identifier: EUPL-1.2
"""The mirror: what an institution or a chain is judged to be, and what it promised, for everybody."""

from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from assessment.follow_ups.queries import promises_of
from assessment.results.institutions import institution_result
from assessment.surveys.queries import felt_of
from core.permissions import may
from initiatives.models import Initiative, Party


@login_not_required
@never_cache
@require_safe
def party_mirror(request: HttpRequest, key: UUID) -> HttpResponse:
    """Show an institution in the mirror."""
    user = request.user
    party = get_object_or_404(Party.objects.visible_to(user).institutions(), pk=key)
    found = institution_result(user, party=party)
    context = {
        "party": party,
        "name": party.name,
        "is_invented": party.is_invented,
        "found": found,
        "felt": felt_of(party),
        "promises": promises_of(party),
        "report": reverse("assessment:institution-report", args=[party.pk]) if found else "",
        "may_promise": may(user, "assessment.add_follow_up", party),
        "may_keep": may(user, "governance.manage_parties"),
        "may_read_deeds": may(user, "governance.read_deeds", party),
    }
    return render(request, "governance/mirror/mirror.html", context)


@login_not_required
@never_cache
@require_safe
def chain_mirror(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show the chain of an initiative in the mirror; it promises nothing as a whole, each link does so itself."""
    user = request.user
    initiative = get_object_or_404(Initiative.objects.visible_to(user), pk=pk)
    found = institution_result(user, chain=initiative)
    links = Party.objects.visible_to(user).institutions().in_chain_of(initiative).order_by("name")
    context = {
        "initiative": initiative,
        "name": initiative.name,
        "is_invented": False,
        "found": found,
        "links": links,
        "report": reverse("assessment:chain-report", args=[initiative.pk]) if found else "",
    }
    return render(request, "governance/mirror/mirror.html", context)
