# SPDX-License-Identifier: EUPL-1.2
"""What an assessor does: begin, save while working, submit. Submitted is for good."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from assessment.lens.translation import text_of
from assessment.models import Assessment, AssessmentKind, AssessmentState, Assignment, Score, ScoringPreference
from assessment.results.documents import document_of
from assessment.results.figures import write_figures
from assessment.scoring.availability import why_closed, why_locked
from assessment.scoring.completeness import all_lacks
from core.database.row_versions import update_unchanged
from core.errors import ConflictError, RefusedError
from core.permissions import require


@dataclass(frozen=True, slots=True)
class ScoreChange:
    """What a form says about one principle, and the row version the form was made from."""

    principle: str
    expected_version: int
    values: Mapping[str, Any]


@dataclass(slots=True)
class SavedScores:
    """Scores as they stand after a save, by principle code, and the conflicts that were not written."""

    scores: dict[str, Score] = field(default_factory=dict)
    conflicts: dict[str, ConflictError] = field(default_factory=dict)


@transaction.atomic
def begin_assessment(*, assignment: Assignment, by: User) -> Assessment:
    """Return the assessor's draft with a score row per principle, made the first time; safe at once in two windows.

    Raises RefusedError when nobody can score in the round today.
    """
    require(by, "assessment.score_assignment", assignment)
    locked = Assignment.objects.select_for_update(of=("self",)).select_related("round").get(pk=assignment.pk)
    known = Assessment.objects.filter(**_key_of(locked)).first()
    if known:
        return known
    if reason := why_closed(locked.round, timezone.localdate()):
        raise RefusedError(reason)
    assessment = Assessment.objects.create(**_key_of(locked), lens_id=locked.round.lens_id)
    Score.objects.bulk_create(
        Score(assessment=assessment, principle=principle) for principle in assessment.lens.principles.all()
    )
    return assessment


def _key_of(assignment: Assignment) -> dict[str, Any]:
    return {
        "round_id": assignment.round_id,
        "subject_id": assignment.subject_id,
        "assessor_id": assignment.assessor_id,
        "kind": AssessmentKind.INDEPENDENT,
        "superseded_at": None,
    }


def lock_draft(assignment: Assignment, by: User) -> Assessment:
    """Return the locked draft of an assignment, for a write in this transaction.

    Raises RefusedError, with the reason, when it cannot change today.
    """
    require(by, "assessment.score_assignment", assignment)
    locked = _locked(assignment)
    if reason := why_locked(locked, locked.sitting, timezone.localdate()):
        raise RefusedError(reason)
    return locked


def _locked(assignment: Assignment) -> Assessment:
    found = (
        Assessment.objects.select_for_update(of=("self",))
        .select_related("round", "subject")
        .with_lens()
        .filter(**_key_of(assignment))
        .first()
    )
    if found is None:
        raise RefusedError(_("This assessment is not begun yet. Open it first."))
    return found


@transaction.atomic
def save_scores(*, assignment: Assignment, changes: Iterable[ScoreChange], by: User) -> SavedScores:
    """Write what a form says, half filled or not; a draft may lack anything.

    A score that moved on since the form was made is not written but reported as a conflict; the others are written.
    Raises RefusedError when the assessment cannot change.
    """
    return write_changes(lock_draft(assignment, by), changes)


def write_changes(draft: Assessment, changes: Iterable[ScoreChange]) -> SavedScores:
    """Write changes to the scores of a draft that this transaction may change."""
    scores = {score.principle.code: score for score in draft.scores.select_related("principle")}
    saved = SavedScores()
    for change in changes:
        score = scores[change.principle]
        saved.scores[change.principle] = score
        if all(getattr(score, name) == value for name, value in change.values.items()):
            continue
        try:
            update_unchanged(score, expected_version=change.expected_version, changes=dict(change.values))
        except ConflictError as conflict:
            saved.conflicts[change.principle] = conflict
    return saved


@transaction.atomic
def submit_assessment(*, assignment: Assignment, seen: int, by: User) -> Assessment:
    """Lock the assessment and write the document the API serves; submitting twice is once.

    `seen` is the sum of the score versions on the page that was confirmed. Raises RefusedError when something changed
    since, when something is lacking, or when the round takes nothing any more.
    """
    # The lock: nobody takes the assignment back, stands aside or starts the panel at the same moment.
    fresh = Assignment.objects.select_for_update(of=("self",)).select_related("subject").get(pk=assignment.pk)
    require(by, "assessment.score_assignment", fresh)
    locked = _locked(assignment)
    if locked.state == AssessmentState.SUBMITTED:
        return locked
    lock_draft(assignment, by)
    scores = {score.principle.code: score for score in locked.scores.select_related("principle")}
    if all_lacks(text_of(locked.lens), scores):
        raise RefusedError(_("Something is still missing. Complete it, then submit again."))
    if sum(score.version for score in scores.values()) != seen:
        raise RefusedError(_("A score changed after you opened this page. Check it once more, then submit."))
    return write_submission(locked)


def write_submission(locked: Assessment, **changes: Any) -> Assessment:
    """Make a draft that this transaction locked a submitted assessment, with its document and its figures."""
    now = timezone.now()
    document = document_of(locked, submitted_at=now)
    Assessment.objects.filter(pk=locked.pk).update(
        state=AssessmentState.SUBMITTED, submitted_at=now, document=document, **changes
    )
    locked.refresh_from_db()
    write_figures(locked)
    return locked


@transaction.atomic
def choose_keys(*, uses_keys: bool, by: User) -> None:
    """Keep whether this person wants single keys on the scoring page."""
    ScoringPreference.objects.update_or_create(user=by, defaults={"uses_keys": uses_keys})
