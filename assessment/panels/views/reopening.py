# SPDX-License-Identifier: EUPL-1.2
"""Pages with one question: declaring an interest, handing over, reopening."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from accounts.models import User
from accounts.people.queries import person_of
from assessment.models import Assignment, Panel, Round
from assessment.panels.actions.reopening import reopen_assessment, reopen_consensus
from assessment.panels.forms.consensus import HandOverForm, ReasonForm
from assessment.rounds.actions import interests
from assessment.rounds.subjects import THINGS
from core.errors import RefusedError
from core.permissions import require


@dataclass(frozen=True, slots=True)
class QuestionPage:
    """A page that asks one thing: its words, where it leads, and what its button does."""

    title: str
    lead: str
    button: str
    back: str
    done: str


def _ask(
    request: HttpRequest, form: forms.Form, question: QuestionPage, act: Callable[[forms.Form], object]
) -> HttpResponse:
    if request.method == "POST" and form.is_valid():
        try:
            act(form)
        except RefusedError as refused:
            form.add_error(refused.field if refused.field in form.fields else None, refused.message)
        else:
            messages.success(request, question.done)
            return redirect(question.back)
    context = {"form": form, "question": question}
    return render(request, "assessment/rounds/question.html", context, status=400 if form.is_bound else 200)


def _assignment(by: User, round_id: UUID, assignment_id: UUID) -> Assignment:
    """Return an assignment of a round this coordinator runs."""
    require(by, "assessment.manage_rounds")
    round_ = get_object_or_404(Round.objects.visible_to(by), pk=round_id)
    rows = Assignment.objects.visible_to(by).asked().select_related("round", "assessor", *THINGS)
    return get_object_or_404(rows.filter(round=round_), pk=assignment_id)


@never_cache
@require_http_methods(["GET", "POST"])
def interest(request: HttpRequest, assignment_id: UUID) -> HttpResponse:
    """Let an assessor stand aside."""
    by = person_of(request)
    own = Assignment.objects.visible_to(by).active().filter(assessor=by)
    assignment = get_object_or_404(own.select_related("round", *THINGS), pk=assignment_id)
    require(by, "assessment.declare_interest", assignment)
    form = ReasonForm(
        request.POST or None,
        label=_("What is your interest?"),
        help_text=_("For instance: a relative works there. Only the coordinators read this."),
    )
    question = QuestionPage(
        title=_("I have an interest in %(name)s") % {"name": assignment.subject},
        lead=_(
            "You then do not assess it. What you filled in is kept, but you and others cannot read it any more."
            " Only a coordinator can turn this back."
        ),
        button=_("Stand aside"),
        back=reverse("assessment:mine"),
        done=_("You do not assess this initiative. The coordinators got a mail."),
    )
    return _ask(
        request,
        form,
        question,
        lambda form: interests.declare_interest(assignment=assignment, reason=form.cleaned_data["reason"], by=by),
    )


@require_POST
def interest_take_back(request: HttpRequest, round_id: UUID, assignment_id: UUID) -> HttpResponse:
    """Ask an assessor again who stood aside."""
    by = person_of(request)
    assignment = _assignment(by, round_id, assignment_id)
    interests.take_back_interest(assignment=assignment, by=by)
    messages.success(request, _("%(person)s can assess this initiative again.") % {"person": assignment.assessor})
    return redirect("assessment:round", round_id)


@never_cache
@require_http_methods(["GET", "POST"])
def hand_over(request: HttpRequest, round_id: UUID, assignment_id: UUID) -> HttpResponse:
    """Give an assignment to somebody else."""
    by = person_of(request)
    assignment = _assignment(by, round_id, assignment_id)
    words = {"person": assignment.assessor, "name": assignment.subject}
    form = HandOverForm(request.POST or None, assignment=assignment)
    question = QuestionPage(
        title=_("Who scores %(name)s instead of %(person)s?") % words,
        lead=_("Somebody else starts from nothing and sees no scores of others."),
        button=_("Hand over"),
        back=reverse("assessment:round", args=[round_id]),
        done=_("Handed over. The new assessor gets a mail while the round is open."),
    )
    return _ask(
        request,
        form,
        question,
        lambda form: interests.hand_over(assignment=assignment, to=form.cleaned_data["assessor"], by=by),
    )


@never_cache
@require_http_methods(["GET", "POST"])
def assessment_reopen(request: HttpRequest, round_id: UUID, assignment_id: UUID) -> HttpResponse:
    """Give a submitted assessment back to its assessor."""
    by = person_of(request)
    assignment = _assignment(by, round_id, assignment_id)
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
    return _ask(
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
    rows = Panel.objects.visible_to(by).select_related("round__lens", *THINGS)
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
    return _ask(
        request,
        form,
        question,
        lambda form: reopen_consensus(panel=panel, reason=form.cleaned_data["reason"], by=by),
    )
