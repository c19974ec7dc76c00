# SPDX-License-Identifier: EUPL-1.2
"""The demo's rounds: one that is published, and one that is open with work left for everybody."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from django.utils import timezone

from accounts.models import User
from assessment.models import (
    Assessment,
    AssessmentKind,
    AssessmentState,
    Assignment,
    Lens,
    Panel,
    Round,
    RoundState,
    Score,
)
from assessment.panels.actions.publishing import publish_result
from assessment.panels.actions.settling import settle_panel
from assessment.results.documents import document_of
from assessment.results.figures import write_figures
from assessment.results.proposals import Proposal, propose
from assessment.rounds.actions.rounds import Thing, subject_of
from assessment.rounds.subjects import THINGS
from demo.cases.data import Calendar, Verdict

# The second assessor reads these two a level lower; on the last one the third agrees, so there is always a median.
STRICTER = ("redundant", "mobilising")
NO_MIDDLE = "De beoordelaars kozen niveaus zonder een middelste, en er was geen panel dat koos."


def second_opinion(code: str, verdict: Verdict) -> Verdict:
    """Return what the second assessor says: another defensible level, a stricter one, or the same."""
    if verdict.level is None:
        return verdict
    level = verdict.level
    if verdict.other_level is not None:
        level = verdict.other_level
    elif code in STRICTER and level > 0:
        level -= 1
    return Verdict(verdict.answer, level, verdict.evidence, verdict.confidence, verdict.text)


def third_opinion(code: str, verdict: Verdict) -> Verdict:
    """Return what the third assessor says: as the first, but on one principle as the second."""
    return second_opinion(code, verdict) if code == STRICTER[-1] else verdict


def make_round(lens: Lens, calendar: Calendar, *, title: str, first: int, last: int, state: RoundState) -> Round:
    """Create a made-up round."""
    opens_on, deadline = calendar.day(first), calendar.day(last)
    return Round.objects.create(
        title=title, lens=lens, opens_on=opens_on, deadline=deadline, state=state, is_invented=True
    )


def assess(
    round_: Round,
    thing: Thing,
    assessor: User,
    verdicts: Mapping[str, Verdict],
    *,
    submitted_at: datetime | None,
) -> Assessment:
    """Create an assignment with its assessment; without `submitted_at` it stays a draft, open where no verdict is."""
    subject = subject_of(thing)
    Assignment.objects.create(round=round_, subject=subject, assessor=assessor)
    assessment = Assessment.objects.create(
        subject=subject,
        round=round_,
        lens=round_.lens,
        kind=AssessmentKind.INDEPENDENT,
        assessor=assessor,
        is_invented=True,
    )
    Score.objects.bulk_create(
        Score(assessment=assessment, principle=principle, **_columns(verdicts.get(principle.code)))
        for principle in round_.lens.principles.all()
    )
    if submitted_at:
        Assessment.objects.filter(pk=assessment.pk).update(
            state=AssessmentState.SUBMITTED,
            submitted_at=submitted_at,
            document=document_of(assessment, submitted_at=submitted_at),
        )
        assessment.refresh_from_db()
        write_figures(assessment)
    return assessment


def _columns(verdict: Verdict | None) -> dict[str, object]:
    if verdict is None:
        return {}
    return {
        "answer": verdict.answer,
        "level": verdict.level,
        "rationale": verdict.text,
        "evidence_level": verdict.evidence,
        "confidence": verdict.confidence,
    }


def words_on(proposal: Proposal) -> str:
    """Return the demo's words for the public: those of the assessor who gave this outcome first."""
    said = (voice.score for voice in proposal.voices if voice.score.answer == proposal.score.answer)
    return next((score.rationale for score in said if score.level == proposal.score.level), "")


def publish(round_: Round, thing: Thing, *, by: User, at: datetime) -> Assessment:
    """Publish the result as a coordinator would, after its carriers let the days to reply pass, and date it `at`."""
    subject = subject_of(thing)
    submitted = list(Assessment.objects.submitted_in(round_, subject))
    proposals = propose(submitted, round_.lens)
    result = publish_result(
        round_=round_,
        subject=subject,
        texts={proposal.principle.code: words_on(proposal) for proposal in proposals},
        reasons={proposal.principle.code: NO_MIDDLE for proposal in proposals if proposal.unsettled},
        seen=[one.pk for one in submitted],
        by=by,
    )
    if result.published_at is None:
        panel = Panel.objects.select_related(*THINGS).with_lens("round__lens").get(round=round_, subject=subject)
        Panel.objects.filter(pk=panel.pk).update(reply_until=timezone.localdate() - timedelta(days=1))
        result = settle_panel(panel=panel, kept_internal_because="", by=by)
    Panel.objects.filter(round=round_, subject=subject).update(settled_at=at, reply_until=at.date())
    Assessment.objects.filter(pk__in=[result.pk, *(one.pk for one in submitted)]).update(published_at=at)
    return result
