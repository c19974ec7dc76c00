# SPDX-License-Identifier: EUPL-1.2
"""What the submitted assessments of one subject together propose, principle by principle."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from assessment.lens.reading import text_of
from assessment.lens.texts import LensText, SideText
from assessment.models import Assessment, Lens, Principle, Score
from assessment.result_view import outcome_name
from assessment.scoring.combine import AnswerCode, Given, combine, spread


@dataclass(frozen=True, slots=True)
class Voice:
    """One assessor's score of one principle; `index` tells the assessors apart, in order of submission from 0."""

    index: int
    score: Score


@dataclass(frozen=True, slots=True)
class Proposal:
    """The proposed outcome of one principle and what it rests on; `outcome` in words, `spread` in levels."""

    principle: Principle
    name: str
    side: SideText
    top: int
    outcome: str
    score: Given
    spread: int | None
    voices: list[Voice]

    @property
    def needs_text(self) -> bool:
        """Whether the public must read why: always for a level and for not applicable."""
        return self.score.answer in {"level", "not_applicable"}

    @property
    def proposed_text(self) -> str:
        """The rationale of the assessor who gave exactly this outcome first, as a start for the public text."""
        return next(
            (
                voice.score.rationale
                for voice in self.voices
                if voice.score.answer == self.score.answer and voice.score.level == self.score.level
            ),
            "",
        )


def given(score: Score) -> Given:
    """Return a stored score as the plain value the arithmetic takes."""
    return Given(cast("AnswerCode", score.answer), score.level, score.evidence_level, score.confidence)


def propose(assessments: Sequence[Assessment], lens: Lens) -> list[Proposal]:
    """Return one proposal per principle in lens order; `assessments` come with scores and assessor prefetched."""
    by_principle: dict[object, list[Voice]] = {}
    for index, assessment in enumerate(assessments):
        for score in assessment.scores.all():
            by_principle.setdefault(score.principle_id, []).append(Voice(index, score))
    text = text_of(lens)
    return [_proposal(text, principle, by_principle.get(principle.pk, [])) for principle in lens.principles.all()]


def _proposal(text: LensText, principle: Principle, voices: list[Voice]) -> Proposal:
    scores = [given(voice.score) for voice in voices]
    score = combine(scores)
    outcome = outcome_name(text, score.answer, score.level)
    name = text.principle(principle.code).name
    return Proposal(principle, name, text.side(principle.side), text.top, outcome, score, spread(scores), voices)
