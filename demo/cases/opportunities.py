# SPDX-License-Identifier: EUPL-1.2
"""The demo's opportunities and residents; all of it made up, and marked so."""

from collections.abc import Mapping
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from accounts.models import User
from demo.cases.data import Calendar
from governance.arrangements.challenges.lifecycle import answer_due_on
from governance.models import Challenge, ChallengeState, Department
from initiatives.models import Area, Initiative, Opportunity, Population, Theme
from initiatives.opportunities.lifecycle import OpportunityState

CHANCES = Path(__file__).with_name("chances.yaml")


@cache
def opportunity_data() -> dict[str, Any]:
    """Return the file: `opportunities`, `residents` and `challenge`."""
    data: dict[str, Any] = yaml.safe_load(CHANCES.read_text(encoding="utf-8"))
    return data


def add_opportunities(cases: Mapping[str, Initiative], calendar: Calendar, people: Mapping[str, User]) -> None:
    """Add the opportunities with their steps and helpers, as if they had happened over the past year."""
    for row in opportunity_data()["opportunities"]:
        _add(row, cases, calendar, people)


def _add(
    row: Mapping[str, Any], cases: Mapping[str, Initiative], calendar: Calendar, people: Mapping[str, User]
) -> None:
    official = people["gebied"]
    longitude, latitude = row.get("point", (None, None))
    picked, done = row.get("picked_up"), row.get("done")
    one = Opportunity.objects.create(
        title=row["title"],
        text=row["text"],
        area=Area.objects.get(code=row["area"]),
        where=row.get("where", ""),
        longitude=longitude,
        latitude=latitude,
        origin=row["origin"],
        who_could=row.get("who_could", ""),
        by_when=calendar.day_or_none(row.get("by_when")),
        mapped_by=cases.get(row.get("map", "")),
        state=_state(row),
        opened_on=calendar.day_or_none(row.get("opened")),
        picked_up_by=cases[picked["case"]] if picked and "case" in picked else None,
        broker=official if picked and picked.get("broker") else None,
        picked_up_on=calendar.day(picked["day"]) if picked else None,
        done_on=calendar.day(done["day"]) if done else None,
        outcome=done["outcome"] if done else "",
        is_invented=True,
    )
    one.themes.set(Theme.objects.filter(code__in=row["themes"]))
    _step(one, OpportunityState.PROPOSED, calendar.moment(row["listed"]))
    if "opened" in row:
        _step(one, OpportunityState.OPEN, calendar.moment(row["opened"]), by=official)
    if picked:
        _step(one, OpportunityState.PICKED_UP, calendar.moment(picked["day"]), picked["note"])
    if done:
        _step(one, OpportunityState.DONE, calendar.moment(done["day"]), done["outcome"])
    for each in row.get("helpers", []):
        one.helpers.create(user=people[each["person"]], initiative=cases[each["case"]], text=each["text"])


def _state(row: Mapping[str, Any]) -> OpportunityState:
    if "done" in row:
        return OpportunityState.DONE
    if "picked_up" in row:
        return OpportunityState.PICKED_UP
    return OpportunityState.OPEN if "opened" in row else OpportunityState.PROPOSED


def _step(one: Opportunity, state: OpportunityState, moment: datetime, note: str = "", by: User | None = None) -> None:
    one.steps.create(state=state, note=note, noted_by=by, created_at=moment)


def add_residents(calendar: Calendar) -> None:
    """Add rounded, made-up numbers of residents of every gebied the demo knows."""
    residents = opportunity_data()["residents"]
    areas = {area.code: area for area in Area.objects.filter(code__in=residents["areas"]).defer("border")}
    Population.objects.bulk_create(
        (
            Population(
                area=areas[code],
                counted_on=calendar.day(residents["counted_on"]),
                residents=number,
                source=residents["source"],
                is_invented=True,
            )
            for code, number in residents["areas"].items()
            if code in areas
        ),
        ignore_conflicts=True,
    )


def add_challenge(cases: Mapping[str, Initiative], calendar: Calendar, *, official: User) -> None:
    """Add one challenge that is being talked over."""
    row = opportunity_data()["challenge"]
    submitted = calendar.day(row["submitted"])
    one = Challenge.objects.create(
        initiative=cases[row["case"]],
        task=row["task"],
        why=row["why"],
        offer=row["offer"],
        price=row["price"],
        budget=row["budget"],
        department=Department.objects.filter(name=row["department"]).first(),
        wanted_from=calendar.day(row["wanted_from"]),
        submitted_on=submitted,
        answer_due_on=answer_due_on(submitted),
        state=ChallengeState.IN_TALKS,
        is_invented=True,
    )
    one.steps.create(state=ChallengeState.SUBMITTED, created_at=calendar.moment(row["submitted"]))
    talks = row["talks"]
    moment = calendar.moment(talks["day"])
    one.steps.create(state=ChallengeState.IN_TALKS, note=talks["note"], noted_by=official, created_at=moment)
