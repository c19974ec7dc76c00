# SPDX-License-Identifier: EUPL-1.2
"""What is asked of an assessor: the list of their assignments and their part of the work queue."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import BooleanField, Case, Exists, OuterRef, Q, QuerySet, Value, When
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.models import Role, User
from assessment.lens.translation import text_of
from assessment.models import (
    Assessment,
    AssessmentKind,
    Assignment,
    Panel,
    PanelState,
    RoundState,
    Settling,
    Subject,
)
from assessment.rounds.subjects import THINGS, name_of
from assessment.scoring.availability import why_closed
from core.charts.data import Bar, Mark
from initiatives.models import Initiative
from initiatives.moderation.queue.filters import QueueFilters
from initiatives.moderation.queue.sections import Place, QueueSection, register_queue_section
from initiatives.moderation.today.due import DueItem, Step, Weight, due_from, due_makers

MOST_IN_QUEUE = 5
SOON_DAYS = 7


@dataclass(frozen=True, slots=True)
class AssignmentRow:
    """One assignment with how far it is; `bars` is the assessor's own profile so far."""

    assignment: Assignment
    assessment: Assessment | None
    bars: Sequence[Bar]
    closed_because: str
    days_left: int

    @property
    def subject(self) -> Subject:
        """What is assessed."""
        return self.assignment.subject

    @property
    def is_submitted(self) -> bool:
        """Whether it was submitted."""
        return self.assessment is not None and self.assessment.submitted_at is not None

    @property
    def is_open(self) -> bool:
        """Whether something can be done now."""
        return not self.is_submitted and not self.closed_because

    @property
    def is_soon(self) -> bool:
        """Whether the last day is within a week."""
        return self.days_left <= SOON_DAYS

    @property
    def answered(self) -> int:
        """How many principles have an answer."""
        return sum(bar.mark != Mark.NOT_SCORED for bar in self.bars)

    @property
    def is_complete(self) -> bool:
        """Whether every principle has an answer."""
        return self.answered == len(self.bars)


def own_assignments(user: User) -> QuerySet[Any]:
    """Return this assessor's assignments: what can be done now first, by last day, then the rest, newest first."""
    own = Assessment.objects.filter(
        round=OuterRef("round"),
        subject=OuterRef("subject"),
        assessor=user,
        kind=AssessmentKind.INDEPENDENT,
        superseded_at=None,
    )
    is_done = Case(
        When(~Q(stake=""), then=Value(True)),
        When(Exists(own.filter(submitted_at__isnull=False)), then=Value(True)),
        When(round__state=RoundState.OPEN, round__deadline__gte=timezone.localdate(), then=Value(False)),
        default=Value(True),
        output_field=BooleanField(),
    )
    return (
        Assignment.objects.visible_to(user)
        .active()
        .filter(assessor=user)
        .with_stake()
        .annotate(is_done=is_done)
        .select_related(*THINGS)
        .with_lens("round__lens")
        .order_by(
            "is_done", Case(When(is_done=False, then="round__deadline")), "-round__deadline", name_of("subject__"), "pk"
        )
    )


def rows_of(assignments: Iterable[Assignment], user: User, day: date) -> list[AssignmentRow]:
    """Return the rows of these assignments with their profiles, in two queries."""
    asked = list(assignments)
    assessments = {
        (each.round_id, each.subject_id): each
        for each in Assessment.objects.visible_to(user)
        .filter(
            assessor=user,
            kind=AssessmentKind.INDEPENDENT,
            superseded_at=None,
            round__in={each.round_id for each in asked},
            subject__in={each.subject_id for each in asked},
        )
        .prefetch_related("scores__principle")
    }
    return [_row(each, assessments.get((each.round_id, each.subject_id)), day) for each in asked]


def _row(assignment: Assignment, assessment: Assessment | None, day: date) -> AssignmentRow:
    lens = text_of(assignment.round.lens)
    given: dict[str, tuple[str, int | None]] = defaultdict(lambda: (Mark.NOT_SCORED.value, None))
    if assessment:
        given |= {score.principle.code: (score.answer, score.level) for score in assessment.scores.all()}
    bars = [lens.bar(each, *given[each.code]) for each in lens.principles]
    return AssignmentRow(
        assignment,
        assessment,
        bars,
        why_closed(assignment.round, day) or _why_aside(assignment),
        (assignment.round.deadline - day).days,
    )


def _why_aside(assignment: Any) -> str:
    if not assignment.stake:
        return ""
    return _("You belong to what is assessed, so a coordinator asks somebody else.")


def own_panels(user: User) -> QuerySet[Panel]:
    """Return the panels this person is a member of that are not settled, the newest first."""
    own = Assessment.objects.filter(
        round=OuterRef("round"), subject=OuterRef("subject"), assessor=user, kind="independent", superseded_at=None
    )
    return open_panels(user).filter(Exists(own), round__settling=Settling.PANEL)


def open_panels(user: User) -> QuerySet[Panel]:
    """Return the panels this person reads that are not settled, the newest first."""
    return (
        Panel.objects.visible_to(user)
        .exclude(state=PanelState.SETTLED)
        .select_related("round", *THINGS)
        .order_by("-created_at", "-id")
    )


def register_own_assignments() -> None:
    """Give assessors their part of the work queue."""
    register_queue_section(_queue_section)
    due_makers.add(due_from(_queue_section, item=_due_item, page="assessment:mine"))


def _queue_section(user: User, filters: QueueFilters) -> QueueSection | None:
    if Role.ASSESSOR not in user.roles:
        return None
    about = filters.about(user)
    waiting = own_assignments(user).filter(is_done=False)
    if about:
        # The filters are about initiatives: a programme, an area or a vignette meets none of them.
        known: QuerySet[Initiative] = Initiative.objects.filter(about)
        waiting = waiting.filter(subject__initiative__in=known)
    shown = list(waiting[: MOST_IN_QUEUE + 1])
    count = len(shown) if len(shown) <= MOST_IN_QUEUE else waiting.count()
    return QueueSection(
        title=_("Your assessments"),
        items=rows_of(shown[:MOST_IN_QUEUE], user, timezone.localdate()),
        count=count,
        template="assessment/scoring/_queue_section.html",
        order=10,
        place=Place.SIDE,
    )


def _due_item(row: AssignmentRow, _today: date) -> DueItem:
    href = reverse("assessment:score", args=[row.assignment.pk])
    left = len(row.bars) - row.answered
    return DueItem(
        weight=Weight.PROMISE,
        name=str(row.subject),
        href=href,
        what=ngettext("%(n)s principle to score", "%(n)s principles to score", left) % {"n": left}
        if left
        else _("ready to submit"),
        steps=[Step(_("Go on"), href)],
        due_on=row.assignment.round.deadline,
        note=row.assignment.round.title,
    )
