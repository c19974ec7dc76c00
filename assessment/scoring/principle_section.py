# SPDX-License-Identifier: EUPL-1.2
"""One principle of the scoring page, ready to draw: its choices, what is wrong with it, and two texts in conflict."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from django.utils.translation import gettext as _

from assessment.lens.texts import LensText, PrincipleText
from assessment.models import Evidence, Score
from assessment.scoring.completeness import gate_problem
from assessment.scoring.forms import ScoreForm
from assessment.scoring.scoring_page import AnsweredQuestion, PrincipleStep, ScoringPage
from core.errors import ConflictError


class LevelChoice(NamedTuple):
    """A radio button; `text` is what can be observed at that level."""

    value: str
    id: str
    name: str
    text: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Difference:
    """One field in which the stored score and the posted one differ, in words."""

    label: str
    stored: str
    yours: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """The same score changed in another window: both readings, and the version a deliberate save starts from."""

    code: str
    name: str
    version: int
    differences: Sequence[Difference]


@dataclass(frozen=True, slots=True)
class PrincipleSection:
    """What the template needs of one principle."""

    step: PrincipleStep
    form: ScoreForm
    lens: LensText
    answers: Sequence[AnsweredQuestion]
    more_facts: Sequence[AnsweredQuestion]
    version: int | str
    conflict: Conflict | None = None
    errors: Mapping[str, str] = field(default_factory=dict)

    @property
    def principle(self) -> PrincipleText:
        """The text of the principle."""
        return self.step.principle

    @property
    def levels(self) -> list[LevelChoice]:
        """The level cards."""
        rows = zip(self.lens.levels, self.principle.descriptors, strict=True)
        return self._choices("answer", [(str(step.level), step.name, text) for step, text in rows])

    @property
    def skips(self) -> list[LevelChoice]:
        """Don't know and not applicable."""
        rows = [(each.code, each.name, each.meaning) for each in self.lens.non_values if each.code != "not_scored"]
        return self._choices("answer", rows, start=len(self.lens.levels))

    @property
    def evidence_levels(self) -> list[LevelChoice]:
        """How strong the evidence is."""
        rows = [(str(step.level), f"{step.level} {step.name}", step.meaning) for step in self.lens.evidence]
        return self._choices("evidence_level", rows)

    @property
    def confidences(self) -> list[LevelChoice]:
        """How sure the assessor is."""
        return self._choices("confidence", [(each.code, each.name, each.meaning) for each in self.lens.confidence])

    @property
    def evidence(self) -> list[Evidence]:
        """The links and files, fetched with the sheet."""
        return self.step.evidence

    @property
    def gate_text(self) -> str:
        """The sentence of the evidence gate."""
        return self.lens.gate.meaning

    @property
    def wants_evidence_form(self) -> bool:
        """Whether the form for evidence stands open: something in it is wrong."""
        return any(name in self.errors for name in ("evidence_title", "evidence_url", "evidence_file"))

    def _choices(self, name: str, rows: Sequence[tuple[str, str, str]], start: int = 0) -> list[LevelChoice]:
        field_ = self.form[name]
        chosen = str("" if field_.value() is None else field_.value())
        return [
            LevelChoice(value, f"{field_.auto_id}_{start + at}", label, text, value == chosen)
            for at, (value, label, text) in enumerate(rows)
        ]


def section_of(
    sheet: ScoringPage, form: ScoreForm, *, conflict: Conflict | None = None, check: bool = False
) -> PrincipleSection:
    """Return the section of one form. The gate is flagged at once, what is missing only when `check` asks for it."""
    code = form.score.principle.code
    step = next(step for step in sheet.steps if step.principle.code == code)
    errors = {lack.field: lack.message for lack in step.lacks} if check else {}
    if problem := gate_problem(sheet.lens, step.score):
        errors["evidence_level"] = problem
    is_unsaved = form.is_bound and not form.is_saved
    if form.is_bound:
        errors |= {name: " ".join(str(message) for message in messages) for name, messages in form.errors.items()}
    return PrincipleSection(
        step=step,
        form=form,
        lens=sheet.lens,
        answers=sheet.answers(step.principle),
        more_facts=sheet.more_facts(step.principle),
        version=form["version"].value() if is_unsaved else step.score.version,
        conflict=conflict,
        errors=errors,
    )


def conflict_of(lens: LensText, stored: Score, conflict: ConflictError) -> Conflict:
    """Put a conflict in words: per differing field what is stored and what this window has."""
    principle = lens.principle(stored.principle.code)
    theirs = {name: pair[0] for name, pair in conflict.changed.items()}
    yours = {name: pair[1] for name, pair in conflict.changed.items()}
    whole = {name: getattr(stored, name) for name in ("answer", "level")}
    differences = []
    if {"answer", "level"} & theirs.keys():
        differences.append(
            Difference(_("Level"), _answer(lens, {**whole, **theirs}), _answer(lens, {**whole, **yours}))
        )
    labels = {
        "rationale": _("Why this level"),
        "evidence_level": _("Strength of the evidence"),
        "confidence": _("How sure"),
    }
    differences += [
        Difference(label, _answer_text(lens, name, theirs[name]), _answer_text(lens, name, yours[name]))
        for name, label in labels.items()
        if name in theirs
    ]
    return Conflict(principle.code, principle.name, conflict.version, differences)


def _answer(lens: LensText, values: Mapping[str, Any]) -> str:
    if values["answer"] == "level" and values["level"] is not None:
        return f"{values['level']} {lens.level_name(values['level'])}"
    return next(each.name for each in lens.non_values if each.code == values["answer"])


def _answer_text(lens: LensText, name: str, value: Any) -> str:
    if value is None or value == "":
        return _("nothing filled in")
    if name == "evidence_level":
        return lens.evidence[int(value)].name
    if name == "confidence":
        return next(each.name for each in lens.confidence if each.code == str(value))
    return str(value)
