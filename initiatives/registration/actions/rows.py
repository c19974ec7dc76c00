# SPDX-License-Identifier: EUPL-1.2
"""Writing the rows a founder tells: parties, incomes, needs. Shared by registration and keeping up to date.

Called inside the transaction of an action that asked for permission and locked the initiative.
"""

from collections.abc import Collection
from typing import Any
from uuid import UUID

from django.db.models import Case, Model, When
from django.utils import timezone

from core.errors import ConflictError
from initiatives.models import Initiative, Party, PartyAlias
from initiatives.register.dependent_rows import delete_with_removals
from initiatives.registration.data import IncomeData, NeedData, PartyData, RowData


def party_named(name: str, sphere: str) -> Party:
    """Return the party known under this name, whatever the case, made when there is none.

    Its own name counts in this sphere; another name, kept when parties were merged, in every sphere.
    """
    own = Party.objects.filter(name__called=name, sphere=sphere).order_by("created_at", "id").first()
    return own or _also_called(name, sphere) or Party.objects.get_or_create(name=name, sphere=sphere)[0]


def known_party(name: str) -> Party | None:
    """Return the party of this name or other name, whatever the case and sphere; None when there is none."""
    return Party.objects.filter(name__called=name).order_by("created_at", "id").first() or _also_called(name, "")


def _also_called(name: str, sphere: str) -> Party | None:
    called = Party.objects.filter(pk__in=PartyAlias.objects.filter(name__called=name).values("party"))
    same_sphere_first = Case(When(sphere=sphere, then=0), default=1)
    return called.order_by(same_sphere_first, "created_at", "id").first()


def write_parties(initiative: Initiative, told: Collection[PartyData], removed: frozenset[UUID]) -> bool:
    """Write the parties; a party taken away ends today, so that history keeps it. Return whether anything changed."""
    rows = initiative.engagements.filter(ends_on__isnull=True)
    changed = bool(_end_engagements(rows.filter(pk__in=removed)))
    known = _known(told)
    for one in told:
        values = {"party": party_named(one.name, one.sphere), "role": one.role}
        # The same party with the same role stands once, also when two carriers add it at the same time.
        own = rows.filter(pk__in=[one.id] if one.id else [])
        if rows.filter(**values).exclude(pk__in=own).exists():
            changed = bool(_end_engagements(own)) or changed
            continue
        changed = _write(rows, initiative, one, values, known) or changed
    return changed


def _end_engagements(rows: Any) -> int:
    today = timezone.localdate()
    # A term that would begin later never began.
    later = delete_with_removals(rows.filter(starts_on__gt=today))
    return later + int(rows.update(ends_on=today))


def write_incomes(initiative: Initiative, told: Collection[IncomeData], removed: frozenset[UUID]) -> bool:
    """Write the sources of money; return whether anything changed."""
    rows = initiative.incomes.all()
    changed = bool(rows.filter(pk__in=removed).delete()[0])
    known = _known(told)
    for one in told:
        values = {
            "kind": one.kind,
            "party": party_named(one.who, one.sphere) if one.who else None,
            "has_many_payers": one.has_many_payers,
            "share_percent": one.share_percent,
            "ends_on": one.ends_on,
        }
        changed = _write(rows, initiative, one, values, known) or changed
    return changed


def write_needs(initiative: Initiative, told: Collection[NeedData], removed: frozenset[UUID]) -> bool:
    """Write needs and offers; one taken away is closed today. Return whether anything changed."""
    rows = initiative.needs.filter(closed_on__isnull=True)
    changed = bool(rows.filter(pk__in=removed).update(closed_on=timezone.localdate()))
    known = _known(told)
    for one in told:
        values = {"kind": one.kind, "subject": one.subject, "text": one.text}
        changed = _write(rows, initiative, one, values, known) or changed
    return changed


def _known(told: Collection[RowData]) -> set[UUID]:
    """Return the rows that the form knew; rows written from it join them."""
    return {one.id for one in told if one.id}


def _write(rows: Any, initiative: Initiative, told: RowData, values: dict[str, Any], known: set[UUID]) -> bool:
    """Change the row that was told about, or add one when it is new or was taken away in the meantime.

    A new row that stands there already, though the form did not know it, was written by the first of two clicks.
    """
    row = rows.select_for_update().filter(pk=told.id).first() if told.id else None
    if row is None:
        if same := rows.filter(**values).exclude(pk__in=known).first():
            known.add(same.pk)
            return False
        made = rows.model(initiative=initiative, **values)
        made.save(force_insert=True)
        known.add(made.pk)
        return True
    differing = {name: value for name, value in values.items() if getattr(row, name) != value}
    if differing and told.version != row.version:
        raise ConflictError(
            {name: (_shown(getattr(row, name)), _shown(value)) for name, value in differing.items()}, row.version
        )
    # What was made up for the demo is a person's own word from now on.
    changes = differing | ({"is_invented": False} if differing and row.is_invented else {})
    for name, value in changes.items():
        setattr(row, name, value)
    if changes:
        row.save(update_fields=list(changes))
    return bool(changes)


def _shown(value: object) -> object:
    return str(value) if isinstance(value, Model) else value
