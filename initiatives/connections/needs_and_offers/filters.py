# SPDX-License-Identifier: EUPL-1.2
"""What can be asked of the list of needs and offers."""

from typing import Any

import django_filters
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.pages.filter_set import MAX_LENGTH
from core.search.terms import query_for
from initiatives.models import Initiative
from initiatives.models.need import NeedKind, NeedSubject
from initiatives.register.filter_rules import in_areas
from initiatives.register.filters import VocabularyFilterSet


class NeedsAndOffersFilterSet(VocabularyFilterSet):
    """Searches what stands open."""

    q = django_filters.CharFilter(method="by_words", label=_("Words"), max_length=MAX_LENGTH)
    soort = django_filters.ChoiceFilter(
        field_name="kind", choices=NeedKind.choices, empty_label=_("All"), label=_("Kind")
    )
    onderwerp = django_filters.ChoiceFilter(
        field_name="subject", choices=NeedSubject.choices, empty_label=_("All"), label=_("Subject")
    )
    gebied = django_filters.ChoiceFilter(method="by_area", choices=(), empty_label=_("All"), label=_("Area"))
    thema = django_filters.ChoiceFilter(method="by_theme", choices=(), empty_label=_("All"), label=_("Theme"))

    def by_words(self, found: Any, _name: str, words: str) -> Any:
        """Keep what has the words in its text, or in the name of its initiative."""
        named = Q(initiative__name__icontains=words)
        return found.filter(Q(search=query_for(words)) | Q(text__icontains=words) | named)

    def by_area(self, found: Any, _name: str, code: str) -> Any:
        """Keep what initiatives of this area look for and offer, the smaller wijken inside it included."""
        return found.filter(initiative__in=Initiative.objects.filter(in_areas([code])))

    def by_theme(self, found: Any, _name: str, code: str) -> Any:
        """Keep what initiatives with this theme look for and offer."""
        through = Initiative.themes.through.objects.filter(theme__code=code)
        return found.filter(initiative__in=through.values("initiative"))
