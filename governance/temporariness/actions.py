# SPDX-License-Identifier: EUPL-1.2
"""Keeping what asking again takes, as each side says it once."""

from decimal import Decimal

from django.db import transaction
from django.utils import timezone

from accounts.models import User
from core.database.row_versions import update_unchanged
from core.errors import ConflictError
from core.permissions import require
from governance.models import AskingHours, AskingSide
from initiatives.models import Initiative

ACTS = {
    AskingSide.INITIATIVE: "governance.say_own_asking_hours",
    AskingSide.CITY: "governance.say_city_asking_hours",
}


@transaction.atomic
def say_asking_hours(
    *, initiative: Initiative, side: AskingSide, hours: Decimal, expected_version: int, by: User
) -> AskingHours:
    """Keep how many hours one request takes this side, in the place of what it said before; version 0 is the first.

    Raises NotAllowedError, and ConflictError when it changed meanwhile.
    """
    require(by, ACTS[side], initiative)
    # The lock: two who say it first together must not both succeed.
    locked = Initiative.objects.select_for_update(no_key=True).only("pk").get(pk=initiative.pk)
    known = AskingHours.objects.filter(initiative=locked, side=side).first()
    today = timezone.localdate()
    if known is None:
        return AskingHours.objects.create(initiative=locked, side=side, hours=hours, said_on=today)
    if expected_version == 0:
        raise ConflictError({"hours": (known.hours, hours)}, known.version)
    changes = {"hours": hours, "said_on": today, "is_invented": False}
    update_unchanged(known, expected_version=expected_version, changes=changes)
    return known
