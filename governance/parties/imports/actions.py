# SPDX-License-Identifier: EUPL-1.2
"""Bringing in a file of parties: recognise, plan, write; all of it or nothing, and safe to repeat.

Checks look again afterwards at parties that became a department: their money counts with that of their institution.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from core.files.csv_import import Fault, FaultyFileError
from core.permissions import require
from governance.changes import Changed, announce
from governance.parties.imports.parser import PartyRow
from initiatives.models import Party, PartyAlias


@dataclass(frozen=True, slots=True)
class Planned:
    """What one row does: a new party (`party` is None), or a known one with what it gets."""

    given: PartyRow
    party: Party | None = None
    found_by: str = ""
    changes: dict[str, str] = field(default_factory=dict)
    aliases: tuple[str, ...] = ()
    # The institution it becomes a department of: a known one, or a row of this file.
    parent: "Party | PartyRow | None" = None

    @property
    def itself(self) -> "Party | PartyRow":
        """The party this row is about, or the row where it becomes one."""
        return self.party or self.given

    @property
    def is_new(self) -> bool:
        """Whether the register does not know this party."""
        return self.party is None

    @property
    def is_same(self) -> bool:
        """Whether nothing would change."""
        return self.party is not None and not self.changes and not self.aliases and not self.parent


@dataclass(frozen=True, slots=True)
class Plan:
    """What a whole file does."""

    rows: list[Planned]

    @property
    def added(self) -> int:
        """How many parties are new."""
        return sum(row.is_new for row in self.rows)

    @property
    def unchanged(self) -> int:
        """How many rows change nothing."""
        return sum(row.is_same for row in self.rows)

    @property
    def changed(self) -> int:
        """How many known parties get something."""
        return len(self.rows) - self.added - self.unchanged


class _Known:
    """The register's parties by number, name and other name; two queries."""

    def __init__(self, *, lock: bool) -> None:
        rows = Party.objects.select_for_update() if lock else Party.objects.all()
        parties = {party.pk: party for party in rows.order_by("pk")}
        self.numbers = {party.register_number: party for party in parties.values() if party.register_number}
        self.names = {(party.name.casefold(), party.sphere): party for party in reversed(parties.values())}
        # An institution in its own right before a department of the same name.
        self.institutions: dict[str, Party] = {}
        for (name, _sphere), party in self.names.items():
            if name not in self.institutions or (self.institutions[name].parent_id and not party.parent_id):
                self.institutions[name] = party
        self.aliases: dict[str, Party] = {}
        self.with_departments = {party.parent_id for party in parties.values() if party.parent_id}
        self.names_of: dict[Any, set[str]] = {key: {party.name.casefold()} for key, party in parties.items()}
        for key, name in PartyAlias.objects.order_by("id").values_list("party", "name"):
            self.aliases.setdefault(name.casefold(), parties[key])
            self.names_of[key].add(name.casefold())

    def find(self, row: PartyRow) -> tuple[Party | None, str]:
        """Return the party a row is about and how it was recognised."""
        if row.register_number and (party := self.numbers.get(row.register_number)):
            return party, _("number")
        if party := self.names.get((row.name.casefold(), row.sphere)):
            return party, _("name")
        for name in (row.name, *row.other_names):
            if party := self.aliases.get(name.casefold()):
                return party, _("other name")
        return None, ""

    def institution(self, name: str) -> Party | None:
        """Return the party of this name or other name, an institution in its own right first."""
        return self.institutions.get(name.casefold()) or self.aliases.get(name.casefold())


def plan_import(rows: Sequence[PartyRow], *, lock: bool = False) -> Plan:
    """Return what a file would do; two queries. Raises FaultyFileError when rows contradict the register.

    A number recognises first, then the name in its sphere, then another name. Empty cells erase nothing.
    """
    known, planned, faults = _Known(lock=lock), [], []
    taken: dict[Any, int] = {}
    for row in rows:
        party, found_by = known.find(row)
        if party is not None and taken.setdefault(party.pk, row.row) != row.row:
            text = _("Row %(row)s is about the same party, %(party)s.") % {"row": taken[party.pk], "party": party}
            faults.append(Fault(row.row, _("Name"), text))
        elif party is not None and row.register_number and party.register_number not in ("", row.register_number):
            text = _("%(party)s has number %(number)s.") % {"party": party, "number": party.register_number}
            faults.append(Fault(row.row, _("Number in the trade register"), text))
        else:
            planned.append(_planned(row, party, found_by, known))
    faults += _tie(planned, known)
    if faults:
        raise FaultyFileError(faults)
    return Plan(planned)


def _planned(row: PartyRow, party: Party | None, found_by: str, known: _Known) -> Planned:
    if party is None:
        names = {row.name.casefold()}
        return Planned(row, aliases=_fresh(row.other_names, names))
    given = {"register_number": row.register_number, "website": row.website}
    changes = {name: value for name, value in given.items() if value and getattr(party, name) != value}
    return Planned(row, party, found_by, changes, _fresh((row.name, *row.other_names), known.names_of[party.pk]))


def _tie(planned: list[Planned], known: _Known) -> list[Fault]:
    """Set what each row becomes a department of, and return why some cannot be."""
    column, faults = _("Is a department of"), []
    named = {one.given.name.casefold(): one.itself for one in planned}
    wanted = [known.institution(name) or named.get(name.casefold()) for name in (one.given.part_of for one in planned)]
    # Who becomes a department by this file, and who has departments from it on.
    departments = {one.itself for one in planned if one.given.part_of}
    institutions = {parent for parent in wanted if parent}
    for place, (one, parent) in enumerate(zip(planned, wanted, strict=True)):
        if not one.given.part_of:
            continue
        if parent is None:
            faults.append(Fault(one.given.row, column, _("No institution has this name, here or in the register.")))
        elif parent == one.itself:
            faults.append(Fault(one.given.row, column, _("A party is no department of itself.")))
        elif parent in departments or (isinstance(parent, Party) and parent.parent_id is not None):
            faults.append(Fault(one.given.row, column, _("That is a department itself.")))
        elif one.itself in institutions or (one.party and one.party.pk in known.with_departments):
            faults.append(Fault(one.given.row, column, _("This party has departments of its own.")))
        elif one.party is None or not isinstance(parent, Party) or one.party.parent_id != parent.pk:
            planned[place] = replace(one, parent=parent)
    return faults


def _fresh(names: Sequence[str], known: set[str]) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for name in names:
        if name.casefold() not in known:
            found.setdefault(name.casefold(), name)
    return tuple(found.values())


@transaction.atomic
def import_parties(*, rows: Sequence[PartyRow], by: User) -> Plan:
    """Write what a file says and return what was done; a second time nothing changes.

    Raises NotAllowedError, and FaultyFileError when rows contradict the register as it is now.
    """
    require(by, "governance.import_parties")
    return write_parties(rows)


@transaction.atomic
def write_parties(rows: Sequence[PartyRow], *, dry_run: bool = False) -> Plan:
    """Do what `import_parties` does, for who administers the machine itself."""
    plan = plan_import(rows, lock=not dry_run)
    if dry_run:
        return plan
    aliases = []
    fresh = []
    made: dict[PartyRow, Party] = {}
    for one in plan.rows:
        party = one.party or Party(
            name=one.given.name,
            sphere=one.given.sphere,
            register_number=one.given.register_number,
            website=one.given.website,
        )
        if one.party is None:
            fresh.append(party)
            made[one.given] = party
        elif one.changes:
            Party.objects.filter(pk=party.pk).update(**one.changes)
        aliases += [PartyAlias(party=party, name=name) for name in one.aliases]
    Party.objects.bulk_create(fresh)
    PartyAlias.objects.bulk_create(aliases)
    for one in plan.rows:
        if one.parent is not None:
            parent = made[one.parent] if isinstance(one.parent, PartyRow) else one.parent
            party = one.party or made[one.given]
            Party.objects.filter(pk=party.pk).update(parent=parent)
            announce(Changed.PARTY, party.pk)
    return plan
