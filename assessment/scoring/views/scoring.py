# SPDX-License-Identifier: EUPL-1.2
"""The scoring page: one principle at a time or all on one page, an overview, and submitting."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.models import User
from accounts.people.queries import person_of
from assessment.lens.texts import PrincipleText
from assessment.models import Assignment
from assessment.rounds.calibration.queries import own_practice
from assessment.rounds.subjects import THINGS
from assessment.scoring.actions import assessments as actions
from assessment.scoring.completeness import gate_problem
from assessment.scoring.forms import ScoreForm
from assessment.scoring.help import help_for
from assessment.scoring.principle_section import section_of
from assessment.scoring.saving import SavedPost, too_long, unsaved_texts, write_scores
from assessment.scoring.scoring_page import ScoringPage, open_scoring_page
from core.database.prepared_statements import READER, fetch
from core.errors import RefusedError
from core.permissions import require


def _scoring_page(by: User, assignment_id: UUID) -> ScoringPage:
    """Return the sheet of one's own assignment; a coordinator who sees all assignments opens none of them here."""
    found = fetch(_own_assignment, {"id": assignment_id}, reader=by)
    if not found:
        raise Http404
    assignment: Assignment = found[0]
    require(by, "assessment.score_assignment", assignment)
    return open_scoring_page(assignment, by)


def _own_assignment(values: Mapping[str, Any], _shape: None) -> QuerySet[Assignment]:
    own = Assignment.objects.visible_to(values[READER]).filter(assessor=values[READER].pk, pk=values["id"])
    return own.select_related(*THINGS).with_lens("round__lens")


@never_cache
@require_http_methods(["GET", "POST"])
def score(request: HttpRequest, assignment_id: UUID, code: str = "") -> HttpResponse:
    """Show one principle, or all with ?alles; every button saves what is on the page."""
    by = person_of(request)
    sheet = _scoring_page(by, assignment_id)
    if sheet.locked_because:
        return _locked(request, sheet, sheet.locked_because)
    if not code and "alles" not in request.GET:
        return redirect("assessment:score-principle", assignment_id, sheet.first_open.code)
    principles = _shown(sheet, code)
    if request.method == "POST":
        return _save(request, sheet, principles, by)
    forms = [ScoreForm(lens=sheet.lens, score=sheet.scores[principle.code]) for principle in principles]
    return _draw(request, sheet, principles, SavedPost(forms))


def _shown(sheet: ScoringPage, code: str) -> Sequence[PrincipleText]:
    if not code:
        return sheet.lens.principles
    try:
        return [sheet.lens.principle(code)]
    except LookupError as error:
        raise Http404 from error


def _save(request: HttpRequest, sheet: ScoringPage, principles: Sequence[PrincipleText], by: User) -> HttpResponse:
    if request.POST.get("keys") in {"on", "off"}:
        actions.choose_keys(uses_keys=request.POST["keys"] == "on", by=by)
    try:
        written = write_scores(sheet, request.POST, by=by, files=request.FILES)
    except RefusedError as refused:
        return _locked(request, sheet, refused.message)
    if written.is_complete:
        return redirect(_where(request, sheet, principles))
    fresh = open_scoring_page(sheet.assignment, by)
    return _draw(request, fresh, principles, written, status=409 if written.conflicts else 400)


def _where(request: HttpRequest, sheet: ScoringPage, principles: Sequence[PrincipleText]) -> str:
    """Return where a saved page goes next: the principle before or after, the overview, or here again."""
    pk, go = sheet.assignment.pk, request.POST.get("go", "")
    overview = reverse("assessment:score-overview", args=[pk])
    if go == "overview":
        return overview
    if go == "later":
        return reverse("assessment:mine")
    order = sheet.lens.principles
    at = order.index(principles[0]) + {"next": 1, "previous": -1}.get(go, 0)
    if len(principles) > 1:
        return overview if go == "next" else f"{reverse('assessment:score', args=[pk])}?alles"
    if at >= len(order):
        return overview
    return reverse("assessment:score-principle", args=[pk, order[max(at, 0)].code])


def _draw(
    request: HttpRequest, sheet: ScoringPage, principles: Sequence[PrincipleText], written: SavedPost, status: int = 200
) -> HttpResponse:
    sheet.learn_facts(principles)
    forms = {form.score.principle.code: form for form in written.forms}
    check = "controle" in request.GET
    sections = [
        section_of(
            sheet,
            forms.get(each.code) or ScoreForm(lens=sheet.lens, score=sheet.scores[each.code]),
            conflict=written.conflicts.get(each.code),
            check=check,
        )
        for each in principles
    ]
    place = sheet.lens.principles.index(principles[0])
    context = {
        "sheet": sheet,
        "sections": sections,
        "section": sections[0],
        "forms": list(written.forms),
        "is_all": len(principles) > 1,
        "current": principles[0].code if len(principles) == 1 else "",
        "previous": sheet.lens.principles[place - 1] if place and len(principles) == 1 else None,
        "next": next(iter(sheet.lens.principles[place + 1 :]), None) if len(principles) == 1 else None,
        "total": len(sheet.steps),
        "helps": help_for(sheet.subject, principles[0].code) if len(principles) == 1 else [],
        "csrf_cookie_name": settings.CSRF_COOKIE_NAME,
    }
    return render(request, "assessment/scoring/score.html", context, status=status)


def _locked(request: HttpRequest, sheet: ScoringPage, reason: str) -> HttpResponse:
    """Show a sheet that cannot change; a post that came too late is shown back so that nothing typed is lost."""
    is_post = request.method == "POST"
    practice = own_practice(sheet.assessment, person_of(request)) if sheet.assessment else None
    context = {
        "practice": practice,
        "sheet": sheet,
        "reason": reason,
        "unsaved": unsaved_texts(sheet, request.POST) if is_post else [],
    }
    return render(request, "assessment/scoring/read.html", context, status=409 if is_post else 200)


@never_cache
@require_POST
def score_save(request: HttpRequest, assignment_id: UUID) -> HttpResponse:
    """Save while typing. Answers what was stored, what is wrong at which field, and conflicts drawn as on the page."""
    by = person_of(request)
    sheet = _scoring_page(by, assignment_id)
    try:
        written = write_scores(sheet, request.POST, by=by)
    except RefusedError as refused:
        return JsonResponse({"refused": refused.message}, status=409)
    fresh = open_scoring_page(sheet.assignment, by)
    stored = {form.score.principle.code: form for form in written.forms}
    clock = date_format(timezone.localtime(), "H.i")
    current = request.POST.get("current", "")
    return JsonResponse(
        {
            "message": _("Saved at %(time)s") % {"time": clock},
            "scores": {
                code: {
                    "version": fresh.scores[code].version,
                    "gate": gate_problem(fresh.lens, fresh.scores[code]),
                }
                for code, form in stored.items()
                if form.is_saved
            },
            "problems": {code: too_long(form) for code, form in stored.items() if not form.can_be_saved},
            "conflicts": {
                code: render_to_string("assessment/scoring/_conflict.html", {"conflict": conflict}, request)
                for code, conflict in written.conflicts.items()
            },
            "jump": render_to_string(
                "assessment/scoring/_jump.html", {"sheet": fresh, "current": current, "is_all": not current}, request
            ),
            "progress": render_to_string(
                "assessment/scoring/_progress.html", {"sheet": fresh, "total": len(fresh.steps)}, request
            ),
        },
        status=409 if written.conflicts else 400 if not written.is_complete else 200,
    )


@never_cache
@require_GET
def score_overview(request: HttpRequest, assignment_id: UUID) -> HttpResponse:
    """Show what is scored and what is missing, with the way to submit when nothing is."""
    sheet = _scoring_page(person_of(request), assignment_id)
    if sheet.locked_because:
        return redirect("assessment:score", assignment_id)
    lacks = [lack for step in sheet.steps for lack in step.lacks]
    context = {"sheet": sheet, "lacks": lacks, "total": len(sheet.steps)}
    return render(request, "assessment/scoring/overview.html", context)


@require_POST
def score_submit(request: HttpRequest, assignment_id: UUID) -> HttpResponse:
    """Submit for good; a second press finds it submitted and says so."""
    by = person_of(request)
    sheet = _scoring_page(by, assignment_id)
    seen = request.POST.get("seen", "")
    try:
        actions.submit_assessment(
            assignment=sheet.assignment, seen=int(seen) if seen.isascii() and seen.isdigit() else -1, by=by
        )
    except RefusedError as refused:
        messages.error(request, refused.message)
        return redirect("assessment:score-overview", assignment_id)
    messages.success(request, _("Your assessment is submitted. Thank you."))
    return redirect("assessment:score", assignment_id)
