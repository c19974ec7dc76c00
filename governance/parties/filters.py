# SPDX-License-Identifier: EUPL-1.2
"""What can be asked of the list of parties."""

from typing import Any

import django_filters
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.pages.filter_set import MAX_LENGTH, ListFilterSet
from governance.parties.queries import with_name
from initiatives.models.party import Sphere


class PartyRules:
    """Which parties a value means, for page and API."""

    def by_words(self, found: Any, _name: str, words: str) -> Any:
        """Keep what has this in a name, or begins with it in the trade register."""
        return found.filter(with_name(words) | Q(register_number__startswith=words))


class PartyFilterSet(PartyRules, ListFilterSet):
    """What they are called or numbered, and their sphere."""

    q = django_filters.CharFilter(method="by_words", label=_("Name or number"), max_length=MAX_LENGTH)
    sphere = django_filters.ChoiceFilter(choices=Sphere.choices, empty_label=_("All"), label=_("Sphere"))
