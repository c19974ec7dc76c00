# SPDX-License-Identifier: EUPL-1.2
"""The forms that keep what partners promised, call them to account, and take their answer."""

from functools import partial
from typing import Any
from uuid import UUID

import pghistory
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from accounts.people.queries import person_of
from core.files.pdf import pdf, pdf_response
from core.pages.saving import done, form_page
from core.permissions import may, require
from governance.models import CallAnswer, PartnerCall, PartnerPromise, PromiseOutcome
from governance.pages.form_pages import handled, initial_of
from governance.pages.single_form import Crumb, Sheet
from governance.parties.promises.accountability import (
    answer_by_link,
    answer_call,
    call_for,
    call_to_account,
    call_too_late_for,
)
from governance.parties.promises.actions import PromiseDetails, change_promise, note_promise, settle_promise
from governance.parties.promises.forms import (
    AnswerForm,
    CallForm,
    NewPromiseForm,
    PromiseForm,
    SettleForm,
    usual_answer_day,
)
from governance.parties.promises.pdf import pdf_data
from governance.parties.promises.queries import promises_of
from initiatives.models import Initiative, Party
from initiatives.my_initiatives import queries as my_initiatives_queries

METHODS = ["GET", "HEAD", "POST"]


def _opened(request: HttpRequest, pk: UUID) -> Initiative:
    return handled(person_of(request), pk, "governance.manage_chain")


def _crumbs(initiative: Initiative) -> list[Crumb]:
    return [
        (initiative.name, reverse("initiatives:dossier", args=[initiative.pk])),
        (_("The chain"), reverse("governance:chain", args=[initiative.pk]) + "#promises"),
    ]


def _promise(request: HttpRequest, initiative: Initiative, key: UUID) -> PartnerPromise:
    rows = PartnerPromise.objects.visible_to(person_of(request)).filter(initiative=initiative)
    return get_object_or_404(rows.select_related("party__initiative", "initiative"), pk=key)


@never_cache
@require_safe
def as_pdf(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What partners would do on paper (PDF/UA-1), for who handles the initiative."""
    return _paper(request, _opened(request, pk), "governance:chain")


@never_cache
@require_safe
def mine_as_pdf(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The same for who carries it."""
    return _paper(request, my_initiatives_queries.own_or_404(request, pk), "governance:mine-chain")


def _paper(request: HttpRequest, initiative: Initiative, page: str) -> HttpResponse:
    today = timezone.localdate()
    partners = promises_of(initiative, person_of(request), today)
    return pdf_response("toezeggingen.pdf", pdf("promises", pdf_data(initiative, partners, today, page)))


@never_cache
@require_http_methods(METHODS)
def new(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Note what a party has to do or promised."""
    initiative, by = _opened(request, pk), person_of(request)
    intro = _("On its day and after, the party can be called to account. It counts with its deeds.")
    sheet = Sheet(request, _("What does a partner do?"), _("Note this"), _crumbs(initiative), intro=intro)
    parties = Party.objects.in_chain_of(initiative).select_related("parent").order_by("name", "id")
    return sheet.answer(
        partial(NewPromiseForm, parties=parties),
        lambda values, _seen: note_promise(initiative=initiative, party=values["party"], said=_said(values), by=by),
        _("It stands in the chain."),
        initial={"party": request.GET.get("partij", "")},
    )


@never_cache
@require_http_methods(METHODS)
def change(request: HttpRequest, pk: UUID, key: UUID) -> HttpResponse:
    """Word it better, or correct its day."""
    initiative, by = _opened(request, pk), person_of(request)
    one = _promise(request, initiative, key)
    title = _("What %(party)s does") % {"party": one.party}
    sheet = Sheet(request, title, _("Save changes"), _crumbs(initiative), version=one.version)
    return sheet.answer(
        PromiseForm,
        lambda values, seen: change_promise(promise=one, said=_said(values), expected_version=seen, by=by),
        _("The changes have been saved."),
        initial=initial_of(one, PromiseForm),
    )


def _said(values: dict[str, Any]) -> PromiseDetails:
    return PromiseDetails(values["basis"], values["text"], values["due_on"])


@never_cache
@require_http_methods(METHODS)
def settle(request: HttpRequest, pk: UUID, key: UUID) -> HttpResponse:
    """Note what became of it."""
    initiative, by = _opened(request, pk), person_of(request)
    one = _promise(request, initiative, key)
    title = _("What became of it?")
    intro = f"{one.party}: {one.text}"
    sheet = Sheet(request, title, _("Note this"), _crumbs(initiative), intro=intro, version=one.version)
    return sheet.answer(
        SettleForm,
        lambda values, seen: settle_promise(
            promise=one,
            outcome=PromiseOutcome(values["outcome"]),
            closed_on=values["closed_on"],
            note=values["note"],
            expected_version=seen,
            by=by,
        ),
        _("Noted. It stands in the chain."),
        initial={},
    )


@never_cache
@require_http_methods(METHODS)
def call(request: HttpRequest, pk: UUID, key: UUID) -> HttpResponse:
    """Call a party to account, as who handles the initiative."""
    initiative = _opened(request, pk)
    return _call(request, _promise(request, initiative, key), _crumbs(initiative))


@never_cache
@require_http_methods(METHODS)
def mine_call(request: HttpRequest, pk: UUID, key: UUID) -> HttpResponse:
    """Call a party to account, as who carries the initiative."""
    initiative = my_initiatives_queries.own_or_404(request, pk)
    crumbs = [
        (initiative.name, reverse("initiatives:mine-initiative", args=[pk])),
        (_("Who helps, and what is missing"), reverse("governance:mine-chain", args=[pk]) + "#promises"),
    ]
    return _call(request, _promise(request, initiative, key), crumbs)


def _call(request: HttpRequest, one: PartnerPromise, crumbs: list[Crumb]) -> HttpResponse:
    by = person_of(request)
    require(by, "governance.call_partner", one.initiative)
    intro = _("%(party)s gets a mail and answers on a page of its own.") % {"party": one.party}
    title = _("Call to account: %(promise)s") % {"promise": one.text}
    sheet = Sheet(request, title, _("Send the question"), crumbs, intro=intro)
    return sheet.answer(
        CallForm,
        lambda values, _seen: call_to_account(promise=one, by=by, **values),
        _("The question has been sent. The answer will stand in the chain."),
        initial={"answer_by": usual_answer_day()},
    )


@never_cache
@require_http_methods(METHODS)
def answer(request: HttpRequest, key: UUID) -> HttpResponse:
    """Take the answer of who speaks for the party, or carries the initiative that it is."""
    person = person_of(request)
    rows = PartnerCall.objects.visible_to(person).select_related("promise__initiative", "promise__party__initiative")
    asked = get_object_or_404(rows, pk=key)
    if not may(person, "governance.answer_call", asked.promise):
        raise Http404
    newer = asked.promise.calls.filter(answer="").first() if asked.answer == CallAnswer.NONE else None
    if newer is not None:
        # The link of an earlier mail: what is asked now is not settled.
        return redirect("governance:call-answer", newer.pk)
    if asked.answer or asked.promise.outcome:
        return render(request, "governance/parties/promises/answered.html", {"call": asked})
    form = AnswerForm(request.POST if request.method == "POST" else None)
    return form_page(
        request,
        form,
        lambda: answer_call(call=asked, said=form.said(), by=person),
        template="governance/parties/promises/answer.html",
        context={"call": asked},
        saved=done(request, _("Thank you. Your answer has been passed on."), "governance:call-answer", key),
    )


@login_not_required
@never_cache
@require_http_methods(METHODS)
def called(request: HttpRequest, token: str) -> HttpResponse:
    """Take the answer of a contact without an account; opening the page changes nothing."""
    response = _called(request, token)
    # The address holds a secret that no other page may learn.
    response["Referrer-Policy"] = "strict-origin"
    return response


def _called(request: HttpRequest, token: str) -> HttpResponse:
    asked = call_for(token)
    if asked is None or asked.promise.outcome:
        late = call_too_late_for(token)
        return render(request, "governance/parties/promises/gone.html", {"late": late}, status=410)
    form = AnswerForm(request.POST if request.method == "POST" else None)

    def act() -> Any:
        # History keeps the address of the request; this one holds a secret.
        with pghistory.context(url=reverse("governance:called-done")):
            return answer_by_link(token=token, said=form.said())

    return form_page(
        request,
        form,
        act,
        template="governance/parties/promises/answer.html",
        context={"call": asked},
        saved=lambda _made: redirect("governance:called-done"),
    )


@login_not_required
@require_safe
def called_done(request: HttpRequest) -> HttpResponse:
    """Thank who answered through a link."""
    return render(request, "governance/parties/promises/thanks.html")
