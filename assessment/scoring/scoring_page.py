# SPDX-License-Identifier: EUPL-1.2
"""An assessor's sheet as the pages draw it: read in a fixed number of queries, templates ask nothing more."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from assessment.facts.registry import Fact, facts_about
from assessment.lens.texts import LensText, PrincipleText, SideText
from assessment.lens.translation import text_of
from assessment.models import (
    Assessment,
    AssessmentKind,
    AssessmentState,
    Assignment,
    Evidence,
    Score,
    ScoringPreference,
    SelfShown,
    Subject,
)
from assessment.results.summary import outcome_name
from assessment.rounds.calibration.queries import VignetteText, vignette_text
from assessment.scoring.actions.assessments import begin_assessment
from assessment.scoring.availability import why_closed, why_locked
from assessment.scoring.completeness import MissingPart, all_lacks
from core.charts.data import Bar
from core.database.prepared_statements import fetch


@dataclass(frozen=True, slots=True)
class FounderAnswer:
    """What the founder answered on one principle, where the round shows it."""

    outcome: str
    text: str


@dataclass(frozen=True, slots=True)
class PrincipleStep:
    """One principle in the jump list and on the overview."""

    principle: PrincipleText
    side: SideText
    score: Score
    lacks: Sequence[MissingPart]
    href: str
    evidence_name: str
    founder: FounderAnswer | None = None

    @property
    def evidence(self) -> list[Evidence]:
        """The links and files, fetched with the sheet."""
        return list(self.score.evidence.all())

    @property
    def bar_side(self) -> str:
        """The side as charts know it."""
        return self.side.drawn

    @property
    def is_answered(self) -> bool:
        """Whether the principle has an answer, be it a level or not."""
        return self.score.answer != "not_scored"


@dataclass(frozen=True, slots=True)
class SideSteps:
    """The steps of one side of the lens."""

    side: SideText
    steps: Sequence[PrincipleStep]

    @property
    def start(self) -> int:
        """The number of the first step."""
        return self.steps[0].principle.position


@dataclass(frozen=True, slots=True)
class AnsweredQuestion:
    """A question with what the register answers; without facts it is not known."""

    question: str
    facts: Sequence[Fact]


@dataclass
class ScoringPage:
    """One assignment with its assessment, for its assessor."""

    assignment: Assignment
    lens: LensText
    scores: dict[str, Score]
    locked_because: str
    day: date
    assessment: Assessment | None = None
    uses_keys: bool = True
    facts: dict[str, list[Fact]] = field(default_factory=dict)
    founder: dict[str, FounderAnswer] = field(default_factory=dict)

    @property
    def subject(self) -> Subject:
        """What is assessed."""
        return self.assignment.subject

    @cached_property
    def vignette(self) -> VignetteText | None:
        """The case of a practice; None when something real is assessed."""
        vignette = self.subject.vignette
        return vignette_text(vignette, self.lens) if vignette else None

    @property
    def is_submitted(self) -> bool:
        """Whether it is locked for good."""
        return self.assessment is not None and self.assessment.state == AssessmentState.SUBMITTED

    @cached_property
    def steps(self) -> list[PrincipleStep]:
        """Every principle in lens order; none when the assessment was never begun."""
        if not self.scores:
            return []
        lacks = all_lacks(self.lens, self.scores)
        return [
            PrincipleStep(
                principle,
                self.lens.side(principle.side),
                self.scores[principle.code],
                [lack for lack in lacks if lack.principle is principle],
                reverse("assessment:score-principle", args=[self.assignment.pk, principle.code]),
                _evidence_name(self.lens, self.scores[principle.code]),
                self.founder.get(principle.code),
            )
            for principle in self.lens.principles
        ]

    @property
    def groups(self) -> list[SideSteps]:
        """The steps per side."""
        return [SideSteps(side, [step for step in self.steps if step.side is side]) for side in self.lens.sides]

    @property
    def bars(self) -> list[Bar]:
        """The profile so far."""
        return [self.lens.bar(step.principle, step.score.answer, step.score.level) for step in self.steps]

    @property
    def answered(self) -> int:
        """How many principles have an answer."""
        return sum(step.is_answered for step in self.steps)

    @property
    def first_open(self) -> PrincipleText:
        """The first principle without an answer, else the first."""
        waiting = [step.principle for step in self.steps if not step.is_answered]
        return waiting[0] if waiting else self.lens.principles[0]

    @property
    def seen(self) -> int:
        """What a submission confirms: the sum of the score versions."""
        return sum(score.version for score in self.scores.values())

    def learn_facts(self, principles: Sequence[PrincipleText]) -> None:
        """Ask the registry for the facts of these principles."""
        codes = [code for principle in principles for code in principle.all_facts]
        self.facts = facts_about(self.subject, codes, self.day)

    def answers(self, principle: PrincipleText) -> list[AnsweredQuestion]:
        """Return the look-fors with the facts that answer them."""
        return [
            AnsweredQuestion(each.text, [fact for code in each.facts for fact in self.facts.get(code, [])])
            for each in principle.look_fors
        ]

    def more_facts(self, principle: PrincipleText) -> list[AnsweredQuestion]:
        """Return the facts that answer none of the look-fors, under their name in the lens."""
        return [AnsweredQuestion(self.lens.fact(code).name, self.facts.get(code, [])) for code in principle.other_facts]


def open_scoring_page(assignment: Assignment, by: User) -> ScoringPage:
    """Return the sheet of an assignment, begun when the round takes scores; a locked one can still be read."""
    day = timezone.localdate()
    assessment = _assessment(assignment)
    if assessment is None and not why_closed(assignment.round, day):
        begin_assessment(assignment=assignment, by=by)
        assessment = _assessment(assignment)
    scores = _scores(assessment) if assessment else {}
    [preference] = fetch(_preference, {"user": by.pk}) or [None]
    return ScoringPage(
        assignment=assignment,
        lens=text_of(assignment.round.lens),
        scores=scores,
        locked_because=(
            why_locked(assessment, assignment.round, day) if assessment else why_closed(assignment.round, day)
        ),
        day=day,
        assessment=assessment,
        uses_keys=preference is None or preference.uses_keys,
        founder=_founder_answers(assignment, assessment, by),
    )


def _founder_answers(assignment: Assignment, assessment: Assessment | None, by: User) -> dict[str, FounderAnswer]:
    """Return the newest self-assessment as far as the round lets this assessor see it now; nothing without.

    The round's own rule is asked first; what it allows must also be visible to this person: another
    round may hide it.
    """
    shown = assignment.round.self_shown
    is_submitted = assessment is not None and assessment.state == AssessmentState.SUBMITTED
    if shown == SelfShown.NEVER or (shown == SelfShown.AFTER and not is_submitted):
        return {}
    own = Assessment.objects.visible_to(by).self_series(assignment.subject).with_lens().first()
    if own is None:
        return {}
    lens = text_of(own.lens)
    return {
        score.principle.code: FounderAnswer(outcome_name(lens, score.answer, score.level), score.rationale)
        for score in own.scores.select_related("principle")
    }


def _evidence_name(lens: LensText, score: Score) -> str:
    return "" if score.evidence_level is None else lens.evidence[score.evidence_level].name


def _assessment(assignment: Assignment) -> Assessment | None:
    who = {"round": assignment.round_id, "subject": assignment.subject_id, "assessor": assignment.assessor_id}
    found: list[Assessment] = fetch(_assessment_of, who)
    return found[0] if found else None


def _assessment_of(who: Mapping[str, Any], _shape: None) -> QuerySet[Assessment]:
    return Assessment.objects.filter(kind=AssessmentKind.INDEPENDENT, superseded_at=None, **who)


def _scores(assessment: Assessment) -> dict[str, Score]:
    return {score.principle.code: score for score in fetch(_scores_of, {"assessment": assessment.pk})}


def _scores_of(values: Mapping[str, Any], _shape: None) -> QuerySet[Score]:
    rows = Score.objects.filter(assessment=values["assessment"]).select_related("principle")
    return rows.prefetch_related("evidence").order_by("principle__position")


def _preference(values: Mapping[str, Any], _shape: None) -> QuerySet[ScoringPreference]:
    return ScoringPreference.objects.filter(user=values["user"])
