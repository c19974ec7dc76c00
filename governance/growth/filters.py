# SPDX-License-Identifier: EUPL-1.2
"""What the list of growth paths can be narrowed to, the same for its page and its file."""

from typing import Any, Final

import django_filters
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.pages.filter_set import ListFilterSet
from governance.growth.queries import holds_now, to_discuss
from initiatives.models import Area
from initiatives.models.area import in_area

DISCUSS: Final = "bespreken"
PLACES: Final = [
    (DISCUSS, _("To talk about")),
    ("volgende", _("Next steps")),
    ("nu", _("Steps of now")),
    ("eerder", _("Earlier steps")),
]


class GrowthFilterSet(ListFilterSet):
    """Where a step stands on its path, and in which area."""

    stap = django_filters.ChoiceFilter(
        method="by_place", choices=PLACES, empty_label=_("All steps"), label=_("Growth step")
    )
    gebied = django_filters.ChoiceFilter(method="by_area", choices=(), empty_label=_("Whole city"), label=_("Area"))

    def offer_choices(self) -> None:
        """Offer the areas of the city; one query."""
        self.offer("gebied", Area.objects.filter(parent__isnull=True).order_by("name").values_list("code", "name"))

    def by_area(self, found: Any, _name: str, code: str) -> Any:
        """Keep the steps of initiatives there, and in the smaller areas inside it."""
        return found.filter(in_area(code, "initiative__"))

    def by_place(self, found: Any, _name: str, word: str) -> Any:
        """Keep the steps that stand there."""
        if word == DISCUSS:
            return found.filter(to_discuss(timezone.localdate()))
        if word == "volgende":
            return found.wished()
        return found.filter(holds_now()) if word == "nu" else found.begun().exclude(holds_now())
