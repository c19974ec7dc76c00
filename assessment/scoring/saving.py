# SPDX-License-Identifier: EUPL-1.2
"""From a posted scoring form to what was written; the page and the saving while typing share it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.http import QueryDict
from django.utils.translation import gettext as _

from accounts.models import User
from assessment.models import Score
from assessment.scoring.actions.assessments import ScoreChange, save_scores
from assessment.scoring.actions.evidence import add_evidence, remove_evidence
from assessment.scoring.forms import ScoreForm
from assessment.scoring.principle_section import Conflict, conflict_of
from assessment.scoring.scoring_page import ScoringPage
from core.errors import RefusedError


@dataclass
class SavedPost:
    """What a post led to: its forms (with errors), the scores as stored, and the conflicts."""

    forms: Sequence[ScoreForm]
    scores: Mapping[str, Score] = field(default_factory=dict)
    conflicts: Mapping[str, Conflict] = field(default_factory=dict)

    @property
    def is_complete(self) -> bool:
        """Whether everything was written."""
        return not self.conflicts and not any(form.errors for form in self.forms)


@dataclass(frozen=True, slots=True)
class _ConflictChoice:
    """A choice made in a conflict: keep "mine", "theirs" or "both" for a principle, starting from a version."""

    way: str
    code: str
    version: int


def posted_forms(sheet: ScoringPage, data: QueryDict, files: Any = None) -> list[ScoreForm]:
    """Return the bound forms of the principles this post is about: those that bring their version."""
    return [
        ScoreForm(data, files, lens=sheet.lens, score=score)
        for code, score in sheet.scores.items()
        if f"{code}-version" in data
    ]


def write_scores(sheet: ScoringPage, data: QueryDict, *, by: User, files: Any = None) -> SavedPost:
    """Save what was posted, half filled or not; evidence too when `files` is given.

    Raises RefusedError when the assessment cannot change any more.
    """
    kept = _conflict_choice(data.get("keep", ""))
    forms = posted_forms(sheet, data, files)
    changes = [change for form in forms if form.can_be_saved and (change := _change(form, kept))]
    saved = save_scores(assignment=sheet.assignment, changes=changes, by=by)
    conflicts = {
        code: conflict_of(sheet.lens, saved.scores[code], conflict) for code, conflict in saved.conflicts.items()
    }
    for form in forms:
        form.is_saved = form.can_be_saved and form.score.principle.code not in conflicts
        if files is not None and form.brings_evidence:
            _add_evidence(sheet, form, by)
    if evidence_id := _uuid(data.get("remove", "")):
        remove_evidence(assignment=sheet.assignment, evidence_id=evidence_id, by=by)
    return SavedPost(forms, saved.scores, conflicts)


def _change(form: ScoreForm, kept: _ConflictChoice | None) -> ScoreChange | None:
    code = form.score.principle.code
    if kept is None or kept.code != code:
        return ScoreChange(code, form.cleaned_data["version"], form.changes)
    if kept.way == "theirs":
        return None
    values = _joined(form.score, form.changes) if kept.way == "both" else form.changes
    return ScoreChange(code, kept.version, values)


def _joined(stored: Score, yours: Mapping[str, Any]) -> dict[str, Any]:
    """Put two readings together: both explanations, and of the choices yours where you made one."""
    joined = dict(yours)
    if yours["answer"] == "not_scored":
        joined |= {"answer": stored.answer, "level": stored.level}
    joined["evidence_level"] = stored.evidence_level if yours["evidence_level"] is None else yours["evidence_level"]
    joined["confidence"] = yours["confidence"] or stored.confidence
    if stored.rationale != yours["rationale"]:
        joined["rationale"] = "\n\n".join(text for text in (stored.rationale, yours["rationale"]) if text)
    return joined


def requested_change(form: ScoreForm, data: QueryDict) -> ScoreChange | None:
    """Return what one form asks to write, a choice made in a conflict included; None to keep what is stored."""
    return _change(form, _conflict_choice(data.get("keep", "")))


def _conflict_choice(text: str) -> _ConflictChoice | None:
    way, _colon, rest = text.partition(":")
    code, _colon, version = rest.partition(":")
    if way not in {"mine", "theirs", "both"} or not (version.isascii() and version.isdigit() and len(version) < 10):  # noqa: PLR2004
        return None
    return _ConflictChoice(way, code, int(version))


def _add_evidence(sheet: ScoringPage, form: ScoreForm, by: User) -> None:
    cleaned = form.cleaned_data
    try:
        add_evidence(
            assignment=sheet.assignment,
            principle=form.score.principle.code,
            title=cleaned.get("evidence_title", ""),
            url=cleaned.get("evidence_url", ""),
            file=cleaned.get("evidence_file"),
            by=by,
        )
    except RefusedError as refused:
        if refused.field is None:
            raise
        form.add_error(refused.field, refused.message)


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


def unsaved_texts(sheet: ScoringPage, data: QueryDict) -> list[tuple[str, str]]:
    """Return (principle, rationale) a refused post brought that is not stored, so that it can be copied."""
    texts = []
    for form in posted_forms(sheet, data):
        text = str(form.data.get(form.add_prefix("rationale"), "")).replace("\r\n", "\n").strip()
        if text and text != form.score.rationale:
            texts.append((sheet.lens.principle(form.score.principle.code).name, text))
    return texts


def too_long(form: ScoreForm) -> str:
    """Return what is wrong with the score fields of a form, in one line."""
    return " ".join(str(message) for messages in form.errors.values() for message in messages) or _("Not saved.")
