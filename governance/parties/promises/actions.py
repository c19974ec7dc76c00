# SPDX-License-Identifier: EUPL-1.2
"""Keeping what parties in a chain have to do or promised, and what became of it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from core.database.row_versions import update_unchanged
from core.errors import RefusedError
from core.permissions import require
from governance.changes import Changed, announce
from governance.models import PartnerPromise, PromiseOutcome
from initiatives.models import Initiative, Party


@dataclass(frozen=True, slots=True)
class PromiseDetails:
    """What is said about one thing: why it is expected, what it is, and the last day, which may have passed."""

    basis: str
    text: str
    due_on: date


@transaction.atomic
def note_promise(*, initiative: Initiative, party: Party, said: PromiseDetails, by: User) -> PartnerPromise:
    """Keep what a party in the chain has to do or promised; the same twice is once.

    Raises NotAllowedError, and RefusedError for a party that has no place in the chain now.
    """
    require(by, "governance.manage_chain", initiative)
    # The lock: a double click waits, and finds what the first one kept.
    Initiative.objects.select_for_update(no_key=True).only("pk").get(pk=initiative.pk)
    if not Party.objects.in_chain_of(initiative).filter(pk=party.pk).exists():
        raise RefusedError(_("Choose a party that has a place in the chain now."), field="party")
    same: dict[str, Any] = {"initiative": initiative, "party": party, "text": said.text, "due_on": said.due_on}
    # After a merge of parties or a change there may be two of them.
    if known := PartnerPromise.objects.open().filter(**same).first():
        return known
    made = PartnerPromise.objects.create(**same, basis=said.basis, noted_by=by)
    announce(Changed.CHAIN, initiative.pk)
    return made


@transaction.atomic
def change_promise(*, promise: PartnerPromise, said: PromiseDetails, expected_version: int, by: User) -> PartnerPromise:
    """Word it better or correct its day, while it is open.

    Raises NotAllowedError, RefusedError once it is closed or was moved past that day, ConflictError when it changed
    meanwhile.
    """
    require(by, "governance.manage_chain", promise.initiative)
    locked = _locked_open(promise)
    if locked.moved_to and locked.moved_to <= said.due_on:
        raise RefusedError(_("The party named a later day already. Choose a day before that."), field="due_on")
    changes = {"basis": said.basis, "text": said.text, "due_on": said.due_on}
    update_unchanged(locked, expected_version=expected_version, changes=changes)
    announce(Changed.CHAIN, promise.initiative_id)
    return locked


@transaction.atomic
def settle_promise(
    *,
    promise: PartnerPromise,
    outcome: PromiseOutcome,
    closed_on: date | None,
    note: str,
    expected_version: int,
    by: User,
) -> PartnerPromise:
    """Say that it is done, on which day, or that it will not be, and why. The same twice is once.

    What the party said itself can be corrected so, and the word of the party stays with its answer. Raises
    NotAllowedError, RefusedError for a day to come and where the reason misses, and ConflictError when something else
    was said meanwhile.
    """
    require(by, "governance.manage_chain", promise.initiative)
    locked = PartnerPromise.objects.select_for_update(of=("self",)).get(pk=promise.pk)
    changes = _closing(outcome, closed_on, note, said_by_party=False)
    if update_unchanged(locked, expected_version=expected_version, changes=changes):
        announce(Changed.CHAIN, locked.initiative_id)
    return locked


def close(
    locked: PartnerPromise, *, outcome: PromiseOutcome, closed_on: date | None, note: str, said_by_party: bool
) -> None:
    """Write what became of a locked promise; what is done without a day was done today.

    Raises RefusedError for a day to come and where the reason misses.
    """
    changes = _closing(outcome, closed_on, note, said_by_party=said_by_party)
    for name, value in changes.items():
        setattr(locked, name, value)
    locked.save(update_fields=list(changes))
    locked.refresh_from_db(fields=["version", "updated_at"])
    announce(Changed.CHAIN, locked.initiative_id)


def _closing(outcome: PromiseOutcome, closed_on: date | None, note: str, *, said_by_party: bool) -> dict[str, Any]:
    today = timezone.localdate()
    day = (closed_on or today) if outcome == PromiseOutcome.KEPT else today
    if day > today:
        raise RefusedError(_("Choose today or a day before."), field="closed_on")
    if outcome == PromiseOutcome.NOT_KEPT and not note.strip():
        raise RefusedError(_("Write why it will not be done."), field="note")
    return {"outcome": outcome, "closed_on": day, "note": note.strip(), "said_by_party": said_by_party}


def _locked_open(promise: PartnerPromise) -> PartnerPromise:
    locked = PartnerPromise.objects.select_for_update(of=("self",)).get(pk=promise.pk)
    if locked.outcome:
        raise RefusedError(_("Somebody said meanwhile what became of it. Read it first."))
    return locked
