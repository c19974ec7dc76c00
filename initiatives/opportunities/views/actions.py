# SPDX-License-Identifier: EUPL-1.2
"""Picking an opportunity up, telling how far it is, letting it go, done, helping, and taking it back."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from accounts.people.queries import person_of
from accounts.rate_limits import Limit, ensure_within
from core.pages.saving import form_page
from core.permissions import may
from initiatives.models import Opportunity
from initiatives.opportunities.actions import opportunity as actions
from initiatives.opportunities.actions.help import offer_help, take_back_help
from initiatives.opportunities.filters import listed
from initiatives.opportunities.forms import HelpForm, NoteForm, OutcomeForm, PickUpForm, ProgressForm
from initiatives.opportunities.lifecycle import PUBLIC_STATES, OpportunityState

METHODS = ["GET", "HEAD", "POST"]
# Every offer mails who keeps the opportunity, also one that was taken back and made anew.
HELP_BY_ONE_PERSON: Final = Limit("help-by-one-person", 10, timedelta(hours=1))


@dataclass(frozen=True, slots=True)
class ActPage:
    """A page with one form and one button about an opportunity."""

    title: str
    intro: str
    button: str
    done: str


def _answer(
    request: HttpRequest, one: Opportunity, form: forms.Form, page: ActPage, act: Callable[[dict[str, Any]], object]
) -> HttpResponse:

    def saved(_made: object) -> HttpResponse:
        messages.success(request, page.done)
        if one.state not in PUBLIC_STATES and one.listed_by_id != request.user.pk:
            return redirect("initiatives:opportunities")
        return redirect("initiatives:opportunity", one.pk)

    context = {"opportunity": one, "page": page}
    return form_page(
        request,
        form,
        lambda: act(form.cleaned_data),
        template="initiatives/opportunities/act.html",
        context=context,
        saved=saved,
    )


def _found(request: HttpRequest, pk: UUID, act: str = "") -> Opportunity:
    one: Opportunity = get_object_or_404(listed(Opportunity.objects.visible_to(request.user)), pk=pk)
    # To who may not do this there is no such page.
    if act and not may(request.user, act, one):
        raise Http404
    return one


@never_cache
@require_http_methods(METHODS)
def pick_up(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Take it up, or join who did; who carries nothing reads what they need for it."""
    person = person_of(request)
    one = _found(request, pk)
    if not may(person, "initiatives.pick_up_opportunity", one):
        return render(request, "initiatives/opportunities/no_initiative.html", {"opportunity": one})
    may_broker = may(person, "initiatives.decide_opportunity", one) and one.broker_id is None
    form = PickUpForm(request.POST or None, person=person, may_broker=may_broker)
    page = ActPage(
        title=_("I pick this up"),
        intro=_("You take the lead, others can help. You can let it go again."),
        button=_("Pick it up"),
        done=_("You have picked up this opportunity. Tell now and then how far it is."),
    )

    def act(given: dict[str, Any]) -> None:
        chosen = {
            "initiative": given.get("initiative"),
            "as_broker": bool(given.get("as_broker")),
            "note": given["note"],
        }
        if one.state == OpportunityState.PICKED_UP:
            actions.join_opportunity(opportunity=one, by=person, **chosen)
        else:
            actions.move_opportunity(opportunity=one, to=OpportunityState.PICKED_UP, by=person, **chosen)

    return _answer(request, one, form, page, act)


@never_cache
@require_http_methods(METHODS)
def progress(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Tell how far it is."""
    one = _found(request, pk, "initiatives.follow_opportunity")
    page = ActPage(
        title=_("How far is it?"),
        intro=_("A sentence is enough. It shows that somebody is at it."),
        button=_("Tell it"),
        done=_("Thank you. It stands with the opportunity."),
    )
    return _answer(
        request,
        one,
        ProgressForm(request.POST or None),
        page,
        lambda given: actions.note_progress(opportunity=one, note=given["note"], by=person_of(request)),
    )


@never_cache
@require_http_methods(METHODS)
def let_go(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Stop with it, so that others can pick it up."""
    one = _found(request, pk, "initiatives.follow_opportunity")
    page = ActPage(
        title=_("I let this go"),
        intro=_("Nobody blames you. The opportunity looks for somebody again, unless another goes on with it."),
        button=_("Let it go"),
        done=_("You have let this opportunity go."),
    )
    return _answer(
        request,
        one,
        NoteForm(request.POST if request.method == "POST" else None),
        page,
        lambda given: actions.let_go_opportunity(opportunity=one, by=person_of(request), note=given["note"]),
    )


@never_cache
@require_http_methods(METHODS)
def finish(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Say that it is done, and what came of it."""
    one = _found(request, pk, "initiatives.follow_opportunity")
    page = ActPage(
        title=_("This is done"),
        intro=_("Say what came of it. Others learn from it, and who saw the opportunity reads it."),
        button=_("It is done"),
        done=_("Well done. The opportunity stands among what is done."),
    )
    return _answer(
        request,
        one,
        OutcomeForm(request.POST or None),
        page,
        lambda given: actions.move_opportunity(
            opportunity=one, to=OpportunityState.DONE, by=person_of(request), outcome=given["outcome"]
        ),
    )


@never_cache
@require_http_methods(METHODS)
def withdraw(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Take it back, or off the map."""
    one = _found(request, pk, "initiatives.withdraw_opportunity")
    page = ActPage(
        title=_("Take this opportunity off the map"),
        intro=_("Nobody sees it any more, except you and the municipality."),
        button=_("Take it off"),
        done=_("The opportunity is off the map."),
    )
    return _answer(
        request,
        one,
        NoteForm(request.POST if request.method == "POST" else None),
        page,
        lambda given: actions.move_opportunity(
            opportunity=one, to=OpportunityState.WITHDRAWN, by=person_of(request), note=given["note"]
        ),
    )


@never_cache
@require_http_methods(METHODS)
def offer(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Offer help."""
    person = person_of(request)
    one = _found(request, pk, "initiatives.help_opportunity")
    standing = one.helpers.filter(user=person, taken_back_at__isnull=True).first()
    known = {"text": standing.text, "initiative": standing.initiative_id} if standing else {}
    page = ActPage(
        title=_("I help"),
        intro=_("You do not take the lead. Who picks it up gets in touch with you."),
        button=_("Offer help"),
        done=_("Thank you. Who picks up this opportunity knows where to find you."),
    )

    def act(given: dict[str, Any]) -> None:
        ensure_within(HELP_BY_ONE_PERSON, str(person.pk))
        offer_help(opportunity=one, text=given["text"], initiative=given.get("initiative"), by=person)

    return _answer(request, one, HelpForm(request.POST or None, person=person, initial=known), page, act)


@require_POST
def take_back(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Take an offer of help back."""
    one = _found(request, pk, "initiatives.help_opportunity")
    take_back_help(opportunity=one, by=person_of(request))
    messages.success(request, _("Your offer has been taken back."))
    return redirect("initiatives:opportunity", one.pk)
