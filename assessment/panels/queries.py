# SPDX-License-Identifier: EUPL-1.2
"""What is known of a panel: its members, its consensus, who signed, and what still stands in the way of a next step."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from accounts.models import User
from assessment.lens.translation import text_of
from assessment.models import (
    Assessment,
    AssessmentKind,
    AssessmentState,
    Panel,
    PanelShowing,
    PanelSignature,
    PanelState,
    Reopening,
    Round,
    Score,
    Settling,
    Subject,
)
from assessment.panels.content import ConsensusContent, content_of
from assessment.results.proposals import Proposal, propose
from assessment.rounds.subjects import THINGS, judged_people
from assessment.scoring.completeness import all_lacks


@dataclass(frozen=True, slots=True)
class MemberSignature:
    """A member, and their signature under the consensus as it reads now; None is not signed, or void by a change."""

    member: User
    signature: PanelSignature | None
    is_void: bool
    # What the member wrote of an earlier text; where the form begins.
    earlier_dissent: str = ""

    @property
    def is_settled(self) -> bool:
        """Whether it is signed or dissented from, or recorded why neither."""
        return self.signature is not None

    @property
    def agrees(self) -> bool:
        """Whether the member signed."""
        return self.signature is not None and not (self.signature.dissent or self.signature.missing_because)


def independent_of(panel: Panel) -> list[Assessment]:
    """Return the assessments that lie before the panel, in the order in which they came in."""
    return list(Assessment.objects.submitted_in(panel.round, panel.subject))


def members_of(panel: Panel) -> list[User]:
    """Return who submitted an assessment and is still known."""
    return [one.assessor for one in independent_of(panel) if one.assessor]


def consensus_of(panel: Panel) -> Assessment:
    """Return the consensus that is being made, else the settled one."""
    found = (
        Assessment.objects.filter(
            round=panel.round_id, subject=panel.subject_id, kind=AssessmentKind.CONSENSUS, superseded_at=None
        )
        .select_related("round", "supersedes", *THINGS)
        .with_lens()
        .order_by("state")
    )
    # "draft" sorts before "submitted": a reopened panel works on its new draft.
    consensus = found.first()
    assert consensus is not None  # noqa: S101 - a panel starts with its consensus
    return consensus


def seats(panel: Panel, consensus: Assessment, content: ConsensusContent) -> list[MemberSignature]:
    """Return every member with how they stand towards the consensus as it reads now."""
    signed = {signature.user_id: signature for signature in consensus.signatures.select_related("recorded_by")}
    places = []
    for member in members_of(panel):
        signature = signed.get(member.pk)
        holds = signature is not None and signature.content_hash == content.hash
        earlier = signature.dissent if signature else ""
        places.append(
            MemberSignature(member, signature if holds else None, signature is not None and not holds, earlier)
        )
    return places


def proposals_of(panel: Panel) -> dict[str, Proposal]:
    """Return the median per principle code, with what it rests on."""
    return {each.principle.code: each for each in propose(independent_of(panel), panel.round.lens)}


def departs(proposal: Proposal, score: Score) -> bool:
    """Whether a score says something else than the median of the assessors; what is not scored yet does not."""
    if score.answer == "not_scored":
        return False
    return (score.answer, score.level) != (proposal.score.answer, proposal.score.level)


def why_without_reason(proposal: Proposal, score: Score) -> str:
    """Return what a score must still say of why it has this level; the empty text when nothing.

    A panel that departs from the median says why, and so it does where it decides what the scores do not settle.
    """
    if score.answer == "not_scored" or score.departure.strip():
        return ""
    if proposal.unsettled:
        return _("Write why it is this level: the assessors do not settle it.")
    return _("Write why the panel departs from the median.") if departs(proposal, score) else ""


def why_incomplete(panel: Panel, consensus: Assessment) -> str:
    """Return the first thing the consensus lacks before it can be signed; the empty text when nothing."""
    scores = {score.principle.code: score for score in consensus.scores.select_related("principle")}
    # A median may hold what nobody scored; a panel decides on everything.
    if is_by_panel(panel) and (lacks := all_lacks(text_of(consensus.lens), scores)):
        return f"{lacks[0].principle.name}: {lacks[0].message}"
    for code, proposal in proposals_of(panel).items():
        if reason := why_without_reason(proposal, scores[code]):
            return f"{proposal.name}: {reason}"
    return ""


def is_by_panel(panel: Panel) -> bool:
    """Whether members agree and sign; else the coordinator brings out the median."""
    return panel.round.settling == Settling.PANEL


def why_unsigned(places: Sequence[MemberSignature]) -> str:
    """Return whose signature still misses; the empty text when all signed or their absence is recorded."""
    missing = [str(seat.member) for seat in places if not seat.is_settled]
    if not missing:
        return ""
    return _("Not signed yet by %(people)s. Ask them, or write down why a signature misses.") % {
        "people": ", ".join(missing)
    }


def _why_not_agreed(panel: Panel, consensus: Assessment, content: ConsensusContent) -> str:
    return why_unsigned(seats(panel, consensus, content)) if is_by_panel(panel) else ""


def latest_showing(panel: Panel) -> PanelShowing | None:
    """Return what the carriers saw last, of whichever consensus of this panel."""
    return showings_of(panel).last()


def showings_of(panel: Panel) -> QuerySet[PanelShowing]:
    """Return everything the carriers were shown, oldest first."""
    return PanelShowing.objects.filter(consensus__round=panel.round_id, consensus__subject=panel.subject_id).order_by(
        "created_at", "id"
    )


def why_not_shown(panel: Panel, consensus: Assessment) -> str:
    """Return why the consensus cannot go to the carriers now; the empty text when it can."""
    if panel.state == PanelState.SETTLED:
        return _("This result is settled.")
    content = content_of(consensus)
    if reason := why_incomplete(panel, consensus) or _why_not_agreed(panel, consensus, content):
        return reason
    last = latest_showing(panel)
    if panel.state == PanelState.REPLYING and last and last.content_hash == content.hash:
        return capfirst(_("%(readers)s have read it as it stands.") % {"readers": panel.subject.readers})
    return ""


def why_not_final(panel: Panel, consensus: Assessment, day: date) -> str:
    """Return why the panel's result cannot be settled on `day`; the empty text when it can."""
    if panel.state == PanelState.SETTLED:
        return _("This result is settled.")
    if panel.state != PanelState.REPLYING or panel.reply_until is None:
        return _("Show it to %(readers)s first; they may reply before it is final.") % {
            "readers": panel.subject.readers
        }
    content = content_of(consensus)
    if reason := why_incomplete(panel, consensus) or _why_not_agreed(panel, consensus, content):
        return reason
    last = latest_showing(panel)
    if last is None or last.content_hash != content.hash:
        changed = _("Something changed since %(readers)s read it. Show them what changed first.")
        return changed % {"readers": panel.subject.readers}
    if panel.replied_at is None and day <= panel.reply_until and somebody_can_reply(panel):
        until = _("%(readers)s can reply up to and including %(day)s.")
        return capfirst(until % {"readers": panel.subject.readers, "day": date_format(panel.reply_until, "j F Y")})
    return ""


def somebody_can_reply(panel: Panel) -> bool:
    """Whether what is assessed has carriers to read the result and answer it."""
    return has_carriers(panel.subject)


def has_carriers(subject: Subject) -> bool:
    """Whether somebody carries it or speaks for it now; a programme or an area has nobody of its own."""
    return bool(judged_people(subject))


def reopenings_in(round_: Round, subject: Subject) -> QuerySet[Reopening]:
    """Return what was reopened about one subject in one round, oldest first."""
    return (
        Reopening.objects.filter(assessment__round=round_, assessment__subject=subject)
        .select_related("assessment__assessor", "reopened_by")
        .order_by("created_at", "id")
    )


def is_draft(consensus: Assessment) -> bool:
    """Whether the panel still works on it."""
    return consensus.state == AssessmentState.DRAFT
