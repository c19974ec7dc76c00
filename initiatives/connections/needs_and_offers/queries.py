# SPDX-License-Identifier: EUPL-1.2
"""The open needs and offers of the public register, as one list."""

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from django.db.models import QuerySet

from accounts.models import Person
from core.database.keyset import Order
from initiatives.connections.matching.page_sections import MatchRow
from initiatives.models import Initiative
from initiatives.models.need import Need
from initiatives.register.filter_rules import open_needs
from initiatives.register.points import PublicPoint, public_point

NEWEST_FIRST: Final = Order(("-created_at", "-id"))


@dataclass(frozen=True, slots=True)
class NeedOrOffer:
    """One need or offer, and what fits it; `matches` is None for who is not shown matches."""

    need: Need
    matches: list[MatchRow] | None = None
    # Its number on the map of the list; 0 is not on it.
    spot: int = 0

    @property
    def name(self) -> str:
        """What its point is called."""
        return f"{self.need.initiative.name}: {self.need.text}"

    @property
    def point(self) -> PublicPoint | None:
        """What everybody sees of where its initiative is."""
        one = self.need.initiative
        return public_point(one.longitude, one.latitude, one.point_shown)

    @property
    def id(self) -> UUID:
        """The id of the need or offer."""
        return self.need.pk


def open_needs_and_offers(user: Person) -> QuerySet[Need]:
    """Return what stands open of the public register, with its initiative and area."""
    found = open_needs().filter(initiative__in=Initiative.objects.visible_to(user).published())
    place = ("initiative__longitude", "initiative__latitude", "initiative__point_shown")
    shown = ("initiative__name", "initiative__area__name", "initiative__area__code", *place)
    own = ("kind", "subject", "text", "created_at", "is_invented", "initiative")
    rows: QuerySet[Need] = found.select_related("initiative__area").only(*own, *shown)
    return rows
