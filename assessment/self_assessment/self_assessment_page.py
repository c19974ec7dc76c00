# SPDX-License-Identifier: EUPL-1.2
"""A self-assessment as its pages draw it, read in a fixed number of queries."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from django.urls import reverse
from django.utils.translation import gettext as _

from assessment.lens.texts import LensText, PrincipleText, SideText
from assessment.lens.translation import founder_text_of
from assessment.models import Assessment, Score
from assessment.results.summary import outcome_name
from assessment.scoring.completeness import MissingPart, self_lacks
from assessment.scoring.forms import ScoreForm
from assessment.scoring.principle_section import Conflict, LevelChoice
from core.charts.data import Bar
from initiatives.models import Initiative


@dataclass(frozen=True, slots=True)
class SelfAssessmentQuestion:
    """One principle as a question to the carrier, with what was answered."""

    principle: PrincipleText
    side: SideText
    score: Score
    outcome: str
    lack: str
    href: str


@dataclass
class SelfAssessmentPage:
    """One self-assessment, a draft or submitted."""

    initiative: Initiative
    assessment: Assessment
    lens: LensText
    scores: Mapping[str, Score]

    @cached_property
    def lacks(self) -> Sequence[MissingPart]:
        """What is missing before it can be submitted."""
        return self_lacks(self.lens, self.scores)

    @cached_property
    def questions(self) -> list[SelfAssessmentQuestion]:
        """Every principle in lens order."""
        messages = {lack.principle.code: lack.message for lack in self.lacks}
        return [
            SelfAssessmentQuestion(
                each,
                self.lens.side(each.side),
                self.scores[each.code],
                outcome_name(self.lens, self.scores[each.code].answer, self.scores[each.code].level),
                messages.get(each.code, ""),
                reverse("assessment:self-principle", args=[self.initiative.pk, each.code]),
            )
            for each in self.lens.principles
        ]

    @property
    def bars(self) -> list[Bar]:
        """The profile so far."""
        return [self.lens.bar(each.principle, each.score.answer, each.score.level) for each in self.questions]

    @property
    def answered(self) -> int:
        """How many questions have an answer."""
        return sum(each.score.answer != "not_scored" for each in self.questions)

    @property
    def first_open(self) -> PrincipleText:
        """The first question without an answer, else the first."""
        waiting = [each.principle for each in self.questions if each.score.answer == "not_scored"]
        return waiting[0] if waiting else self.lens.principles[0]

    @property
    def seen(self) -> int:
        """What a submission confirms: the sum of the score versions."""
        return sum(score.version for score in self.scores.values())


@dataclass(frozen=True, slots=True)
class QuestionSection:
    """One question ready to draw."""

    question: SelfAssessmentQuestion
    form: ScoreForm
    lens: LensText
    version: int | str
    conflict: Conflict | None = None
    errors: Mapping[str, str] = field(default_factory=dict)

    @property
    def levels(self) -> list[LevelChoice]:
        """The level cards."""
        rows = zip(self.lens.levels, self.question.principle.founder_descriptors, strict=True)
        return self._choices([(str(step.level), step.name, text) for step, text in rows], 0)

    @property
    def skips(self) -> list[LevelChoice]:
        """Don't know, and not applicable in a carrier's words."""
        names = {"not_applicable": _("Does not fit us (say why)")}
        rows = [
            (each.code, names.get(each.code, each.name), each.meaning)
            for each in self.lens.non_values
            if each.code != "not_scored"
        ]
        return self._choices(rows, len(self.lens.levels))

    def _choices(self, rows: Sequence[tuple[str, str, str]], start: int) -> list[LevelChoice]:
        bound = self.form["answer"]
        chosen = str(bound.value() or "")
        return [
            LevelChoice(value, f"{bound.auto_id}_{start + at}", name, text, value == chosen)
            for at, (value, name, text) in enumerate(rows)
        ]


def open_self_assessment_page(initiative: Initiative, assessment: Assessment) -> SelfAssessmentPage:
    """Return the sheet of an assessment that comes with its lens; one query."""
    rows = assessment.scores.select_related("principle").order_by("principle__position")
    return SelfAssessmentPage(
        initiative, assessment, founder_text_of(assessment.lens), {row.principle.code: row for row in rows}
    )
