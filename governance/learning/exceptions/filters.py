# SPDX-License-Identifier: EUPL-1.2
"""What can be asked of the ledger of exceptions and of the list of requests for one."""

from typing import Any
from uuid import UUID

import django_filters
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.people.queries import person_of
from core.pages.filter_set import MAX_LENGTH, ListFilterSet
from governance.models import Barrier, Department
from initiatives.models.initiative import Form, PeopleInvolved
from initiatives.moderation.queue.forms import areas_of
from initiatives.register.filter_rules import OfInitiativeRules


class LedgerFilterSet(OfInitiativeRules, ListFilterSet):
    """Of which area and of which department the ledger counts exceptions."""

    gebied = django_filters.ChoiceFilter(method="by_area", choices=(), empty_label=_("All areas"), label=_("Area"))
    afdeling = django_filters.ChoiceFilter(
        method="by_department", choices=(), empty_label=_("All departments"), label=_("Department")
    )

    def offer_choices(self) -> None:
        """Offer the areas this reader works in, and the departments."""
        person = person_of(self.request)
        self.offer("gebied", areas_of(person).values_list("code", "name"))
        departments = Department.objects.visible_to(person).values_list("pk", "name")
        self.offer("afdeling", [(str(key), name) for key, name in departments])

    def by_department(self, found: Any, _name: str, key: str) -> Any:
        """Keep what a department answers for: through its goal, or as owner of the barrier about the rule."""
        owned = Barrier.objects.open().filter(owner=UUID(key)).exclude(rule="").values("rule")
        return found.filter(Q(goal__department=UUID(key)) | Q(rule__in=owned))


class RequestFilterSet(OfInitiativeRules, ListFilterSet):
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
