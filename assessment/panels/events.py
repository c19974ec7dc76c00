# SPDX-License-Identifier: EUPL-1.2
"""What other programs are told about results. Scores that are still blind are told to nobody."""

from functools import partial
from typing import TYPE_CHECKING, Final
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from accounts.models import Scope
from assessment.models import Assessment, Subject
from events.event_types.registry import PREFIX, EventType, register
from events.recording import record_event
from initiatives.register.dependent_rows import DependentRows, dependent_rows

if TYPE_CHECKING:
    from core.api.viewsets import RegisterViewSet


def _assessments() -> "type[RegisterViewSet]":
    from assessment.scoring.api.assessments import AssessmentViewSet  # noqa: PLC0415 - the API knows this app

    return AssessmentViewSet


def _self_assessments() -> "type[RegisterViewSet]":
    from assessment.self_assessment.api import SelfAssessmentViewSet  # noqa: PLC0415 - the API knows this app

    return SelfAssessmentViewSet


_of_assessments = partial(EventType, resource="assessment", path="assessments", scope=Scope.ASSESSMENTS_READ)

RESULT_PUBLISHED: Final = _of_assessments(
    code=f"{PREFIX}result.published",
    title=_("Result published"),
    explanation=_("The result of a round, or of a panel, can be read by everybody."),
    facts={"kind": "initiative", "about": "01980d3a-1f00-7b42-8a6d-2f9be01c7d54"},
)
SUPERSEDED: Final = _of_assessments(
    code=f"{PREFIX}assessment.superseded",
    title=_("Assessment superseded"),
    explanation=_("A newer result took the place of this one."),
    facts={"by": "01980d3c-5b00-7c11-9d3e-7a1b2c3d4e5f"},
)
REOPENED: Final = _of_assessments(
    code=f"{PREFIX}assessment.reopened",
    title=_("Result reopened"),
    explanation=_("A panel looks at a settled result again; it stands until there is a new one. Not public."),
)

ASSESSMENT_REMOVED: Final = _of_assessments(
    code=f"{PREFIX}assessment.removed",
    title=_("Assessment no longer to be read"),
    explanation=_("Its initiative left the public register, or the area. Who keeps a copy takes it out."),
    removes=_assessments,
)
SELF_REMOVED: Final = EventType(
    code=f"{PREFIX}self_assessment.removed",
    resource="self_assessment",
    path="self-assessments",
    scope=Scope.SELF_ASSESSMENTS_READ,
    title=_("Self-assessment no longer to be read"),
    explanation=_("Its initiative moved to another area. Told to who works in the area it left."),
    removes=_self_assessments,
)


def register_event_types() -> None:
    """Make the kinds of this app known, and that assessments come and go with their initiative."""
    register(RESULT_PUBLISHED, SUPERSEDED, REOPENED, ASSESSMENT_REMOVED, SELF_REMOVED)
    dependent_rows.add(
        DependentRows(ASSESSMENT_REMOVED, Assessment, _pulled, of_register=True, of_area=True),
        DependentRows(SELF_REMOVED, Assessment, _self_assessed, of_area=True),
    )


def _pulled(initiative: UUID) -> QuerySet[Assessment]:
    about = Q(subject__initiative=initiative) | Q(subject__chain=initiative)
    return Assessment.objects.published().exclude(kind="self").filter(about)


def _self_assessed(initiative: UUID) -> QuerySet[Assessment]:
    return Assessment.objects.filter(kind="self", state="submitted", subject__initiative=initiative)


def emit_published(result: Assessment) -> None:
    """Tell everybody that a result is public."""
    subject = result.subject
    data = {"kind": subject.kind, "about": subject.thing.pk}
    record_event(kind=RESULT_PUBLISHED, subject=result.pk, area=_area_of(subject), is_public=True, data=data)


def emit_superseded(old: Assessment, *, by: Assessment) -> None:
    """Tell that `by` took the place of a result; to everybody when the old one was public."""
    is_public = old.published_at is not None and by.published_at is not None
    record_event(kind=SUPERSEDED, subject=old.pk, area=_area_of(old.subject), is_public=is_public, data={"by": by.pk})


def emit_reopened(old: Assessment) -> None:
    """Tell clients of the area that a settled result is looked at again."""
    record_event(kind=REOPENED, subject=old.pk, area=_area_of(old.subject))


def _area_of(subject: Subject) -> UUID | None:
    if subject.initiative is not None:
        return subject.initiative.area_id
    if subject.programme is not None:
        return subject.programme.area_id
    if subject.chain is not None:
        return subject.chain.area_id
    return subject.area_id
