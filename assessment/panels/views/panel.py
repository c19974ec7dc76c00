# SPDX-License-Identifier: EUPL-1.2
"""The panel page: starting, agreeing per principle, signing, showing it to the carriers, settling."""

from functools import partial
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from accounts.models import User
from accounts.people.queries import person_of
from assessment.lens.translation import text_of
from assessment.models import Assessment, Panel, PanelState, Round, Settling, Subject
from assessment.panels.actions import consensus as actions
from assessment.panels.actions.settlement import why_not_to_settle
from assessment.panels.actions.settling import publish_settled, settle_panel
from assessment.panels.content import content_of
from assessment.panels.forms.consensus import ConsensusForm, DissentForm, MissingForm, SettleForm
from assessment.panels.panel_page import PageState, groups_of, rows_of
from assessment.panels.queries import (
    consensus_of,
    reopenings_in,
    seats,
    showings_of,
    why_incomplete,
    why_not_final,
    why_not_shown,
)
from assessment.rounds.forms.interests import ReasonForm
from assessment.rounds.progress import matrix, subjects_of
from assessment.rounds.subjects import THINGS, public_page
from assessment.scoring.actions.assessments import ScoreChange
from core.pages.saving import done, form_page, save_form
from core.permissions import may, require

Found = tuple[Round, Subject, Panel | None]


def _found(by: User, round_id: UUID, subject_id: UUID) -> Found:
    """Return the round and subject with their panel; before it starts only a coordinator finds anything."""
    round_ = get_object_or_404(Round.objects.visible_to(by).with_lens(), pk=round_id)
    subject = get_object_or_404(subjects_of(round_), pk=subject_id)
    panel = (
        Panel.objects.visible_to(by)
        .select_related("started_by", "replied_by", *THINGS)
        .with_lens("round__lens")
        .filter(round=round_, subject=subject)
        .first()
    )
    if panel is None and not may(by, "assessment.chair_panel"):
        raise Http404
    return round_, subject, panel


def _panel(by: User, round_id: UUID, subject_id: UUID) -> Panel:
    _round, _subject, panel = _found(by, round_id, subject_id)
    if panel is None:
        raise Http404
    return panel


def _chaired(request: HttpRequest, round_id: UUID, subject_id: UUID) -> tuple[User, Panel]:
    by = person_of(request)
    require(by, "assessment.chair_panel")
    return by, _panel(by, round_id, subject_id)


@never_cache
@require_http_methods(["GET", "POST"])
def panel(request: HttpRequest, round_id: UUID, subject_id: UUID) -> HttpResponse:
    """Show what each assessor saw beside what is agreed, and save it; before the start: how many are in."""
    by = person_of(request)
    round_, subject, found = _found(by, round_id, subject_id)
    if round_.settling != Settling.PANEL:
        return redirect("assessment:result", round_id, subject_id)
    if found is None:
        return _before(request, by, round_, subject)
    if request.method == "POST":
        return _save(request, by, found)
    return _draw(request, by, found, PageState())


def _before(request: HttpRequest, by: User, round_: Round, subject: Subject) -> HttpResponse:
    row = matrix(round_, [subject]).rows[0]
    form = ReasonForm(
        request.POST or None,
        label=_("Why does it start without everybody?"),
        required=bool(row.waiting_for),
    )
    refusal = why_not_to_settle(round_, subject, by)
    context = {"round": round_, "subject": subject, "row": row, "not_yours": refusal}
    return form_page(
        request,
        form,
        lambda: actions.start_panel(round_=round_, subject=subject, reason=form.cleaned_data["reason"], by=by),
        template="assessment/panels/start.html",
        context=context,
        saved=done(
            request, _("The panel has started. The members got a mail."), "assessment:panel", round_.pk, subject.pk
        ),
    )


def _save(request: HttpRequest, by: User, panel: Panel) -> HttpResponse:
    consensus, lens = consensus_of(panel), text_of(panel.round.lens)
    scores = {score.principle.code: score for score in consensus.scores.select_related("principle")}
    forms = {
        code: ConsensusForm(request.POST, lens=lens, score=score)
        for code, score in scores.items()
        if f"{code}-version" in request.POST
    }
    changes = [
        ScoreChange(code, form.cleaned_data["version"], form.changes)
        for code, form in forms.items()
        if form.can_be_saved and form.is_touched
    ]
    saved = actions.save_consensus(panel=panel, changes=changes, by=by)
    if saved.conflicts or any(form.errors for form in forms.values()):
        kept = {code: form for code, form in forms.items() if form.errors or code in saved.conflicts}
        return _draw(request, by, panel, PageState(kept, saved.conflicts), status=409 if saved.conflicts else 400)
    messages.success(request, _("Saved."))
    order = "?volgorde=lens" if "volgorde" in request.GET else ""
    code = request.POST.get("go", "")
    target = redirect("assessment:panel", panel.round_id, panel.subject_id)
    target["Location"] += order + (f"#{code}" if code in scores else "")
    return target


def _draw(
    request: HttpRequest, by: User, panel: Panel, draw: PageState, status: int = 200, **more: Any
) -> HttpResponse:
    consensus = consensus_of(panel)
    content = content_of(consensus)
    submitted = list(
        Assessment.objects.visible_to(by)
        .submitted_in(panel.round, panel.subject)
        .prefetch_related("scores__evidence", "scores__principle")
    )
    rows = rows_of(panel, consensus, submitted, draw)
    in_lens_order = request.GET.get("volgorde") == "lens"
    places = seats(panel, consensus, content)
    is_chair = may(by, "assessment.chair_panel") and not why_not_to_settle(panel.round, panel.subject, by)
    unsigned = [seat.member for seat in places if not seat.is_settled]
    own = next((seat for seat in places if seat.member.pk == by.pk), None)
    context = {
        "round": panel.round,
        "subject": panel.subject,
        "panel": panel,
        "states": PanelState,
        "consensus": consensus,
        "content": content,
        "submitted": submitted,
        "groups": groups_of(rows, in_lens_order=in_lens_order),
        "in_lens_order": in_lens_order,
        "same": sum(row.apart == 0 for row in rows),
        "within_one": sum(row.apart <= 1 for row in rows),
        "total": len(rows),
        "lacking": sum(bool(row.lacks) for row in rows),
        "public_page": public_page(panel.subject),
        "can_change": panel.state != PanelState.SETTLED,
        "seats": places,
        "own": own,
        "is_chair": is_chair,
        "incomplete": why_incomplete(panel, consensus),
        "why_not_shown": why_not_shown(panel, consensus),
        "why_not_final": why_not_final(panel, consensus, timezone.localdate()),
        "missing_form": MissingForm(members=unsigned, label=_("Why is there no signature?")) if unsigned else None,
        "settle_form": SettleForm(),
        "dissent_form": DissentForm(initial={"dissent": own.earlier_dissent}) if own else None,
        "showings": list(showings_of(panel).select_related("shown_by")),
        "reopenings": list(reopenings_in(panel.round, panel.subject)),
        "forms": list(draw.forms.values()),
        "conflicts": list(draw.conflicts),
        **more,
    }
    return render(request, "assessment/panels/panel.html", context, status=status)


@require_POST
def sign(request: HttpRequest, round_id: UUID, subject_id: UUID) -> HttpResponse:
    """Sign the consensus as it was on the page."""
    by = person_of(request)
    require(by, "assessment.take_seat")
    panel = _panel(by, round_id, subject_id)
    actions.sign_consensus(panel=panel, seen=request.POST.get("seen", ""), by=by)
    messages.success(request, _("You signed the consensus."))
    return redirect("assessment:panel", round_id, subject_id)


@require_POST
def dissent(request: HttpRequest, round_id: UUID, subject_id: UUID) -> HttpResponse:
    """Say as a member what one sees otherwise."""
    by = person_of(request)
    require(by, "assessment.take_seat")
    panel = _panel(by, round_id, subject_id)
    form = DissentForm(request.POST)
    seen = request.POST.get("seen", "")
    return save_form(
        form,
        lambda: actions.write_dissent(panel=panel, text=form.cleaned_data["dissent"], seen=seen, by=by),
        show=partial(_draw, request, by, panel, PageState(), dissent_form=form, act_form=form),
        saved=done(request, _("Kept. It stands beside the result."), "assessment:panel", round_id, subject_id),
    )


@require_POST
def sign_missing(request: HttpRequest, round_id: UUID, subject_id: UUID) -> HttpResponse:
    """Write down why a member does not sign."""
    by, panel = _chaired(request, round_id, subject_id)
    consensus = consensus_of(panel)
    unsigned = [seat.member for seat in seats(panel, consensus, content_of(consensus)) if not seat.is_settled]
    form = MissingForm(request.POST, members=unsigned, label=_("Why is there no signature?"))
    seen = request.POST.get("seen", "")
    return save_form(
        form,
        lambda: actions.record_missing_signature(panel=panel, seen=seen, by=by, **form.cleaned_data),
        show=partial(_draw, request, by, panel, PageState(), missing_form=form, act_form=form),
        saved=done(request, _("Written down why this signature misses."), "assessment:panel", round_id, subject_id),
    )


@require_POST
def show(request: HttpRequest, round_id: UUID, subject_id: UUID) -> HttpResponse:
    """Ask the carriers for their reply."""
    by, panel = _chaired(request, round_id, subject_id)
    actions.show_carriers(panel=panel, by=by)
    messages.success(
        request,
        capfirst(_("%(readers)s can read and reply now. They got a mail.") % {"readers": panel.subject.readers}),
    )
    return redirect("assessment:panel", round_id, subject_id)


@require_POST
def settle(request: HttpRequest, round_id: UUID, subject_id: UUID) -> HttpResponse:
    """Settle the result: for everybody, or internal with a reason."""
    by, panel = _chaired(request, round_id, subject_id)
    form = SettleForm(request.POST)

    def saved(consensus: Assessment) -> HttpResponse:
        is_public = consensus.published_at is not None
        sentence = _("The result is published.") if is_public else _("The result is settled and stays internal.")
        return done(request, sentence, "assessment:panel", round_id, subject_id)(consensus)

    return save_form(
        form,
        lambda: settle_panel(panel=panel, kept_internal_because=form.cleaned_data["reason"], by=by),
        show=partial(_draw, request, by, panel, PageState(), settle_form=form, act_form=form),
        saved=saved,
    )


@require_POST
def publish(request: HttpRequest, round_id: UUID, subject_id: UUID) -> HttpResponse:
    """Publish a result that was kept internal."""
    by, panel = _chaired(request, round_id, subject_id)
    publish_settled(panel=panel, by=by)
    messages.success(request, _("The result is published."))
    return redirect("assessment:panel", round_id, subject_id)
