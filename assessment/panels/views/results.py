# SPDX-License-Identifier: EUPL-1.2
"""The coordinator reads what came in, writes the public text, hears the carriers and publishes."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from accounts.models import User
from accounts.people.queries import person_of
from assessment.models import Assessment, Assignment, Panel, PanelReply, PanelState, Purpose, Round, Score, Subject
from assessment.panels.actions.publishing import publish_result
from assessment.panels.actions.settlement import why_not_to_settle
from assessment.panels.content import content_of
from assessment.panels.forms.results import ResultForm
from assessment.panels.queries import consensus_of, has_carriers, why_not_final
from assessment.results.proposals import propose
from assessment.rounds.progress import subjects_of
from assessment.rounds.subjects import THINGS, public_page
from core.pages.saving import done, form_page
from core.permissions import require


def _found(by: User, round_id: UUID, subject_id: UUID) -> tuple[Round, Subject]:
    require(by, "assessment.publish_result")
    # Practice has no results.
    real = Round.objects.visible_to(by).filter(purpose=Purpose.ASSESSMENT).with_lens()
    round_ = get_object_or_404(real, pk=round_id)
    return round_, get_object_or_404(subjects_of(round_), pk=subject_id)


@never_cache
@require_http_methods(["GET", "POST"])
def result(request: HttpRequest, round_id: UUID, subject_id: UUID) -> HttpResponse:
    """Show every assessor's score beside the proposed outcome, bring it to the carriers, and publish it after that."""
    by = person_of(request)
    round_, subject = _found(by, round_id, subject_id)
    submitted = list(Assessment.objects.visible_to(by).submitted_in(round_, subject))
    known = Panel.objects.visible_to(by).select_related(*THINGS).with_lens("round__lens")
    panel = known.filter(**_pair(round_, subject)).first()
    consensus = consensus_of(panel) if panel else None
    form = ResultForm(
        request.POST or None,
        proposals=propose(submitted, round_.lens),
        assessments=submitted,
        written=_written(consensus),
        content=content_of(consensus).hash if consensus else "",
        replies=_replies(by, consensus),
    )

    def context() -> dict[str, Any]:
        if form.errors:
            form.catch_up()
        results = Assessment.objects.results().filter(round=round_, subject=subject)
        return {
            "round": round_,
            "subject": subject,
            "public_page": public_page(subject),
            "groups": form.groups(),
            "submitted": submitted,
            "not_yours": why_not_to_settle(round_, subject, by),
            "waiting": [] if panel else _waiting(round_, subject, submitted),
            "panel": panel,
            "why_not_final": why_not_final(panel, consensus, timezone.localdate()) if panel and consensus else "",
            "can_be_read": has_carriers(subject),
            # While it is opened again the earlier one stays public, and this page is at work on the next.
            "published": results.first() if panel is None or panel.state == PanelState.SETTLED else None,
        }

    def saved(made: Assessment) -> HttpResponse:
        return done(request, _success_message(made), public_page(subject) if made.published_at else request.path)(made)

    return form_page(
        request,
        form,
        lambda: _publish(round_, subject, form, by),
        template="assessment/panels/result.html",
        context=context,
        saved=saved,
    )


def _publish(round_: Round, subject: Subject, form: ResultForm, by: User) -> Assessment:
    return publish_result(
        round_=round_,
        subject=subject,
        texts=form.texts(),
        reasons=form.reasons(),
        seen=form.seen(),
        seen_content=form.cleaned_data["content"],
        by=by,
    )


def _success_message(made: Assessment) -> str:
    if made.published_at:
        return _("The result is published.")
    return capfirst(_("%(readers)s can read and reply now. They got a mail.") % {"readers": made.subject.readers})


def _pair(round_: Round, subject: Subject) -> dict[str, Any]:
    return {"round": round_, "subject": subject}


def _written(consensus: Assessment | None) -> dict[str, Score]:
    if consensus is None:
        return {}
    return {score.principle.code: score for score in consensus.scores.select_related("principle")}


def _replies(by: User, consensus: Assessment | None) -> dict[str, str]:
    if consensus is None:
        return {}
    rows = PanelReply.objects.visible_to(by).filter(consensus=consensus)
    return dict(rows.values_list("principle__code", "text"))


def _waiting(round_: Round, subject: Subject, submitted: list[Assessment]) -> list[Assignment]:
    done = {one.assessor_id for one in submitted}
    active = round_.assignments.active().filter(subject=subject).select_related("assessor")
    return [assignment for assignment in active if assignment.assessor_id not in done]
