# SPDX-License-Identifier: EUPL-1.2
"""The carrier's own view on the lens: an overview, a question at a time, and submitting. Works without JavaScript."""

from uuid import UUID

from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from accounts.people.queries import person_of
from assessment.models import Assessment, AssessmentKind, AssessmentState
from assessment.scoring.forms import ScoreForm
from assessment.scoring.principle_section import conflict_of
from assessment.scoring.saving import requested_change
from assessment.self_assessment import actions
from assessment.self_assessment.self_assessment_page import (
    QuestionSection,
    SelfAssessmentPage,
    open_self_assessment_page,
)
from core.errors import ConflictError, RefusedError
from initiatives.models import Initiative


def _own(request: HttpRequest, pk: UUID) -> Initiative:
    return get_object_or_404(Initiative.objects.carried_by(person_of(request)), pk=pk)


def _series(request: HttpRequest, initiative: Initiative) -> QuerySet[Assessment]:
    return (
        Assessment.objects.visible_to(person_of(request))
        .filter(kind=AssessmentKind.SELF, subject__initiative=initiative)
        .select_related("lens__founder_words", "assessor")
        .order_by("-created_at", "-id")
    )


def _draft_page(request: HttpRequest, initiative: Initiative) -> SelfAssessmentPage | None:
    draft = _series(request, initiative).filter(state=AssessmentState.DRAFT).first()
    return open_self_assessment_page(initiative, draft) if draft else None


@never_cache
@require_http_methods(["GET", "POST"])
def self_overview(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Show what is answered and what is missing, and the earlier ones; POST begins or goes on."""
    initiative = _own(request, pk)
    if request.method == "POST":
        draft = actions.begin_self_assessment(initiative=initiative, by=person_of(request))
        return redirect("assessment:self-principle", pk, open_self_assessment_page(initiative, draft).first_open.code)
    earlier = list(_series(request, initiative).filter(state=AssessmentState.SUBMITTED))
    latest = open_self_assessment_page(initiative, earlier[0]) if earlier else None
    context = {
        "initiative": initiative,
        "sheet": _draft_page(request, initiative),
        "latest": latest,
        "earlier": earlier,
    }
    return render(request, "assessment/self_assessment/overview.html", context)


@never_cache
@require_http_methods(["GET", "POST"])
def self_principle(request: HttpRequest, pk: UUID, code: str) -> HttpResponse:
    """Ask one question; every button saves."""
    initiative = _own(request, pk)
    sheet = _draft_page(request, initiative)
    if sheet is None:
        return redirect("assessment:self", pk)
    if code not in sheet.scores:
        raise Http404
    if request.method == "POST" and f"{code}-version" in request.POST:
        return _save(request, sheet, code)
    return _draw(request, sheet, code, ScoreForm(lens=sheet.lens, score=sheet.scores[code]))


def _save(request: HttpRequest, sheet: SelfAssessmentPage, code: str) -> HttpResponse:
    form = ScoreForm(request.POST, lens=sheet.lens, score=sheet.scores[code])
    if not form.can_be_saved:
        return _draw(request, sheet, code, form, status=400)
    change = requested_change(form, request.POST)
    try:
        if change:
            actions.save_self_score(draft=sheet.assessment, change=change, by=person_of(request))
    except ConflictError as conflict:
        return _draw(request, sheet, code, form, conflict=conflict, status=409)
    except RefusedError as refused:
        messages.error(request, refused.message)
        return redirect("assessment:self", sheet.initiative.pk)
    return redirect(_where(request, sheet, code))


def _where(request: HttpRequest, sheet: SelfAssessmentPage, code: str) -> str:
    """Return where a saved answer leads: the question before or after, or the overview."""
    go, overview = request.POST.get("go", "next"), reverse("assessment:self", args=[sheet.initiative.pk])
    codes = list(sheet.scores)
    at = codes.index(code) + {"next": 1, "previous": -1}.get(go, 0)
    if go == "later" or not 0 <= at < len(codes):
        return overview
    return reverse("assessment:self-principle", args=[sheet.initiative.pk, codes[at]])


def _draw(
    request: HttpRequest,
    sheet: SelfAssessmentPage,
    code: str,
    form: ScoreForm,
    *,
    conflict: ConflictError | None = None,
    status: int = 200,
) -> HttpResponse:
    question = next(each for each in sheet.questions if each.principle.code == code)
    errors = {"answer": question.lack} if "controle" in request.GET and question.lack else {}
    if form.is_bound:
        errors |= {name: " ".join(str(each) for each in found) for name, found in form.errors.items()}
    section = QuestionSection(
        question,
        form,
        sheet.lens,
        form["version"].value() if form.is_bound else question.score.version,
        conflict_of(sheet.lens, sheet.scores[code], conflict) if conflict else None,
        errors,
    )
    at = sheet.questions.index(question)
    context = {
        "sheet": sheet,
        "section": section,
        "initiative": sheet.initiative,
        "number": at + 1,
        "total": len(sheet.questions),
        "is_first": at == 0,
        "is_last": at + 1 == len(sheet.questions),
    }
    return render(request, "assessment/self_assessment/principle.html", context, status=status)


@require_POST
def self_submit(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Submit for good; a second press finds it submitted."""
    initiative = _own(request, pk)
    sheet = _draft_page(request, initiative)
    seen = request.POST.get("seen", "")
    if sheet is None:
        return redirect("assessment:self", pk)
    try:
        number = int(seen) if seen.isascii() and seen.isdigit() else -1
        actions.submit_self_assessment(draft=sheet.assessment, seen=number, by=person_of(request))
    except RefusedError as refused:
        messages.error(request, refused.message)
    else:
        messages.success(request, _("Your self-assessment is submitted. Thank you."))
    return redirect("assessment:self", pk)
