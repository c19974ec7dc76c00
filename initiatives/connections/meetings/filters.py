# SPDX-License-Identifier: EUPL-1.2
"""What can be asked of the list of meetings."""

from typing import Any

import django_filters
from django.utils.translation import gettext_lazy as _

from initiatives.register.filter_rules import AreaRules
from initiatives.register.filters import VocabularyFilterSet


class MeetingFilterSet(AreaRules, VocabularyFilterSet):
    """In which area, and of whom."""

    gebied = django_filters.ChoiceFilter(method="by_area", choices=(), empty_label=_("All"), label=_("Area"))
    van = django_filters.ChoiceFilter(
        method="by_me",
        choices=[("mij", _("Where I come, or that I plan"))],
        empty_label=_("Everybody"),
        label=_("Of whom"),
    )

    def offer_choices(self) -> None:
        """Ask who is signed in only whether it concerns them."""
        super().offer_choices()
        if not self.request.user.is_authenticated:
            self.offer_if_any("van", [])

    def by_me(self, found: Any, _name: str, _me: str) -> Any:
        """Keep where the reader comes, what they plan, and what is of their initiatives."""
        return found.of(self.request.user)
