# SPDX-License-Identifier: EUPL-1.2
"""What officials do with what was listed: put it on the map or not, and mend the text."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.people.queries import person_of
from core.database.row_versions import expected_version
from core.errors import ConflictError, RefusedError
from core.pages.conflicts import conflict_of, resolved
from core.permissions import may
from initiatives.models import Opportunity, OpportunityLister
from initiatives.opportunities.actions.opportunity import change_opportunity, move_opportunity
from initiatives.opportunities.city_map import city_map
from initiatives.opportunities.filters import listed
from initiatives.opportunities.forms import OPEN, AboutForm, DecideForm
from initiatives.opportunities.lifecycle import OpportunityState
from initiatives.opportunities.queries import spot_of, steps_for

METHODS = ["GET", "HEAD", "POST"]


@require_http_methods(METHODS)
def opportunity_decide(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Everything about what was listed on one screen, and the decision with what is written with it."""
    person = person_of(request)
    one = _mine(request, pk)
    form = DecideForm(request.POST or None)
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            given = form.cleaned_data
            to = OpportunityState.OPEN if given["decision"] == OPEN else OpportunityState.DECLINED
            try:
                move_opportunity(opportunity=one, to=to, by=person, note=given["note"])
            except RefusedError as refused:
                form.add_error(refused.field if refused.field in form.fields else None, refused.message)
            else:
                messages.success(request, _decided(to))
                return redirect("initiatives:queue")
    lister = OpportunityLister.objects.filter(opportunity=one).first()
    context = {
        "opportunity": one, "form": form, "lister": lister, "steps": steps_for(one, is_office=True),
        "located": city_map(spot_of(one)) if one.longitude is not None else None,
    }  # fmt: skip
    return render(request, "initiatives/opportunities/decide.html", context, status=status)


def _decided(to: OpportunityState) -> str:
    if to is OpportunityState.OPEN:
        return _("The opportunity is on the map. Who listed it gets a mail.")
    return _("The opportunity does not go on the map. Who listed it gets your reason by mail.")


@require_http_methods(METHODS)
def opportunity_change(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Change what it says; two officials at once both see what the other wrote."""
    person = person_of(request)
    one = _mine(request, pk)
    if request.method != "POST":
        known = {name: getattr(one, name) for name in AboutForm.base_fields if hasattr(one, name)}
        known |= {"themes": one.themes.all(), "area": one.area.code if one.area else ""}
        return _change_page(request, one, AboutForm(person=person, initial=known), version=one.version)
    form = AboutForm(resolved(request.POST), person=person)
    seen = expected_version(request.POST)
    if not form.is_valid():
        return _change_page(request, one, form, version=seen, status=422)
    try:
        change_opportunity(opportunity=one, values=form.values, expected_version=seen, by=person)
    except RefusedError as refused:
        form.add_error(refused.field if refused.field in form.fields else None, refused.message)
        return _change_page(request, one, form, version=seen, status=422)
    except ConflictError as error:
        conflict = conflict_of(form, error)
        return _change_page(request, one, form, version=error.version, status=409, conflict=conflict)
    messages.success(request, _("The changes have been saved."))
    return redirect("initiatives:opportunity-decide" if one.state == "proposed" else "initiatives:opportunity", one.pk)


def _change_page(
    request: HttpRequest,
    one: Opportunity,
    form: AboutForm,
    *,
    version: int,
    status: int = 200,
    conflict: object = None,
) -> HttpResponse:
    context = {"opportunity": one, "form": form, "version": version, "conflict": conflict, "ground": city_map()}
    return render(request, "initiatives/opportunities/change.html", context, status=status)


def _mine(request: HttpRequest, pk: UUID) -> Opportunity:
    one: Opportunity = get_object_or_404(listed(Opportunity.objects.visible_to(request.user)), pk=pk)
    if not may(request.user, "initiatives.decide_opportunity", one):
        raise Http404
    return one
