# SPDX-License-Identifier: EUPL-1.2
"""Who is how far in a round: initiatives as rows, assessors as columns. Progress only, never a level."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Protocol, cast
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Q

from accounts.models import User
from assessment.access.stakes import Stake, stake_by_code
from assessment.models import Assessment, AssessmentState, Assignment, Panel, Round, Subject
from assessment.rounds.subjects import public_page, with_thing, work_page
from initiatives.models import Initiative


class Progress(Protocol):
    """What AssignmentQuerySet.with_progress and with_stake add to an assignment."""

    assessment_state: str | None
    answered: int
    stake: str


@dataclass(frozen=True, slots=True)
class AssignmentCell:
    """One assessor on one subject; `answered` is how many principles have an answer.

    `stake` is why this assessor cannot go on with it: a coordinator replaces them or takes it back.
    """

    assignment: Assignment
    is_submitted: bool
    answered: int
    stake: Stake | None = None

    @property
    def is_recused(self) -> bool:
        """Whether the assessor stood aside because of an interest."""
        return self.assignment.recused_at is not None

    @property
    def is_waited_for(self) -> bool:
        """Whether somebody still has to submit it."""
        return not self.is_submitted and not self.is_recused


@dataclass(frozen=True, slots=True)
class SubjectRow:
    """One subject: its cells in the order of the columns (None where nobody is asked), and where it stands."""

    subject: Subject
    cells: list[AssignmentCell | None]
    is_published: bool
    panel: Panel | None = None

    @property
    def work_page(self) -> str:
        """Where an official works on it."""
        return work_page(self.subject)

    @property
    def public_page(self) -> str:
        """Where the public reads about it."""
        return public_page(self.subject)

    @property
    def submitted(self) -> int:
        """How many assessments are in."""
        return sum(cell.is_submitted for cell in self.cells if cell)

    @property
    def asked(self) -> int:
        """How many assessments are in or waited for."""
        return sum(cell.is_submitted or cell.is_waited_for for cell in self.cells if cell)

    @property
    def waiting_for(self) -> list[User]:
        """The assessors whose assessment is not in."""
        return [cell.assignment.assessor for cell in self.cells if cell and cell.is_waited_for]

    @property
    def is_closed(self) -> bool:
        """Whether the assessments stand as they are: a panel started, or a result is published."""
        return self.is_published or self.panel is not None


@dataclass(frozen=True, slots=True)
class ProgressMatrix:
    """A page of a round."""

    assessors: list[User]
    rows: list[SubjectRow]


@dataclass(frozen=True, slots=True)
class Totals:
    """What a round counts in all."""

    asked: int
    submitted: int
    subjects: int
    published: int
    ready: int
    recused: int


def matrix(round_: Round, subjects: Iterable[Subject]) -> ProgressMatrix:
    """Return the progress of these subjects, in their order, in three queries."""
    rows = list(subjects)
    assignments = (
        round_.assignments.asked()
        .filter(subject__in=[subject.pk for subject in rows])
        .with_progress()
        .with_stake()
        .select_related("assessor")
    )
    people: dict[UUID, User] = {}
    by_subject: dict[UUID, dict[UUID, AssignmentCell]] = {}
    for assignment in assignments:
        people[assignment.assessor_id] = assignment.assessor
        progress = cast("Progress", assignment)
        is_submitted = progress.assessment_state == AssessmentState.SUBMITTED
        cell = AssignmentCell(assignment, is_submitted, progress.answered, stake_by_code(progress.stake))
        by_subject.setdefault(assignment.subject_id, {})[assignment.assessor_id] = cell
    columns = sorted(people.values(), key=lambda person: (person.name, person.email))
    published = _published(round_, rows)
    panels = {panel.subject_id: panel for panel in round_.panels.filter(subject__in=rows)}
    return ProgressMatrix(
        columns,
        [
            SubjectRow(
                subject,
                [by_subject.get(subject.pk, {}).get(person.pk) for person in columns],
                subject.pk in published,
                panels.get(subject.pk),
            )
            for subject in rows
        ],
    )


def _published(round_: Round, subjects: list[Subject]) -> set[UUID]:
    results = Assessment.objects.results().filter(round=round_, subject__in=subjects)
    return set(results.values_list("subject_id", flat=True))


def subjects_of(round_: Round) -> Any:
    """Return the subjects somebody is or was asked to score in this round, by name."""
    return with_thing(Subject.objects.filter(Exists(round_.assignments.asked().filter(subject=OuterRef("pk")))))


def totals(round_: Round) -> Totals:
    """Return the counts of a round in four queries; `ready` means everybody submitted, no panel and no result yet."""
    assessments = round_.assessments.filter(state=AssessmentState.SUBMITTED, superseded_at=None)
    counted = assessments.aggregate(
        submitted=Count("pk", filter=Q(kind="independent")),
        published=Count("pk", filter=Q(kind="consensus", published_at__isnull=False)),
    )
    per_subject = (
        round_.assignments.active()
        .order_by()
        .values("subject")
        .annotate(asked=Count("pk"), open=Count("pk", filter=Q(pk__in=round_.assignments.open())))
    )
    subjects = list(per_subject.values_list("subject", "asked", "open"))
    begun = set(round_.panels.values_list("subject", flat=True)) | set(
        round_.assessments.published().values_list("subject", flat=True)
    )
    return Totals(
        asked=sum(asked for _subject, asked, _open in subjects),
        submitted=counted["submitted"],
        subjects=len(subjects),
        published=counted["published"],
        ready=sum(not still_open and subject not in begun for subject, _asked, still_open in subjects),
        recused=round_.assignments.asked().filter(recused_at__isnull=False).count(),
    )


def principle_cells(round_: Round) -> list[str]:
    """Return the side of each principle of the round's lens, in order, for drawing progress as cells."""
    return list(round_.lens.principles.values_list("side", flat=True))


def asked_per_initiative(round_: Round, initiatives: Iterable[Initiative]) -> dict[UUID, int]:
    """Return how many assessors are asked for each of these initiatives in this round; absent means none."""
    counted = (
        round_.assignments.active()
        .filter(subject__initiative__in=list(initiatives))
        .order_by()
        .values("subject__initiative")
        .annotate(asked=Count("pk"))
    )
    return dict(counted.values_list("subject__initiative", "asked"))
