# SPDX-License-Identifier: EUPL-1.2
"""Dividing initiatives over assessors: first proposed, then asked."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Count
from django.utils.translation import ngettext

from accounts.models import User
from assessment.access.stakes import stake_code
from assessment.models import Assignment, Round, Subject
from assessment.rounds.actions.rounds import Thing, assign, subjects_of
from assessment.rounds.distribution import TooFewError, distribute
from core.errors import ConflictError, RefusedError
from core.permissions import require
from initiatives.models import Initiative

if TYPE_CHECKING:
    from uuid import UUID


@dataclass(frozen=True, slots=True)
class Share:
    """What one assessor gets: beside what they have open already."""

    person: User
    open_now: int
    initiatives: Sequence[Initiative]

    @property
    def open_then(self) -> int:
        """How much they have open when they were asked."""
        return self.open_now + len(self.initiatives)


@dataclass(frozen=True, slots=True)
class Proposal:
    """Who would be asked what; `seal` is the same as long as the answer is."""

    shares: Sequence[Share]

    @property
    def total(self) -> int:
        """How many assessments are asked for."""
        return sum(len(share.initiatives) for share in self.shares)

    @property
    def seal(self) -> str:
        """A short text that tells this division from any other."""
        pairs = sorted(f"{share.person.pk} {one.pk}" for share in self.shares for one in share.initiatives)
        return sha256("\n".join(pairs).encode()).hexdigest()[:32]


@transaction.atomic
def propose(
    *, round_: Round, initiatives: Iterable[Initiative], assessors: Iterable[User], each: int, by: User
) -> Proposal:
    """Return who would be asked what, so that every initiative has `each` assessors; nobody is asked yet.

    Nobody gets what they belong to or declared an interest in (assessment.access.stakes), and who has the least open
    work comes first. A statement for each assessor, whatever the number of initiatives. Raises RefusedError for the
    first initiative that too few may assess.
    """
    require(by, "assessment.manage_rounds")
    people = list(assessors)
    things: list[Thing] = list(initiatives)
    by_subject = {subject.pk: subject for subject in subjects_of(things)}
    known = Assignment.objects.filter(round=round_, subject__in=by_subject)
    asked: dict[UUID, set[UUID]] = defaultdict(set)
    for subject, person in known.active().values_list("subject_id", "assessor_id"):
        asked[subject].add(person)
    recused = known.filter(recused_at__isnull=False).values_list("subject_id", "assessor_id")
    tied = {
        (subject, person.pk)
        for person in people
        for subject in Subject.objects.filter(pk__in=by_subject)
        .annotate(stake=stake_code(person.pk))
        .exclude(stake="")
        .values_list("pk", flat=True)
    }
    work = Assignment.objects.open().filter(assessor__in=people).values("assessor").annotate(n=Count("pk")).order_by()
    open_work = dict(work.values_list("assessor", "n"))
    try:
        divided = distribute(
            list(by_subject), [person.pk for person in people], each,
            open_work=open_work, asked=asked, barred={*recused, *tied},
        )  # fmt: skip
    except TooFewError as few:
        raise RefusedError(
            ngettext(
                "Only %(n)s person may assess “%(name)s”. Choose more people, or fewer for each initiative.",
                "Only %(n)s people may assess “%(name)s”. Choose more people, or fewer for each initiative.",
                few.found,
            )
            % {"n": few.found, "name": by_subject[few.subject]},
            field="assessors",
        ) from few
    gets: dict[UUID, list[Initiative]] = defaultdict(list)
    for pk, chosen in divided.items():
        for person_pk in chosen:
            initiative = by_subject[pk].initiative
            assert initiative is not None  # noqa: S101 - only initiatives are divided
            gets[person_pk].append(initiative)
    return Proposal([Share(person, open_work.get(person.pk, 0), gets[person.pk]) for person in people])


@transaction.atomic
def distribute_assignments(
    *, round_: Round, initiatives: Iterable[Initiative], assessors: Iterable[User], each: int, seal: str, by: User
) -> list[Assignment]:
    """Ask what `propose` proposes, as `assign` does; all or nothing.

    Raises ConflictError when that is no longer what was seen (`seal`), and what `propose` and `assign` raise.
    """
    Round.objects.select_for_update().get(pk=round_.pk)
    proposal = propose(round_=round_, initiatives=initiatives, assessors=assessors, each=each, by=by)
    if proposal.seal != seal:
        raise ConflictError({}, 0)
    asked_of: dict[Initiative, list[User]] = defaultdict(list)
    for share in proposal.shares:
        for initiative in share.initiatives:
            asked_of[initiative].append(share.person)
    groups: dict[tuple[User, ...], list[Initiative]] = defaultdict(list)
    for initiative, people in asked_of.items():
        groups[tuple(people)].append(initiative)
    made = []
    for group, things in groups.items():
        made += assign(round_=round_, initiatives=things, assessors=group, by=by)
    return made
