# SPDX-License-Identifier: EUPL-1.2
"""Making one initiative of two that turn out to be the same; all of it or nothing, kept in the history."""

from collections.abc import Collection

from django.db import transaction
from django.utils.translation import gettext as _

from accounts.models import User
from core.errors import ConflictError, RefusedError
from core.permissions import require
from initiatives.carriers.changes import ChangeKind, notify_listeners
from initiatives.carriers.queries import active_carriers
from initiatives.merging.kinds import Merge, merge_steps
from initiatives.merging.letters import MERGED
from initiatives.merging.moving import move_rows
from initiatives.models import Initiative, StatusMove
from initiatives.moderation.actions.lifecycle import close_as_merged
from initiatives.register import dependent_rows
from initiatives.register.event_types import emit_changed, emit_merged
from initiatives.register.told_facts import differences, take_over
from mail.actions import write_to


@transaction.atomic
def merge_initiatives(
    *, keep: Initiative, other: Initiative, taken: Collection[str] = (), versions: tuple[int, int], by: User
) -> Initiative:
    """Move everything of `other` to `keep` and take `other` out of the register, for good.

    Effects, in one transaction on both locked rows:
    * `keep` tells of the facts `taken` (codes of register.told_facts) what `other` told;
    * every row that hangs on `other` hangs on `keep`, as the registries of merging.kinds say;
    * `other` is declined as the same, keeps what it told, and its addresses lead on (register.goes_on);
    * other programs are told, and who carries either is written to.

    What somebody writes to `other` at the same moment comes to `keep` too (the triggers of models.leading_on).
    `versions` are the row versions of `keep` and `other` that were looked at. Raises NotAllowedError, RefusedError
    with the reason, and ConflictError when either changed meanwhile.
    """
    keep, other = _locked(keep, other, versions)
    for one in (keep, other):
        require(by, "initiatives.merge_initiative", one)
    merge = Merge(keep, other, by)
    if reasons := refusals(merge):
        raise RefusedError(" ".join(reasons))
    readers = {carrier.user_id: carrier.user for one in (keep, other) for carrier in active_carriers(one)}
    _take_over(merge, taken)
    dependent_rows.move_to(other, keep)
    for step in merge_steps:
        step.act(merge)
    move_rows(merge)
    reason = _("It is the same as “%(name)s” and goes on as that.") % {"name": keep.name}
    move = close_as_merged(merged=other, keep=keep, by=by, reason=reason)
    emit_merged(other, keep=keep)
    emit_changed(keep)
    notify_listeners(keep.pk, ChangeKind.STATUS)
    _write(move, list(readers.values()))
    return keep


def refusals(merge: Merge) -> list[str]:
    """Return why these two cannot become one now; nothing when they can."""
    if merge.keep.pk == merge.other.pk:
        return [_("Choose another initiative: this is the same record.")]
    absent = [one.name for one in (merge.keep, merge.other) if not one.is_in_register]
    if absent:
        text = _("“%(name)s” is not in the public register now. Decide on it first, or decline it as the same.")
        return [text % {"name": name} for name in absent]
    return [reason for step in merge_steps for reason in step.refused(merge)]


def _locked(keep: Initiative, other: Initiative, versions: tuple[int, int]) -> tuple[Initiative, Initiative]:
    if keep.pk == other.pk:
        raise RefusedError(_("Choose another initiative: this is the same record."))
    # One order for every merge, so that two of them never wait for each other.
    locked = Initiative.objects.select_for_update(of=("self",)).select_related("area").order_by("pk")
    rows = {row.pk: row for row in locked.filter(pk__in=[keep.pk, other.pk])}
    if len(rows) < 2:  # noqa: PLR2004 - both
        raise RefusedError(_("One of the two is gone."))
    if (rows[keep.pk].version, rows[other.pk].version) != versions:
        raise ConflictError({}, rows[keep.pk].version)
    return rows[keep.pk], rows[other.pk]


def _take_over(merge: Merge, taken: Collection[str]) -> None:
    keep, other = merge.keep, merge.other
    known = {one.fact.code for one in differences(keep, other)}
    before = keep.area_id
    if changed := take_over(keep, other, known & set(taken)):
        keep.save(update_fields=changed)
    if keep.area_id != before:
        dependent_rows.change_area(keep, before=before)


def _write(move: StatusMove, readers: Collection[User]) -> None:
    """Tell who carries either of the two, each once."""
    keep = move.same_as
    assert keep is not None  # noqa: S101 - for the type checker
    for reader in readers:
        write_to(
            reader,
            MERGED.code,
            link=("initiatives:mine-initiative", keep.pk),
            about=keep.pk,
            dedup_key=f"{MERGED.code}:{move.pk}:{reader.pk}",
            initiative=keep.name,
            merged=move.initiative.name,
            official=move.moved_by.name if move.moved_by else "",
        )
