# SPDX-License-Identifier: EUPL-1.2
"""The demo's policy and learning: departments, goals, schemes, barriers, experiments and lessons; all of it made up."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from accounts.models import User
from demo.cases.agenda import add_provision, agenda_data, theme_of
from demo.cases.data import Calendar
from governance.models import Barrier, CouncilTerm, DeedReply, Department, Experiment, Lesson, PolicyGoal, Scheme
from initiatives.models import Initiative, Party
from initiatives.models.party import Sphere

POLICY = Path(__file__).with_name("policy.yaml")


@cache
def policy_data() -> dict[str, Any]:
    """Return the file."""
    data: dict[str, Any] = yaml.safe_load(POLICY.read_text(encoding="utf-8"))
    return data


def policy_of_term(case: str, title: str, turn: int) -> dict[str, Any]:
    """Return what else the demo knows of the `turn`-th term of an arrangement: goal, scheme, number, amount asked."""
    row = next((one for one in policy_data()["hanging"] if (one["case"], one["title"]) == (case, title)), None)
    if row is None:
        return {}
    return {
        "goal": PolicyGoal.objects.get(title=row["goal"]),
        "scheme": Scheme.objects.filter(name=row.get("scheme")).first(),
        "reference": f"{row['reference']}-{turn}" if "reference" in row else "",
        "amount_requested": row.get("requested"),
    }


def grantor(name: str, hanging: Mapping[str, Any]) -> Party:
    """Return who grants an arrangement: of what the municipality grants for a goal, the department of that goal."""
    goal = hanging.get("goal")
    if goal is not None and name == policy_data()["municipality"] and goal.department.party:
        own: Party = goal.department.party
        return own
    return Party.objects.get(name=name)


def add_learning(cases: Mapping[str, Initiative], calendar: Calendar, *, official: User) -> None:
    """Add barriers, experiments and lessons to the cases, by name."""
    files = (policy_data(), agenda_data())
    for row in (row for file in files for row in file["barriers"]):
        _add_barrier(row, cases, calendar, official)
    for row in (row for file in files for row in file["experiments"]):
        _add_experiment(row, cases, calendar)
    for row in (row for file in files for row in file["lessons"]):
        _add_lesson(row, cases, calendar)
    for row in agenda_data()["provisions"]:
        add_provision(row, calendar, official)


def add_policy(calendar: Calendar) -> None:
    """Add departments, councils, goals and schemes; arrangements hang on them."""
    data = policy_data()
    municipality = Party.objects.get_or_create(name=data["municipality"], sphere=Sphere.GOVERNMENT)[0]
    for name in data["departments"]:
        party = Party.objects.create(name=name, sphere=Sphere.GOVERNMENT, parent=municipality, is_invented=True)
        Department.objects.get_or_create(name=name, defaults={"party": party, "is_invented": True})
    for row in data["replies"]:
        DeedReply.objects.create(
            party=Party.objects.get(name=row["department"]),
            text=row["text"],
            said_by=row["by"],
            said_on=calendar.day(row["day"]),
            is_invented=True,
        )
    for day in data["councils"]:
        CouncilTerm.objects.create(starts_on=calendar.day(day), is_invented=True)
    for row in data["goals"]:
        PolicyGoal.objects.create(
            title=row["title"],
            department=Department.objects.get(name=row["department"]),
            starts_on=calendar.day(row["starts"]),
            ends_on=calendar.day_or_none(row.get("ends")),
            withdrawn_on=calendar.day_or_none(row.get("withdrawn")),
            withdrawn_because=row.get("because", ""),
            is_invented=True,
        )
    for row in data["schemes"]:
        Scheme.objects.create(
            name=row["name"],
            goal=PolicyGoal.objects.get(title=row["goal"]),
            has_legal_basis=row.get("legal_basis", True),
            starts_on=calendar.day_or_none(row.get("starts")),
            ends_on=calendar.day_or_none(row.get("ends")),
            is_invented=True,
        )


def _add_barrier(row: dict[str, Any], cases: Mapping[str, Initiative], calendar: Calendar, official: User) -> None:
    barrier = Barrier.objects.create(
        kind=row["kind"],
        title=row["title"],
        rule=row.get("rule", ""),
        text=row["text"],
        proposal=row.get("proposal", ""),
        tried=row.get("tried", ""),
        owner=Department.objects.get(name=row["owner"]),
        theme=theme_of(row),
        state=row["steps"][-1]["state"],
        removed_on=calendar.day(row["steps"][-1]["day"]) if row["steps"][-1]["state"] == "removed" else None,
        raised_by=official,
        is_invented=True,
    )
    barrier.initiatives.set(cases[name] for name in row["cases"])
    for step in row["steps"]:
        barrier.steps.create(
            state=step["state"], happened_on=calendar.day(step["day"]), note=step.get("note", ""), noted_by=official
        )


def _add_experiment(row: dict[str, Any], cases: Mapping[str, Initiative], calendar: Calendar) -> None:
    Experiment.objects.create(
        title=row["title"],
        initiative=cases[row["case"]],
        hypothesis=row["hypothesis"],
        area=cases[row["case"]].area,
        theme=theme_of(row),
        department=Department.objects.filter(name=row.get("department")).first(),
        room=row.get("room", ""),
        starts_on=calendar.day(row["starts"]),
        ends_on=calendar.day(row["ends"]),
        verdict=row.get("verdict", ""),
        verdict_on=calendar.day_or_none(row.get("verdict_day")),
        learnt=row.get("learnt", ""),
        is_invented=True,
    )


def _add_lesson(row: dict[str, Any], cases: Mapping[str, Initiative], calendar: Calendar) -> None:
    lesson = Lesson.objects.create(
        title=row["title"],
        text=row["text"],
        is_failure=row.get("is_failure", False),
        principle=row["principle"],
        initiative=cases[row["case"]],
        experiment=Experiment.objects.filter(title=row.get("experiment")).first(),
        learnt_on=calendar.day(row["day"]),
        anchored_on=calendar.day_or_none(row.get("anchored_day")),
        anchored_in=row.get("anchored_in", ""),
        anchored_by=Department.objects.filter(name=row.get("anchored_by")).first(),
        is_public=row.get("is_public", False),
        is_invented=True,
    )
    for name in row.get("helped", ()):
        lesson.uses.create(initiative=cases[name], helped=True)
