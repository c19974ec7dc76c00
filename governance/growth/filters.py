# SPDX-License-Identifier: EUPL-1.2
"""What the list of growth paths can be narrowed to, the same for its page and its file."""

from typing import Any, Final

import django_filters
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.pages.filter_set import ListFilterSet
from governance.growth.queries import Standing, stands, to_discuss
from governance.models import GrowthStep
from initiatives.models import Area
from initiatives.register.filter_rules import OfInitiativeRules

DISCUSS: Final = "bespreken"
PLACES: Final = [
    (DISCUSS, _("To talk about")),
    ("volgende", _("Next steps")),
    ("nu", _("Steps of now")),
    ("eerder", _("Earlier steps")),
]

STANDINGS: Final = {"volgende": Standing.NEXT, "nu": Standing.NOW, "eerder": Standing.BEFORE}


class GrowthRules(OfInitiativeRules):
    """Which growth steps a value means, for page and API."""

    def by_standing(self, found: Any, _name: str, standing: str) -> Any:
        """Keep the steps that stand there."""
        return found.filter(stands(Standing(standing)))

    def by_discussion(self, found: Any, _name: str, asked: bool) -> Any:
        """Keep the steps that a partner should talk about, or the others."""
        talk = Q(pk__in=GrowthStep.objects.filter(to_discuss(timezone.localdate())).values("pk"))
        return found.filter(talk if asked else ~talk)


class GrowthFilterSet(GrowthRules, ListFilterSet):
    """Where a step stands on its path, and in which area."""

    stap = django_filters.ChoiceFilter(
        method="by_place", choices=PLACES, empty_label=_("All steps"), label=_("Growth step")
    )
    gebied = django_filters.ChoiceFilter(method="by_area", choices=(), empty_label=_("Whole city"), label=_("Area"))

    def offer_choices(self) -> None:
        """Offer the areas of the city; one query."""
        self.offer("gebied", Area.objects.filter(parent__isnull=True).order_by("name").values_list("code", "name"))

    def by_place(self, found: Any, name: str, word: str) -> Any:
        """Keep the steps that stand there."""
        if word == DISCUSS:
            return self.by_discussion(found, name, asked=True)
        return self.by_standing(found, name, STANDINGS[word])
