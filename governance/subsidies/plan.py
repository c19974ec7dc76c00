# SPDX-License-Identifier: EUPL-1.2
"""What an import would do, worked out before anything is written."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from governance.models import Arrangement, ArrangementKind
from governance.subsidies.matching import Match
from governance.subsidies.reading import SubsidyRow

# A longer name of a project ends in an ellipsis.
TITLE = 150


@dataclass(slots=True)
class Plan:
    """Rows by what happens to them; `changed` come with the arrangement they change and what changes."""

    new: list[tuple[SubsidyRow, UUID]] = field(default_factory=list)
    changed: list[tuple[SubsidyRow, Arrangement, dict[str, Any]]] = field(default_factory=list)
    same: list[SubsidyRow] = field(default_factory=list)
    unmatched: list[SubsidyRow] = field(default_factory=list)
    not_granted: list[SubsidyRow] = field(default_factory=list)

    @property
    def touched(self) -> set[UUID]:
        """The initiatives of which an arrangement is new or changes."""
        new = {initiative for _row, initiative in self.new}
        return new | {arrangement.initiative_id for _row, arrangement, _changes in self.changed}

    def counts(self) -> dict[str, int]:
        """Return how many rows there are of each sort."""
        return {
            "new": len(self.new),
            "changed": len(self.changed),
            "same": len(self.same),
            "unmatched": len(self.unmatched),
            "notGranted": len(self.not_granted),
        }


def values_of(row: SubsidyRow) -> dict[str, Any]:
    """Return what a row says of an arrangement, schemes and goals apart."""
    title = row.project or row.scheme or f"{row.applicant} {row.year}"
    return {
        "recipient": row.applicant,
        "title": title if len(title) <= TITLE else title[: TITLE - 1].rstrip() + "…",
        "first_day": row.first_day,
        "last_day": row.last_day,
        "amount_requested": row.requested,
        "amount_granted": row.granted if row.granted is not None else row.determined,
        "amount_determined": row.determined,
    }


def make_plan(rows: Iterable[SubsidyRow], matches: Mapping[str, Match], known: Mapping[str, Arrangement]) -> Plan:
    """Return the plan; `known` are this grantor's subsidies by reference, with scheme and goal at hand.

    What the register already holds stays with its initiative, also when the file would now match another. An empty cell
    takes nothing away.
    """
    plan = Plan()
    for row in rows:
        arrangement = known.get(row.reference)
        if not row.is_granted and arrangement is None:
            plan.not_granted.append(row)
        elif arrangement is not None:
            changes = changes_of(row, arrangement)
            if changes:
                plan.changed.append((row, arrangement, changes))
            else:
                plan.same.append(row)
        elif initiative := matches[row.applicant].initiative:
            plan.new.append((row, initiative))
        else:
            plan.unmatched.append(row)
    return plan


def changes_of(row: SubsidyRow, arrangement: Arrangement) -> dict[str, Any]:
    """Return what the row says otherwise than the register; scheme and goal under their names in the file."""
    changes = {
        name: value
        for name, value in (values_of(row) | _days(row, arrangement)).items()
        if value is not None and getattr(arrangement, name) != value
    }
    if row.applicant == recipient_of(arrangement):
        changes.pop("recipient", None)
    if row.scheme and (arrangement.scheme is None or arrangement.scheme.name.casefold() != row.scheme.casefold()):
        changes["scheme"] = row.scheme
    if row.field and (arrangement.goal is None or arrangement.goal.title.casefold() != row.field.casefold()):
        changes["goal"] = row.field
    return changes


def recipient_of(arrangement: Arrangement) -> str:
    """Return who receives it: as the grantor's register names them, or else the initiative."""
    return arrangement.recipient or arrangement.initiative.name


def _days(row: SubsidyRow, arrangement: Arrangement) -> dict[str, date | None]:
    """Return the days of the row, where an empty cell leaves standing what a person wrote instead of a whole year."""
    first, last = arrangement.first_day, arrangement.last_day
    if (first, last) == (date(first.year, 1, 1), date(first.year, 12, 31)):
        return {}
    kept = row.first_day if row.has_first_day else first, row.last_day if row.has_last_day else last
    return {"first_day": kept[0], "last_day": kept[1]} if kept[1] is None or kept[0] <= kept[1] else {}


def known_subsidies(granted_by: Any) -> dict[str, Arrangement]:
    """Return this grantor's subsidies that carry a file number, by that number; one query."""
    found = Arrangement.objects.filter(granted_by=granted_by, kind=ArrangementKind.SUBSIDY).exclude(reference="")
    found = found.select_related("scheme", "goal", "initiative").defer("initiative__search", "initiative__story")
    return {one.reference: one for one in found}
