# SPDX-License-Identifier: EUPL-1.2
"""The one door through which a registration changes status."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from core.errors import ConflictError, RefusedError
from core.permissions import require
from initiatives.carriers.changes import ChangeKind, notify_listeners
from initiatives.lifecycle import CARRIER_MOVES, REASON_NEEDED, Status, ensure_move
from initiatives.models import DecisionBatch, Initiative, StatusMove
from initiatives.moderation.actions.letters import send_move_letters
from initiatives.moderation.actions.same import ensure_same, tell_registered_again
from initiatives.register import dependent_rows
from initiatives.register.event_types import emit_moved

REASON_LENGTH = 2000


@transaction.atomic
def move_initiative(
    *,
    initiative: Initiative,
    to: Status,
    by: User,
    reason: str = "",
    expected_version: int | None = None,
    batch: DecisionBatch | None = None,
    same_as: Initiative | None = None,
) -> Initiative:
    """Move a registration to another status, and do everything that goes with it.

    Effects, in one transaction on the locked row:
    * `status` becomes `to`;
    * on publication `published_at` is set, unless it was in the register before: then the first moment stays;
    * on submission `submitted_at` becomes now, so that the six weeks for an answer start anew;
    * a StatusMove is written with who, why and the letter as it went out;
    * other programs are told (initiatives.register.event_types), and higher apps (initiatives.carriers.changes);
    * every active carrier gets the letter by mail, in their own language, once per move.

    Declined as the `same_as` one in the register, its address leads there while it stays declined, and the carriers
    of that one are told.

    In a `batch` the mails wait, so that all of it can be taken back (initiatives.moderation.actions.taking_back).
    A carrier submits and withdraws; the municipality does the rest. Returns the row as it is now.
    Raises NotAllowedError, RefusedError when the table has no such move or a reason is missing or too long, and
    ConflictError when `expected_version` is given and the row has moved on.
    """
    to = Status(to)
    reason = reason.strip()
    current = Initiative.objects.select_for_update().get(pk=initiative.pk)
    require(
        by, "initiatives.move_own_registration" if to in CARRIER_MOVES else "initiatives.decide_registration", current
    )
    if expected_version is not None and current.version != expected_version:
        raise ConflictError({"status": (current.status, to)}, current.version)
    ensure_move(Status(current.status), to)
    ensure_same(current, same_as, to, by)
    _ensure_reason(to, reason)
    why: dict[str, Any] = {"reason": reason, "moved_by": by, "batch": batch, "same_as": same_as}
    move = StatusMove(initiative=current, from_status=current.status, to_status=to, **why)
    _set_status(current, to)
    move.letter = send_move_letters(move)
    move.save(force_insert=True)
    tell_registered_again(move)
    _tell_others(current, move)
    return current


def close_as_merged(*, merged: Initiative, keep: Initiative, by: User, reason: str) -> StatusMove:
    """Take a published initiative out of the register because it was merged into `keep`, whose rows are locked.

    Its carriers are written to about the merge, and not of a refusal; nobody carries it any more, so it never comes
    back. Called by initiatives.merging.actions, which asked who may.
    """
    why: dict[str, Any] = {"reason": reason, "moved_by": by, "same_as": keep}
    move = StatusMove(initiative=merged, from_status=merged.status, to_status=Status.DECLINED, **why)
    _set_status(merged, Status.DECLINED)
    move.save(force_insert=True)
    _tell_others(merged, move)
    return move


def _tell_others(current: Initiative, move: StatusMove) -> None:
    emit_moved(current, before=move.from_status)
    notify_listeners(current.pk, ChangeKind.STATUS)
    if move.to_status == Status.PUBLISHED:
        dependent_rows.enter_register(current)
    elif move.from_status == Status.PUBLISHED:
        dependent_rows.leave_register(current)


def _ensure_reason(to: Status, reason: str) -> None:
    if to in REASON_NEEDED and not reason:
        raise RefusedError(_("Write why, so that the founder knows what to do."), field="reason")
    if len(reason) > REASON_LENGTH:
        raise RefusedError(
            _("Make the reason shorter: at most %(most)s characters, and this is %(length)s.")
            % {"most": REASON_LENGTH, "length": len(reason)},
            field="reason",
        )


def _set_status(initiative: Initiative, to: Status) -> None:
    now = timezone.now()
    changed = ["status"]
    initiative.status = to
    if to is Status.PUBLISHED and initiative.published_at is None:
        initiative.published_at = now
        changed.append("published_at")
    if to is Status.SUBMITTED:
        initiative.submitted_at = now
        changed.append("submitted_at")
    initiative.save(update_fields=changed)
    # The trigger counted the version up; a caller's next form needs the new one.
    initiative.refresh_from_db(fields=["version", "updated_at"])
