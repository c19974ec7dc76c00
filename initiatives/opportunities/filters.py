# SPDX-License-Identifier: EUPL-1.2
"""The public list of opportunities: filters, order, counts and the tiles of its map."""

from collections import Counter
from collections.abc import Sequence
from typing import Any, Final, cast

import django_filters
from django.db.models import Case, Count, IntegerField, Q, Value, When
from django.db.models.fields import DateField
from django.db.models.functions import Cast, Coalesce
from django.http import QueryDict
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from accounts.models import Person
from core.charts.data import Tile
from core.database.keyset import Order
from core.database.text_search import searched
from core.search import terms
from initiatives.models import Area, Opportunity, Theme
from initiatives.models.opportunity import SEARCHED_COLUMNS, OpportunityQuerySet, Origin
from initiatives.opportunities.lifecycle import PUBLIC_STATES, OpportunityState
from initiatives.register.filter_panel import tile_of
from initiatives.register.filter_rules import WHOLE_CITY, AreaRules, ThemesRules
from initiatives.register.filters import VocabularyFilterSet, without

# What looks for somebody stands first, what is done last; within that the newest first.
ORDER: Final = Order(("place", "-opened", "-id"))
STATES: Final = [(state.value, state.label) for state in PUBLIC_STATES]
SEARCHED: Final = searched(*SEARCHED_COLUMNS)


class OpportunityRules(AreaRules, ThemesRules):
    """Which opportunities a value means, for page and API."""

    def by_words(self, found: Any, _name: str, text: str) -> Any:
        """Keep what the words are about: what, where, who could, or the name of a theme or an area."""
        words = " ".join(text.split()[: terms.MAX_WORDS])
        themes = Theme.objects.filter(Q(name_nl__istartswith=words) | Q(name_en__istartswith=words))
        through = Opportunity.themes.through.objects.filter(theme__in=themes)
        return found.annotate(searched=SEARCHED).filter(
            Q(searched=terms.query_for(words))
            | Q(title__icontains=words)
            | Q(pk__in=through.values("opportunity"))
            | Q(area__in=Area.objects.filter(name__istartswith=words))
        )


class OpportunityFilterSet(OpportunityRules, VocabularyFilterSet):
    """Several values of one filter widen (or), several filters narrow (and)."""

    q = django_filters.CharFilter(method="by_words", label=_("Words"))
    stand = django_filters.MultipleChoiceFilter(field_name="state", choices=STATES, label=_("State"))
    thema = django_filters.MultipleChoiceFilter(method="by_theme", choices=(), label=_("Theme"))
    gebied = django_filters.MultipleChoiceFilter(method="by_area", choices=(), label=_("Area"))
    van = django_filters.MultipleChoiceFilter(field_name="origin", choices=Origin.choices, label=_("Seen by"))

    @property
    def found(self) -> OpportunityQuerySet:
        """The opportunities that meet the filters, in no order."""
        return cast("OpportunityQuerySet", self.qs)


def public(user: Person) -> OpportunityQuerySet:
    """Return what is on the map, for whoever asks."""
    return Opportunity.objects.visible_to(user).filter(state__in=PUBLIC_STATES)


def looking(user: Person) -> OpportunityQuerySet:
    """Return what looks for somebody."""
    return public(user).filter(state=OpportunityState.OPEN)


def listed(found: OpportunityQuerySet) -> Any:
    """Return the opportunities with what a card shows, ready to be paged by ORDER."""
    places = [When(state=state, then=Value(place)) for place, state in enumerate(PUBLIC_STATES)]
    return (
        found.annotate(
            place=Case(*places, default=Value(len(places)), output_field=IntegerField()),
            opened=Coalesce("opened_on", Cast("created_at", DateField())),
        )
        .select_related("area", "picked_up_by", "mapped_by")
        .defer("area__border", "picked_up_by__search", "picked_up_by__story", "mapped_by__search", "mapped_by__story")
        .prefetch_related("themes")
    )


class OpportunityCounts:
    """How many are on the map by state, origin, area and theme, whatever is filtered; two statements."""

    def __init__(self, user: Person) -> None:
        rows = public(user).order_by().values_list("state", "origin", "area_id").annotate(count=Count("pk"))
        self.states: Counter[str] = Counter()
        self.origins: Counter[str] = Counter()
        self.open: Counter[Any] = Counter()
        self._areas: Counter[Any] = Counter()
        for state, origin, area_id, count in rows:
            self.states[state] += count
            self.origins[origin] += count
            self._areas[area_id] += count
            if state == OpportunityState.OPEN:
                self.open[area_id] += count
        through = Opportunity.themes.through.objects.filter(opportunity__in=public(user))
        grouped = through.order_by().values_list("theme__code").annotate(count=Count("pk"))
        self.themes = Counter(dict(grouped))

    @property
    def total(self) -> int:
        """How many there are on the map."""
        return self.states.total()

    @property
    def whole_city(self) -> int:
        """How many look for somebody in the whole city."""
        return self.open[None]

    def facets(self, areas: Sequence[Area]) -> dict[str, Counter[str]]:
        """Return the count of every choice of every filter."""
        by_area = Counter({area.code: inside(area, areas, self._areas) for area in areas})
        by_area[WHOLE_CITY] = self._areas[None]
        return {"stand": self.states, "van": self.origins, "thema": self.themes, "gebied": by_area}

    def tiles(self, areas: Sequence[Area], query: QueryDict, chosen: Sequence[str] = ()) -> list[Tile]:
        """Return a tile per gebied with what looks for somebody there; a link to only that area."""
        kept = without(query, names=["gebied"])
        made = []
        for area in areas:
            if area.parent_id is not None:
                continue
            is_current = area.code in chosen
            only = (
                kept if is_current and len(chosen) == 1 else f"{kept}{'&' if len(kept) > 1 else ''}gebied={area.code}"
            )
            count = inside(area, areas, self.open)
            href = f"{reverse('initiatives:opportunities')}{only}#resultaat"
            unit = ngettext("open opportunity", "open opportunities", count)
            made.append(tile_of(area, count, href, is_current=is_current, unit=unit))
        return made


def inside(area: Area, areas: Sequence[Area], counts: Counter[Any]) -> int:
    """Return how many lie in an area, the smaller wijken inside it included."""
    return counts[area.pk] + sum(counts[part.pk] for part in areas if part.parent_id == area.pk)
