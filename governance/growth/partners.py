# SPDX-License-Identifier: EUPL-1.2
"""What partners change when a step is taken: asked by who keeps the path, agreed as a promise of the party."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from core.database.row_versions import update_unchanged
from core.errors import RefusedError
from core.permissions import require
from governance.growth.event_types import emit_agreed
from governance.models import GrowthChange, GrowthStep, PartnerPromise, PromiseBasis
from governance.parties.promises.actions import PromiseDetails, note_promise
from initiatives.models import Party
from initiatives.register.dependent_rows import delete_with_removals


@dataclass(frozen=True, slots=True)
class ChangeDetails:
    """What is asked of a party: which party, what sort of thing, in words, and before which day if that is known."""

    party: Party
    kind: str
    text: str
    due_on: date | None = None


@transaction.atomic
def ask_change(*, step: GrowthStep, asked: ChangeDetails, by: User) -> GrowthChange:
    """Ask a party in the chain to change something; the same twice is once.

    Raises NotAllowedError, and RefusedError for a party that has no place in the chain now.
    """
    require(by, "governance.keep_growth", step.initiative)
    # The lock: a double click waits, and finds what the first one kept.
    locked = GrowthStep.objects.select_for_update(of=("self",)).get(pk=step.pk)
    _ensure_in_chain(locked, asked.party)
    same = {"step": locked, "party": asked.party, "kind": asked.kind, "text": asked.text}
    if known := GrowthChange.objects.filter(**same).first():
        return known
    return GrowthChange.objects.create(**same, initiative_id=locked.initiative_id, due_on=asked.due_on, told_by=by)


@transaction.atomic
def reword_change(*, change: GrowthChange, asked: ChangeDetails, expected_version: int, by: User) -> GrowthChange:
    """Word it better while it is only asked.

    Raises NotAllowedError, RefusedError once it is a promise or for a party outside the chain, ConflictError.
    """
    require(by, "governance.keep_growth", change.initiative)
    locked = _locked_asked(change)
    if locked.party_id != asked.party.pk:
        _ensure_in_chain(locked.step, asked.party)
    changes = {"party": asked.party, "kind": asked.kind, "text": asked.text, "due_on": asked.due_on}
    update_unchanged(locked, expected_version=expected_version, changes=changes)
    return locked


@transaction.atomic
def remove_change(*, change: GrowthChange, by: User) -> None:
    """Take away what was asked; a promise that it became stays with the party. Raises NotAllowedError."""
    require(by, "governance.keep_growth", change.initiative)
    delete_with_removals(GrowthChange.objects.filter(pk=change.pk))


@transaction.atomic
def agree_change(*, change: GrowthChange, said: PromiseDetails | PartnerPromise, by: User) -> GrowthChange:
    """Note that the party agreed: as a new promise, or as one that it made already.

    Raises NotAllowedError, and RefusedError when it is a promise already, that promise is of another party or belongs
    to another change, or the party left the chain.
    """
    require(by, "governance.manage_chain", change.initiative)
    locked = _locked_asked(change)
    if isinstance(said, PartnerPromise):
        promise = said
    else:
        promise = note_promise(initiative=locked.initiative, party=locked.party, said=said, by=by)
    if (promise.initiative_id, promise.party_id) != (locked.initiative_id, locked.party_id):
        raise RefusedError(_("Choose a promise of this party."), field="promise")
    if GrowthChange.objects.filter(promise=promise).exists():
        raise RefusedError(_("This promise stands with another change already."), field="promise")
    locked.promise = promise
    locked.save(update_fields=["promise"])
    locked.refresh_from_db(fields=["version", "updated_at"])
    emit_agreed(locked)
    return locked


def promised(text: str, due_on: date) -> PromiseDetails:
    """Return what a party said it would do, for its promise."""
    return PromiseDetails(PromiseBasis.PROMISED, text, due_on)


def _ensure_in_chain(step: GrowthStep, party: Party) -> None:
    if not Party.objects.in_chain_of(step.initiative).filter(pk=party.pk).exists():
        raise RefusedError(_("Choose a party that has a place in the chain now."), field="party")


def _locked_asked(change: GrowthChange) -> GrowthChange:
    rows = GrowthChange.objects.select_related("step", "initiative", "party")
    locked = rows.select_for_update(of=("self",)).get(pk=change.pk)
    if locked.promise_id is not None:
        raise RefusedError(_("The party promised this meanwhile. Look at the promise in the chain."))
    return locked
