# SPDX-License-Identifier: EUPL-1.2
"""The filters of the work queue as its page offers them: with the areas of this person."""

from typing import Any

import django_filters
from django.forms import BoundField
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.people.queries import person_of
from accounts.rules import is_coordinator
from core.pages.filter_set import ListFilterSet
from initiatives.lifecycle import Status
from initiatives.models import Initiative, Theme
from initiatives.moderation.queue.filters import OVERDUE, TEXT_LENGTH, WITHIN_A_WEEK, QueueFilters
from initiatives.moderation.queue.forms import areas_of
from initiatives.moderation.queue.sections import queue_choices
from initiatives.register.names import theme_name_field

NEAR = ("q", "area", "part")


class QueueFilterSet(ListFilterSet):
    """What an official can ask; `values` is what they ask, as the sections and the saved views know it."""

    q = django_filters.CharFilter(label=_("Words"), max_length=TEXT_LENGTH)
    area = django_filters.ChoiceFilter(label=_("Area"), choices=())
    part = django_filters.ChoiceFilter(label=_("Neighbourhood"), choices=(), empty_label=_("All neighbourhoods"))
    theme = django_filters.ChoiceFilter(label=_("Theme"), choices=(), empty_label=_("All themes"))
    state = django_filters.ChoiceFilter(
        label=_("State"),
        choices=[(state.value, state.label) for state in Status if state is not Status.SUBMITTED],
        empty_label=_("Waiting for an answer"),
    )
    due = django_filters.ChoiceFilter(
        label=_("Answer due"),
        choices=[(OVERDUE, _("Overdue")), (WITHIN_A_WEEK, _("Within a week"))],
        empty_label=_("At any time"),
    )
    contact = django_filters.ChoiceFilter(label=_("Contact person"), choices=(), empty_label=_("Does not matter"))

    def __init__(self, request: HttpRequest) -> None:
        self.person = person_of(request)
        super().__init__(request.GET, Initiative.objects.in_areas_of(self.person), request=request)

    def offer_choices(self) -> None:
        """Offer the areas of this person and all themes; two queries."""
        areas = list(areas_of(self.person))
        self.has_areas = bool(areas)
        self.filters["area"].extra["empty_label"] = _("All areas") if is_coordinator(self.person) else _("All my areas")
        self.offer("area", [(area.code, area.name) for area in areas if area.parent_id is None])
        self.offer("part", [(area.code, area.name) for area in areas if area.parent_id])
        name = theme_name_field()
        self.offer("theme", Theme.objects.order_by(name).values_list("code", name))
        self.offer_if_any("contact", [(choice.code, choice.label) for choice in queue_choices()])

    @property
    def values(self) -> QueueFilters:
        """What is asked, as a value."""
        return QueueFilters.read(self.data.dict())

    def filter_queryset(self, rows: Any) -> Any:
        """Keep the registrations that are asked for."""
        return rows.filter(self.values.waiting(self.person, timezone.localdate()))

    def near(self) -> list[BoundField]:
        """Return the fields that are always in sight."""
        return [self.form[name] for name in NEAR]

    def far(self) -> list[BoundField]:
        """Return the fields behind "more filters"."""
        return [self.form[name] for name in self.filters if name not in NEAR]

    def is_far_used(self) -> bool:
        """Whether one of the fields behind "more filters" narrows the list."""
        return any(name in self.data for name in self.filters if name not in NEAR)
