# SPDX-License-Identifier: EUPL-1.2
"""What partners would change at growth steps in the months of the outlook, and what of it is late."""

from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from django.db.models import Count

from accounts.models import User
from governance.arrangements.outlook.queries import OutlookFilters, about, end_of
from governance.models import GrowthChange
from governance.models.growth import GrowthChangeQuerySet
from governance.models.partner_promise import last_day, late_on

MOST_SHOWN: Final = 10


@dataclass(frozen=True, slots=True)
class GrowthAhead:
    """How many changes that partners agreed to are due in these months, and how many are late on its first day."""

    due: int = 0
    late: int = 0


def _narrowed(changes: GrowthChangeQuerySet, day: date, wanted: OutlookFilters) -> GrowthChangeQuerySet:
    # A change is no arrangement: of one kind of those there is none.
    if wanted.kind:
        return changes.none()
    found = changes.awaited().annotate(due=last_day("promise__"))
    found = found.filter(about(wanted), due__lte=end_of(day))
    return found.filter(party=UUID(wanted.grantor)) if wanted.grantor else found


def growth_ahead(user: User, day: date, wanted: OutlookFilters) -> GrowthAhead:
    """Return how many are due and late of what this person has in figures; one statement."""
    found = _narrowed(GrowthChange.objects.in_figures_of(user), day, wanted).order_by()
    late = late_on(day, "promise__")
    return GrowthAhead(**found.aggregate(due=Count("pk", filter=~late), late=Count("pk", filter=late)))


def changes_ahead(user: User, day: date, wanted: OutlookFilters) -> GrowthChangeQuerySet:
    """Return those that this person may read, one by one: what is late first, then the nearest."""
    found = _narrowed(GrowthChange.objects.visible_to(user), day, wanted)
    return found.select_related("initiative__area", "step", "party__parent", "promise").defer(
        "initiative__search", "initiative__story"
    )
