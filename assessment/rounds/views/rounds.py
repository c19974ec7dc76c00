# SPDX-License-Identifier: EUPL-1.2
"""The coordinator's pages: rounds, who is how far, assigning and reminding."""

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import OuterRef, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from accounts.models import User
from accounts.people.queries import person_of
from assessment.lens.translation import text_of
from assessment.models import Assessment, Assignment, Purpose, Round, RoundState, SubjectKind
from assessment.rounds.actions import rounds as actions
from assessment.rounds.actions.distributing import Proposal
from assessment.rounds.calibration.queries import uncalibrated
from assessment.rounds.forms.assign_others import kinds_of
from assessment.rounds.forms.rounds import AssignForm, InitiativeSearchForm, RemindForm, RoundChangeForm, RoundForm
from assessment.rounds.next_step import next_step
from assessment.rounds.progress import asked_per_initiative, matrix, principle_cells, subjects_of, totals
from assessment.rounds.subjects import THINGS
from assessment.rounds.views.assign_others import kind_links
from assessment.rounds.views.distributing import ask, show_proposal
from core.database.row_versions import expected_version
from core.database.subqueries import count_of
from core.errors import RefusedError
from core.pages.conflicts import resolved
from core.pages.saving import done, form_page
from core.permissions import require
from initiatives.models import Initiative

ROWS_PER_PAGE = 50


def _round(by: User, round_id: UUID) -> Round:
    require(by, "assessment.manage_rounds")
    return get_object_or_404(Round.objects.visible_to(by).with_lens(), pk=round_id)


@require_GET
def round_list(request: HttpRequest) -> HttpResponse:
    """All rounds, newest first, with how far they are."""
    by = person_of(request)
    require(by, "assessment.manage_rounds")
    here = OuterRef("pk")
    rounds = (
        Round.objects.visible_to(by)
        .with_lens()
        .annotate(
            asked=count_of(Assignment.objects.active().filter(round=here), "round"),
            submitted=count_of(
                Assessment.objects.filter(round=here, kind="independent", state="submitted", superseded_at=None),
                "round",
            ),
        )
        .order_by("-opens_on", "-pk")
    )
    page = Paginator(rounds, ROWS_PER_PAGE).get_page(request.GET.get("page"))
    return render(request, "assessment/rounds/rounds.html", {"page": page})


@require_http_methods(["GET", "POST"])
def round_new(request: HttpRequest) -> HttpResponse:
    """Plan a round."""
    by = person_of(request)
    require(by, "assessment.manage_rounds")
    form = RoundForm(request.POST or None)

    def saved(made: Round) -> HttpResponse:
        messages.success(request, _("The round is planned. Choose who scores what, then open it."))
        return redirect("assessment:round-assign", made.pk)

    return form_page(
        request,
        form,
        lambda: actions.create_round(by=by, **form.cleaned_data),
        template="assessment/rounds/form.html",
        saved=saved,
    )


@require_http_methods(["GET", "POST"])
def round_change(request: HttpRequest, round_id: UUID) -> HttpResponse:
    """Change the title or the days; two coordinators at once both see what the other wrote."""
    by = person_of(request)
    round_ = _round(by, round_id)
    sent = resolved(request.POST) if request.method == "POST" else None
    form = RoundChangeForm(sent, instance=Round.objects.get(pk=round_.pk))
    return form_page(
        request,
        form,
        lambda: actions.change_round(
            round_=round_, expected_version=expected_version(request.POST), by=by, **form.cleaned_data
        ),
        template="assessment/rounds/form.html",
        context={"round": round_},
        version=round_.version,
        saved=done(request, _("The round is changed."), "assessment:round", round_.pk),
    )


@require_GET
def round_detail(request: HttpRequest, round_id: UUID) -> HttpResponse:
    """Who is how far, what is ready to publish, whom to remind."""
    by = person_of(request)
    round_ = _round(by, round_id)
    page = Paginator(subjects_of(round_), ROWS_PER_PAGE).get_page(request.GET.get("page"))
    counts, days_left = totals(round_), (round_.deadline - timezone.localdate()).days
    return render(
        request,
        "assessment/rounds/round.html",
        {
            "round": round_,
            "page": page,
            "matrix": matrix(round_, page.object_list),
            "totals": counts,
            "step": next_step(round_, counts, days_left),
            "sides": principle_cells(round_),
            "days_left": days_left,
            "remind_form": RemindForm(round_=round_),
            "states": RoundState,
            "recused": round_.assignments.asked()
            .filter(recused_at__isnull=False)
            .select_related("assessor", *THINGS)
            .order_by("-recused_at", "pk")[:ROWS_PER_PAGE],
        },
    )


@require_POST
def round_move(request: HttpRequest, round_id: UUID) -> HttpResponse:
    """Open, close or reopen."""
    by = person_of(request)
    round_ = _round(by, round_id)
    target = request.POST.get("to", "")
    if target not in RoundState.values:
        raise RefusedError(_("Choose what to do with this round: open or close it."))
    actions.move_round(round_=round_, to=RoundState(target), by=by)
    messages.success(
        request,
        _("The round is open. The assessors got a mail.") if target == RoundState.OPEN else _("The round is closed."),
    )
    return redirect("assessment:round", round_.pk)


@require_http_methods(["GET", "POST"])
def round_assign(request: HttpRequest, round_id: UUID) -> HttpResponse:
    """Choose initiatives and assessors; each is asked for each, or they are divided (views.distributing)."""
    by = person_of(request)
    round_ = _round(by, round_id)
    if round_.purpose == Purpose.CALIBRATION or SubjectKind.INITIATIVE not in text_of(round_.lens).kinds:
        return redirect("assessment:round-assign-others", round_.pk, kinds_of(round_)[0])
    published = Initiative.objects.visible_to(by).published().order_by("name", "pk")
    search = InitiativeSearchForm(request.GET)
    fitting = search.found(published)
    page = Paginator(fitting, ROWS_PER_PAGE).get_page(request.GET.get("page"))
    begun = Initiative.objects.filter(
        Q(subject__panels__round=round_) | Q(subject__assessments__in=round_.assessments.published())
    )
    never = list(uncalibrated(round_.lens.code))
    fitting = fitting.exclude(pk__in=begun.values("pk"))
    form = AssignForm(request.POST or None, round_=round_, initiatives=published, fitting=fitting, unpractised=never)

    def saved(made: list[Assignment] | Proposal) -> HttpResponse:
        if isinstance(made, Proposal):
            return show_proposal(request, round_, made)
        messages.success(
            request,
            ngettext("%(n)s assessment is asked for.", "%(n)s assessments are asked for.", len(made))
            % {"n": len(made)},
        )
        return redirect("assessment:round", round_.pk)

    context = {
        "round": round_,
        "search": search,
        "page": page,
        "chosen": set(request.POST.getlist("initiatives")),
        "kinds": kind_links(round_),
        "counts": asked_per_initiative(round_, page.object_list),
        "uncalibrated": never,
    }
    return form_page(
        request,
        form,
        lambda: ask(request, round_, form, by),
        template="assessment/rounds/assign.html",
        context=context,
        saved=saved,
    )


@require_POST
def assignment_withdraw(request: HttpRequest, round_id: UUID, assignment_id: UUID) -> HttpResponse:
    """Take an assignment back."""
    by = person_of(request)
    round_ = _round(by, round_id)
    assignment = get_object_or_404(Assignment.objects.visible_to(by).filter(round=round_), pk=assignment_id)
    actions.withdraw_assignment(assignment=assignment, by=by)
    messages.success(request, _("%(person)s is no longer asked to score this.") % {"person": assignment.assessor})
    return redirect("assessment:round", round_.pk)


@require_POST
def round_remind(request: HttpRequest, round_id: UUID) -> HttpResponse:
    """Mail the chosen assessors what they still have open."""
    by = person_of(request)
    round_ = _round(by, round_id)
    form = RemindForm(request.POST, round_=round_)
    if not form.is_valid():
        raise RefusedError(_("Choose whom to remind. Somebody with nothing open needs no reminder."))
    sent = actions.remind(round_=round_, assessors=form.cleaned_data["assessors"], by=by)
    if sent:
        text = ngettext("%(n)s person gets a reminder.", "%(n)s people get a reminder.", sent) % {"n": sent}
        messages.success(request, text)
    if had := len(form.cleaned_data["assessors"]) - sent:
        text = ngettext(
            "%(n)s person had one today already, so gets no other.",
            "%(n)s people had one today already, so get no other.",
            had,
        )
        messages.info(request, text % {"n": had})
    return redirect("assessment:round", round_.pk)
