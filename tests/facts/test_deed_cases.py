# SPDX-License-Identifier: EUPL-1.2
"""The cases of counted deeds: the view says what plain Python says, on registers made by chance."""

import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from django.utils import timezone

from accounts.models import User
from governance.models import (
    Arrangement,
    Challenge,
    ContactPerson,
    DeedCase,
    Department,
    Issue,
    PartnerPromise,
    PolicyGoal,
)
from initiatives.models import Party
from tests.factories import make_initiative, make_user
from tests.factories.governance import make_arrangement, make_issue, make_partner_call, make_partner_promise, make_party

pytestmark = pytest.mark.django_db
START = date(2024, 1, 1)
Case = tuple[str, Any, date, date, bool | None, date | None]


def day(chance: random.Random) -> date:
    return START + timedelta(days=chance.randrange(900))


def make_register(seed: int) -> None:
    """Make arrangements, contact, goals and challenges of two departments, with days in every order that is allowed."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    city = make_party()
    parties = [make_party(parent=city) for _number in range(2)]
    offices = [Department.objects.create(name=f"{one.name} {seed}", party=one) for one in parties]
    people = [make_user() for _number in range(3)]
    for _number in range(12):
        initiative = make_initiative()
        _arrangements(chance, initiative, [city, *parties])
        _contact(chance, initiative, parties, people)
        answered = chance.choice([None, day(chance)])
        Challenge.objects.create(
            initiative=initiative, task="x", why="x", offer="x", price=1, department=chance.choice([None, *offices]),
            submitted_on=START, answer_due_on=day(chance), answered_on=answered,
            state="declined" if answered else chance.choice(["submitted", "withdrawn"]),
            answer="nee" if answered else "",
        )  # fmt: skip
    for _number in range(12):
        _partner(chance, parties[0])
        _issue(chance, parties)
    for number in range(8):
        withdrawn = chance.choice([None, day(chance)])
        PolicyGoal.objects.create(
            title=f"doel {seed} {number}", department=chance.choice([None, *offices]),
            ends_on=chance.choice([None, day(chance)]), withdrawn_on=withdrawn,
            withdrawn_because="x" if withdrawn else "",
        )  # fmt: skip


def _partner(chance: random.Random, party: Party) -> None:
    due = day(chance)
    closed = chance.choice([None, due + timedelta(days=chance.choice([-9, 0, 1, 60]))])
    promise = make_partner_promise(
        party=party, due_on=due, closed_on=closed, outcome=chance.choice(["kept", "not_kept"]) if closed else "",
        note="x", moved_to=chance.choice([None, due + timedelta(days=30)]),
    )  # fmt: skip
    asked, until = due + timedelta(days=1), due + timedelta(days=15)
    answered = chance.choice([None, asked, until, until + timedelta(days=1)])
    answer = chance.choice(["kept", "not_kept"]) if answered else chance.choice(["", "none"])
    make_partner_call(promise, asked_on=asked, answer_due_on=until, answered_on=answered, answer=answer)


def _arrangements(chance: random.Random, initiative: Any, parties: list[Party]) -> None:
    for _number in range(chance.randrange(1, 5)):
        first = day(chance)
        asked = chance.choice([None, first - timedelta(days=chance.randrange(120))])
        decided = chance.choice([None, first + timedelta(days=chance.choice([-1, 0, 1, 40]))])
        given = chance.choice([None, True, False])
        kind = chance.choice(["subsidy", "exception"])
        # What was asked and decided may have been turned down.
        outcome = chance.choice(["", "partly", "refused", "withdrawn"])
        if not asked or not decided or kind != "exception":
            outcome = ""
        make_arrangement(
            initiative=initiative, granted_by=chance.choice(parties), kind=kind, outcome=outcome, grounds="x",
            rule=chance.choice(["A", "B"]), first_day=first, asked_on=asked,
            decided_on=max(decided, asked) if decided and asked else decided,
            last_day=chance.choice([None, first + timedelta(days=chance.choice([10, 364, 365, 366, 700]))]),
            notice_given_on=chance.choice([None, first]), end_reason_given=given,
        )  # fmt: skip


def _contact(chance: random.Random, initiative: Any, parties: list[Party], people: list[User]) -> None:
    first = day(chance)
    for _number in range(2):
        ends = first + timedelta(days=chance.choice([0, 200, 364, 365, 500]))
        ContactPerson.objects.create(
            initiative=initiative, user=chance.choice(people), starts_on=first, ends_on=ends,
            department=chance.choice([None, *parties]),
        )  # fmt: skip
        first = ends + timedelta(days=1)


def a_year_after(first: date, years: int = 1) -> date:
    """The same day of a later year; of 29 February the 28th."""
    try:
        return first.replace(year=first.year + years)
    except ValueError:
        return first.replace(year=first.year + years, day=28)


def of_arrangement(one: Arrangement, before: list[Arrangement]) -> Iterator[Case]:
    party, first = one.granted_by_id, one.first_day
    if one.outcome == "withdrawn":
        yield from _end(one)
        return
    if one.asked_on:
        yield "decision-days", party, one.asked_on, one.asked_on, None, one.decided_on
    if one.asked_on or one.decided_on:
        in_time = one.decided_on is not None and one.decided_on < first
        yield "decided-in-time", party, first, one.decided_on if in_time and one.decided_on else first, in_time, None
    if one.outcome != "refused":
        is_longer = one.last_day is None or one.last_day >= a_year_after(first)
        yield "longer-than-year", party, first, first, is_longer, None
    yield from _end(one)
    if is_granted(one):
        yield "exception-once", party, first, first, not any(each.rule == one.rule for each in before), None


def _end(one: Arrangement) -> Iterator[Case]:
    ended = one.notice_given_on or one.last_day
    if one.end_reason_given is not None and ended:
        yield "reason-given", one.granted_by_id, ended, ended, one.end_reason_given, None


def _issue(chance: random.Random, parties: list[Party]) -> None:
    """Make an issue with steps on days by chance, some in the last hour of a day in Amsterdam."""
    one = make_issue()
    for kind in chance.choices(["asked", "answered", "moved"], k=chance.randrange(6)):
        asks = {"party": chance.choice(parties), "answer_due_on": day(chance)} if kind == "asked" else {}
        state = chance.choice(["in_progress", "declined", "settled"]) if kind == "moved" else "open"
        moment = datetime.combine(day(chance), time(chance.choice([1, 12, 22]), 30), tzinfo=UTC)
        one.steps.create(kind=kind, state=state, created_at=moment, **asks)


def is_granted(one: Arrangement) -> bool:
    """An exception that was asked and not decided is open; of others the decision says it, or nobody noted one."""
    is_open = one.asked_on is not None and one.decided_on is None
    return one.kind == "exception" and not is_open and one.outcome not in {"refused", "withdrawn"}


def of_partners() -> Iterator[Case]:
    for promise in PartnerPromise.objects.all():
        ended, day_after = promise.closed_on, promise.due_on + timedelta(days=1)
        kept = promise.outcome == "kept" and ended is not None and ended <= promise.due_on
        yield "promise-kept", promise.party_id, promise.due_on, min(filter(None, [ended, day_after])), kept, None
        for call in promise.calls.all():
            if call.answered_on or ended is None or ended > call.answer_due_on:
                last = call.answer_due_on
                final = min(filter(None, [call.answered_on, last + timedelta(days=1)]))
                in_time = call.answered_on is not None and call.answered_on <= last
                yield "answered-in-time", promise.party_id, last, final, in_time, None


def of_issue(one: Issue) -> Iterator[Case]:
    """Each answer that was asked: given, or late, unless it was asked anew, settled or off the list by its last day."""
    steps = list(one.steps.order_by("created_at", "id"))
    for at, step in enumerate(steps):
        if step.kind != "asked":
            continue
        ends = [
            each
            for each in steps[at + 1 :]
            if each.kind in {"asked", "answered"} or each.state in {"declined", "settled"}
        ]
        end, due = ends[0] if ends else None, step.answer_due_on
        assert due is not None
        over = timezone.localdate(end.created_at) if end else None
        if end and end.kind == "answered":
            assert over is not None
            yield "answered-in-time", step.party_id, due, min(over, due + timedelta(days=1)), over <= due, None
        elif over is None or over > due:
            yield "answered-in-time", step.party_id, due, due + timedelta(days=1), False, None


def expected() -> Iterator[Case]:
    known: dict[Any, list[Arrangement]] = {}
    for one in Arrangement.every.order_by("first_day", "id"):
        before = known.setdefault(one.initiative_id, [])
        yield from of_arrangement(one, before)
        if is_granted(one):
            before.append(one)
    for challenge in Challenge.objects.filter(department__isnull=False).select_related("department"):
        due, answered = challenge.answer_due_on, challenge.answered_on
        if challenge.state != "withdrawn":
            final = min(filter(None, [answered, due + timedelta(days=1)]))
            assert challenge.department is not None
            in_time = answered is not None and answered <= due
            yield "answered-in-time", challenge.department.party_id, due, final, in_time, None
    yield from of_partners()
    for issue in Issue.objects.all():
        yield from of_issue(issue)
    for goal in PolicyGoal.objects.filter(department__isnull=False).select_related("department"):
        over = goal.withdrawn_on or goal.ends_on
        if over:
            assert goal.department is not None
            held = goal.withdrawn_on is None or (goal.ends_on is not None and goal.withdrawn_on > goal.ends_on)
            yield "goal-held", goal.department.party_id, over, over, held, None
    for contact in ContactPerson.objects.filter(department__isnull=False):
        assert contact.ends_on is not None
        years = 0
        while a_year_after(contact.starts_on, years) <= contact.ends_on:
            last = a_year_after(contact.starts_on, years + 1) - timedelta(days=1)
            stopped = min(contact.ends_on, last)
            yield "contact-kept", contact.department_id, stopped, stopped, contact.ends_on >= last, None
            years += 1


def in_order(cases: Any) -> list[str]:
    return sorted(map(repr, cases))


@pytest.mark.thin(3)
@pytest.mark.parametrize("seed", range(6))
def test_the_view_says_what_plain_python_says(seed: int) -> None:
    make_register(seed)

    found = DeedCase.objects.values_list("deed", "party", "counted_on", "final_on", "kept", "ended_on")

    assert in_order(found) == in_order(expected())
