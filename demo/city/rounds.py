# SPDX-License-Identifier: EUPL-1.2
"""Rounds and assessments of an invented city: two independent assessments and a published result per initiative."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime, timedelta
from typing import cast
from uuid import UUID

import numpy as np

from assessment.models import (
    Assessment,
    AssessmentKind,
    AssessmentState,
    Assignment,
    Lens,
    Round,
    RoundState,
    Score,
    SideFigures,
    Subject,
)
from assessment.models.assessment import Answer, Confidence
from assessment.models.round import SubjectKind
from assessment.results.documents import ScoreLine, SubjectReference, write_document
from assessment.results.figures import compute, figures_json, scores_behind_band, seed_of
from assessment.statistics.combine import AnswerCode, GivenScore
from assessment.statistics.figures import Figures
from assessment.statistics.uncertainty import PrincipleScores
from core.database.bulk_copy import Table
from demo.city import levels as city_levels
from demo.city import words
from demo.city.randomness import SeededRandom, timestamp_on
from demo.city.register import MadeInitiative, Place

INDEPENDENT = 2
PER_ROUND = 250
_ROUND_DAYS = 42
_LAST_ROUND_DAYS = 330
_ANSWERS = {city_levels.NO_ANSWER: Answer.DONT_KNOW.value, city_levels.UNFIT: Answer.NOT_APPLICABLE.value}
_GATE_EVIDENCE = 2
_FIGURES = tuple(field.name for field in fields(Figures))


class PreparedLens:
    """The lens, prepared for writing: principles in order and a sentence per principle and level."""

    def __init__(self, lens: Lens) -> None:
        principles = list(lens.principles.order_by("position"))
        names = {row["code"]: row["name"]["nl"].lower() for row in lens.content["principles"]}
        self.lens = lens
        self.weights = [principle.weight for principle in principles]
        self.ids = [principle.pk for principle in principles]
        self.scale = city_levels.Scale(
            codes=[principle.code for principle in principles],
            sides=[principle.side for principle in principles],
            highest=int(lens.content["scale"]["max"]),
        )
        self.gate = int(lens.content["evidence_gate"]["from_level"])
        top = len(words.OBSERVED) - 1
        self.sentences = [
            [
                words.OBSERVED[round(level * top / self.scale.highest)].format(name=names[code])
                for level in range(self.scale.highest + 1)
            ]
            for code in self.scale.codes
        ]
        self.unsure = [words.UNSURE.format(name=names[code]) for code in self.scale.codes]
        self.unfit = [words.UNFIT.format(name=names[code]) for code in self.scale.codes]


@dataclass(frozen=True, slots=True)
class DraftAssessment:
    """One assessment about to be written."""

    made: MadeInitiative
    subject: UUID
    round: UUID
    kind: str
    by: UUID
    opened: datetime
    submitted: datetime
    published: datetime


class Judgement:
    """Makes rounds and assessments."""

    def __init__(self, reading: PreparedLens) -> None:
        self._reading = reading
        self._rounds_made = 0
        self.rounds = Table(
            Round, "id", "title", "lens_id", "state", "opens_on", "deadline", "opened_by_id", "is_invented"
        )
        self.subjects = Table(Subject, "id", "kind", "initiative_id")
        self.assignments = Table(Assignment, "id", "round_id", "subject_id", "assessor_id", "assigned_by_id")
        self.assessments = Table(
            Assessment, "id", "subject_id", "round_id", "lens_id", "kind", "state", "assessor_id", "submitted_at",
            "published_at", "document", "indices", "is_invented", "created_at", "updated_at",
        )  # fmt: skip
        self.figures = Table(SideFigures, "id", "assessment_id", "seed", *_FIGURES)
        self.scores = Table(
            Score, "id", "assessment_id", "principle_id", "answer", "level", "rationale", "evidence_level", "confidence"
        )

    @property
    def tables(self) -> tuple[Table, ...]:
        """The tables, what is pointed at first."""
        return self.rounds, self.subjects, self.assignments, self.assessments, self.scores, self.figures

    def add(self, chance: SeededRandom, place: Place, made: Sequence[MadeInitiative]) -> None:
        """Add a round for every 250 initiatives, with three assessments of each."""
        for start in range(0, len(made), PER_ROUND):
            self._round(chance, place, made[start : start + PER_ROUND])

    def _round(self, chance: SeededRandom, place: Place, made: Sequence[MadeInitiative]) -> None:
        self._rounds_made += 1
        opens = place.day - timedelta(days=chance.number(_ROUND_DAYS + 10, _LAST_ROUND_DAYS))
        deadline = opens + timedelta(days=_ROUND_DAYS)
        identity = chance.id_at(timestamp_on(opens, 0))
        title = chance.own(f"Wijkronde {self._rounds_made}")
        coordinator = place.office.coordinator
        self.rounds.add(identity, title, self._reading.lens.pk, RoundState.CLOSED, opens, deadline, coordinator, True)
        growth = city_levels.standardised([row.growth for row in made], middle=2.4, spread=1.2)
        parties = city_levels.standardised([row.parties for row in made], middle=4.2, spread=1.2)
        hidden = city_levels.strengths(chance.rng, self._reading.scale, growth, parties)
        readings = [
            city_levels.assessor_levels(chance.rng, self._reading.scale, hidden) for _turn in range(INDEPENDENT)
        ]
        unfit = chance.rng.random(hidden.shape) < city_levels.NOT_APPLICABLE
        for levels in readings:
            levels[unfit] = city_levels.UNFIT
        result = city_levels.settled(readings)
        # Two assessors who differ settle nothing, and there is no panel here: who gave a level gives in.
        readings = [np.where(levels >= 0, result, levels) for levels in readings]
        for at, row in enumerate(made):
            self._subject(
                chance, place, row, (identity, opens, deadline), [*(levels[at] for levels in readings), result[at]]
            )

    def _subject(
        self,
        chance: SeededRandom,
        place: Place,
        made: MadeInitiative,
        round_of: tuple[UUID, date, date],
        levels: Sequence[city_levels.Levels],
    ) -> None:
        identity, opens, deadline = round_of
        opened = timestamp_on(opens, 25_200)
        subject = chance.id_at(opened)
        self.subjects.add(subject, SubjectKind.INITIATIVE, made.id)
        assessors = chance.some(place.office.assessors, INDEPENDENT)
        settled = timestamp_on(deadline, 28_800) + timedelta(days=2, seconds=chance.number(0, 86_400))
        behind: list[list[ScoreLine]] = []
        for assessor, given in zip(assessors, levels[:-1], strict=True):
            self.assignments.add(chance.id_at(opened), identity, subject, assessor, place.office.coordinator)
            submitted = opened + timedelta(seconds=chance.number(86_400, _ROUND_DAYS * 86_400))
            sitting = DraftAssessment(
                made, subject, identity, AssessmentKind.INDEPENDENT, assessor, opened, submitted, settled
            )
            behind.append(self._assessment(chance, sitting, given, ()))
        coordinator = place.office.coordinator
        sitting = DraftAssessment(
            made, subject, identity, AssessmentKind.CONSENSUS, coordinator, settled, settled, settled
        )
        self._assessment(chance, sitting, levels[-1], behind)

    def _assessment(
        self,
        chance: SeededRandom,
        sitting: DraftAssessment,
        levels: city_levels.Levels,
        behind: Sequence[list[ScoreLine]],
    ) -> list[ScoreLine]:
        identity = chance.id_at(sitting.opened)
        lines = self._lines(chance, levels)
        lens = self._reading.lens
        document = write_document(
            assessment_id=identity,
            subject=SubjectReference(SubjectKind.INITIATIVE.value, sitting.made.id),
            round_id=sitting.round,
            kind=sitting.kind,
            lens_code=lens.code,
            lens_version=lens.number,
            submitted_at=sitting.submitted,
            scores=lines,
            is_result=bool(behind),
        )
        indices = self._figures(chance, identity, sitting, lines, behind)
        # As if each was released by an act of its own: no two share a moment.
        updated = sitting.published + timedelta(microseconds=chance.number(1, 999_999))
        self.assessments.add(
            identity, sitting.subject, sitting.round, lens.pk, sitting.kind, AssessmentState.SUBMITTED, sitting.by,
            sitting.submitted, sitting.published, document, indices, True, sitting.opened, updated,
        )  # fmt: skip
        for principle, line in zip(self._reading.ids, lines, strict=True):
            self.scores.add(
                chance.id_at(sitting.submitted), identity, principle, line.answer, line.level, line.rationale,
                line.evidence, line.confidence,
            )  # fmt: skip
        return lines

    def _figures(
        self,
        chance: SeededRandom,
        identity: UUID,
        sitting: DraftAssessment,
        lines: list[ScoreLine],
        behind: Sequence[list[ScoreLine]],
    ) -> str:
        """Add the figures of one assessment; return them as the API serves them."""
        weights, given = self._reading.weights, [_given(line) for line in lines]
        voices = (
            zip(*([_given(line) for line in each] for each in behind), strict=True) if behind else [()] * len(lines)
        )
        asked = [
            PrincipleScores(line.side, scores_behind_band(score, voice), weight, score)
            for line, weight, score, voice in zip(lines, weights, given, voices, strict=True)
        ]
        found, seed = compute(asked, self._reading.lens, identity), seed_of(identity)
        for one in found:
            values = (getattr(one, name) for name in _FIGURES)
            self.figures.add(chance.id_at(sitting.submitted), identity, seed, *values)
        return figures_json(found, seed)

    def _lines(self, chance: SeededRandom, levels: city_levels.Levels) -> list[ScoreLine]:
        size = len(levels)
        sources = chance.rng.integers(len(words.SOURCES), size=size)
        evidence = chance.rng.integers(4, size=size)
        evidence = np.where(levels >= self._reading.gate, np.maximum(evidence, _GATE_EVIDENCE), evidence)
        confidence = chance.rng.integers(len(Confidence.values), size=size)
        return [
            self._line(at, int(level), int(sources[at]), int(evidence[at]), Confidence.values[confidence[at]])
            for at, level in enumerate(levels)
        ]

    def _line(self, at: int, level: int, source: int, evidence: int, confidence: str) -> ScoreLine:
        reading = self._reading
        code, side = reading.scale.codes[at], reading.scale.sides[at]
        if level < 0:
            text = (reading.unfit if level == city_levels.UNFIT else reading.unsure)[at]
            return ScoreLine(code, side, _ANSWERS[level], None, None, "", text)
        text = f"{reading.sentences[at][level]} {words.SOURCES[source]}"
        return ScoreLine(code, side, Answer.LEVEL.value, level, evidence, confidence, text)


def _given(line: ScoreLine) -> GivenScore:
    return GivenScore(cast("AnswerCode", line.answer), line.level, line.evidence, line.confidence)
