# SPDX-License-Identifier: EUPL-1.2
"""The terms of the council: what became of goals in each, and how long goals and initiatives live."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts.people.queries import person_of
from core.database.row_versions import expected_version
from core.permissions import may, require
from governance.arrangements.policy.actions import remove_council_term
from governance.arrangements.policy.council import GoalsOfTerm, goals_per_term
from governance.arrangements.policy.lives import life_of_goals, life_of_initiatives
from governance.arrangements.policy.views import policy_trail
from governance.models import CouncilTerm, PolicyGoal


@require_safe
def council_terms(request: HttpRequest) -> HttpResponse:
    """List the terms, each with what became of goals in it, under how long goals and initiatives live."""
    person, today = person_of(request), timezone.localdate()
    require(person, "governance.read_city")
    initiatives, figure = life_of_initiatives(person)
    context = {
        "terms": _terms(request)[::-1],
        "today": today,
        "goals": life_of_goals(today),
        "initiatives": initiatives,
        "figure": figure,
        "trail": policy_trail() if may(person, "governance.read_governance") else (),
        "may_write": may(person, "governance.manage_policy"),
    }
    return render(request, "governance/arrangements/policy/council_terms.html", context)


@require_safe
def council_term(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show one term with every goal that stood, was set, was withdrawn or ended in it."""
    person = person_of(request)
    require(person, "governance.read_city")
    record = get_object_or_404(CouncilTerm.objects.visible_to(person), pk=pk)
    term = next(one for one in _terms(request) if one.id == record.pk)
    groups = [
        (_("Withdrawn in it"), term.withdrawn),
        (_("Ended in it"), term.ended),
        (_("Set in it"), term.set_in),
        (_("Stood at its start"), term.stood),
    ]
    trail = policy_trail() if may(person, "governance.read_governance") else ()
    context = {
        "record": record,
        "term": term,
        "groups": groups,
        "today": timezone.localdate(),
        "trail": (*trail, (reverse("governance:council-terms"), _("Council terms"))),
        "reads_policy": may(person, "governance.read_governance"),
        "may_write": may(person, "governance.manage_policy"),
    }
    return render(request, "governance/arrangements/policy/council_term.html", context)


@require_POST
def remove(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Take away a term that was kept by mistake."""
    require(request.user, "governance.manage_policy")
    person = person_of(request)
    term = get_object_or_404(CouncilTerm.objects.visible_to(person), pk=pk)
    remove_council_term(term=term, expected_version=expected_version(request.POST), by=person)
    messages.success(request, _("The council term has been removed."))
    return redirect("governance:council-terms")


def _terms(request: HttpRequest) -> list[GoalsOfTerm]:
    person = person_of(request)
    goals = PolicyGoal.objects.visible_to(person).select_related("department")
    return goals_per_term(list(CouncilTerm.objects.visible_to(person)), goals)
