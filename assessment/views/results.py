# SPDX-License-Identifier: EUPL-1.2
"""The coordinator reads what came in on one initiative, writes the public text and publishes."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from accounts.models import User
from accounts.people import person_of
from assessment.actions.results import publish_result, why_not_to_settle
from assessment.forms.results import ResultForm
from assessment.matrix import subjects_of
from assessment.models import Assessment, Assignment, Purpose, Round, Subject
from assessment.results import propose
from assessment.subjects import public_page
from core.errors import RefusedError
from core.permissions import require


def _found(by: User, round_id: UUID, subject_id: UUID) -> tuple[Round, Subject]:
    require(by, "assessment.publish_result")
    # Practice has no results.
    real = Round.objects.visible_to(by).filter(purpose=Purpose.ASSESSMENT).select_related("lens")
    round_ = get_object_or_404(real, pk=round_id)
    return round_, get_object_or_404(subjects_of(round_), pk=subject_id)


@require_http_methods(["GET", "POST"])
def result(request: HttpRequest, round_id: UUID, subject_id: UUID) -> HttpResponse:
    """Show every assessor's score per principle beside the proposed outcome, and publish it."""
    by = person_of(request)
    round_, subject = _found(by, round_id, subject_id)
    submitted = list(Assessment.objects.visible_to(by).submitted_in(round_, subject))
    proposals = propose(submitted, round_.lens)
    form = ResultForm(request.POST or None, proposals=proposals, assessments=submitted)
    if request.method == "POST" and form.is_valid():
        try:
            publish_result(round_=round_, subject=subject, texts=form.texts(), seen=form.seen(), by=by)
        except RefusedError as refused:
            form.add_error(refused.field, refused.message)
        else:
            told = _("The result is published. The carriers got a mail.")
            messages.success(request, told if subject.initiative_id else _("The result is published."))
            return redirect(public_page(subject))
    context = {
        "round": round_,
        "subject": subject,
        "public_page": public_page(subject),
        "form": form,
        "groups": form.groups(),
        "submitted": submitted,
        "not_yours": why_not_to_settle(round_, subject, by),
        "waiting": _waiting(round_, subject, submitted),
        "published": Assessment.objects.results().filter(round=round_, subject=subject).first(),
    }
    return render(request, "assessment/result.html", context, status=400 if form.errors else 200)


def _waiting(round_: Round, subject: Subject, submitted: list[Assessment]) -> list[Assignment]:
    done = {one.assessor_id for one in submitted}
    active = round_.assignments.active().filter(subject=subject).select_related("assessor")
    return [assignment for assignment in active if assignment.assessor_id not in done]
