# SPDX-License-Identifier: EUPL-1.2
"""Joining in with an initiative, helping with what it looks for, and helping with an opportunity."""

from datetime import timedelta
from typing import Final
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from accounts.models import User
from accounts.rate_limits import Limit, ensure_within, take
from core.errors import RefusedError
from core.pages.client_network import network_of
from core.pages.saving import form_page
from initiatives.helping import actions
from initiatives.helping.forms import HelpOfferForm
from initiatives.models import Initiative, Need, Opportunity
from initiatives.models.need import NeedKind
from initiatives.opportunities.actions.help import HELPED
from initiatives.register.contact.confirming import CONFIRM_WITHIN
from initiatives.register.contact.views import WRITING

METHODS: Final = ["GET", "HEAD", "POST"]
# Each mail goes to an address nobody has shown to be theirs; what is above it is dropped without a word.
FOR_ONE_MAILBOX: Final = Limit("help-for-one-mailbox", 5, timedelta(days=1))


@login_not_required
@never_cache
@require_http_methods(METHODS)
def join(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Offer to join in, or with `vraag` to help with one thing the initiative looks for."""
    initiative = get_object_or_404(Initiative.objects.visible_to(request.user).published(), pk=pk)
    need = _need(request, initiative)
    return _form_page(request, initiative, need)


@login_not_required
@never_cache
@require_http_methods(METHODS)
def help_opportunity(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Offer help with an opportunity without an account; who has one does it on the page of their own."""
    found = Opportunity.objects.visible_to(request.user).filter(state__in=HELPED)
    one = get_object_or_404(found, pk=pk)
    if request.user.is_authenticated:
        return redirect("initiatives:opportunity-help", one.pk)
    return _form_page(request, one, None)


def _need(request: HttpRequest, initiative: Initiative) -> Need | None:
    """Return the open need that the address names; one that is met or of another initiative is left out."""
    try:
        asked = UUID(request.GET.get("vraag", ""))
    except ValueError:
        return None
    return initiative.needs.filter(pk=asked, kind=NeedKind.NEED, closed_on__isnull=True).first()


def _form_page(request: HttpRequest, target: Initiative | Opportunity, need: Need | None) -> HttpResponse:
    person = request.user if isinstance(request.user, User) else None
    is_opportunity = isinstance(target, Opportunity)
    form = HelpOfferForm(
        request.POST or None, person=request.user, is_short=is_opportunity,
        initial={"name": person.name if person else ""},
    )  # fmt: skip
    page = "initiatives:opportunity" if is_opportunity else "initiatives:initiative"

    def act() -> None:
        # A program hears the same as a person, so that it learns nothing.
        if not form.is_from_a_program:
            _send(request, form, target, need)

    def saved(_made: object) -> HttpResponse:
        if person is None:
            return redirect("initiatives:help-asked")
        messages.success(request, _passed_on(target))
        return redirect(page, target.pk)

    context = {"target": target, "need": need, "page": page, "is_opportunity": is_opportunity}
    return form_page(request, form, act, template="initiatives/helping/offer.html", context=context, saved=saved)


def _send(request: HttpRequest, form: HelpOfferForm, target: Initiative | Opportunity, need: Need | None) -> None:
    """Send the offer on where the address is known to be theirs; else ask to confirm it, the same for each address."""
    ensure_within(WRITING, network_of(request))
    given, account = form.cleaned_data, request.user if isinstance(request.user, User) else None
    email = account.email if account else given["email"]
    helper = actions.Helper(given["name"], email, given["text"])
    if account and isinstance(target, Initiative):
        actions.join_in(initiative=target, need=need, helper=helper)
    elif take(FOR_ONE_MAILBOX, email):
        actions.ask_to_confirm(helper=helper, language=get_language() or "nl", target=target, need=need)


def _passed_on(target: Initiative | Opportunity) -> str:
    if isinstance(target, Opportunity):
        return _("Thank you. Who picks up this opportunity knows where to find you.")
    return _("Your message is on its way to %(name)s. The answer comes to your own mailbox.") % {"name": target.name}


@login_not_required
@require_safe
def asked(request: HttpRequest) -> HttpResponse:
    """Say to look in the mailbox; the same for everybody."""
    return render(request, "initiatives/helping/asked.html", {"days": CONFIRM_WITHIN.days})


@login_not_required
@never_cache
@require_http_methods(METHODS)
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    """Show what the link in the mail passes on, with the button that does it; opening the page does nothing."""
    offered = actions.waiting_for(token)
    if offered is None:
        return render(request, "initiatives/helping/gone.html", status=410)
    if request.method == "POST":
        try:
            target = actions.confirm_help(token=token, language=get_language() or "nl")
        except RefusedError as refused:
            messages.error(request, refused.message)
            return render(request, "initiatives/helping/confirm.html", {"offered": offered}, status=422)
        messages.success(request, _passed_on(target))
        page = "initiatives:opportunity" if isinstance(target, Opportunity) else "initiatives:initiative"
        return redirect(page, target.pk)
    return render(request, "initiatives/helping/confirm.html", {"offered": offered})
