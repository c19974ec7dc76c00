# SPDX-License-Identifier: EUPL-1.2
"""What can be asked of the list of places."""

from typing import Any

import django_filters
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.pages.filter_set import MAX_LENGTH, ListFilterSet
from initiatives.models import Area
from initiatives.register.filter_rules import AreaRules


class PlaceFilterSet(AreaRules, ListFilterSet):
    """What they are called, where they are and whose."""

    q = django_filters.CharFilter(method="by_words", label=_("Name, address or owner"), max_length=MAX_LENGTH)
    gebied = django_filters.ChoiceFilter(method="by_area", choices=(), empty_label=_("All areas"), label=_("Area"))

    def offer_choices(self) -> None:
        """Offer the areas of the city."""
        self.offer("gebied", Area.objects.filter(parent__isnull=True).order_by("name").values_list("code", "name"))

    def by_words(self, found: Any, _name: str, words: str) -> Any:
        """Keep what has the words in its name, its address, or the name of its owner."""
        return found.filter(Q(name__icontains=words) | Q(address__icontains=words) | Q(owner__name__icontains=words))
