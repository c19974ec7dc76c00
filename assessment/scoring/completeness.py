# SPDX-License-Identifier: EUPL-1.2
"""What an assessment still lacks before it can be submitted; pure. A draft may lack anything."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from django.utils.translation import gettext as _

from assessment.lens.texts import LensText, PrincipleText


class ScoreValues(Protocol):
    """What one score says."""

    answer: str
    level: int | None
    rationale: str
    evidence_level: int | None
    confidence: str


@dataclass(frozen=True, slots=True)
class MissingPart:
    """One thing that is missing or does not fit, at one field of one principle."""

    principle: PrincipleText
    field: str
    message: str

    @property
    def target(self) -> str:
        """The id of the input to go to: of radio buttons the first."""
        suffix = "" if self.field == "rationale" else "_0"
        return f"id_{self.principle.code}-{self.field}{suffix}"


def gate_problem(lens: LensText, score: ScoreValues) -> str:
    """Return the sentence of the evidence gate when this level asks for more evidence; else the empty text."""
    return lens.gate.meaning if lens.gate.refuses(score.level, score.evidence_level) else ""


def lacks_of(lens: LensText, principle: PrincipleText, score: ScoreValues) -> Iterator[MissingPart]:
    """Yield what this score lacks, in the order of the page. "Don't know" lacks nothing."""
    if score.answer == "not_scored":
        yield MissingPart(principle, "answer", _("Choose a level, “don't know” or “not applicable”."))
        return
    reasoned = score.answer == "level" or any(
        each.needs_reason for each in lens.non_values if each.code == score.answer
    )
    if reasoned and not score.rationale.strip():
        what = _("Write why this level fits best.") if score.answer == "level" else _("Write why this does not apply.")
        yield MissingPart(principle, "rationale", what)
    if score.answer != "level":
        return
    if score.evidence_level is None:
        yield MissingPart(principle, "evidence_level", _("Choose how strong the evidence is."))
    if problem := gate_problem(lens, score):
        yield MissingPart(principle, "evidence_level", problem)
    if not score.confidence:
        yield MissingPart(principle, "confidence", _("Choose how sure you are."))


def all_lacks(lens: LensText, scores: Mapping[str, ScoreValues]) -> Sequence[MissingPart]:
    """Return everything the scores (by principle code) lack, in lens order; empty means it can be submitted."""
    return [lack for principle in lens.principles for lack in lacks_of(lens, principle, scores[principle.code])]


def self_lacks(lens: LensText, scores: Mapping[str, ScoreValues]) -> Sequence[MissingPart]:
    """Return what a self-assessment still lacks: an answer per principle, and why one does not apply. No evidence."""
    found = []
    for principle in lens.principles:
        score = scores[principle.code]
        if score.answer == "not_scored":
            found.append(MissingPart(principle, "answer", _("Choose what fits best, or “don't know”.")))
        elif not score.rationale.strip() and any(
            each.needs_reason for each in lens.non_values if each.code == score.answer
        ):
            found.append(MissingPart(principle, "rationale", _("Write why this does not apply.")))
    return found
