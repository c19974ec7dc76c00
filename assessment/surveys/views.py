# SPDX-License-Identifier: EUPL-1.2
"""A founder says how institutions deal with the initiative; a coordinator begins and closes a survey.

No address of a founder's page names an initiative or an institution, so that no log says who answered about whom.
"""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.people.queries import person_of
from assessment.lens.translation import founder_text_of
from assessment.models import Survey
from assessment.surveys.actions import answer, begin_survey, close_survey, withdraw_answer
from assessment.surveys.forms import DONT_KNOW, AnswerForm, SurveyForm
from assessment.surveys.queries import Dealing, dealings_of, open_survey, own_levels
from core.errors import ConflictError
from core.pages.saving import done, form_page
from core.permissions import require


@never_cache
@require_http_methods(["GET", "POST"])
def surveys(request: HttpRequest) -> HttpResponse:
    """All surveys, and beginning one; never how many answered."""
    by = person_of(request)
    require(by, "assessment.manage_surveys")
    form = SurveyForm(request.POST or None)
    return form_page(
        request,
        form,
        lambda: begin_survey(by=by, **form.cleaned_data),
        template="assessment/surveys/surveys.html",
        context={"surveys": Survey.objects.with_lens()},
        saved=done(request, _("The survey is planned. Founders find it on their own page."), "assessment:surveys"),
    )


@require_POST
def close(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Close one, and tell what may be told."""
    by = person_of(request)
    require(by, "assessment.manage_surveys")
    close_survey(survey=get_object_or_404(Survey, pk=pk), by=by)
    messages.success(request, _("The survey is closed. What may be told stands on the pages of the institutions."))
    return redirect("assessment:surveys")


@never_cache
@require_safe
def own(request: HttpRequest) -> HttpResponse:
    """Whom a founder can say something about, and how far they are."""
    by, survey = person_of(request), open_survey()
    rows = []
    if survey:
        total = len(founder_text_of(survey.lens).principles)
        for at, dealing in enumerate(dealings_of(by), 1):
            rows.append((at, dealing, len(own_levels(survey, dealing)), total))
    return render(request, "assessment/surveys/own.html", {"survey": survey, "rows": rows})


def _at(request: HttpRequest, at: int) -> tuple[Survey, Dealing]:
    survey, dealings = open_survey(), dealings_of(person_of(request))
    if survey is None or not 1 <= at <= len(dealings):
        raise Http404
    return survey, dealings[at - 1]


def _name(dealing: Dealing) -> str:
    return f"{dealing.initiative.pk}:{dealing.party.pk}"


@never_cache
@require_http_methods(["GET", "POST"])
def question(request: HttpRequest, at: int, number: int) -> HttpResponse:
    """One question about the institution with this place in the list: answer, change, skip or take back."""
    by = person_of(request)
    survey, dealing = _at(request, at)
    lens = founder_text_of(survey.lens)
    if not 1 <= number <= len(lens.principles):
        raise Http404
    principle = lens.principles[number - 1]
    said = own_levels(survey, dealing)
    chosen = "" if principle.code not in said else DONT_KNOW if said[principle.code] is None else said[principle.code]
    initial = {"about": _name(dealing), "level": str(chosen)}
    form = AnswerForm(request.POST or None, lens=lens, principle=principle, initial=initial)
    if request.method == "POST" and form.is_valid():
        if form.cleaned_data["about"] != _name(dealing):
            # The list changed meanwhile: what was meant for one institution never lands at another.
            raise ConflictError({}, 0)
        if "back" in request.POST:
            withdraw_answer(survey=survey, dealing=dealing, principle=principle.code, by=by)
            return redirect("assessment:own-answer", at, number)
        if form.cleaned_data["level"]:
            answer(survey=survey, dealing=dealing, principle=principle.code, level=form.chosen, by=by)
        if number == len(lens.principles):
            messages.success(request, _("Thank you. You can change it until the last day."))
            return redirect("assessment:own-answers")
        return redirect("assessment:own-answer", at, number + 1)
    context: dict[str, Any] = {
        "survey": survey,
        "dealing": dealing,
        "at": at,
        "number": number,
        "total": len(lens.principles),
        "steps": [(step, each.code in said) for step, each in enumerate(lens.principles, 1)],
        "principle": principle,
        "levels": lens.levels,
        "is_answered": principle.code in said,
        "form": form,
    }
    return render(request, "assessment/surveys/question.html", context, status=400 if form.errors else 200)


@require_POST
def withdraw(request: HttpRequest, at: int) -> HttpResponse:
    """Take back everything about one institution."""
    survey, dealing = _at(request, at)
    if request.POST.get("about") != _name(dealing):
        raise ConflictError({}, 0)
    withdraw_answer(survey=survey, dealing=dealing, by=person_of(request))
    messages.success(request, _("Taken back. Nothing of it is kept."))
    return redirect("assessment:own-answers")
