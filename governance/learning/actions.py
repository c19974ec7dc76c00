# SPDX-License-Identifier: EUPL-1.2
"""Keeping experiments and lessons: what was tried, judged, learnt and anchored. Nobody is blamed."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from core.database.row_versions import update_unchanged
from core.errors import RefusedError
from core.permissions import require
from governance.continuity.runs.listeners import LEARNING, recheck
from governance.events.types import record_anchored, record_judged
from governance.models import Department, Experiment, Lesson


@transaction.atomic
def add_experiment(*, values: dict[str, Any], by: User) -> Experiment:
    """Record an experiment. Raises NotAllowedError, and RefusedError when it ends before it begins."""
    _ensure_may_keep(by, values)
    _ensure_order(values)
    return Experiment.objects.create(**values, added_by=by)


@transaction.atomic
def change_experiment(*, experiment: Experiment, values: dict[str, Any], expected_version: int, by: User) -> Experiment:
    """Change these columns; the verdict is given by `judge_experiment`. Raises as `add_experiment`, ConflictError."""
    require(by, "governance.change_learning", experiment)
    _ensure_may_keep(by, values)
    _ensure_order(values)
    update_unchanged(experiment, expected_version=expected_version, changes=values)
    return experiment


@transaction.atomic
def judge_experiment(
    *, experiment: Experiment, verdict: str, verdict_on: date, learnt: str, expected_version: int, by: User
) -> Experiment:
    """Give the verdict and what was learnt; a verdict may be given before the end.

    Raises NotAllowedError, RefusedError for a day before the start or after today or nothing learnt, ConflictError.
    """
    require(by, "governance.change_learning", experiment)
    if not experiment.starts_on <= verdict_on <= timezone.localdate():
        raise RefusedError(_("Choose a day after it began, at the latest today."), field="verdict_on")
    if not learnt.strip():
        raise RefusedError(_("Say what was learnt, also when it did not work."), field="learnt")
    changes = {"verdict": verdict, "verdict_on": verdict_on, "learnt": learnt}
    if update_unchanged(experiment, expected_version=expected_version, changes=changes):
        record_judged(experiment)
    recheck(experiment.initiative_id, *LEARNING)
    return experiment


@transaction.atomic
def add_lesson(*, values: dict[str, Any], by: User) -> Lesson:
    """Record a lesson. Raises NotAllowedError, and RefusedError for a day that has not come yet."""
    _ensure_may_keep(by, values)
    _ensure_past(values)
    return Lesson.objects.create(**values, added_by=by)


@transaction.atomic
def change_lesson(*, lesson: Lesson, values: dict[str, Any], expected_version: int, by: User) -> Lesson:
    """Change these columns of a lesson. Raises as `add_lesson`, and ConflictError."""
    require(by, "governance.change_learning", lesson)
    _ensure_may_keep(by, values)
    _ensure_past(values)
    update_unchanged(lesson, expected_version=expected_version, changes=values)
    return lesson


@transaction.atomic
def anchor_lesson(
    *, lesson: Lesson, anchored_on: date, anchored_in: str, anchored_by: Department | None, expected_version: int,
    by: User,
) -> Lesson:  # fmt: skip
    """Say where a lesson changed how we work, whose work that is, and since when.

    Raises NotAllowedError, RefusedError for a day out of order or no place, ConflictError.
    """
    require(by, "governance.change_learning", lesson)
    if not lesson.learnt_on <= anchored_on <= timezone.localdate():
        raise RefusedError(_("Choose a day after it was learnt, at the latest today."), field="anchored_on")
    if not anchored_in.strip():
        raise RefusedError(_("Say where it is anchored: a rule, a working instruction, a training."),
                           field="anchored_in")  # fmt: skip
    changes = {"anchored_on": anchored_on, "anchored_in": anchored_in, "anchored_by": anchored_by}
    if update_unchanged(lesson, expected_version=expected_version, changes=changes):
        record_anchored(lesson)
    recheck(lesson.initiative_id, *LEARNING)
    return lesson


def _ensure_may_keep(by: User, values: dict[str, Any]) -> None:
    require(by, "governance.manage_learning")
    if values.get("initiative") is not None:
        require(by, "governance.manage_arrangements", values["initiative"])


def _ensure_order(values: dict[str, Any]) -> None:
    if values["ends_on"] < values["starts_on"]:
        raise RefusedError(_("Choose a last day on or after the first day."), field="ends_on")


def _ensure_past(values: dict[str, Any]) -> None:
    if values["learnt_on"] > timezone.localdate():
        raise RefusedError(_("Choose today or a day before."), field="learnt_on")
