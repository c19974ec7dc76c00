# SPDX-License-Identifier: EUPL-1.2
"""What a panel does: start from the medians, agree per principle, sign, and show it to the carriers (docs/adr/0012)."""

from collections.abc import Iterable
from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from assessment.models import (
    Assessment,
    AssessmentKind,
    Panel,
    PanelShowing,
    PanelSignature,
    PanelState,
    Purpose,
    Round,
    Score,
    Settling,
    Subject,
)
from assessment.panels.actions.settlement import end_open_assignments, lock_assignments, why_not_to_settle
from assessment.panels.content import content_of
from assessment.panels.queries import consensus_of, is_draft, members_of, why_incomplete, why_not_shown
from assessment.results.proposals import propose
from assessment.rounds.subjects import THINGS, judged_people, outcome_link
from assessment.scoring.actions.assessments import SavedScores, ScoreChange, write_changes
from core.errors import RefusedError
from core.permissions import require
from mail.actions import write_to


@transaction.atomic
def start_panel(*, round_: Round, subject: Subject, reason: str, by: User) -> Panel:
    """Begin to agree on one subject: the medians stand ready as a draft, the members get a mail.

    Starting twice is once. With assessments still out it needs a `reason`, is recorded as "k of n", and ends the open
    assignments. Raises RefusedError when this round has no panels, this person has a stake, nothing is in, or the
    reason misses.
    """
    require(by, "assessment.chair_panel")
    locked = Round.objects.select_for_update().get(pk=round_.pk)
    if known := Panel.objects.filter(round=locked, subject=subject).first():
        return known
    if locked.settling != Settling.PANEL or locked.purpose == Purpose.CALIBRATION:
        raise RefusedError(_("In this round the coordinator publishes the median; there is no panel."))
    if refusal := why_not_to_settle(locked, subject, by):
        raise RefusedError(refusal)
    lock_assignments(locked, subject)
    submitted = list(Assessment.objects.submitted_in(locked, subject))
    still_out = locked.assignments.open().filter(subject=subject).count()
    if not submitted:
        raise RefusedError(_("No assessment is submitted yet, so there is nothing to agree on."))
    if still_out and not reason.strip():
        raise RefusedError(_("Write why the panel starts without everybody."), field="reason")
    panel = Panel.objects.create(
        round=locked,
        subject=subject,
        started_by=by,
        started_with=len(submitted),
        asked_at_start=len(submitted) + still_out,
        start_reason=reason.strip() if still_out else "",
    )
    _write_draft(panel, submitted)
    end_open_assignments(locked, subject)
    for member in members_of(panel):
        _notify_member(panel, member)
    return panel


def _write_draft(panel: Panel, submitted: list[Assessment]) -> None:
    round_ = panel.round
    draft = Assessment.objects.create(
        subject=panel.subject,
        round=round_,
        lens=round_.lens,
        kind=AssessmentKind.CONSENSUS,
        is_invented=round_.is_invented,
    )
    scores = []
    for proposal in propose(submitted, round_.lens):
        score = Score(assessment=draft, principle=proposal.principle)
        # "Not applicable" is only what the panel itself confirms, so it is never filled in beforehand.
        if proposal.score.answer in {"level", "dont_know"}:
            score.answer, score.level = proposal.score.answer, proposal.score.level
            score.evidence_level, score.confidence = proposal.score.evidence, proposal.score.confidence
        # What an assessor wrote is for the panel; the public reads what the panel writes.
        scores.append(score)
    Score.objects.bulk_create(scores)


def lock_panel(panel: Panel) -> Panel:
    """Return the panel locked for this transaction, with its round and subject."""
    rows = Panel.objects.select_for_update(of=("self",)).select_related(*THINGS).with_lens("round__lens")
    return rows.get(pk=panel.pk)


@transaction.atomic
def save_consensus(*, panel: Panel, changes: Iterable[ScoreChange], by: User) -> SavedScores:
    """Write what the panel says per principle; a change voids the signatures, because they are over the content.

    A score that moved on since the form was made is reported as a conflict; the others are written. Raises
    RefusedError when the result is settled.
    """
    require(by, "assessment.agree_in_panel", panel)
    locked = lock_panel(panel)
    consensus = consensus_of(locked)
    if locked.state == PanelState.SETTLED or not is_draft(consensus):
        raise RefusedError(_("This result is settled. A coordinator can reopen it, with a reason."))
    return write_changes(consensus, changes)


@transaction.atomic
def sign_consensus(*, panel: Panel, seen: str, by: User) -> PanelSignature:
    """Sign the consensus as its hash `seen` says it reads. Raises RefusedError when it changed or lacks something."""
    require(by, "assessment.sign_consensus", panel)
    locked = lock_panel(panel)
    return _put_signature(locked, by, seen)


@transaction.atomic
def write_dissent(*, panel: Panel, text: str, seen: str, by: User) -> PanelSignature:
    """Say as a member, in one's own words, what one sees otherwise; it stands beside the result, without a name.

    Like a signature it is for the consensus as its hash `seen` says it reads, and it can be written until the result is
    settled, also while the carriers reply. Raises RefusedError when the text is empty or the consensus changed.
    """
    require(by, "assessment.sign_consensus", panel)
    if not text.strip():
        raise RefusedError(_("Write what you see otherwise."), field="dissent")
    return _put_signature(lock_panel(panel), by, seen, dissent=text.strip())


@transaction.atomic
def record_missing_signature(*, panel: Panel, member: User, reason: str, seen: str, by: User) -> PanelSignature:
    """Write down why a member does not sign this consensus; like a signature it holds for these words only.

    The member gets a mail, and may still sign or say in their own words what they see otherwise.
    """
    require(by, "assessment.chair_panel")
    require(by, "assessment.agree_in_panel", panel)
    locked = lock_panel(panel)
    if member not in members_of(locked):
        raise RefusedError(_("Choose a member of this panel."), field="member")
    if not reason.strip():
        raise RefusedError(_("Write why this signature misses."), field="reason")
    signature = _put_signature(locked, member, seen, reason=reason.strip(), recorded_by=by)
    if signature.missing_because:
        _notify_member(locked, member, letter="signature-missing", key=str(signature.pk))
    return signature


def _put_signature(
    panel: Panel, member: User, seen: str, *, dissent: str = "", reason: str = "", recorded_by: User | None = None
) -> PanelSignature:
    consensus = consensus_of(panel)
    if not is_draft(consensus):
        raise RefusedError(_("This result is settled."))
    if lack := why_incomplete(panel, consensus):
        raise RefusedError(lack)
    content = content_of(consensus)
    if content.hash != seen:
        raise RefusedError(_("The consensus changed after you opened this page. Read it once more, then sign."))
    known = consensus.signatures.filter(user=member).first()
    if known and known.content_hash == content.hash:
        # What a member said stays said, whatever a coordinator writes down meanwhile.
        is_own = bool(reason) and not known.missing_because
        if is_own or (known.dissent, known.missing_because) == (dissent, reason):
            return known
    consensus.signatures.filter(user=member).delete()
    return PanelSignature.objects.create(
        consensus=consensus,
        user=member,
        content_hash=content.hash,
        dissent=dissent,
        missing_because=reason,
        recorded_by=recorded_by,
    )


@transaction.atomic
def show_carriers(*, panel: Panel, by: User) -> Panel:
    """Ask the carriers for their reply to the consensus as it is signed; again after a change, with what changed.

    They get a mail and as many days as the round gives, counted from today. Raises RefusedError when it is not signed
    by all, lacks something, or they have seen it as it stands.
    """
    require(by, "assessment.chair_panel")
    require(by, "assessment.agree_in_panel", panel)
    locked = lock_panel(panel)
    consensus = consensus_of(locked)
    if reason := why_not_shown(locked, consensus):
        raise RefusedError(reason)
    content = content_of(consensus)
    is_again = consensus.showings.exists()
    showing = PanelShowing.objects.create(
        consensus=consensus, content=list(content.lines), content_hash=content.hash, shown_by=by
    )
    Panel.objects.filter(pk=locked.pk).update(
        state=PanelState.REPLYING,
        reply_until=timezone.localdate() + timedelta(days=locked.round.reply_days),
        replied_at=None,
        replied_by=None,
    )
    panel.refresh_from_db()
    ask_carriers(panel, showing, "consensus-changed" if is_again else "consensus-reply")
    return panel


def ask_carriers(panel: Panel, showing: PanelShowing, letter: str) -> None:
    """Mail the carriers what they can read and reply to until when; the same letter once per showing."""
    if panel.reply_until is None:
        return
    for person in judged_people(panel.subject):
        write_to(
            person,
            letter,
            initiative=str(panel.subject),
            round=panel.round.title,
            reply_until=panel.reply_until,
            link=outcome_link(panel.subject, panel.pk),
            about=panel.subject.thing.pk,
            dedup_key=f"showing:{showing.pk}:{letter}:{person.pk}",
        )


def _notify_member(panel: Panel, member: User, letter: str = "panel-started", key: str = "") -> None:
    write_to(
        member,
        letter,
        initiative=str(panel.subject),
        round=panel.round.title,
        link=("assessment:panel", panel.round_id, panel.subject_id),
        about=panel.round_id,
        dedup_key=f"panel:{panel.pk}:{member.pk}:{key or panel.version}",
    )


def notify_members_again(panel: Panel) -> None:
    """Mail the members that there is something to agree on once more."""
    for member in members_of(panel):
        _notify_member(panel, member)
