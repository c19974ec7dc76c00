# SPDX-License-Identifier: EUPL-1.2
"""An assessor stands aside, and a coordinator hands over what they were asked."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from accounts.models import User
from accounts.people.queries import person_of
from assessment.models import Assignment, Round
from assessment.rounds.actions import interests
from assessment.rounds.forms.interests import HandOverForm, ReasonForm
from assessment.rounds.subjects import THINGS
from assessment.rounds.views.question import QuestionPage, ask
from core.permissions import require


def assignment_of_round(by: User, round_id: UUID, assignment_id: UUID) -> Assignment:
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
    return ask(
        request,
        form,
        question,
        lambda form: interests.declare_interest(assignment=assignment, reason=form.cleaned_data["reason"], by=by),
    )


@require_POST
def interest_take_back(request: HttpRequest, round_id: UUID, assignment_id: UUID) -> HttpResponse:
    """Ask an assessor again who stood aside."""
    by = person_of(request)
    assignment = assignment_of_round(by, round_id, assignment_id)
    interests.take_back_interest(assignment=assignment, by=by)
    messages.success(request, _("%(person)s can assess this initiative again.") % {"person": assignment.assessor})
    return redirect("assessment:round", round_id)


@never_cache
@require_http_methods(["GET", "POST"])
def hand_over(request: HttpRequest, round_id: UUID, assignment_id: UUID) -> HttpResponse:
    """Give an assignment to somebody else."""
    by = person_of(request)
    assignment = assignment_of_round(by, round_id, assignment_id)
    words = {"person": assignment.assessor, "name": assignment.subject}
    form = HandOverForm(request.POST or None, assignment=assignment)
    question = QuestionPage(
        title=_("Who scores %(name)s instead of %(person)s?") % words,
        lead=_("Somebody else starts from nothing and sees no scores of others."),
        button=_("Hand over"),
        back=reverse("assessment:round", args=[round_id]),
        done=_("Handed over. The new assessor gets a mail while the round is open."),
    )
    return ask(
        request,
        form,
        question,
        lambda form: interests.hand_over(assignment=assignment, to=form.cleaned_data["assessor"], by=by),
    )
