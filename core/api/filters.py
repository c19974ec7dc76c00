# SPDX-License-Identifier: EUPL-1.2
"""The filters of a list: django-filter, whose parameters are read strictly (core.api.query).

A filter begins with what it asks in Dutch, then the column it is about, if that has another name than the filter.
Names are snake_case here and camelCase for clients.
"""

from copy import copy
from functools import cache
from typing import Any, cast

import django_filters
from django.db.models import QuerySet
from django_filters.rest_framework import DjangoFilterBackend
from rest_framework.request import Request

from core.api import query
from core.api.serializers import camel


class Filter(django_filters.Filter):  # type: ignore[misc] # the library has no types
    """One filter, which is also how a parameter is read when nothing is filtered by it."""

    field_class: type[query.Parameter] = query.Parameter

    def __init__(
        self, help_text: str, field_name: str | None = None, lookup_expr: str | None = None, **more: Any
    ) -> None:
        super().__init__(field_name, lookup_expr, help_text=help_text, **more)

    def __deepcopy__(self, memo: Any) -> "Filter":
        """A filter set of its own for each request needs no parts of their own: nothing changes them."""
        return copy(self)


class IdFilter(Filter):
    """An id."""

    field_class = query.IdParameter


class ChoiceFilter(Filter):
    """One of a few codes (`choices`)."""

    field_class = query.ChoiceParameter


class ChoicesFilter(Filter):
    """One or more of a few codes (`choices`)."""

    field_class = query.ChoicesParameter

    def __init__(self, help_text: str, field_name: str | None = None, **more: Any) -> None:
        super().__init__(help_text, field_name, "in", **more)


class CodeFilter(Filter):
    """A code that stands in the database (`known`, `unknown`)."""

    field_class = query.CodeParameter


class CodesFilter(Filter):
    """One or more codes that stand in the database (`known`)."""

    field_class = query.CodesParameter


class WordsFilter(Filter):
    """Words (`max_length`)."""

    field_class = query.TextParameter


class BooleanFilter(Filter):
    """True or false."""

    field_class = query.BooleanParameter


class DayFilter(Filter):
    """A day."""

    field_class = query.DayParameter


class MomentFilter(Filter):
    """A moment."""

    field_class = query.MomentParameter


class UpdatedSince(MomentFilter):
    """What changed at or after a moment: every list that can be followed has it."""

    def __init__(self, field_name: str = "updated_at", **more: Any) -> None:
        told = (
            "Alleen wat op of na dit moment veranderde (RFC 3339, met tijdzone). Neem bij het volgen het moment van uw "
            "vorige keer min vijf minuten."
        )
        super().__init__(told, field_name, "gte", **more)


class FilterSet(django_filters.FilterSet):  # type: ignore[misc] # the library has no types
    """The filters of a list, by the names clients know."""

    @classmethod
    def get_filters(cls) -> dict[str, Any]:
        """Return the filters by the names clients know."""
        return {camel(name): one for name, one in super().get_filters().items()}

    @classmethod
    def parameters(cls) -> dict[str, query.Parameter]:
        """Return how each parameter is read."""
        return _parameters(cls)  # type: ignore[arg-type] # a class can be a key

    def narrow(self, queryset: QuerySet[Any], values: dict[str, Any]) -> QuerySet[Any]:
        """Return the rows that are asked for by values that were read."""
        for name, one in self.filters.items():
            if name in values:
                queryset = one.filter(queryset, values[name])
        return queryset


@cache
def _parameters(cls: type[FilterSet]) -> dict[str, query.Parameter]:
    return {name: one.field for name, one in cls.base_filters.items()}


class FilterBackend(DjangoFilterBackend):  # type: ignore[misc] # the library has no types
    """Narrows by the `filterset_class` of a view; what cannot be read was refused before (`view.query`)."""

    def filter_queryset(self, request: Request, queryset: QuerySet[Any], view: Any) -> QuerySet[Any]:
        """Return the rows that are asked for."""
        if view.filterset_class is None or not view.query.values:
            return queryset
        filters = view.filterset_class(request.query_params, queryset, request=request)
        return cast("QuerySet[Any]", filters.narrow(queryset, view.query.values))


def by(condition: Any) -> Any:
    """Return a method of a filter that narrows to what `condition(value)` says."""

    def narrow(queryset: QuerySet[Any], _name: str, value: Any) -> QuerySet[Any]:
        return queryset.filter(condition(value))

    return narrow
