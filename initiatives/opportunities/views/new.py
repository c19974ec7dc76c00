# SPDX-License-Identifier: EUPL-1.2
"""Listing an opportunity, with or without an account."""

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from accounts.models import User
from core.pages.saving import form_page
from initiatives.models import Opportunity
from initiatives.opportunities.actions.opportunity import list_opportunity
from initiatives.opportunities.forms import NewForm
from initiatives.opportunities.lifecycle import OpportunityState
from initiatives.register.city_map import city_map
from initiatives.register.contact.senders import sender_of


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def opportunity_new(request: HttpRequest) -> HttpResponse:
    """Ask what, where, who could and by when; then it waits for an official, or stands on the map at once."""
    person = request.user if isinstance(request.user, User) else None
    asked = {"area": request.GET.get("gebied", "")[:20]}
    form = NewForm(request.POST or None, person=request.user, initial=asked)
    form.look_up(request)
    return form_page(
        request,
        form,
        # A program hears the same as a person, so that it learns nothing.
        lambda: None if form.is_from_a_program else _list(request, form, person),
        template="initiatives/opportunities/new.html",
        context=lambda: {"ground": city_map()},
        saved=lambda made: _thanks(request, made if person else None),
    )


def _list(request: HttpRequest, form: NewForm, person: User | None) -> Opportunity:
    sender = sender_of(request, form.cleaned_data, "opportunities")
    return list_opportunity(values=form.values, by=person, sender=sender)


def _thanks(request: HttpRequest, made: Opportunity | None) -> HttpResponse:
    if made is None:
        messages.success(request, _("Thank you. An official looks at your opportunity. You hear from us by mail."))
        return redirect("initiatives:opportunities")
    if made.state == OpportunityState.OPEN:
        messages.success(request, _("The opportunity is on the map."))
    else:
        messages.success(request, _("Thank you. An official looks at your opportunity. You hear from us by mail."))
    return redirect("initiatives:opportunity", made.pk)
