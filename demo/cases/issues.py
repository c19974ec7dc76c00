# SPDX-License-Identifier: EUPL-1.2
"""The demo's issues of residents, around its cases; all of it made up, and marked so."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from accounts.models import User
from core.site.queries import own_party
from demo.cases.data import Calendar
from governance.models import Challenge, Issue, IssueState, IssueStepKind
from initiatives.models import Area, Initiative, Opportunity, Party, Theme

ISSUES = Path(__file__).with_name("issues.yaml")


def add_issues(cases: Mapping[str, Initiative], calendar: Calendar, *, official: User) -> None:
    """Add the issues with their steps and all that hangs on them, as if they had happened over the past year."""
    for row in yaml.safe_load(ISSUES.read_text(encoding="utf-8"))["issues"]:
        one = _add(row, calendar)
        _steps(one, row, calendar, official)
        for role in row.get("roles", []):
            party = Party.objects.filter(name=role["party"]).first() if "party" in role else None
            one.roles.create(role=role["role"], party=party, note=role.get("note", ""))
        one.initiatives.set(cases[name] for name in row.get("cases", []))
        one.opportunities.set(Opportunity.objects.filter(title__in=row.get("opportunities", [])))
        one.challenges.set(Challenge.objects.filter(task__in=row.get("challenges", [])))


def _add(row: Mapping[str, Any], calendar: Calendar) -> Issue:
    answered, settled = row.get("answered"), row.get("settled")
    names = ("title", "text", "language", "origin")
    return Issue.objects.create(
        **{name: row[name] for name in names},
        area=Area.objects.get(code=row["area"]),
        theme=Theme.objects.filter(code=row["theme"]).first(),
        needed=row.get("needed", ""),
        missing=row.get("missing", ""),
        state=_state(row),
        reason=row.get("in_progress", {}).get("reason", ""),
        opened_on=calendar.day_or_none(row.get("opened")),
        responsible=_responsible(row),
        answer_due_on=calendar.day_or_none(row.get("due")),
        answer=answered["text"] if answered else "",
        answered_on=calendar.day(answered["day"]) if answered else None,
        settled_on=calendar.day(settled["day"]) if settled else None,
        outcome=settled["outcome"] if settled else "",
        is_invented=True,
    )


def _responsible(row: Mapping[str, Any]) -> Party | None:
    if "responsible" not in row:
        return None
    # A department that is no party yet is part of the municipality.
    return Party.objects.filter(name=row["responsible"]).first() or Party.objects.get(name=own_party())


def _state(row: Mapping[str, Any]) -> IssueState:
    if "settled" in row:
        return IssueState.SETTLED
    if "in_progress" in row:
        return IssueState.IN_PROGRESS
    return IssueState.OPEN if "opened" in row else IssueState.PROPOSED


def _steps(one: Issue, row: Mapping[str, Any], calendar: Calendar, official: User) -> None:
    def step(day: int, state: IssueState, note: str = "", **more: Any) -> None:
        one.steps.create(state=state, note=note, created_at=calendar.moment(day), **more)

    step(row["raised"], IssueState.PROPOSED)
    if "opened" in row:
        step(row["opened"], IssueState.OPEN, noted_by=official)
    if "asked" in row:
        asked: dict[str, Any] = {"kind": IssueStepKind.ASKED, "party": one.responsible, "noted_by": official}
        step(row["asked"], IssueState.OPEN, answer_due_on=one.answer_due_on, **asked)
    if "answered" in row:
        said = row["answered"]
        step(said["day"], IssueState.OPEN, said["text"], kind=IssueStepKind.ANSWERED, party=one.responsible)
    if "in_progress" in row:
        step(row["in_progress"]["day"], IssueState.IN_PROGRESS, row["in_progress"]["reason"], noted_by=official)
    if "settled" in row:
        step(row["settled"]["day"], IssueState.SETTLED, row["settled"]["outcome"], noted_by=official)
