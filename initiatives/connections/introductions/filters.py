# SPDX-License-Identifier: EUPL-1.2
"""What can be asked of the list of introductions; only what this reader can choose between."""

from collections.abc import Sequence
from typing import Any

import django_filters
from django.db.models import Q
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from accounts.people.queries import person_of
from core.pages.filter_set import ListFilterSet
from initiatives.models.area import in_area
from initiatives.models.connecting import IntroductionQuerySet
from initiatives.moderation.queue.forms import areas_of


class IntroductionFilterSet(ListFilterSet):
    """Of which initiative, in which area, asked by whom."""

    initiatief = django_filters.ChoiceFilter(
        method="by_initiative", choices=(), empty_label=_("All"), label=_("Initiative")
    )
    gebied = django_filters.ChoiceFilter(method="by_area", choices=(), empty_label=_("All"), label=_("Area"))
    van = django_filters.ChoiceFilter(
        method="by_me", choices=[("mij", _("Me"))], empty_label=_("Everybody"), label=_("Asked by")
    )

    def __init__(
        self, request: HttpRequest, queryset: IntroductionQuerySet, *, own: Sequence[tuple[str, str]], is_office: bool
    ) -> None:
        self.own, self.is_office = own, is_office
        super().__init__(request.GET, queryset, request=request)

    def offer_choices(self) -> None:
        """Offer one's own initiatives when there are several, and the areas of an official."""
        self.offer_if_any("initiatief", self.own if len(self.own) > 1 else [])
        areas = areas_of(person_of(self.request)).values_list("code", "name") if self.is_office else []
        self.offer_if_any("gebied", areas)

    def by_initiative(self, found: Any, _name: str, key: str) -> Any:
        """Keep what has this initiative on either side."""
        return found.filter(Q(need__initiative=key) | Q(offer__initiative=key))

    def by_area(self, found: Any, _name: str, code: str) -> Any:
        """Keep what has an initiative of this area on either side."""
        return found.filter(in_area(code, "need__initiative__") | in_area(code, "offer__initiative__"))

    def by_me(self, found: Any, _name: str, _me: str) -> Any:
        """Keep what the reader asked."""
        return found.filter(proposed_by=self.request.user)
