# SPDX-License-Identifier: EUPL-1.2
"""A coordinator reopens what was submitted or settled, with a reason."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from accounts.people.queries import person_of
from assessment.models import Panel
from assessment.panels.actions.reopening import reopen_assessment, reopen_consensus
from assessment.rounds.forms.interests import ReasonForm
from assessment.rounds.subjects import THINGS
from assessment.rounds.views.interests import assignment_of_round
from assessment.rounds.views.question import QuestionPage, ask
from core.permissions import require


@never_cache
@require_http_methods(["GET", "POST"])
def assessment_reopen(request: HttpRequest, round_id: UUID, assignment_id: UUID) -> HttpResponse:
    """Give a submitted assessment back to its assessor."""
    by = person_of(request)
    assignment = assignment_of_round(by, round_id, assignment_id)
    words = {"person": assignment.assessor, "name": assignment.subject}
    question = QuestionPage(
        title=_("Reopen the assessment of %(name)s by %(person)s") % words,
        lead=_(
            "The assessor gets a copy to change and submits again. What was submitted is kept and counts no longer."
        ),
        button=_("Reopen the assessment"),
        back=reverse("assessment:round", args=[round_id]),
        done=_("Reopened. The assessor got a mail with your reason."),
    )
    form = ReasonForm(request.POST or None, label=_("Why is it reopened?"))
    return ask(
        request,
        form,
        question,
        lambda form: reopen_assessment(assignment=assignment, reason=form.cleaned_data["reason"], by=by),
    )


@never_cache
@require_http_methods(["GET", "POST"])
def panel_reopen(request: HttpRequest, round_id: UUID, subject_id: UUID) -> HttpResponse:
    """Bring a settled panel back to agreeing."""
    by = person_of(request)
    require(by, "assessment.reopen_assessment")
    rows = Panel.objects.visible_to(by).select_related(*THINGS).with_lens("round__lens")
    panel = rows.filter(round=round_id, subject=subject_id).first()
    if panel is None:
        raise Http404
    question = QuestionPage(
        title=_("Reopen the result of %(name)s") % {"name": panel.subject},
        lead=_("The panel agrees again, starting from what is settled. Until then the settled result stays as it is."),
        button=_("Reopen the result"),
        back=reverse("assessment:panel", args=[round_id, subject_id]),
        done=_("Reopened. The members got a mail."),
    )
    form = ReasonForm(request.POST or None, label=_("Why is it reopened?"))
    return ask(
        request,
        form,
        question,
        lambda form: reopen_consensus(panel=panel, reason=form.cleaned_data["reason"], by=by),
    )
