# SPDX-License-Identifier: EUPL-1.2
"""Publishing the median of a subject without a panel: read and answered by its carriers first (docs/adr/0025)."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from assessment.models import Assessment, AssessmentKind, Panel, PanelState, Purpose, Round, Score, Settling, Subject
from assessment.panels.actions.consensus import lock_panel, show_carriers
from assessment.panels.actions.settlement import end_open_assignments, lock_assignments, why_not_to_settle
from assessment.panels.actions.settling import settle_panel
from assessment.panels.content import content_of
from assessment.panels.queries import consensus_of, somebody_can_reply, why_not_shown
from assessment.results.proposals import Proposal, propose
from core.errors import RefusedError
from core.permissions import require


@transaction.atomic
def publish_result(
    *,
    round_: Round,
    subject: Subject,
    texts: Mapping[str, str],
    seen: Sequence[UUID],
    by: User,
    reasons: Mapping[str, str] | None = None,
    seen_content: str = "",
) -> Assessment:
    """Bring out what the independent assessments together say: the median per principle, with a text for each.

    `texts` holds the public explanation per principle code, and `reasons` why the scores do not settle a principle,
    which has no level then; `seen` the ids of the submitted assessments the coordinator looked at, so that one that
    came in meanwhile is never published unread; `seen_content` the hash of the texts that stood there already.

    The carriers read it first and may reply, for as many days as the round gives; `settle_panel` publishes it then.
    Where nobody can reply it is published at once. Assignments that are still open end, because their scores would no
    longer be blind. The same texts once more change nothing; others are shown to the carriers with what changed. Raises
    RefusedError when this person has a stake in it, nothing is submitted, something changed meanwhile, or a text or
    reason misses.
    """
    require(by, "assessment.publish_result")
    if round_.purpose == Purpose.CALIBRATION:
        raise RefusedError(_("This round is practice on vignettes. It has no results to publish."))
    locked = Round.objects.select_for_update().get(pk=round_.pk)
    if locked.settling == Settling.PANEL:
        raise RefusedError(_("In this round a panel settles the result. Start the panel."))
    if reason := why_not_to_settle(locked, subject, by):
        raise RefusedError(reason)
    panel = Panel.objects.filter(round=locked, subject=subject).first()
    published = Assessment.objects.results().filter(round=locked, subject=subject).first()
    if panel is None and published:
        return published
    if panel and panel.state == PanelState.SETTLED:
        return consensus_of(panel)
    lock_assignments(locked, subject)
    submitted = list(Assessment.objects.submitted_in(locked, subject))
    proposals = propose(submitted, locked.lens)
    _ensure_publishable(proposals, texts, reasons or {}, {one.pk for one in submitted} == set(seen))
    is_new = panel is None
    panel = panel or _begin(locked, subject, proposals, by)
    before = content_of(consensus_of(panel)).hash
    is_changed = _write_texts(consensus_of(panel), proposals, texts, reasons or {})
    if is_changed and not is_new and before != seen_content:
        raise RefusedError(_("A colleague changed the texts after you opened this page. Read them, then save yours."))
    return _show_or_publish(lock_panel(panel), by)


def _ensure_publishable(
    proposals: Sequence[Proposal], texts: Mapping[str, str], reasons: Mapping[str, str], is_all_seen: bool
) -> None:
    if not any(proposal.voices for proposal in proposals):
        raise RefusedError(_("No assessment is submitted yet, so there is nothing to publish."))
    if not is_all_seen:
        raise RefusedError(_("An assessment came in since you opened this page. Read it, then publish."))
    for proposal in proposals:
        code, words = proposal.principle.code, {"principle": proposal.name}
        if proposal.needs_text and not texts.get(code, "").strip():
            raise RefusedError(_("Write for “%(principle)s” why it has this outcome.") % words, field=code)
        if proposal.unsettled and not reasons.get(code, "").strip():
            message = _("The assessors do not settle “%(principle)s”. Write why not, or plan a panel.")
            raise RefusedError(message % words, field=f"{code}-reason")


def _begin(round_: Round, subject: Subject, proposals: Sequence[Proposal], by: User) -> Panel:
    """Write the median down as what is to be read, without a level where there is none; end what is still open."""
    assessors = max(len(proposal.voices) for proposal in proposals)
    # Who was still out is not asked any more, and the page said so: nothing starts without everybody here.
    panel = Panel.objects.create(
        round=round_, subject=subject, started_by=by, started_with=assessors, asked_at_start=assessors
    )
    draft = Assessment.objects.create(
        subject=subject,
        round=round_,
        lens=round_.lens,
        kind=AssessmentKind.CONSENSUS,
        is_invented=round_.is_invented,
    )
    Score.objects.bulk_create(
        Score(assessment=draft, principle=proposal.principle)
        if proposal.unsettled
        else Score(
            assessment=draft,
            principle=proposal.principle,
            answer=proposal.score.answer,
            level=proposal.score.level,
            evidence_level=proposal.score.evidence,
            confidence=proposal.score.confidence,
        )
        for proposal in proposals
    )
    end_open_assignments(round_, subject)
    return panel


def _write_texts(
    draft: Assessment, proposals: Sequence[Proposal], texts: Mapping[str, str], reasons: Mapping[str, str]
) -> bool:
    """Write what everybody reads; return whether it reads otherwise now."""
    is_changed = False
    scores = {score.principle_id: score for score in draft.scores.all()}
    for proposal in proposals:
        score, code = scores[proposal.principle.pk], proposal.principle.code
        text = texts.get(code, "").strip()
        why = reasons.get(code, "").strip() if proposal.unsettled else ""
        if (score.rationale, score.departure) != (text, why):
            score.rationale, score.departure = text, why
            score.save(update_fields=["rationale", "departure"])
            is_changed = True
    return is_changed


def _show_or_publish(panel: Panel, by: User) -> Assessment:
    """Show it to its carriers; publish it when there are none."""
    if not why_not_shown(panel, consensus_of(panel)):
        show_carriers(panel=panel, by=by)
    if not somebody_can_reply(panel):
        return settle_panel(panel=panel, kept_internal_because="", by=by)
    return consensus_of(panel)
