# SPDX-License-Identifier: EUPL-1.2
"""An assessor stands aside because of an interest; a coordinator hands assignments over."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import Role, User
from assessment.models import Assessment, AssessmentState, Assignment, Round
from assessment.rounds.actions.rounds import assign, ensure_still_open, withdraw_assignment
from assessment.rounds.subjects import THINGS
from core.errors import RefusedError
from core.permissions import require
from mail.actions import write_to


@transaction.atomic
def declare_interest(*, assignment: Assignment, reason: str, by: User) -> Assignment:
    """Stand aside from an assignment because of an interest; a draft is kept, and nobody reads or continues it.

    The coordinators get a mail without the reason; they read it with the round. Raises RefusedError without a reason
    and once it is submitted: then a coordinator reopens it first.
    """
    require(by, "assessment.declare_interest", assignment)
    locked = Assignment.objects.select_for_update().get(pk=assignment.pk)
    if locked.recused_at:
        return locked
    if not reason.strip():
        raise RefusedError(_("Write what your interest is."), field="reason")
    if _submitted(locked):
        raise RefusedError(
            _("Your assessment is submitted. Ask the coordinator to reopen it, then declare your interest.")
        )
    Assignment.objects.filter(pk=locked.pk).update(recused_at=timezone.now(), recusal_reason=reason.strip())
    assignment.refresh_from_db()
    _notify_coordinators(assignment)
    return assignment


@transaction.atomic
def take_back_interest(*, assignment: Assignment, by: User) -> Assignment:
    """Ask the assessor again: only a coordinator can, and the history keeps both. The draft goes on where it was.

    Raises RefusedError once the panel started or the result is published: others' scores can be read by then.
    """
    require(by, "assessment.manage_rounds")
    round_ = Round.objects.select_for_update().get(pk=assignment.round_id)
    locked = Assignment.objects.select_for_update(of=("self",)).select_related(*THINGS).get(pk=assignment.pk)
    ensure_still_open(round_, [locked.subject])
    Assignment.objects.filter(pk=assignment.pk).update(recused_at=None, recusal_reason="")
    assignment.refresh_from_db()
    return assignment


@transaction.atomic
def hand_over(*, assignment: Assignment, to: User, by: User) -> Assignment:
    """Give an open assignment, or one whose assessor stood aside, to somebody else; return the new one.

    Raises RefusedError when it is submitted, or `to` cannot assess it; then nothing changes.
    """
    require(by, "assessment.manage_rounds")
    if to.pk == assignment.assessor_id:
        raise RefusedError(_("Choose somebody else."), field="assessor")
    if assignment.recused_at is None:
        withdraw_assignment(assignment=assignment, by=by)
    assign(round_=assignment.round, initiatives=[assignment.subject.thing], assessors=[to], by=by)
    return Assignment.objects.get(round=assignment.round_id, subject=assignment.subject_id, assessor=to)


def _submitted(assignment: Assignment) -> bool:
    return Assessment.objects.filter(
        round=assignment.round_id,
        subject=assignment.subject_id,
        assessor=assignment.assessor_id,
        state=AssessmentState.SUBMITTED,
        superseded_at=None,
    ).exists()


def _notify_coordinators(assignment: Assignment) -> None:
    round_ = assignment.round
    coordinators = User.objects.filter(role_grants__role=Role.COORDINATOR, is_active=True).exclude(
        pk=assignment.assessor_id
    )
    for coordinator in coordinators:
        write_to(
            coordinator,
            "interest-declared",
            assessor=assignment.assessor.name,
            initiative=str(assignment.subject),
            round=round_.title,
            link=("assessment:round", round_.pk),
            about=round_.pk,
            dedup_key=f"interest:{assignment.pk}:{assignment.version}:{coordinator.pk}",
        )
