# SPDX-License-Identifier: EUPL-1.2
"""What an import would do, worked out before anything is written."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from django.utils.formats import date_format, number_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from governance.arrangements.subsidies.matching import Match
from governance.arrangements.subsidies.parser import SubsidyRow
from governance.models import Arrangement, ArrangementKind
from initiatives.models import Party

# A longer name of a project ends in an ellipsis.
TITLE = 150
# What a row can change, as the history keeps it.
_WRITTEN: Final = (
    "recipient", "title", "first_day", "last_day", "amount_requested", "amount_granted", "amount_determined",
    "scheme_id", "goal_id", "asked_on", "decided_on", "announced_on",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Difference:
    """One field that the file says otherwise: its name, what the register holds and what the file says."""

    name: str
    old: Any
    new: Any
    # A person wrote what the register holds, after the file before this one or instead of it.
    is_by_hand: bool = False

    @property
    def label(self) -> str:
        """What the field is called."""
        found: Any = Arrangement._meta.get_field(self.name)  # noqa: SLF001 - Django documents it
        return capfirst(str(found.verbose_name))

    @property
    def old_words(self) -> str:
        """What the register holds, as people write it."""
        return _in_words(self.old)

    @property
    def new_words(self) -> str:
        """What the file says, as people write it."""
        return _in_words(self.new)


def _in_words(value: Any) -> str:
    if isinstance(value, Decimal):
        return f"€ {number_format(value, 2, use_l10n=True, force_grouping=True)}"
    if isinstance(value, date):
        return date_format(value, "j F Y")
    return _("nothing") if value in (None, "") else str(value)


@dataclass(frozen=True, slots=True)
class Change:
    """A row that says something else than the subsidy it is about; `kept` is what a person wrote and stays."""

    row: SubsidyRow
    arrangement: Arrangement
    taken: tuple[Difference, ...]
    kept: tuple[Difference, ...]

    @property
    def is_by_hand(self) -> bool:
        """Whether a person wrote something of what differs."""
        return any(one.is_by_hand for one in (*self.taken, *self.kept))


@dataclass(slots=True)
class Plan:
    """Rows by what happens to them.

    `changed` have something that is taken over, `kept` something that a person wrote and that stays; a row can be in
    both. `moved` are rows in the register whose applicant is now that of another initiative, by its name. `gone` are
    subsidies of the years of the file that stand in the register and not in the file. `odd_years` are rows whose own
    days lie outside the year they stand under.
    """

    new: list[tuple[SubsidyRow, UUID]] = field(default_factory=list)
    changed: list[Change] = field(default_factory=list)
    kept: list[Change] = field(default_factory=list)
    same: list[SubsidyRow] = field(default_factory=list)
    unmatched: list[SubsidyRow] = field(default_factory=list)
    not_granted: list[SubsidyRow] = field(default_factory=list)
    moved: list[tuple[SubsidyRow, Arrangement, str]] = field(default_factory=list)
    gone: list[Arrangement] = field(default_factory=list)
    odd_years: list[SubsidyRow] = field(default_factory=list)

    @property
    def by_hand(self) -> list[Change]:
        """What differs from something a person wrote: what stays, and what a person chose to take over."""
        return self.kept + [change for change in self.changed if change.is_by_hand and not change.kept]

    @property
    def touched(self) -> set[UUID]:
        """The initiatives of which an arrangement is new or changes."""
        new = {initiative for _row, initiative in self.new}
        return new | {change.arrangement.initiative_id for change in self.changed}

    def counts(self) -> dict[str, int]:
        """Return how many rows there are of each sort."""
        return {
            "new": len(self.new),
            "changed": len(self.changed),
            "kept": len(self.kept),
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
        "asked_on": row.asked_on,
        "decided_on": row.decided_on,
        "announced_on": row.announced_on,
    }


def make_plan(
    rows: Iterable[SubsidyRow],
    matches: Mapping[str, Match],
    known: Mapping[str, Arrangement],
    overwrite: Collection[str] = (),
) -> Plan:
    """Return the plan; `known` are this grantor's subsidies by reference, with initiative, scheme and goal at hand.

    What the register already holds stays with its initiative, also when the file would now match another. An empty cell
    takes nothing away. What a person wrote stays, except of the references in `overwrite`. One query.
    """
    plan, different = Plan(), []
    years, seen = set(), set()
    for row in rows:
        years.add(row.year)
        seen.add(row.reference)
        if row.is_of_another_year:
            plan.odd_years.append(row)
        arrangement = known.get(row.reference)
        match = matches[row.applicant]
        if arrangement is not None:
            if match.named and match.named[0] != arrangement.initiative_id:
                plan.moved.append((row, arrangement, match.named[1]))
            if changes := changes_of(row, arrangement):
                different.append((row, arrangement, changes))
            else:
                plan.same.append(row)
        elif not row.is_granted and not row.is_open:
            plan.not_granted.append(row)
        elif match.initiative:
            plan.new.append((row, match.initiative))
        else:
            plan.unmatched.append(row)
    plan.gone = [one for one in known.values() if one.reference not in seen and one.first_day.year in years]
    _weigh(plan, different, overwrite)
    return plan


def _weigh(
    plan: Plan, different: list[tuple[SubsidyRow, Arrangement, dict[str, Any]]], overwrite: Collection[str]
) -> None:
    """Part what is taken over from what a person wrote and stays."""
    by_hand = fields_by_hand([arrangement.pk for _row, arrangement, _changes in different])
    for row, arrangement, changes in different:
        written = by_hand.get(arrangement.pk, frozenset())
        found = [
            Difference(name, getattr(arrangement, name), value, is_by_hand=name in written)
            for name, value in changes.items()
        ]
        kept = tuple(one for one in found if one.is_by_hand and row.reference not in overwrite)
        change = Change(row, arrangement, tuple(one for one in found if one not in kept), kept)
        if change.taken:
            plan.changed.append(change)
        if change.kept:
            plan.kept.append(change)


def fields_by_hand(arrangements: Collection[UUID]) -> dict[UUID, frozenset[str]]:
    """Return of each arrangement the fields a person wrote last, by the history; an import has no person. One query."""
    if not arrangements:
        return {}
    events = Arrangement.pgh_event_model.objects.filter(pgh_obj__in=arrangements).order_by("pgh_obj", "pgh_id")  # type: ignore[attr-defined]
    last: dict[UUID, dict[str, tuple[Any, bool]]] = defaultdict(dict)
    for key, user, *values in events.values_list("pgh_obj", "pgh_context__metadata__user", *_WRITTEN):
        for name, value in zip(_WRITTEN, values, strict=True):
            if name not in last[key] or last[key][name][0] != value:
                last[key][name] = (value, user is not None)
    return {
        key: frozenset(name.removesuffix("_id") for name, (value, is_person) in written.items() if is_person)
        for key, written in last.items()
    }


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


def known_subsidies(granted_by: Party, *, is_locked: bool = False) -> dict[str, Arrangement]:
    """Return this grantor's subsidies by their file number; locked, nobody changes them meanwhile. One query."""
    found = Arrangement.objects.filter(granted_by=granted_by, kind=ArrangementKind.SUBSIDY).exclude(reference="")
    found = found.select_related("scheme", "goal", "initiative").defer("initiative__search", "initiative__story")
    if is_locked:
        found = found.order_by("pk").select_for_update(of=("self",))
    return {one.reference: one for one in found}
