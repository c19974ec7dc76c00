# SPDX-License-Identifier: EUPL-1.2
"""What can be asked of the list of requests for an exception."""

from typing import Any

import django_filters
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.people.queries import person_of
from core.pages.filter_set import MAX_LENGTH, ListFilterSet
from initiatives.models import Area
from initiatives.models.initiative import Form, PeopleInvolved
from initiatives.moderation.queue.forms import areas_of


class RequestFilterSet(ListFilterSet):
    """Which rule or initiative, in which area, of which legal form and size."""

    q = django_filters.CharFilter(method="by_words", label=_("Rule or initiative"), max_length=MAX_LENGTH)
    gebied = django_filters.ChoiceFilter(method="by_area", choices=(), empty_label=_("All"), label=_("Area"))
    vorm = django_filters.ChoiceFilter(
        field_name="initiative__form", choices=Form.choices, empty_label=_("All"), label=_("Form")
    )
    mensen = django_filters.ChoiceFilter(
        field_name="initiative__people_involved",
        choices=PeopleInvolved.choices,
        empty_label=_("All"),
        label=_("People"),
    )

    def offer_choices(self) -> None:
        """Offer the areas this reader works in."""
        self.offer_if_any("gebied", areas_of(person_of(self.request)).values_list("code", "name"))

    def by_words(self, found: Any, _name: str, words: str) -> Any:
        """Keep what has the words in its rule, in what was asked, or in the name of its initiative."""
        named = Q(initiative__name__icontains=words)
        return found.filter(Q(rule__icontains=words) | Q(title__icontains=words) | named)

    def by_area(self, found: Any, _name: str, code: str) -> Any:
        """Keep what initiatives of this area asked, the smaller wijken inside it included."""
        within = Area.objects.filter(Q(code=code) | Q(parent__code=code))
        return found.filter(initiative__area__in=within)
