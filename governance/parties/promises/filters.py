# SPDX-License-Identifier: EUPL-1.2
"""What promises of partners can be narrowed to, the same for page, file and API."""

from typing import Any, Final

import django_filters
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.pages.filter_set import ListFilterSet
from governance.models import PromiseBasis, PromiseOutcome
from governance.models.partner_promise import late_on
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
OUTCOMES: Final = {"gedaan": PromiseOutcome.KEPT, "niet-gedaan": PromiseOutcome.NOT_KEPT}
BASES: Final = {"taak": PromiseBasis.TASK, "toegezegd": PromiseBasis.PROMISED}


class PromiseRules(OfInitiativeRules):
    """Which promises a value means."""

    def by_basis(self, found: Any, _name: str, basis: str) -> Any:
        """Keep what is expected for this reason."""
        return found.filter(basis=basis)

    def by_outcome(self, found: Any, _name: str, outcome: str) -> Any:
        """Keep what this came of."""
        return found.filter(outcome=outcome)

    def by_lateness(self, found: Any, _name: str, asked: bool) -> Any:
        """Keep what is open while its last day has passed, or what is not."""
        late = late_on(timezone.localdate())
        return found.filter(late if asked else ~late)


class PromiseFilterSet(PromiseRules, ListFilterSet):
    """What became of it, why it is expected, and in which area.

    The page is a list of work: it shows what is open until something else is asked. The API tells all of them.
    """

    afloop = django_filters.ChoiceFilter(
        method="by_state", choices=STATES, empty_label=_("What is open"), label=_("What became of it")
    )
    reden = django_filters.ChoiceFilter(
        method="by_reason",
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

    def by_state(self, found: Any, name: str, word: str) -> Any:
        """Keep what went so."""
        if word == ALL:
            return found
        return self.by_lateness(found, name, True) if word == LATE else self.by_outcome(found, name, OUTCOMES[word])

    def by_reason(self, found: Any, name: str, word: str) -> Any:
        """Keep what is expected for that reason."""
        return self.by_basis(found, name, BASES[word])
