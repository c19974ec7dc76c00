# SPDX-License-Identifier: EUPL-1.2
"""What the page of an issue tells: who can, who is missing, what hangs on it, what happened."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from accounts.models import Person
from governance.models import Challenge, Issue, IssueRole, IssueState, IssueStep, IssueStepKind
from governance.models.issue import PUBLIC_STATES, WAITS_FOR_ANSWER
from initiatives.models import Initiative, Opportunity
from initiatives.opportunities.filters import listed

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

SHOWN: Final = 50
TIES: Final = (IssueStepKind.TIED, IssueStepKind.UNTIED)


@dataclass(frozen=True, slots=True)
class StepEntry:
    """A step as drawn; `who` is a name, only for the municipality, and never of who sent it in."""

    when: datetime
    title: str
    note: str
    party: str
    who: str


@dataclass(frozen=True, slots=True)
class TiedThings:
    """What hangs on an issue, as far as this reader may see it."""

    initiatives: list[Initiative]
    opportunities: list[Opportunity]
    challenges: list[Challenge]

    def __bool__(self) -> bool:
        return bool(self.initiatives or self.opportunities or self.challenges)


def shown(found: Any) -> Any:
    """Return issues with what a card and the page show."""
    return found.select_related("area", "theme", "responsible__parent").defer("area__border")


def missing() -> Q:
    """Return the condition of a role (IssueRole) for which the issue knows no party at all."""
    filled = IssueRole.objects.filter(issue=OuterRef("issue"), role=OuterRef("role"), party__isnull=False)
    return Q(~Exists(filled), party__isnull=True)


def missing_roles(roles: Iterable[IssueRole]) -> list[IssueRole]:
    """Return the roles of one issue for which no party is known: those of `missing`, without a query."""
    roles = list(roles)
    filled = {one.role for one in roles if one.party_id is not None}
    return [one for one in roles if one.party_id is None and one.role not in filled]


def tied_to(issue: Issue, reader: Person) -> TiedThings:
    """Return what hangs on an issue; three statements."""
    initiatives = Initiative.objects.visible_to(reader).filter(issues=issue).defer("search", "story").order_by("name")
    opportunities = Opportunity.objects.visible_to(reader).filter(issues=issue)
    challenges = readable_challenges(reader).filter(issues=issue).select_related("initiative")
    return TiedThings(
        list(initiatives[:SHOWN]),
        list(listed(opportunities).order_by("title", "id")[:SHOWN]),
        list(challenges.defer("initiative__search", "initiative__story").order_by("task", "id")[:SHOWN]),
    )


def readable_challenges(reader: Person) -> QuerySet[Challenge]:
    """Return the challenges this reader may read: what everybody may, and what they see by office or as carrier."""
    own = Challenge.objects.visible_to(reader).values("pk")
    return Challenge.objects.filter(Q(pk__in=Challenge.objects.public().values("pk")) | Q(pk__in=own))


def step_title(step: IssueStep) -> "StrOrPromise":
    """Return what happened in a word: the state it moved to, or the kind of step."""
    is_move = step.kind == IssueStepKind.MOVED
    return IssueState(step.state).label if is_move else IssueStepKind(step.kind).label


def told_steps(steps: Iterable[IssueStep]) -> Iterator[tuple[IssueStep, str]]:
    """Yield the steps of one issue, oldest first as they come, each with what everybody may read of its words.

    What is written with the decision to put it on the list is for who raised it.
    """
    was_public = False
    for step in steps:
        is_told, was_public = was_public, step.state in PUBLIC_STATES
        yield step, step.note if is_told else ""


def steps_for(issue: Issue, *, is_office: bool) -> list[StepEntry]:
    """Return what happened, oldest first; others than the municipality read what was told to everybody."""
    entries = []
    for step, told in told_steps(issue.steps.select_related("noted_by", "party__parent")):
        if not is_office and (step.state not in PUBLIC_STATES or step.kind in TIES):
            continue
        # Who sent it in stands on the page of the decision alone, which notes that it was read (show_people).
        is_sent_in = step.state == IssueState.PROPOSED
        who = step.noted_by.name if is_office and step.noted_by and not is_sent_in else ""
        note = step.note if is_office else told
        party = step.party.full_name if step.party else ""
        entries.append(StepEntry(step.created_at, str(step_title(step)), note, party, who))
    return entries


def overdue() -> Q:
    """Return the condition of an issue whose answer is overdue today."""
    return Q(WAITS_FOR_ANSWER, answer_due_on__lt=timezone.localdate())
