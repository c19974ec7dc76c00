# SPDX-License-Identifier: EUPL-1.2
"""What the submitted assessments of one subject together propose, principle by principle."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from assessment.lens.texts import LensText, SideText
from assessment.lens.translation import text_of
from assessment.models import Assessment, Lens, Principle, Round, Score, Subject
from assessment.results.summary import outcome_name
from assessment.statistics.combine import AnswerCode, GivenScore, combine, spread
from assessment.statistics.settling import Unsettled, unsettled

UNSETTLED_WORDS: dict[Unsettled, Promise | str] = {
    Unsettled.FAR_APART: _("The assessors are two levels or more apart. A panel decides, and writes why."),
    Unsettled.TWO_MIDDLES: _("There is no middle level: half of the assessors say otherwise. A panel decides."),
}


@dataclass(frozen=True, slots=True)
class AssessorScore:
    """One assessor's score of one principle; `index` tells the assessors apart, in order of submission from 0."""

    index: int
    score: Score


@dataclass(frozen=True, slots=True)
class Proposal:
    """The proposed outcome of one principle and what it rests on; `outcome` in words, `spread` in levels.

    `unsettled` says why the scores alone do not settle it: then a panel decides, not the median.
    """

    principle: Principle
    name: str
    side: SideText
    top: int
    outcome: str
    score: GivenScore
    spread: int | None
    unsettled: Unsettled | None
    voices: list[AssessorScore]

    @property
    def why_unsettled(self) -> Promise | str:
        """Why the scores alone do not settle it, in words; nothing when they do."""
        return UNSETTLED_WORDS[self.unsettled] if self.unsettled else ""

    @property
    def needs_text(self) -> bool:
        """Whether the public must read why: always for a level and for not applicable."""
        return not self.unsettled and self.score.answer in {"level", "not_applicable"}


def given_score(score: Score) -> GivenScore:
    """Return a stored score as the plain value the arithmetic takes."""
    return GivenScore(cast("AnswerCode", score.answer), score.level, score.evidence_level, score.confidence)


def propose(assessments: Sequence[Assessment], lens: Lens) -> list[Proposal]:
    """Return one proposal per principle in lens order; `assessments` come with scores and assessor prefetched."""
    by_principle: dict[object, list[AssessorScore]] = {}
    for index, assessment in enumerate(assessments):
        for score in assessment.scores.all():
            by_principle.setdefault(score.principle_id, []).append(AssessorScore(index, score))
    text = text_of(lens)
    return [_proposal(text, principle, by_principle.get(principle.pk, [])) for principle in lens.principles.all()]


def unsettled_in(round_: Round, subject: Subject) -> dict[str, Unsettled]:
    """Return by principle code, in lens order, what the submitted assessments do not settle and why.

    It looks at the assessments only: whether a panel decided since is for the caller to know. The reader may read the
    assessments behind it. Three queries.
    """
    found = propose(list(Assessment.objects.submitted_in(round_, subject)), round_.lens)
    return {each.principle.code: each.unsettled for each in found if each.unsettled}


def _proposal(text: LensText, principle: Principle, voices: list[AssessorScore]) -> Proposal:
    scores = [given_score(voice.score) for voice in voices]
    score = combine(scores)
    return Proposal(
        principle=principle,
        name=text.principle(principle.code).name,
        side=text.side(principle.side),
        top=text.top,
        outcome=outcome_name(text, score.answer, score.level),
        score=score,
        spread=spread(scores),
        unsettled=unsettled(scores),
        voices=voices,
    )
