# SPDX-License-Identifier: EUPL-1.2
"""The founder's own view on the same lens: begin, save while answering, submit. A later one is a new assessment."""

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from assessment.lens.translation import text_of
from assessment.models import Assessment, AssessmentKind, AssessmentState, Lens, Score, Subject
from assessment.rounds.actions.rounds import subject_of
from assessment.scoring.actions.assessments import ScoreChange, write_submission
from assessment.scoring.completeness import self_lacks
from core.database.row_versions import update_unchanged
from core.errors import RefusedError
from core.permissions import require
from initiatives.models import Initiative

# What a carrier answers; evidence and confidence are not asked.
ASKED = ("answer", "level", "rationale")


@transaction.atomic
def begin_self_assessment(*, initiative: Initiative, by: User) -> Assessment:
    """Return the draft the carriers of this initiative work on together, made when there is none.

    It is made on the lens of the subject's newest round, so that both lie side by side, else on the newest lens.
    Raises RefusedError when no lens is in use.
    """
    require(by, "assessment.assess_self", initiative)
    subject = Subject.objects.select_for_update().get(pk=subject_of(initiative).pk)
    known = Assessment.objects.filter(subject=subject, kind=AssessmentKind.SELF, state=AssessmentState.DRAFT).first()
    if known:
        return known
    lens = _lens_for(subject)
    if lens is None:
        raise RefusedError(_("There is no lens to assess with yet. The municipality must load one first."))
    draft = Assessment.objects.create(subject=subject, lens=lens, kind=AssessmentKind.SELF, assessor=by)
    Score.objects.bulk_create(Score(assessment=draft, principle=principle) for principle in lens.principles.all())
    return draft


def _lens_for(subject: Subject) -> Lens | None:
    asked = Lens.objects.filter(rounds__assignments__subject=subject).order_by("-rounds__opens_on", "-created_at")
    return asked.first() or Lens.objects.in_use().about("initiative").order_by("-created_at").first()


def _lock(draft: Assessment, by: User) -> Assessment:
    locked = Assessment.objects.select_for_update(of=("self",)).select_related("subject").with_lens().get(pk=draft.pk)
    require(by, "assessment.assess_self", locked.subject.initiative)
    return locked


@transaction.atomic
def save_self_score(*, draft: Assessment, change: ScoreChange, by: User) -> Score:
    """Write one answer, half filled or not. Raises ConflictError when another window or carrier changed it meanwhile.

    Raises RefusedError when the assessment was submitted.
    """
    locked = _lock(draft, by)
    if locked.state == AssessmentState.SUBMITTED:
        raise RefusedError(_("This self-assessment is submitted, so it cannot change any more."))
    score = locked.scores.select_related("principle").get(principle__code=change.principle)
    asked = {name: change.values[name] for name in ASKED}
    if any(getattr(score, name) != value for name, value in asked.items()):
        update_unchanged(score, expected_version=change.expected_version, changes=asked)
    return score


@transaction.atomic
def submit_self_assessment(*, draft: Assessment, seen: int, by: User) -> Assessment:
    """Lock the answers and write their document and figures; submitting twice is once.

    `seen` is the sum of the score versions on the page that was confirmed. Raises RefusedError when an answer changed
    since, or when one is lacking.
    """
    locked = _lock(draft, by)
    if locked.state == AssessmentState.SUBMITTED:
        return locked
    scores = {score.principle.code: score for score in locked.scores.select_related("principle")}
    if self_lacks(text_of(locked.lens), scores):
        raise RefusedError(_("Something is still missing. Complete it, then submit again."))
    if sum(score.version for score in scores.values()) != seen:
        raise RefusedError(_("An answer changed after you opened this page. Check it once more, then submit."))
    return write_submission(locked, assessor=by)
