# SPDX-License-Identifier: EUPL-1.2
"""The demo's choices; all of it made up."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from accounts.models import User
from demo.cases.data import Calendar
from governance.models import Department, Option, Weighing
from initiatives.models import Initiative

FILE = Path(__file__).with_name("weighings.yaml")


def add_appraisals(cases: Mapping[str, Initiative], calendar: Calendar, *, official: User) -> None:
    """Add choices with their options, expectations, decision and discussion to the cases, by name."""
    data: dict[str, Any] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    for row in data["weighings"]:
        weighing = Weighing.objects.create(
            question=row["question"],
            text=row["text"],
            initiative=cases[row["case"]],
            department=Department.objects.filter(name=row["department"]).first(),
            decide_before=calendar.day_or_none(row.get("decide_before")),
            asked_by=official,
            is_invented=True,
        )
        options = {one["title"]: _add_option(weighing, one) for one in row["options"]}
        for said in row.get("remarks", ()):
            weighing.remarks.create(text=said["text"], option=options.get(said.get("option")), said_by=official)
        if "decided" in row:
            _decide(weighing, options[row["chosen"]], row, calendar, official)


def _add_option(weighing: Weighing, row: Mapping[str, Any]) -> Option:
    option = weighing.options.create(
        title=row["title"],
        kind=row["kind"],
        text=row.get("text", ""),
        cost_yearly=row.get("cost_yearly"),
        reach=row.get("reach"),
        is_invented=True,
    )
    for principle, (change, sureness, why) in row["effects"].items():
        option.effects.create(principle=principle, change=change, sureness=sureness, why=why)
    return option


def _decide(weighing: Weighing, chosen: Option, row: Mapping[str, Any], calendar: Calendar, official: User) -> None:
    Weighing.objects.filter(pk=weighing.pk).update(
        chosen=chosen,
        reason=row["reason"],
        decided_on=calendar.day(row["decided"]),
        decided_by=official,
        look_back_on=calendar.day_or_none(row.get("look_back_on")),
    )
