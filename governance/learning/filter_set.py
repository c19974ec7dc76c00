# SPDX-License-Identifier: EUPL-1.2
"""What can be asked of the lists of learning and of the agenda: area, theme, department and days."""

from datetime import date
from typing import Any

import django_filters
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.people.queries import person_of
from core.pages.filter_set import ListFilterSet
from governance.learning.filters import LearningFilters
from governance.models import Department
from governance.pages.day_field import DayField
from initiatives.models import Area, Theme
from initiatives.register.names import theme_name_field


class DayFilter(django_filters.Filter):  # type: ignore[misc] # django-filter has no types
    """A day, picked or typed."""

    field_class = DayField


class LearningFilterSet(ListFilterSet):
    """Where something belongs, and from which day it counts; LearningFilters says what that means of each record."""

    gebied = django_filters.ChoiceFilter(choices=(), empty_label=gettext_lazy("Whole city"), label=gettext_lazy("Area"))
    thema = django_filters.ChoiceFilter(choices=(), empty_label=gettext_lazy("All themes"), label=gettext_lazy("Theme"))
    afdeling = django_filters.ChoiceFilter(
        choices=(), empty_label=gettext_lazy("All departments"), label=gettext_lazy("Department")
    )
    sinds = DayFilter(label=gettext_lazy("Since"))

    def offer_choices(self) -> None:
        """Offer the areas of the city, the themes and the departments; three queries."""
        self.offer("gebied", Area.objects.filter(parent__isnull=True).order_by("name").values_list("code", "name"))
        name = theme_name_field()
        self.offer("thema", Theme.objects.order_by(name).values_list("code", name))
        departments = Department.objects.visible_to(person_of(self.request)).values_list("pk", "name")
        self.offer("afdeling", [(str(key), name) for key, name in departments])

    def filter_queryset(self, queryset: Any) -> Any:
        """Return those of these rows that belong there."""
        return self.asked.narrow(queryset, person_of(self.request))

    @property
    def asked(self) -> LearningFilters:
        """What makes sense of what was asked."""
        given = self._given
        return LearningFilters(
            given.get("gebied", ""), given.get("thema", ""), given.get("afdeling") or None, given.get("sinds")
        )

    @property
    def where(self) -> str:
        """What is asked, in words."""
        names = [dict(self.choices(name)).get(self._given.get(name, "")) for name in self.names]
        return ", ".join(filter(None, names)) or _("whole city")

    @property
    def _given(self) -> dict[str, Any]:
        self.form.is_valid()
        return dict(self.form.cleaned_data)


class AgendaFilterSet(LearningFilterSet):
    """What the agenda is narrowed to, and the day it is looked at."""

    op = DayFilter(label=gettext_lazy("As it stood on"))

    def day(self, today: date) -> date:
        """Return the day that was asked, or today; a day that has not come is today."""
        return min(self._given.get("op") or today, today)
