# SPDX-License-Identifier: EUPL-1.2
"""The demo's policy and learning: departments, goals, schemes, barriers, experiments and lessons; all of it made up."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from accounts.models import User
from governance.demo.cases import Calendar
from governance.models import Arrangement, Barrier, Department, Experiment, Lesson, PolicyGoal, Scheme
from initiatives.models import Initiative

POLICY = Path(__file__).with_name("policy.yaml")


@cache
def policy_data() -> dict[str, Any]:
    """Return the file."""
    data: dict[str, Any] = yaml.safe_load(POLICY.read_text(encoding="utf-8"))
    return data


def add_policy_and_learning(cases: Mapping[str, Initiative], calendar: Calendar, *, official: User) -> None:
    """Add everything of the file to the cases, by name."""
    data = policy_data()
    _add_policy(data, calendar)
    for row in data["hanging"]:
        _hang(row, cases[row["case"]])
    for row in data["horizons"]:
        case = cases[row["case"]]
        case.horizon_on = calendar.day(row["until"])
        case.invented_fields = sorted({*case.invented_fields, "horizon_on"})
        case.save(update_fields=["horizon_on", "invented_fields"])
    for row in data["barriers"]:
        _add_barrier(row, cases, calendar, official)
    for row in data["experiments"]:
        _add_experiment(row, cases, calendar)
    for row in data["lessons"]:
        _add_lesson(row, cases, calendar)


def _add_policy(data: dict[str, Any], calendar: Calendar) -> None:
    for name in data["departments"]:
        Department.objects.get_or_create(name=name, defaults={"is_invented": True})
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


def _hang(row: dict[str, Any], case: Initiative) -> None:
    terms = Arrangement.objects.filter(initiative=case, title=row["title"]).order_by("first_day")
    goal = PolicyGoal.objects.get(title=row["goal"])
    scheme = Scheme.objects.filter(name=row.get("scheme")).first()
    for turn, one in enumerate(terms, start=1):
        one.goal, one.scheme = goal, scheme
        one.reference = f"{row['reference']}-{turn}" if "reference" in row else ""
        one.amount_requested = row.get("requested")
        one.save(update_fields=["goal", "scheme", "reference", "amount_requested"])


def _add_barrier(row: dict[str, Any], cases: Mapping[str, Initiative], calendar: Calendar, official: User) -> None:
    barrier = Barrier.objects.create(
        kind=row["kind"],
        title=row["title"],
        rule=row.get("rule", ""),
        text=row["text"],
        proposal=row.get("proposal", ""),
        tried=row.get("tried", ""),
        owner=Department.objects.get(name=row["owner"]),
        state=row["steps"][-1]["state"],
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
        room=row.get("room", ""),
        starts_on=calendar.day(row["starts"]),
        ends_on=calendar.day(row["ends"]),
        verdict=row.get("verdict", ""),
        verdict_on=calendar.day_or_none(row.get("verdict_day")),
        learnt=row.get("learnt", ""),
        is_invented=True,
    )


def _add_lesson(row: dict[str, Any], cases: Mapping[str, Initiative], calendar: Calendar) -> None:
    Lesson.objects.create(
        title=row["title"],
        text=row["text"],
        is_failure=row.get("is_failure", False),
        principle=row["principle"],
        initiative=cases[row["case"]],
        experiment=Experiment.objects.filter(title=row.get("experiment")).first(),
        learnt_on=calendar.day(row["day"]),
        anchored_on=calendar.day_or_none(row.get("anchored_day")),
        anchored_in=row.get("anchored_in", ""),
        is_invented=True,
    )
