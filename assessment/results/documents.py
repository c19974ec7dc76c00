# SPDX-License-Identifier: EUPL-1.2
"""The JSON of a submitted assessment, written once with its submission.

What is submitted never changes, so its document cannot drift from its scores. The API serves this text as it is;
make_city writes it in bulk through the same function.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

import orjson

from assessment.models import Assessment, AssessmentKind, Subject, SubjectKind
from assessment.results.proposals import unsettled_in


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """One principle as the document tells it; the lines stand in the order of the lens.

    What the scores did not settle, why it has this level, and the reply with its moment are told of a result only.
    """

    principle: str
    side: str
    answer: str
    level: int | None
    evidence: int | None
    confidence: str
    rationale: str
    unsettled: str | None = None
    departure: str = ""
    reply: str = ""
    replied_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class SubjectReference:
    """What was assessed, as the document tells it; `code` is that of an area."""

    kind: str
    id: UUID
    code: str | None = None


def utc_timestamp(value: datetime) -> str:
    """Return a moment in UTC as the API writes it: RFC 3339 with microseconds and Z."""
    return value.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def write_document(
    *,
    assessment_id: UUID,
    subject: SubjectReference,
    round_id: UUID | None,
    kind: str,
    lens_code: str,
    lens_version: int,
    submitted_at: datetime,
    scores: Iterable[ScoreLine],
    is_result: bool = False,
    dissents: Sequence[str] = (),
    unsigned: int = 0,
) -> str:
    """Return the JSON text of one submitted assessment. Pure: the same values give the same text."""
    document: dict[str, object] = {
        "id": assessment_id,
        "initiativeId": subject.id if subject.kind == SubjectKind.INITIATIVE else None,
        "subject": {"kind": subject.kind, "id": subject.id, "code": subject.code},
        "roundId": round_id,
        "kind": kind,
        "lens": {"code": lens_code, "version": lens_version},
        "submittedAt": utc_timestamp(submitted_at),
        "scores": [_line(line, is_result=is_result) for line in scores],
    }
    if is_result:
        document |= {"dissents": list(dissents), "unsigned": unsigned}
    return orjson.dumps(document).decode()


def subject_reference(subject: Subject) -> SubjectReference:
    """Return a subject as the document tells it."""
    return SubjectReference(subject.kind, subject.thing.pk, subject.area.code if subject.area else None)


def _line(line: ScoreLine, *, is_result: bool) -> dict[str, object]:
    said: dict[str, object] = {
        "principle": line.principle,
        "side": line.side,
        "answer": line.answer,
        "level": line.level,
        "evidence": line.evidence,
        "confidence": line.confidence or None,
        "rationale": line.rationale,
    }
    if is_result:
        said |= {
            "unsettled": line.unsettled,
            "departure": line.departure or None,
            "reply": line.reply or None,
            "repliedAt": utc_timestamp(line.replied_at) if line.replied_at else None,
        }
    return said


def document_of(assessment: Assessment, *, submitted_at: datetime) -> str:
    """Return the JSON text of `assessment` with its scores as they stand, submitted at `submitted_at`.

    Call it in the transaction of the submission, after the last score is written.
    """
    scores = assessment.scores.select_related("principle").order_by("principle__position")
    is_result = assessment.kind == AssessmentKind.CONSENSUS
    replies = {reply.principle_id: reply for reply in assessment.replies.all()} if is_result else {}
    signed = list(assessment.signatures.all()) if is_result else []
    open_ones = unsettled_in(assessment.sitting, assessment.subject) if is_result else {}
    return write_document(
        assessment_id=assessment.pk,
        subject=subject_reference(assessment.subject),
        round_id=assessment.round_id,
        kind=assessment.kind,
        lens_code=assessment.lens.code,
        lens_version=assessment.lens.number,
        submitted_at=submitted_at,
        is_result=is_result,
        dissents=[each.dissent for each in signed if each.dissent],
        unsigned=sum(bool(each.missing_because) for each in signed),
        scores=(
            ScoreLine(
                principle=score.principle.code,
                side=score.principle.side,
                answer=score.answer,
                level=score.level,
                evidence=score.evidence_level,
                confidence=score.confidence,
                rationale=score.rationale,
                departure=score.departure,
                unsettled=open_ones.get(score.principle.code),
                reply=replies[score.principle_id].text if score.principle_id in replies else "",
                replied_at=replies[score.principle_id].written_at if score.principle_id in replies else None,
            )
            for score in scores
        ),
    )
