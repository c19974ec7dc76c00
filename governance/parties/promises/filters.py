# SPDX-License-Identifier: EUPL-1.2
"""What the list of promises of partners can be narrowed to, the same for its page and its file."""

from typing import Any, Final

import django_filters
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.pages.filter_set import ListFilterSet
from governance.models import PromiseBasis, PromiseOutcome
from initiatives.models import Area
from initiatives.register.filter_rules import OfInitiativeRules

STATE: Final = "afloop"
LATE: Final = "te-laat"
ALL: Final = "alles"
STATES: Final = [
    (LATE, _("Late")),
    ("gedaan", _("Done")),
    ("niet-gedaan", _("Not done")),
    (ALL, _("All of them")),
]
BASES: Final = {"taak": PromiseBasis.TASK, "toegezegd": PromiseBasis.PROMISED}


class PromiseFilterSet(OfInitiativeRules, ListFilterSet):
    """What became of it (what is open, unless it is asked), why it is expected, and in which area."""

    afloop = django_filters.ChoiceFilter(
        method="by_state", choices=STATES, empty_label=_("What is open"), label=_("What became of it")
    )
    reden = django_filters.ChoiceFilter(
        method="by_basis",
        choices=[(word, basis.label) for word, basis in BASES.items()],
        empty_label=_("Task and promise"),
        label=_("Why it is expected"),
    )
    gebied = django_filters.ChoiceFilter(method="by_area", choices=(), empty_label=_("Whole city"), label=_("Area"))

    def offer_choices(self) -> None:
        """Offer the areas of the city; one query."""
        self.offer("gebied", Area.objects.filter(parent__isnull=True).order_by("name").values_list("code", "name"))

    def filter_queryset(self, queryset: Any) -> Any:
        """Keep what is asked; what is open where nothing is asked of how it went."""
        found = super().filter_queryset(queryset)
        return found if self.data.get(STATE) else found.open()

    def by_state(self, found: Any, _name: str, word: str) -> Any:
        """Keep what went so."""
        if word == ALL:
            return found
        if word == LATE:
            return found.late_on(timezone.localdate())
        return found.filter(outcome=PromiseOutcome.KEPT if word == "gedaan" else PromiseOutcome.NOT_KEPT)

    def by_basis(self, found: Any, _name: str, word: str) -> Any:
        """Keep what is expected for that reason."""
        return found.filter(basis=BASES[word])
