# SPDX-License-Identifier: EUPL-1.2
"""Recording that an initiative keeps distance from the municipality, correcting that, and ending it."""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import F, Max
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from accounts.models import User
from core.database.row_versions import update_unchanged
from core.errors import RefusedError
from core.permissions import require
from initiatives.carriers.changes import ChangeKind, notify_listeners
from initiatives.carriers.queries import active_carriers
from initiatives.models import ChosenDistance, Initiative
from mail.actions import write_to


@dataclass(frozen=True, slots=True)
class Terms:
    """What is recorded: who chose it, why, since when, and until when to look again."""

    chosen_by: str
    reason: str
    starts_on: date
    review_on: date


@transaction.atomic
def record_distance(*, initiative: Initiative, terms: Terms, by: User) -> ChosenDistance:
    """Record that an initiative keeps distance; its carriers are told when somebody else did it.

    Raises NotAllowedError, and RefusedError when the days contradict themselves or what was kept before, or distance is
    kept already.
    """
    require(by, "initiatives.keep_distance", initiative)
    _ensure_sound(terms)
    locked = Initiative.objects.select_for_update(no_key=True).get(pk=initiative.pk)
    if locked.distances.filter(ended_on__isnull=True).exists():
        raise RefusedError(_("Distance has been recorded already. Correct that, or end it first."))
    _ensure_after_former(locked, terms)
    made = ChosenDistance.objects.create(initiative=locked, recorded_by=by, **asdict(terms))
    _tell_carriers(made, "distance-recorded", by, reason=terms.reason, day=terms.starts_on, review_on=terms.review_on)
    notify_listeners(locked.pk, ChangeKind.DISTANCE)
    return made


@transaction.atomic
def change_distance(*, distance: ChosenDistance, terms: Terms, expected_version: int, by: User) -> ChosenDistance:
    """Correct what was recorded, or move the day to look again; its carriers are told when somebody else did it.

    Raises NotAllowedError, RefusedError when the days contradict themselves or what was kept before or it has ended,
    ConflictError.
    """
    require(by, "initiatives.keep_distance", distance.initiative)
    _ensure_sound(terms)
    if distance.ended_on is not None:
        raise RefusedError(_("This distance has ended. Record it anew."))
    _ensure_after_former(distance.initiative, terms)
    if update_unchanged(distance, expected_version=expected_version, changes=asdict(terms)):
        told = {"reason": terms.reason, "day": terms.starts_on, "review_on": terms.review_on}
        # Corrected again is told again.
        _tell_carriers(distance, "distance-changed", by, f":{distance.version}", **told)
        notify_listeners(distance.initiative_id, ChangeKind.DISTANCE)
    return distance


@transaction.atomic
def end_distance(*, distance: ChosenDistance, by: User) -> ChosenDistance:
    """End it today: checks look again and mails come again. Ended twice is ended once. Raises NotAllowedError."""
    require(by, "initiatives.keep_distance", distance.initiative)
    locked = ChosenDistance.objects.select_for_update().select_related(None).get(pk=distance.pk)
    if locked.ended_on is not None:
        return locked
    locked.ended_on, locked.ended_by = timezone.localdate(), by
    locked.save(update_fields=["ended_on", "ended_by"])
    _tell_carriers(locked, "distance-ended", by)
    notify_listeners(locked.initiative_id, ChangeKind.DISTANCE)
    return locked


def _ensure_sound(terms: Terms) -> None:
    today = timezone.localdate()
    if terms.starts_on > today:
        raise RefusedError(_("Choose today or a day before."), field="starts_on")
    if terms.review_on <= today:
        raise RefusedError(_("Choose a day after today."), field="review_on")


def _ensure_after_former(initiative: Initiative, terms: Terms) -> None:
    """Refuse a second distance over the same days, in which both would be read as the one that held.

    No constraint says so: of two records of one initiative that are merged, both may have kept distance at once.
    """
    # What ended on the day it began held on no day.
    former = initiative.distances.filter(ended_on__gt=F("starts_on"))
    until = former.aggregate(until=Max("ended_on"))["until"]
    if until is not None and terms.starts_on < until:
        said = _("Distance was kept before, until %(day)s. Choose that day or a later one.")
        raise RefusedError(said % {"day": date_format(until, "j F Y")}, field="starts_on")


def _tell_carriers(distance: ChosenDistance, letter: str, by: User, once: str = "", **told: Any) -> None:
    """Write to who carries it, but not to who did it: nobody keeps an initiative at a distance behind its back."""
    for carrier in active_carriers(distance.initiative):
        if carrier.user_id != by.pk:
            write_to(
                carrier.user,
                letter,
                initiative=distance.initiative.name,
                link=("initiatives:mine-distance", distance.initiative_id),
                about=distance.initiative_id,
                dedup_key=f"{letter}:{distance.pk}{once}:{carrier.user_id}",
                **told,
            )
