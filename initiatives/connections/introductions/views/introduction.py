# SPDX-License-Identifier: EUPL-1.2
"""Bringing a need and an offer together: the question, the answer, and what came of it."""

from datetime import timedelta
from functools import partial
from typing import Any, Final
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from accounts.people.queries import person_of
from accounts.rate_limits import Limit, ensure_within
from core.database.row_versions import expected_version
from core.pages.conflicts import resolved
from core.pages.saving import done, form_page, save_form, version_to_save_over
from core.permissions import may, require
from initiatives.connections.introductions import actions
from initiatives.connections.introductions.forms import AnswerForm, OutcomeForm, ProposalForm
from initiatives.connections.introductions.lifecycle import IntroductionState
from initiatives.connections.introductions.page_sections import IntroductionRow, contacts_of
from initiatives.connections.matching.page_sections import MatchRow
from initiatives.connections.matching.queries import match_of
from initiatives.models import Initiative, Introduction, Need
from initiatives.models.need import NeedKind
from initiatives.register.filter_rules import open_needs

# Every question goes by mail to people who did not ask for it.
BY_ONE_CARRIER: Final = Limit("introductions-by-one-carrier", 20, timedelta(hours=1))


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def propose(request: HttpRequest) -> HttpResponse:
    """Show a need and an offer side by side, say why they fit, and ask both."""
    person = person_of(request)
    need = _asked(request, "vraag", NeedKind.NEED)
    offer = _asked(request, "aanbod", NeedKind.OFFER)
    require(person, "initiatives.propose_introduction", Introduction(need=need, offer=offer))
    known = Introduction.objects.visible_to(person).filter(need=need, offer=offer).first()
    if known is not None and request.method != "POST":
        return redirect("initiatives:introduction", known.pk)
    match, reason = match_of(need.pk, offer.pk)
    form = ProposalForm(request.POST or None, initial={"reason": reason})

    def act() -> Introduction:
        if not may(person, "initiatives.view_queue"):
            ensure_within(BY_ONE_CARRIER, str(person.pk))
        return actions.propose_introduction(need=need, offer=offer, reason=form.cleaned_data["reason"], by=person)

    def saved(made: Introduction) -> HttpResponse:
        sentence = _("The question has been sent. You get word when there is an answer.")
        return done(request, sentence, "initiatives:introduction", made.pk)(made)

    row = MatchRow(match, []) if match else None
    return form_page(
        request,
        form,
        act,
        template="initiatives/connections/introductions/new.html",
        context={"need": need, "offer": offer, "row": row},
        saved=saved,
    )


def _asked(request: HttpRequest, name: str, kind: NeedKind) -> Need:
    """Return the open need or offer that the address names, of the public register; anything else is not there."""
    try:
        key = UUID(request.GET.get(name, ""))
    except ValueError:
        raise Http404 from None
    public = Initiative.objects.visible_to(request.user).published()
    found: Need = get_object_or_404(
        open_needs().filter(initiative__in=public).select_related("initiative__area"), pk=key, kind=kind
    )
    return found


def _opened(request: HttpRequest, pk: UUID) -> Introduction:
    rows = Introduction.objects.visible_to(request.user).with_sides()
    return get_object_or_404(
        rows.select_related(
            "need__initiative__area", "offer__initiative__area", "need_answered_by", "offer_answered_by"
        ),
        pk=pk,
    )


def _own(request: HttpRequest, pk: UUID, permission: str) -> Introduction:
    """Return an introduction this person may do this with; for anybody else the act is not there."""
    found = _opened(request, pk)
    if not may(person_of(request), permission, found):
        raise Http404
    return found


@never_cache
@require_http_methods(["GET", "HEAD"])
def introduction(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show how far it came, and what the reader can do."""
    return _page(request, _opened(request, pk))


def _page(request: HttpRequest, shown: Introduction, *, status: int = 200, **more: Any) -> HttpResponse:
    person = person_of(request)
    side = actions.side_of(shown, person)
    row = IntroductionRow(shown, side or "")
    sides = (side,) if side else ("need", "offer")
    own = shown.need if side == "need" else shown.offer if side == "offer" else None
    context = {
        "row": row,
        "introduction": shown,
        "own": own,
        "contacts": contacts_of(shown),
        "is_office": side is None,
        "is_late": side is None and row.state == IntroductionState.WAITING,
        "answer_form": AnswerForm(),
        "outcome_form": OutcomeForm(sides=sides, initial={"outcome": shown.outcome}),
        "may_withdraw": row.state == IntroductionState.WAITING
        and may(person, "initiatives.withdraw_introduction", shown),
        "version": version_to_save_over(request, shown.version, more.get("conflict")),
        "meetings": shown.meetings.visible_to(person).order_by("happens_on"),
        **more,
    }
    return render(request, "initiatives/connections/introductions/introduction.html", context, status=status)


@never_cache
@require_POST
def answer(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Say yes or no for one's own side."""
    shown = _own(request, pk, "initiatives.answer_introduction")
    form = AnswerForm(request.POST)

    def saved(answered: Introduction) -> HttpResponse:
        both = _("Both said yes. Below you see whom you can write to.")
        return done(
            request, both if answered.has_contact else _("Your answer is kept."), "initiatives:introduction", pk
        )(answered)

    return save_form(
        form,
        lambda: actions.answer_introduction(
            introduction=shown,
            accepts=form.cleaned_data["answer"] == "yes",
            reason=form.cleaned_data["reason"],
            by=person_of(request),
        ),
        show=partial(_page, request, shown, answer_form=form, form=form),
        saved=saved,
    )


@never_cache
@require_POST
def withdraw(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Take a proposal back."""
    actions.withdraw_introduction(
        introduction=_own(request, pk, "initiatives.withdraw_introduction"), by=person_of(request)
    )
    messages.success(request, _("The question has been taken back."))
    return redirect("initiatives:introduction", pk)


@never_cache
@require_POST
def outcome(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Say what came of it."""
    shown = _own(request, pk, "initiatives.close_introduction")
    person = person_of(request)
    side = actions.side_of(shown, person)
    form = OutcomeForm(resolved(request.POST), sides=(side,) if side else ("need", "offer"))
    seen = expected_version(request.POST)

    return save_form(
        form,
        lambda: actions.note_outcome(
            introduction=shown,
            outcome=form.cleaned_data["outcome"],
            closes=frozenset(each for each in actions.SIDES if form.cleaned_data.get(each)),
            expected_version=seen,
            by=person,
        ),
        show=partial(_page, request, shown, outcome_form=form, form=form),
        saved=done(request, _("Kept. Thank you."), "initiatives:introduction", pk),
    )
