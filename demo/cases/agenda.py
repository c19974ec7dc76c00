# SPDX-License-Identifier: EUPL-1.2
"""What makes the demo's action agenda look alive: more tries and lessons, and what was settled because of them."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from accounts.models import User
from demo.cases.data import Calendar
from governance.models import Barrier, Department, Experiment, Lesson, Provision
from initiatives.models import Theme

AGENDA = Path(__file__).with_name("agenda.yaml")


@cache
def agenda_data() -> dict[str, Any]:
    """Return the file."""
    data: dict[str, Any] = yaml.safe_load(AGENDA.read_text(encoding="utf-8"))
    return data


def theme_of(row: dict[str, Any]) -> Theme | None:
    """Return the theme a row names by its code."""
    return Theme.objects.filter(code=row.get("theme")).first()


def add_provision(row: dict[str, Any], calendar: Calendar, official: User) -> None:
    """Add a provision, tied by title to what it came from; recorded on the day the row says."""
    Provision.objects.create(
        kind=row["kind"],
        title=row["title"],
        text=row.get("text", ""),
        laid_down_in=row.get("laid_down_in", ""),
        next_step=row.get("next_step", ""),
        starts_on=calendar.day_or_none(row.get("starts")),
        ends_on=calendar.day_or_none(row.get("ends")),
        department=Department.objects.get(name=row["department"]),
        barrier=Barrier.objects.filter(title=row.get("barrier")).first(),
        experiment=Experiment.objects.filter(title=row.get("experiment")).first(),
        lesson=Lesson.objects.filter(title=row.get("lesson")).first(),
        added_by=official,
        created_at=calendar.moment(row["made"]),
        is_invented=True,
    )
