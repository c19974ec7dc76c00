# SPDX-License-Identifier: EUPL-1.2
"""Which distance holds, and whose."""

from collections.abc import Collection, Iterable
from datetime import date
from uuid import UUID

from django.utils import timezone

from initiatives.models import ChosenDistance, Initiative


def distance_of(initiative: Initiative, day: date) -> ChosenDistance | None:
    """Return the distance that holds on `day`, or None; one query."""
    return ChosenDistance.objects.holding_on(day).filter(initiative=initiative).select_related("recorded_by").first()


def distance_now(initiative: Initiative) -> ChosenDistance | None:
    """Return the distance that holds today; no query where the file that read the initiative knows of none."""
    if getattr(initiative, "kept_distance", initiative) is None:
        return None
    return distance_of(initiative, timezone.localdate())


def distant_among(initiatives: Iterable[Initiative], day: date) -> Collection[UUID]:
    """Return which of these keep distance on `day`; one query."""
    rows = ChosenDistance.objects.holding_on(day).filter(initiative__in=[one.pk for one in initiatives])
    return set(rows.values_list("initiative", flat=True))
