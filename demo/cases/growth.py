# SPDX-License-Identifier: EUPL-1.2
"""The growth paths of three cases of the demo; all of it made up, and marked so."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from demo.cases.data import Calendar
from governance.models import GrowthChange, GrowthIncome, GrowthStep, PartnerPromise
from initiatives.models import Initiative, Party

GROWTH = Path(__file__).with_name("growth.yaml")


def add_growth(initiatives: Mapping[str, Initiative], calendar: Calendar) -> None:
    """Give cases their steps, with money and what partners change; chains must be there."""
    for name, steps in yaml.safe_load(GROWTH.read_text(encoding="utf-8")).items():
        for told in steps:
            _step(initiatives[name], told, calendar)


def _step(initiative: Initiative, told: Mapping[str, Any], calendar: Calendar) -> None:
    step = GrowthStep.objects.create(
        initiative=initiative,
        name=told["name"],
        activities=told["activities"],
        business_model=told["business_model"],
        paid_hours=told["paid"],
        voluntary_hours=told["voluntary"],
        reach=told["reach"],
        started_on=calendar.day_or_none(told.get("first")),
        wished_on=calendar.day_or_none(told.get("wished")),
        is_shown=told.get("is_shown", False),
        is_invented=True,
    )
    GrowthIncome.objects.bulk_create(
        GrowthIncome(initiative=initiative, step=step, kind=kind, share_percent=share)
        for kind, share in told.get("money", {}).items()
    )
    for change in told.get("changes", []):
        party = Party.objects.get(name=change["party"])
        made = initiative.partner_promises.filter(party=party)
        promise: PartnerPromise | None = made.get(text=change["promise"]) if "promise" in change else None
        GrowthChange.objects.create(
            initiative=initiative,
            step=step,
            party=party,
            kind=change["kind"],
            text=change["text"],
            due_on=calendar.day_or_none(change.get("due")),
            promise=promise,
            is_invented=True,
        )
