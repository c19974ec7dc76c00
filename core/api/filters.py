# SPDX-License-Identifier: EUPL-1.2
"""The filters of a list: django-filter, with the fields of bodies, read strictly.

Unknown, doubled and unreadable parameters are faults, told all at once. A filter begins with what it asks in Dutch,
then the column it is about, if that has another name than the filter. Names are snake_case here, camelCase for clients.
"""

import re
from collections.abc import Callable, Collection, Mapping
from copy import copy
from datetime import date, datetime
from typing import Any, ClassVar, Final, cast

import django_filters
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _
from django_filters.rest_framework import DjangoFilterBackend
from rest_framework.request import Request

from core.api import fields
from core.api.exceptions import BadParametersError, Fault
from core.api.fields import Schema, explained
from core.api.formats import OUT_OF_RANGE, TOO_LONG, one_of, parse_day, parse_timestamp
from core.api.permissions import Reader
from core.api.serializers import camel
from core.pages.filter_set import clean_line

LARGEST: Final = 2**62
_NUMBER: Final = re.compile(r"[0-9]{1,19}", re.ASCII)


class Query(dict[str, Any]):
    """What is asked in an address: the value of each parameter that is given, by its name."""

    def __init__(self, given: QueryDict, known: "Mapping[str, Parameter]") -> None:
        super().__init__()
        self._faults: list[Fault] = []
        for name in [each for each in known if each in given] if given else ():
            self._read(name, known[name], given.getlist(name))
        for name in given:
            if name not in known:
                # The name is repeated to the client, so it is cut to a printable length.
                self.fault(name[:50], _("This parameter does not exist here."))

    def _read(self, name: str, parameter: "Parameter", texts: list[str]) -> None:
        if len(texts) > 1 and not parameter.is_repeated:
            self.fault(name, _("Give this parameter once."))
            return
        try:
            value = parameter.parse(texts if parameter.is_repeated else texts[0])
        except ValidationError as error:
            self.fault(name, error.message)
        else:
            if value is not None:
                self[name] = value

    def fault(self, name: str, detail: Any) -> None:
        """Note that the parameter `name` cannot be used."""
        self._faults.append(Fault(name, detail))

    def finish(self) -> None:
        """Raise BadParametersError with every fault, if there is one."""
        if self._faults:
            raise BadParametersError(self._faults)


class Parameter(django_filters.Filter):  # type: ignore[misc] # the library has no types
    """One parameter: `field_class` says how its text is read and what it looks like in the contract."""

    is_repeated: ClassVar[bool] = False
    field_class: type[fields.Described] = fields.CharField

    def __init__(
        self, help_text: str = "", field_name: str | None = None, lookup_expr: str | None = None, **more: Any
    ) -> None:
        super().__init__(field_name, lookup_expr, **more)
        self.help_text = help_text

    def __deepcopy__(self, memo: Any) -> "Parameter":
        """A filter set of its own for each request needs no parts of their own: nothing changes them.

        But for a method, which is looked up on the set it is in.
        """
        made = copy(self)
        made.method = self.method
        return made

    def parse(self, text: Any) -> Any:
        """Return the value; ValidationError, in words for a developer, when it is none of ours."""
        return self.field.to_internal_value(text)

    def schema(self) -> Schema:
        """Return what the value looks like."""
        one = {name: value for name, value in self.field.schema().items() if name != "description"}
        return {"type": "array", "items": one} if self.is_repeated else one

    def told(self) -> str:
        """Return what is asked with it."""
        return str(self.help_text)


class IdFilter(Parameter):
    """An id as the API writes it."""

    field_class = fields.UUIDField


class ChoiceFilter(Parameter):
    """One of a few codes (`choices`)."""

    field_class = fields.ChoiceField

    def told(self) -> str:
        """Return what is asked, with what each code is called."""
        return explained(super().told(), self.field.codes)


class ChoicesFilter(ChoiceFilter):
    """One or more of a few codes (`choices`); the parameter is repeated."""

    is_repeated = True

    def __init__(self, help_text: str, field_name: str | None = None, **more: Any) -> None:
        super().__init__(f"{help_text} Herhaal de parameter voor meer dan één.", field_name, lookup_expr="in", **more)

    def parse(self, text: Any) -> Any:
        """Return the codes."""
        return [super(ChoicesFilter, self).parse(each) for each in text]


class BooleanFilter(Parameter):
    """True or false."""

    field_class = fields.BooleanField

    def parse(self, text: Any) -> bool:
        """Return what it says."""
        return one_of(text, ("true", "false")) == "true"


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
        super().__init__(help_text, field_name, max_length=max_length, **more)
        self.known, self.unknown = known, unknown

    def parse(self, text: Any) -> str:
        """Return the code."""
        if "\x00" in text or len(text) > self.field.max_length or not self.known(text):
            raise ValidationError(self.unknown)
        return str(text)


class WordsFilter(Parameter):
    """Words without NUL, at most `max_length`, in one clean line as on a page; an empty one asks nothing."""

    def parse(self, text: Any) -> str | None:
        """Return the text."""
        if len(text) > self.field.max_length or "\x00" in text:
            raise ValidationError(TOO_LONG % {"longest": self.field.max_length})
        return clean_line(text) or None


class DayFilter(Parameter):
    """A day, written as 2026-03-01."""

    field_class = fields.DateField

    def parse(self, text: Any) -> date:
        """Return the day."""
        return parse_day(text)


class NumberFilter(Parameter):
    """A whole number from `min_value` to `max_value`, or to whatever PostgreSQL can count to."""

    field_class = fields.IntegerField

    def parse(self, text: Any) -> int:
        """Return the number."""
        least, most = self.extra["min_value"], self.extra.get("max_value", LARGEST)
        if not _NUMBER.fullmatch(text) or not least <= int(text) <= most:
            raise ValidationError(OUT_OF_RANGE % {"least": least, "most": most})
        return int(text)


class NamesFilter(ChoiceFilter):
    """Names with commas between them, such as `fields=id,name`; repeating it is how some clients write a list."""

    is_repeated = True

    def __init__(self, help_text: str = "", *, choices: Collection[str], most: int | None = None) -> None:
        super().__init__(help_text, choices=choices)
        self.most = most

    def parse(self, text: Any) -> tuple[str, ...]:
        """Return the names."""
        names = ",".join(text).split(",")
        if self.most is not None and len(names) > self.most:
            raise ValidationError(_("Give at most %(most)s names.") % {"most": self.most})
        if not self.field.codes:
            raise ValidationError(_("Nothing can be chosen here."))
        return tuple(dict.fromkeys(super(NamesFilter, self).parse(each) for each in names))

    def schema(self) -> Schema:
        """Return what the value looks like."""
        return {**super().schema(), "minItems": 1, "maxItems": self.most}


class UpdatedSince(Parameter):
    """What changed at or after a moment (RFC 3339, with a zone): every list that can be followed has it."""

    field_class = fields.DateTimeField

    def __init__(self, field_name: str = "updated_at", **more: Any) -> None:
        told = (
            "Alleen wat op of na dit moment veranderde (RFC 3339, met tijdzone). Neem bij het volgen het moment van uw "
            "vorige keer min vijf minuten."
        )
        super().__init__(told, field_name, "gte", **more)

    def parse(self, text: Any) -> datetime:
        """Return the moment, in UTC."""
        try:
            return parse_timestamp(text)
        except ValueError:
            raise ValidationError(_MOMENT_NEEDED % {}) from None


class FilterSet(django_filters.FilterSet):  # type: ignore[misc] # the library has no types
    """The filters of a list, by the names clients know; `reader` is who asks."""

    def __init__(self, *, queryset: QuerySet[Any], reader: Reader, **more: Any) -> None:
        super().__init__(queryset=queryset, **more)
        self.reader = reader

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
        if view.filterset_class is None or not view.query:
            return queryset
        filters = view.filterset_class(
            data=request.query_params, queryset=queryset, request=request, reader=view.reader
        )
        return cast("QuerySet[Any]", filters.narrow(queryset, view.query))


def by(condition: Any) -> Any:
    """Return a method of a filter that narrows to what `condition(value)` says."""

    def narrow(queryset: QuerySet[Any], _name: str, value: Any) -> QuerySet[Any]:
        return queryset.filter(condition(value))

    return narrow


_MOMENT_NEEDED: Final = _(
    "Give a moment with a time zone, such as 2026-03-01T00:00:00Z; write + as %%2B in an address."
)
