# SPDX-License-Identifier: EUPL-1.2
"""The open needs and offers of the public register, as one list."""

from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from django.db.models import Q, QuerySet

from core.database.keyset import Order
from initiatives.connections.matching.page_sections import MatchRow
from initiatives.models import Area, Initiative
from initiatives.models.need import Need
from initiatives.querysets import Person
from initiatives.register.filters import WHOLE_CITY, open_needs
from initiatives.register.search import query_for

NEWEST_FIRST: Final = Order(("-created_at", "-id"))


@dataclass(frozen=True, slots=True)
class NeedOrOffer:
    """One need or offer, and what fits it; `matches` is None for who is not shown matches."""

    need: Need
    matches: list[MatchRow] | None = None

    @property
    def pk(self) -> UUID:
        """The id of the need or offer."""
        return self.need.pk


def open_needs_and_offers(user: Person, asked: dict[str, str]) -> QuerySet[Need]:
    """Return what stands open of the public register and meets what is asked, with its initiative and area."""
    public = Initiative.objects.visible_to(user).published()
    if theme := asked.get("thema"):
        through = Initiative.themes.through.objects.filter(theme__code=theme)
        public = public.filter(pk__in=through.values("initiative"))
    if area := asked.get("gebied"):
        inside = Area.objects.filter(Q(code=area) | Q(parent__code=area))
        public = public.filter(area=None) if area == WHOLE_CITY else public.filter(area__in=inside)
    found: QuerySet[Any] = open_needs().filter(initiative__in=public)
    if kind := asked.get("soort"):
        found = found.filter(kind=kind)
    if subject := asked.get("onderwerp"):
        found = found.filter(subject=subject)
    if words := asked.get("q"):
        named = Q(initiative__name__icontains=words)
        found = found.filter(Q(search=query_for(words)) | Q(text__icontains=words) | named)
    shown = ("initiative__name", "initiative__area__name", "initiative__area__code")
    own = ("kind", "subject", "text", "created_at", "is_invented", "initiative")
    return found.select_related("initiative__area").only(*own, *shown)
