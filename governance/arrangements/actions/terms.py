# SPDX-License-Identifier: EUPL-1.2
"""What happens to an arrangement on the way: longer, shorter, determined, its end announced."""

from datetime import date
from decimal import Decimal

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts.models import User
from core.database.row_versions import update_unchanged
from core.errors import RefusedError
from core.permissions import require
from governance.arrangements.actions.arrangements import ensure_reason
from governance.changes import Changed, announce
from governance.models import Arrangement, ArrangementKind


@transaction.atomic
def end_arrangement(
    *,
    arrangement: Arrangement,
    last_day: date,
    expected_version: int,
    by: User,
    end_reason_given: bool | None = None,
    end_reason: str = "",
) -> Arrangement:
    """End an arrangement earlier than agreed; `last_day` is the last day on which it holds.

    `end_reason_given` says whether the initiative was given a reason; None when that is not known.

    Raises NotAllowedError, RefusedError when that is no earlier end, ConflictError when it changed meanwhile.
    """
    require(by, "governance.manage_arrangements", arrangement.initiative)
    if last_day < arrangement.first_day:
        raise RefusedError(_("Choose a day on or after the first day."), field="last_day")
    if arrangement.last_day is not None and last_day > arrangement.last_day:
        raise RefusedError(_("It ends earlier already. To go on longer, extend or renew it."), field="last_day")
    ensure_reason(end_reason, given=end_reason_given)
    changes = {"last_day": last_day, "end_reason_given": end_reason_given, "end_reason": end_reason}
    update_unchanged(arrangement, expected_version=expected_version, changes=changes)
    announce(Changed.ARRANGEMENT, arrangement.initiative_id)
    return arrangement


@transaction.atomic
def extend_arrangement(*, arrangement: Arrangement, last_day: date, expected_version: int, by: User) -> Arrangement:
    """Let an arrangement hold longer under the same terms; `last_day` is the new last day.

    Raises NotAllowedError, RefusedError when it has no end, a successor, or no later day was chosen, ConflictError.
    """
    require(by, "governance.manage_arrangements", arrangement.initiative)
    # The lock: nobody renews it while its end moves.
    current = Arrangement.objects.select_for_update().get(pk=arrangement.pk)
    if current.last_day is None:
        raise RefusedError(_("No end was agreed, so there is nothing to extend."))
    if Arrangement.objects.filter(renews=current).exists():
        raise RefusedError(_("This arrangement has been renewed already. Change its successor instead."))
    if last_day <= arrangement.first_day or (arrangement.last_day and last_day <= arrangement.last_day):
        raise RefusedError(_("Choose a day after the present last day."), field="last_day")
    update_unchanged(arrangement, expected_version=expected_version, changes={"last_day": last_day})
    announce(Changed.ARRANGEMENT, arrangement.initiative_id)
    return arrangement


@transaction.atomic
def record_determination(
    *,
    arrangement: Arrangement,
    requested_on: date | None,
    determined_on: date | None,
    amount: Decimal | None,
    expected_version: int,
    by: User,
) -> Arrangement:
    """Record that the recipient asked for determination (Awb 4:44), or what the subsidy came to (Awb 4:46), in euro.

    Raises NotAllowedError, RefusedError when the days or amount contradict each other, ConflictError.
    """
    require(by, "governance.manage_arrangements", arrangement.initiative)
    _ensure_subsidy(arrangement)
    today = timezone.localdate()
    for name, day in (("determination_requested_on", requested_on), ("determined_on", determined_on)):
        if day is not None and not arrangement.first_day <= day <= today:
            raise RefusedError(_("Choose a day after the subsidy began, at the latest today."), field=name)
    if requested_on and determined_on and determined_on < requested_on:
        raise RefusedError(_("Choose a day on or after the day it was asked."), field="determined_on")
    # An import knows the amount only; its day stays unknown until somebody knows it.
    is_as_known = determined_on is None and amount == arrangement.amount_determined
    if (determined_on is None) != (amount is None) and not is_as_known:
        missing = "determined_on" if determined_on is None else "amount_determined"
        raise RefusedError(_("Fill in both the day and the amount of the determination."), field=missing)
    granted = arrangement.amount_granted
    if amount is not None and granted is not None and amount > granted:
        raise RefusedError(_("This is more than was granted. Check the amount."), field="amount_determined")
    changes = {
        "determination_requested_on": requested_on,
        "determined_on": determined_on,
        "amount_determined": amount,
    }
    update_unchanged(arrangement, expected_version=expected_version, changes=changes)
    announce(Changed.ARRANGEMENT, arrangement.initiative_id)
    return arrangement


@transaction.atomic
def announce_end(
    *,
    arrangement: Arrangement,
    given_on: date,
    expected_version: int,
    by: User,
    end_reason_given: bool | None = None,
    end_reason: str = "",
) -> Arrangement:
    """Record the day on which the grantor announced that the subsidy will not go on (Awb 4:51), and its reason.

    Raises NotAllowedError, RefusedError for another kind or a day outside the term, ConflictError.
    """
    require(by, "governance.manage_arrangements", arrangement.initiative)
    _ensure_subsidy(arrangement)
    if not arrangement.first_day <= given_on <= timezone.localdate():
        raise RefusedError(_("Choose a day after the subsidy began, at the latest today."), field="notice_given_on")
    ensure_reason(end_reason, given=end_reason_given)
    changes = {"notice_given_on": given_on, "end_reason_given": end_reason_given, "end_reason": end_reason}
    update_unchanged(arrangement, expected_version=expected_version, changes=changes)
    announce(Changed.ARRANGEMENT, arrangement.initiative_id)
    return arrangement


def _ensure_subsidy(arrangement: Arrangement) -> None:
    if arrangement.kind != ArrangementKind.SUBSIDY:
        raise RefusedError(_("This is recorded of subsidies only."))
