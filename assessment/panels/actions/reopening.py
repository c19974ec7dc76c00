# SPDX-License-Identifier: EUPL-1.2
"""Reopening what was submitted: a recorded act. The old one stays as it was; a draft that supersedes it takes over."""

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accounts.models import User
from assessment.models import (
    Assessment,
    AssessmentState,
    Assignment,
    Evidence,
    Panel,
    PanelState,
    Purpose,
    Reopening,
    Round,
    Score,
)
from assessment.panels.actions.consensus import lock_panel, notify_members_again
from assessment.panels.actions.replies import keep_replies
from assessment.panels.actions.settlement import why_not_to_settle
from assessment.panels.events import emit_reopened
from assessment.panels.queries import consensus_of, is_by_panel
from core.errors import RefusedError
from core.permissions import require
from mail.actions import write_to


@transaction.atomic
def reopen_assessment(*, assignment: Assignment, reason: str, by: User) -> Assessment:
    """Give an assessor their submitted assessment back as a new draft, with a reason; the old one counts no longer.

    Raises RefusedError once a panel started or a result is published: from then on the assessor knows what the others
    said, and what is written is the panel's. Also when this coordinator has a stake in the result.
    """
    require(by, "assessment.reopen_assessment")
    round_ = Round.objects.select_for_update().get(pk=assignment.round_id)
    _ensure_reopenable(round_, assignment, reason, by)
    old = (
        Assessment.objects.submitted_in(round_, assignment.subject)
        .filter(assessor=assignment.assessor_id)
        .select_for_update(of=("self",))
        .first()
    )
    if old is None:
        raise RefusedError(_("This assessment is not submitted, so there is nothing to reopen."))
    Assessment.objects.filter(pk=old.pk).update(superseded_at=timezone.now())
    draft = _draft_of(old)
    Reopening.objects.create(assessment=old, reason=reason.strip(), reopened_by=by)
    _notify_assessor(assignment, draft, reason.strip())
    return draft


def _ensure_reopenable(round_: Round, assignment: Assignment, reason: str, by: User) -> None:
    if not reason.strip():
        raise RefusedError(_("Write why it is reopened."), field="reason")
    if refusal := why_not_to_settle(round_, assignment.subject, by):
        raise RefusedError(refusal)
    if round_.purpose == Purpose.CALIBRATION:
        raise RefusedError(_("This is practice: who submitted has read the reference answers."))
    if assignment.withdrawn_at or assignment.recused_at:
        raise RefusedError(_("This assignment has ended."))
    if Panel.objects.filter(round=round_, subject=assignment.subject_id).exists():
        raise RefusedError(_("The panel has started, so this score would no longer be blind. Change the consensus."))
    if Assessment.objects.published().filter(round=round_, subject=assignment.subject_id).exists():
        raise RefusedError(_("The result is published, so its assessments stay as they are."))


@transaction.atomic
def reopen_consensus(*, panel: Panel, reason: str, by: User) -> Assessment:
    """Bring a settled panel back to agreeing, with a reason: a new draft from the settled levels and texts.

    The settled result stays where it is, published or internal, until the new one is settled. What the carriers
    replied is kept, with its day.
    """
    require(by, "assessment.reopen_assessment")
    require(by, "assessment.agree_in_panel", panel)
    locked = lock_panel(panel)
    if not reason.strip():
        raise RefusedError(_("Write why it is reopened."), field="reason")
    if locked.state != PanelState.SETTLED:
        raise RefusedError(_("This panel is at work already."))
    old = consensus_of(locked)
    draft = _draft_of(old, assessor=None)
    keep_replies(old=old, draft=draft)
    Reopening.objects.create(assessment=old, reason=reason.strip(), reopened_by=by)
    Panel.objects.filter(pk=locked.pk).update(
        state=PanelState.AGREEING, settled_at=None, reply_until=None, replied_at=None, replied_by=None
    )
    panel.refresh_from_db()
    if is_by_panel(panel):
        notify_members_again(panel)
    emit_reopened(old)
    return draft


def _draft_of(old: Assessment, **changed: object) -> Assessment:
    values: dict[str, object] = {
        "subject_id": old.subject_id,
        "round_id": old.round_id,
        "lens_id": old.lens_id,
        "kind": old.kind,
        "state": AssessmentState.DRAFT,
        "assessor": old.assessor,
        "is_invented": old.is_invented,
        "supersedes": old,
        **changed,
    }
    draft = Assessment.objects.create(**values)
    for score in old.scores.prefetch_related("evidence"):
        copy = Score.objects.create(
            assessment=draft,
            principle_id=score.principle_id,
            answer=score.answer,
            level=score.level,
            rationale=score.rationale,
            evidence_level=score.evidence_level,
            confidence=score.confidence,
            departure=score.departure,
        )
        for evidence in score.evidence.all():
            _copy_evidence(evidence, copy)
    return draft


def _copy_evidence(evidence: Evidence, score: Score) -> None:
    copy = Evidence(
        score=score,
        title=evidence.title,
        url=evidence.url,
        content_type=evidence.content_type,
        added_by_id=evidence.added_by_id,
    )
    # A file of its own: the draft may drop it, the record may not lose it.
    if evidence.file:
        with evidence.file.open("rb") as stored:
            copy.file.save(evidence.file.name, ContentFile(stored.read()), save=False)
    copy.save()


def _notify_assessor(assignment: Assignment, draft: Assessment, reason: str) -> None:
    assessor, round_ = assignment.assessor, assignment.round
    write_to(
        assessor,
        "assessment-reopened",
        initiative=str(assignment.subject),
        round=round_.title,
        reason=reason,
        deadline=date_format(round_.deadline, "SHORT_DATE_FORMAT"),
        link=("assessment:mine",),
        about=round_.pk,
        dedup_key=f"reopened:{draft.pk}",
    )
