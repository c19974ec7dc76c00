# SPDX-License-Identifier: EUPL-1.2
"""What the register holds, as plain rows in memory: all that the oracle knows, and nothing that the checks compute."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from assessment.models import Assessment
from governance.models import Arrangement, Barrier, Confirmation, ContactMoment, ContactPerson, Experiment, Lesson
from initiatives.models import Carrier, Engagement, Income, Initiative, Post, RoleNeed

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


@dataclass(frozen=True)
class Row:
    """One record under the names of its columns."""

    values: dict[str, Any]

    def __getattr__(self, name: str) -> Any:
        try:
            return self.values[name]
        except KeyError:
            raise AttributeError(name) from None


@dataclass
class Known:
    """One initiative of the register that is alive, with everything told of it."""

    initiative: Row
    rows: dict[str, list[Row]] = field(default_factory=dict)

    def __getattr__(self, name: str) -> list[Row]:
        if name.startswith("__"):
            raise AttributeError(name)
        return self.rows.get(name, [])


TABLES: dict[str, tuple[Any, tuple[str, ...]]] = {
    "arrangements": (
        Arrangement,
        ("scheme__has_legal_basis", "scheme__ends_on", "scheme__goal_id", "granted_by__name"),
    ),
    "carriers": (Carrier, ("user__is_active",)),
    "contact_people": (ContactPerson, ("user__is_active",)),
    "contact_moments": (ContactMoment, ()),
    "confirmations": (Confirmation, ()),
    "posts": (Post, ()),
    "engagements": (Engagement, ("party__name",)),
    "role_needs": (RoleNeed, ()),
    "incomes": (Income, ()),
    "experiments": (Experiment, ()),
    "lessons": (Lesson, ()),
}


def read() -> dict[UUID, Known]:
    """Read every initiative that is in the register and did not stop, each table with one plain question."""
    alive = {
        row["id"]: Known(Row(dict(row))) for row in Initiative.objects.values() if row["status"] == "published"
        and row["phase"] != "stopped"
    }  # fmt: skip
    for name, (model, more) in TABLES.items():
        columns = [column.attname for column in model._meta.concrete_fields]
        for row in model.objects.values(*columns, *more):
            if row["initiative_id"] in alive:
                alive[row["initiative_id"]].rows.setdefault(name, []).append(Row(row))
    results = Assessment.objects.filter(kind="consensus", published_at__isnull=False)
    for row in results.values("subject__initiative_id", "published_at"):
        if row["subject__initiative_id"] in alive:
            alive[row["subject__initiative_id"]].rows.setdefault("results", []).append(Row(dict(row)))
    return alive


def exceptions() -> list[Row]:
    """Read every exception that was granted, also to an initiative that has stopped since.

    Asked for and not decided is none yet; refused or withdrawn is none.
    """
    columns = ("initiative_id", "rule", "first_day", "last_day", "asked_on", "decided_on", "outcome")
    rows = [Row(row) for row in Arrangement.every.filter(kind="exception").values(*columns)]
    return [
        one
        for one in rows
        if one.outcome not in {"refused", "withdrawn"} and (one.asked_on is None or one.decided_on is not None)
    ]


def removed_rules() -> set[str]:
    """The rules whose barrier was removed, as people would call two of them the same."""
    return {same_words(rule) for rule in Barrier.objects.filter(state="removed").values_list("rule", flat=True)}


def same_words(text: str) -> str:
    """Return a text as people compare it: without capitals or space around it."""
    return " ".join(text.lower().split())


def local_day(moment: datetime) -> date:
    """Return the day it was in Amsterdam."""
    return moment.astimezone(AMSTERDAM).date()
