# SPDX-License-Identifier: EUPL-1.2
"""How far experiments, lessons and barriers are on a day, as conditions: the lists and the agenda count by the same.

Everything follows from the records' own days, so a day that is past gives what held then.
"""

from datetime import date, timedelta
from typing import Any, Final

from django.db.models import OuterRef, Q, Subquery

from core.database.subqueries import count_of, newest_of
from governance.models import Barrier, BarrierState, BarrierStep, Lesson, Provision, Verdict

# From this many days on, a lesson that changed nothing waits too long.
LONG: Final = timedelta(days=180)


def running(day: date) -> Q:
    """Experiments that have begun and have no verdict yet, late ones included."""
    return Q(starts_on__lte=day) & (Q(verdict_on__isnull=True) | Q(verdict_on__gt=day))


def verdict_late(day: date) -> Q:
    """Experiments that are past their last day without a verdict."""
    return running(day) & Q(ends_on__lt=day)


def judged(day: date) -> Q:
    """Experiments with a verdict."""
    return Q(verdict_on__lte=day)


def with_lesson(day: date) -> Q:
    """Experiments that gave a lesson."""
    return Q(pk__in=Lesson.objects.filter(experiment__isnull=False, learnt_on__lte=day).values("experiment"))


def judged_without_lesson(day: date) -> Q:
    """Experiments with a verdict of which nothing was written down for others."""
    return judged(day) & ~with_lesson(day)


def adopted_without_rule(day: date) -> Q:
    """Experiments to be made normal that no provision came from, directly or by way of a lesson."""
    made = Provision.objects.filter(created_at__date__lte=day)
    direct = made.filter(experiment__isnull=False).values("experiment")
    by_lesson = made.filter(lesson__experiment__isnull=False).values("lesson__experiment")
    return judged(day) & Q(verdict=Verdict.ADOPT) & ~Q(pk__in=direct) & ~Q(pk__in=by_lesson)


def learnt(day: date) -> Q:
    """Lessons that were written by then."""
    return Q(learnt_on__lte=day)


def anchored(day: date) -> Q:
    """Lessons that changed how we work."""
    return Q(anchored_on__lte=day)


def waiting(day: date) -> Q:
    """Lessons that changed nothing for a long time."""
    return Q(learnt_on__lte=day - LONG) & (Q(anchored_on__isnull=True) | Q(anchored_on__gt=day))


def state_then(day: date) -> Any:
    """Return the step of the ladder a barrier stood at on `day`, or nothing when it had not been seen."""
    steps = BarrierStep.objects.filter(barrier=OuterRef("pk"), happened_on__lte=day)
    last = steps.order_by("-happened_on", "-created_at", "-id").values("state")[:1]
    return Subquery(last)


def is_open(column: str) -> Q:
    """Barriers whose step in `column` is on the ladder and not its end."""
    return Q(**{f"{column}__isnull": False}) & ~Q(**{column: BarrierState.REMOVED})


def touched_and_since() -> dict[str, Any]:
    """Count the initiatives a barrier touches, and say since when it is as far as it is: what its lists show."""
    touched = Barrier.initiatives.through.objects.filter(barrier=OuterRef("pk"))
    steps = BarrierStep.objects.filter(barrier=OuterRef("pk"))
    return {"touched": count_of(touched, "barrier"), "since": newest_of(steps, "barrier", "happened_on")}
