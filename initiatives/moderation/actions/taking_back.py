# SPDX-License-Identifier: EUPL-1.2
"""Taking back a decision on many registrations while its letters wait: all is as it was, or nothing changes."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.db.models.functions import Now
from django.utils.translation import gettext as _

from accounts.models import User
from core.errors import RefusedError
from core.permissions import require
from initiatives.carriers.changes import ChangeKind, notify_listeners
from initiatives.lifecycle import Status
from initiatives.models import DecisionBatch, Initiative, StatusMove
from initiatives.register import dependent_rows
from initiatives.register.event_types import emit_moved
from mail.outbox.taking_back import cancel_held


@transaction.atomic
def take_back_decisions(*, batch: DecisionBatch, by: User) -> int:
    """Take back one's own decision on many registrations: their letters go to nobody; return how many there were.

    Effects, in one transaction on the locked rows, for each:
    * status and the moment of publication become what they were, as the history has them; the history keeps both steps;
    * the move and its letter are gone;
    * other programs are told of the move back, and higher apps (initiatives.carriers.changes) before the move goes.

    Raises NotAllowedError, and RefusedError, with nothing changed, when the time is over, a letter is on its way, or a
    registration changed since.
    """
    require(by, "initiatives.take_back_decisions", batch)
    locked: Any = DecisionBatch.objects.select_for_update().annotate(now=Now()).get(pk=batch.pk)
    if locked.taken_back_at is not None:
        raise RefusedError(_("You took these decisions back already."))
    if locked.sends_at <= locked.now:
        raise RefusedError(_("The time is over: the letters have been sent, so nothing was taken back."))
    moves = list(locked.moves.order_by("initiative_id"))
    current = {one.pk: one for one in _locked([move.initiative_id for move in moves])}
    for move in moves:
        _move_back(current[move.initiative_id], move, by)
    if locked.letters and not cancel_held(about=locked.pk):
        raise RefusedError(_("A letter is on its way already, so nothing was taken back."))
    locked.moves.all().delete()
    locked.taken_back_at = locked.now
    locked.save(update_fields=["taken_back_at"])
    return len(moves)


def _locked(initiatives: Sequence[object]) -> Sequence[Initiative]:
    """Lock the rows in one order, so that two acts wait for each other and never in a circle."""
    return list(Initiative.objects.select_for_update().filter(pk__in=initiatives).order_by("pk"))


def _move_back(initiative: Initiative, move: StatusMove, by: User) -> None:
    require(by, "initiatives.decide_registration", initiative)
    # The last two versions: as the move left it, and as it was before.
    history: Any = initiative
    kept = list(history.events.order_by("-version")[:2])
    if (
        len(kept) < 2  # noqa: PLR2004 - after the move, and before
        or initiative.version != kept[0].version
        or [one.status for one in kept] != [move.to_status, move.from_status]
    ):
        text = _("“%(name)s” changed since you decided, so nothing was taken back. Look at it first.")
        raise RefusedError(text % {"name": initiative.name})
    initiative.status, initiative.published_at = kept[1].status, kept[1].published_at
    initiative.save(update_fields=["status", "published_at"])
    emit_moved(initiative, before=move.to_status)
    notify_listeners(initiative.pk, ChangeKind.TAKEN_BACK)
    if initiative.is_in_register:
        dependent_rows.enter_register(initiative)
    elif move.to_status == Status.PUBLISHED:
        dependent_rows.leave_register(initiative)
