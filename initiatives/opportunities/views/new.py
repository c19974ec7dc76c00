# SPDX-License-Identifier: EUPL-1.2
"""Listing an opportunity, with or without an account."""

from datetime import timedelta
from typing import Final

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from accounts.models import User
from accounts.rate_limits import Limit, ensure_within
from core.pages.client_network import network_of
from core.pages.saving import form_page
from initiatives.models import Opportunity
from initiatives.opportunities.actions.opportunity import Sender, list_opportunity
from initiatives.opportunities.forms import NewForm
from initiatives.opportunities.lifecycle import OpportunityState
from initiatives.register.city_map import city_map

FROM_ONE_PLACE: Final = Limit("opportunities-from-one-place", 8, timedelta(hours=1))
# Every listing sends a mail to an address nobody has shown to be theirs.
FOR_ONE_MAILBOX: Final = Limit("opportunities-for-one-mailbox", 5, timedelta(days=1))
BY_ONE_PERSON: Final = Limit("opportunities-by-one-person", 30, timedelta(days=1))


@login_not_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def opportunity_new(request: HttpRequest) -> HttpResponse:
    """Ask what, where, who could and by when; then it waits for an official, or stands on the map at once."""
    person = request.user if isinstance(request.user, User) else None
    asked = {"area": request.GET.get("gebied", "")[:20]}
    form = NewForm(request.POST or None, person=request.user, initial=asked)
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
    given = form.cleaned_data
    sender = None
    if person is None:
        sender = Sender(email=given["email"], name=given["name"], language=get_language() or "nl")
        ensure_within(FROM_ONE_PLACE, network_of(request))
        ensure_within(FOR_ONE_MAILBOX, sender.email)
    else:
        ensure_within(BY_ONE_PERSON, str(person.pk))
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
