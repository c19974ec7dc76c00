# SPDX-License-Identifier: EUPL-1.2
"""The demo's initiatives, with what belongs to them; what is made up carries its mark."""

from collections import Counter
from typing import Any

from accounts.models import User
from demo.cases.data import Calendar
from demo.cases.policy import grantor, policy_of_term
from governance.arrangements.contact.deadlines import answer_due_on
from governance.models import Arrangement, AskingHours, ContactMoment, ContactPerson, ThreadMessage
from initiatives.lifecycle import Status
from initiatives.models import (
    Area,
    Carrier,
    ChosenDistance,
    Engagement,
    Income,
    Initiative,
    Need,
    Party,
    Post,
    StatusMove,
    Theme,
)

# Columns of an initiative that a case may fill.
FIELDS = ("form", "summary", "story", "phase", "area", "address", "started_on", "people_involved", "absence_effect",
          "carriers_told", "horizon_on")  # fmt: skip


def _values(facts: dict[str, Any], calendar: Calendar) -> dict[str, Any]:
    values = {name: facts[name] for name in FIELDS if name in facts}
    if "area" in values:
        values["area"] = Area.objects.get(code=values["area"])
    for name in ("started_on", "horizon_on"):
        if name in values:
            values[name] = calendar.day(values[name])
    return values


def make_case(case: dict[str, Any], calendar: Calendar, *, official: User, carriers: list[User]) -> Initiative:
    """Create one of the eight, in the public register."""
    real, invented = case["real"], case["invented"]
    known, made_up = _values(real, calendar), _values(invented, calendar)
    initiative = Initiative.objects.create(
        name=case["name"],
        **{**made_up, **known},
        status=Status.PUBLISHED,
        submitted_at=calendar.moment(-400),
        published_at=calendar.moment(-390),
        told_at=calendar.moment(invented["told"]),
        invented_fields=sorted(set(made_up) - set(known)),
    )
    initiative.themes.set(Theme.objects.filter(code__in=real["themes"]))
    for party in real.get("parties", []):
        _engage(initiative, party, is_invented=False)
    for party in invented.get("parties", []):
        _engage(initiative, party, is_invented=True)
    _add_money_and_needs(initiative, invented, calendar)
    _add_moves(initiative, calendar, official)
    for carrier in carriers:
        Carrier.objects.create(initiative=initiative, user=carrier, started_on=calendar.day(-380))
    for post in invented.get("posts", []):
        Post.objects.create(
            initiative=initiative, text=post["text"], happened_on=calendar.day(post["day"]), is_invented=True
        )
    return initiative


def _party(name: str, sphere: str, *, is_invented: bool) -> Party:
    return Party.objects.get_or_create(name=name, sphere=sphere, defaults={"is_invented": is_invented})[0]


def _engage(initiative: Initiative, party: dict[str, str], *, is_invented: bool) -> None:
    known = _party(party["name"], party["sphere"], is_invented=is_invented)
    Engagement.objects.create(initiative=initiative, party=known, role=party["role"], is_invented=is_invented)


def _payer(name: str | None) -> Party | None:
    return Party.objects.filter(name=name).first() if name else None


def _add_money_and_needs(initiative: Initiative, facts: dict[str, Any], calendar: Calendar) -> None:
    for income in facts.get("incomes", []):
        Income.objects.create(
            initiative=initiative,
            kind=income["kind"],
            party=_payer(income.get("party")),
            share_percent=income.get("share"),
            ends_on=calendar.day_or_none(income.get("ends")),
            is_invented=True,
        )
    for need in facts.get("needs", []):
        Need.objects.create(initiative=initiative, is_invented=True, **need)


def _add_moves(initiative: Initiative, calendar: Calendar, official: User) -> None:
    StatusMove.objects.create(
        initiative=initiative, to_status=Status.SUBMITTED, created_at=calendar.moment(-400), moved_by=None
    )
    StatusMove.objects.create(
        initiative=initiative,
        from_status=Status.SUBMITTED,
        to_status=Status.PUBLISHED,
        created_at=calendar.moment(-390),
        moved_by=official,
    )


def add_governance(initiative: Initiative, invented: dict[str, Any], calendar: Calendar, *, official: User) -> None:
    """Add what the institutions around a case commit to, and the contact with it; all of it made up."""
    previous: Arrangement | None = None
    turns: Counter[str] = Counter()
    for row in invented.get("arrangements", []):
        turns[row["title"]] += 1
        hanging = policy_of_term(initiative.name, row["title"], turns[row["title"]])
        arrangement = Arrangement.objects.create(
            initiative=initiative,
            kind=row["kind"],
            title=row["title"],
            granted_by=grantor(row["party"], hanging),
            first_day=calendar.day(row["first"]),
            last_day=calendar.day_or_none(row.get("last")),
            amount_granted=row.get("amount"),
            hours_per_week=row.get("hours"),
            rent_per_month=row.get("rent"),
            rule=row.get("rule", ""),
            situation=row.get("situation", ""),
            outcome=row.get("outcome", ""),
            grounds=row.get("grounds", ""),
            renews=previous if row.get("renews") else None,
            asked_on=calendar.day_or_none(row.get("asked")),
            decided_on=calendar.day_or_none(row.get("decided")),
            announced_on=calendar.day_or_none(row.get("announced")),
            is_invented=True,
            **hanging,
        )
        previous = arrangement
    for side, hours in invented.get("asking_hours", {}).items():
        AskingHours.objects.create(
            initiative=initiative, side=side, hours=hours, said_on=calendar.day(-45), is_invented=True
        )
    for row in invented.get("contacts", []):
        ContactMoment.objects.create(
            initiative=initiative,
            way=row["way"],
            happened_on=calendar.day(row["day"]),
            note=row["note"],
            noted_by=official,
            is_invented=True,
        )
    _add_distance(initiative, invented, calendar)
    add_messages(initiative, invented, calendar, official=official)
    if initiative.name != "Tuinman M/V":  # this one has nobody at the municipality, so that the page can show it
        ContactPerson.objects.create(
            initiative=initiative, user=official, starts_on=calendar.day(-300), is_invented=True
        )


def _add_distance(initiative: Initiative, invented: dict[str, Any], calendar: Calendar) -> None:
    if kept := invented.get("distance"):
        ChosenDistance.objects.create(
            initiative=initiative,
            chosen_by=kept["chosen_by"],
            reason=kept["reason"],
            starts_on=calendar.day(kept["first"]),
            review_on=calendar.day(kept["review"]),
            is_invented=True,
        )


def add_messages(initiative: Initiative, invented: dict[str, Any], calendar: Calendar, *, official: User) -> None:
    """Add what the founder and the municipality wrote to each other; a question of the founder is due an answer."""
    for row in invented.get("messages", []):
        is_from_city = row.get("is_from_city", False)
        moment = calendar.moment(row["day"])
        ThreadMessage.objects.create(
            initiative=initiative,
            text=row["text"],
            is_from_city=is_from_city,
            written_by=official if is_from_city else initiative.carriers.earliest("started_on", "id").user,
            answer_due_on=None if is_from_city else answer_due_on(calendar.day(row["day"])),
            created_at=moment,
            sends_at=moment,
            is_invented=True,
        )


def make_registration(row: dict[str, Any], calendar: Calendar, *, founder: User, official: User) -> Initiative:
    """Create a registration that waits in the work queue; the whole of it is made up."""
    submitted_at = calendar.moment(row["submitted"])
    question = row.get("changes_requested")
    initiative = Initiative.objects.create(
        name=row["name"],
        **_values(row, calendar),
        status=Status.CHANGES_REQUESTED if question else Status.SUBMITTED,
        submitted_at=submitted_at,
        told_at=submitted_at,
        invented_fields=["name", *FIELDS],
    )
    initiative.themes.set(Theme.objects.filter(code__in=row["themes"]))
    for need in row["needs"]:
        Need.objects.create(initiative=initiative, is_invented=True, **need)
    Carrier.objects.create(initiative=initiative, user=founder, started_on=calendar.day(row["submitted"]))
    StatusMove.objects.create(
        initiative=initiative, to_status=Status.SUBMITTED, created_at=submitted_at, moved_by=founder
    )
    if question:
        StatusMove.objects.create(
            initiative=initiative,
            from_status=Status.SUBMITTED,
            to_status=Status.CHANGES_REQUESTED,
            reason=question,
            letter=question,
            created_at=calendar.moment(row["submitted"] + 3),
            moved_by=official,
        )
    return initiative
