# SPDX-License-Identifier: EUPL-1.2
"""What officials do with what was listed: put it on the map or not, and mend the text."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.people.queries import person_of
from core.database.row_versions import expected_version
from core.pages.conflicts import resolved
from core.pages.saving import done, form_page
from core.pages.shown_people import show_people
from core.permissions import may
from initiatives.carriers.shown import OPPORTUNITIES
from initiatives.models import Opportunity, OpportunityLister
from initiatives.opportunities.actions.opportunity import change_opportunity, move_opportunity
from initiatives.opportunities.filters import listed
from initiatives.opportunities.forms import OPEN, AboutForm, DecideForm
from initiatives.opportunities.lifecycle import OpportunityState
from initiatives.opportunities.queries import spot_of, steps_for
from initiatives.register.city_map import city_map

METHODS = ["GET", "HEAD", "POST"]


@require_http_methods(METHODS)
def opportunity_decide(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Everything about what was listed on one screen, and the decision with what is written with it."""
    person = person_of(request)
    one = _mine(request, pk)
    form = DecideForm(request.POST or None)

    def decide() -> OpportunityState:
        given = form.cleaned_data
        to = OpportunityState.OPEN if given["decision"] == OPEN else OpportunityState.DECLINED
        move_opportunity(opportunity=one, to=to, by=person, note=given["note"])
        return to

    def saved(to: OpportunityState) -> HttpResponse:
        messages.success(request, _decided(to))
        return redirect("initiatives:queue")

    lister = OpportunityLister.objects.filter(opportunity=one).first()
    show_people(
        request,
        OPPORTUNITIES,
        people=[one.listed_by_id] if one.listed_by_id else [],
        addresses=[lister.email] if lister else [],
        about=one.pk,
    )
    context = {
        "opportunity": one, "lister": lister, "steps": steps_for(one, is_office=True),
        "located": city_map(spot_of(one)) if one.longitude is not None else None,
    }  # fmt: skip
    template = "initiatives/opportunities/decide.html"
    return form_page(request, form, decide, template=template, context=context, saved=saved)


def _decided(to: OpportunityState) -> str:
    if to is OpportunityState.OPEN:
        return _("The opportunity is on the map. Who listed it gets a mail.")
    return _("The opportunity does not go on the map. Who listed it gets your reason by mail.")


@require_http_methods(METHODS)
def opportunity_change(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Change what it says; two officials at once both see what the other wrote."""
    person = person_of(request)
    one = _mine(request, pk)
    known = {name: getattr(one, name) for name in AboutForm.base_fields if hasattr(one, name)}
    known |= {"themes": one.themes.all(), "area": one.area.code if one.area else ""}
    form = AboutForm(resolved(request.POST) if request.method == "POST" else None, person=person, initial=known)
    form.look_up(request)
    page = "initiatives:opportunity-decide" if one.state == "proposed" else "initiatives:opportunity"
    return form_page(
        request,
        form,
        lambda: change_opportunity(
            opportunity=one, values=form.values, expected_version=expected_version(request.POST), by=person
        ),
        template="initiatives/opportunities/change.html",
        context=lambda: {"opportunity": one, "ground": city_map()},
        version=one.version,
        saved=done(request, _("The changes have been saved."), page, one.pk),
    )


def _mine(request: HttpRequest, pk: UUID) -> Opportunity:
    one: Opportunity = get_object_or_404(listed(Opportunity.objects.visible_to(request.user)), pk=pk)
    if not may(request.user, "initiatives.decide_opportunity", one):
        raise Http404
    return one
