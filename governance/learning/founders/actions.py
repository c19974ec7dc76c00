# SPDX-License-Identifier: EUPL-1.2
"""What who carries an initiative raises: a barrier or a lesson, with a message that asks the municipality an answer."""

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from core.permissions import require
from governance.arrangements.contact.actions.questions import ask_municipality
from governance.learning.barriers.ties import tie
from governance.models import Barrier, BarrierState, BarrierStep, Lesson, ThreadMessage
from initiatives.models import Initiative


@dataclass(frozen=True, slots=True)
class RaisedBarrier:
    """What stands in the way: of which kind, in one line, what happens and what should change."""

    kind: str
    title: str
    text: str
    proposal: str = ""


@dataclass(frozen=True, slots=True)
class RaisedLesson:
    """What was learnt: in one line, what happened, and whether it came of what went wrong."""

    title: str
    text: str
    is_failure: bool = False


@transaction.atomic
def raise_barrier(*, initiative: Initiative, raised: RaisedBarrier, by: User) -> ThreadMessage:
    """Record what stands in the way and ask the municipality about it: who answers for it has five working days.

    The same words twice on a day are once. Raises NotAllowedError, and RefusedError as `ask_municipality` does.
    """
    require(by, "governance.raise_learning", initiative)
    asked = ask_municipality(initiative=initiative, text=f"{raised.title}\n\n{raised.text}", by=by)
    if not _is_raised(asked):
        barrier = Barrier.objects.create(
            kind=raised.kind, title=raised.title, text=raised.text, proposal=raised.proposal, area=initiative.area,
            raised_by=by,
        )  # fmt: skip
        BarrierStep.objects.create(
            barrier=barrier, state=BarrierState.SEEN, happened_on=timezone.localdate(), noted_by=by
        )
        tie(barrier, [initiative])
        asked.barrier = barrier
        asked.save(update_fields=["barrier"])
    return asked


@transaction.atomic
def raise_lesson(*, initiative: Initiative, raised: RaisedLesson, by: User) -> ThreadMessage:
    """Record what was learnt and tell the municipality; otherwise as `raise_barrier`."""
    require(by, "governance.raise_learning", initiative)
    asked = ask_municipality(initiative=initiative, text=f"{raised.title}\n\n{raised.text}", by=by)
    if not _is_raised(asked):
        asked.lesson = Lesson.objects.create(
            title=raised.title, text=raised.text, is_failure=raised.is_failure, initiative=initiative,
            area=initiative.area, learnt_on=timezone.localdate(), added_by=by,
        )  # fmt: skip
        asked.save(update_fields=["lesson"])
    return asked


def _is_raised(asked: ThreadMessage) -> bool:
    """Whether these words raised something today: one message raises one thing (carriers_raise_one_thing)."""
    return asked.barrier_id is not None or asked.lesson_id is not None
