# SPDX-License-Identifier: EUPL-1.2
"""Follow-ups in words, their history, and what the lens suggests to do."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import F, Q
from django.utils import timezone

from accounts.models import Person, User
from assessment.lens.translation import text_of
from assessment.models import Assessment, FollowUp, FollowUpState, Score, Subject
from assessment.querysets import FollowUpQuerySet
from assessment.results.profiles import latest_results
from initiatives.models import Initiative, Party
from initiatives.my_initiatives.change_log import author_of

# Next steps are offered up to this level.
OFFERED_UP_TO = 2


@dataclass(frozen=True, slots=True)
class FollowUpRow:
    """One follow-up in words."""

    follow_up: FollowUp
    principle: str
    is_overdue: bool

    @property
    def is_invented(self) -> bool:
        """Whether it was made up for the demo."""
        return self.follow_up.is_invented

    @property
    def is_open(self) -> bool:
        """Whether it is still to do."""
        return self.follow_up.state == FollowUpState.OPEN


@dataclass(frozen=True, slots=True)
class FollowUpVersion:
    """What a follow-up was from a moment on, and who made it so; "" for the program and for who is gone."""

    at: datetime
    by: str
    state: str
    owner: str
    due_on: date
    # The text where it is new, else nothing: a history that repeats itself is not read.
    text: str


@dataclass(frozen=True, slots=True)
class SuggestedStep:
    """What the lens suggests for a low principle, to its carrier or to an official."""

    code: str
    name: str
    level: int
    steps: list[str]


def follow_ups_for(user: Person) -> FollowUpQuerySet:
    """Return what this person may read, with what a row shows; open first, the nearest day on top."""
    return (
        FollowUp.objects.visible_to(user)
        .select_related("owner", "added_by", "subject__initiative", "subject__party")
        .with_lens("principle__lens")
        .order_by(F("closed_on").desc(nulls_first=True), "due_on", "id")
    )


def follow_up_rows(follow_ups: Iterable[FollowUp], today: date | None = None) -> list[FollowUpRow]:
    """Return rows for the page; no query when they come from `follow_ups_for`."""
    day = today or timezone.localdate()
    return [
        FollowUpRow(
            one,
            text_of(one.principle.lens).principle(one.principle.code).name,
            one.state == FollowUpState.OPEN and one.due_on < day,
        )
        for one in follow_ups
    ]


def versions_of(follow_up: FollowUp) -> list[FollowUpVersion]:
    """Return its history, the oldest first: two statements, whatever its length."""
    events = list(follow_up.events.select_related("pgh_context").order_by("pgh_created_at", "pgh_id"))  # type: ignore[attr-defined]
    makers = [author_of(event) for event in events]
    ids = {each for each in makers if each} | {str(event.owner_id) for event in events if event.owner_id}
    names = {str(each.pk): str(each) for each in User.objects.filter(pk__in=ids)}
    texts = ["", *(event.text for event in events)]
    return [
        FollowUpVersion(
            event.pgh_created_at,
            names.get(by, ""),
            str(FollowUpState(event.state).label),
            names.get(str(event.owner_id), ""),
            event.due_on,
            event.text if event.text != earlier else "",
        )
        for event, by, earlier in zip(events, makers, texts, strict=False)
    ]


def latest_result(about: Initiative | Party, user: Person) -> Assessment | None:
    """Return the newest published result this person may read of an initiative or institution, with its lens."""
    name = "party" if isinstance(about, Party) else "initiative"
    # By one id, so that PostgreSQL ranks the results of one subject and not those of the city (assessment_result).
    latest = latest_results(Q(subject=Subject.objects.filter(**{name: about}).values("pk")[:1]))
    return Assessment.objects.visible_to(user).filter(pk__in=latest).with_lens().first()


def promised() -> FollowUpQuerySet:
    """Return what institutions promised after their published results: everybody may read that, not who does it."""
    return FollowUp.objects.filter(subject__party__isnull=False, result__published_at__isnull=False)


def promises_of(party: Party) -> list[FollowUpRow]:
    """Return what an institution promised after its published results, for everybody; without who does it."""
    return follow_up_rows(
        promised()
        .filter(subject__party=party)
        .with_lens("principle__lens")
        .order_by(F("closed_on").desc(nulls_first=True), "due_on", "id")
    )


def suggested_steps(result: Assessment, *, to_carrier: bool) -> list[SuggestedStep]:
    """Return what the lens suggests for every principle at level 2 or below, the lowest first."""
    lens = text_of(result.lens)
    low = Score.objects.filter(assessment=result, level__lte=OFFERED_UP_TO).order_by("level", "principle__position")
    found = []
    for code, level in low.values_list("principle__code", "level"):
        principle = lens.principle(code)
        steps = principle.next_for_founder if to_carrier else principle.next_for_official
        found.append(SuggestedStep(code, principle.name, level or 0, list(steps)))
    return found
