# SPDX-License-Identifier: EUPL-1.2
"""The filters of a list: django-filter, whose parameters are read strictly (core.api.query).

A filter begins with what it asks in Dutch, then the column it is about, if that has another name than the filter.
Names are snake_case here and camelCase for clients.
"""

from collections.abc import Callable, Collection
from datetime import date, datetime
from typing import Any, Final, cast
from uuid import UUID

import django_filters
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django_filters.rest_framework import DjangoFilterBackend
from rest_framework.request import Request

from core.api.fields import Codes, Schema, explained, values_of
from core.api.formats import TOO_LONG, one_of, parse_day, parse_id, parse_timestamp
from core.api.query import Parameter
from core.api.serializers import camel


class IdFilter(Parameter):
    """An id as the API writes it."""

    kind = {"type": "string", "format": "uuid"}

    def parse(self, text: Any) -> UUID:
        """Return the id."""
        return parse_id(text)


class ChoiceFilter(Parameter):
    """One of a few codes (`choices`)."""

    def __init__(self, help_text: str, field_name: str | None = None, *, choices: Codes, **more: Any) -> None:
        super().__init__(help_text, field_name, **more)
        self.codes = choices
        self.known: list[str] = [value for value in values_of(choices) if value is not None]

    def parse(self, text: Any) -> Any:
        """Return the code."""
        return one_of(text, self.known)

    def schema(self) -> Schema:
        """Return what the value looks like."""
        return {"type": "string", "enum": self.known}

    def told(self) -> str:
        """Return what is asked, with what each code is called."""
        return explained(str(self.help_text), self.codes)


class ChoicesFilter(ChoiceFilter):
    """One or more of a few codes (`choices`); the parameter is repeated."""

    is_repeated = True

    def __init__(self, help_text: str, field_name: str | None = None, **more: Any) -> None:
        super().__init__(help_text, field_name, lookup_expr="in", **more)

    def parse(self, text: Any) -> Any:
        """Return the codes."""
        return [one_of(each, self.known) for each in text] or None

    def schema(self) -> Schema:
        """Return what the value looks like."""
        return {"type": "array", "items": super().schema()}

    def told(self) -> str:
        """Return what is asked, with what each code is called."""
        return explained(f"{self.help_text} Herhaal de parameter voor meer dan één.", self.codes)


class BooleanFilter(Parameter):
    """True or false."""

    kind = {"type": "boolean"}

    def parse(self, text: Any) -> bool:
        """Return what it says."""
        return bool(one_of(text, ("true", "false")) == "true")


class CodeFilter(Parameter):
    """A code that stands in the database: `known` says whether, `unknown` where the codes are."""

    def __init__(
        self,
        help_text: str,
        field_name: str | None = None,
        *,
        known: Callable[[str], bool],
        unknown: Any,
        max_length: int = 60,
        **more: Any,
    ) -> None:
        super().__init__(help_text, field_name, **more)
        self.known, self.unknown, self.max_length = known, unknown, max_length

    def parse(self, text: Any) -> str:
        """Return the code."""
        if "\x00" in text or len(text) > self.max_length or not self.known(text):
            raise ValidationError(self.unknown)
        return str(text)

    def schema(self) -> Schema:
        """Return what the value looks like."""
        return {"type": "string", "maxLength": self.max_length}


class CodesFilter(Parameter):
    """One or more codes that stand in the database; which, is asked only when one is given."""

    is_repeated = True
    kind = {"type": "array", "items": {"type": "string"}}

    def __init__(self, help_text: str, *, known: Callable[[], Collection[str]], **more: Any) -> None:
        super().__init__(help_text, **more)
        self.known = known

    def parse(self, text: Any) -> list[str] | None:
        """Return the codes."""
        known = self.known()
        return [one_of(each, known) for each in text] or None


class WordsFilter(Parameter):
    """Words without NUL, trimmed; an empty one asks nothing."""

    def __init__(self, help_text: str, field_name: str | None = None, *, max_length: int, **more: Any) -> None:
        super().__init__(help_text, field_name, **more)
        self.max_length = max_length

    def parse(self, text: Any) -> str | None:
        """Return the text."""
        if len(text) > self.max_length or "\x00" in text:
            raise ValidationError(TOO_LONG % {"longest": self.max_length})
        return text.strip() or None

    def schema(self) -> Schema:
        """Return what the value looks like."""
        return {"type": "string", "maxLength": self.max_length}


class DayFilter(Parameter):
    """A day, written as 2026-03-01."""

    kind = {"type": "string", "format": "date"}

    def parse(self, text: Any) -> date:
        """Return the day."""
        return parse_day(text)


class MomentFilter(Parameter):
    """A moment (RFC 3339, with a zone), in UTC."""

    kind = {"type": "string", "format": "date-time"}

    def parse(self, text: Any) -> datetime:
        """Return the moment."""
        try:
            return parse_timestamp(text)
        except ValueError:
            raise ValidationError(_MOMENT_NEEDED % {}) from None


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
    def parameters(cls) -> dict[str, Parameter]:
        """Return how each parameter is read."""
        return dict(cls.base_filters)

    def narrow(self, queryset: QuerySet[Any], values: dict[str, Any]) -> QuerySet[Any]:
        """Return the rows that are asked for by values that were read."""
        for name, one in self.filters.items():
            if name in values:
                queryset = one.filter(queryset, values[name])
        return queryset


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


_MOMENT_NEEDED: Final = _(
    "Give a moment with a time zone, such as 2026-03-01T00:00:00Z; write + as %%2B in an address."
)
