# SPDX-License-Identifier: EUPL-1.2
"""The fields of serializers: those of REST framework, with a title, a description and an example for the contract.

The value of a field is that of the column it is called after. `source` names another, `annotation` makes one for
whoever reads, `columns` names more, which `convert` makes into the value.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, ClassVar, Final

from django.db.models import TextChoices
from django.db.models.expressions import Combinable
from django.utils import translation
from rest_framework import serializers

from core.api.permissions import Reader
from core.api.validation import (
    StrictAmount,
    StrictBoolean,
    StrictChoice,
    StrictDateTime,
    StrictDay,
    StrictInteger,
    StrictList,
    StrictNumber,
    StrictText,
    StrictUUID,
)

Schema = dict[str, Any]
Annotation = Callable[[Reader], Combinable]
Column = str | Annotation
Codes = type[TextChoices] | Iterable[str | None]
ID: Final = "0197a3c2-5f0e-7c4b-9d51-2f6a1c7e8b90"
_NONE: Final = object()
_LIMITS: Final = {
    "min_length": "minLength", "max_length": "maxLength", "min_value": "minimum", "max_value": "maximum",
}  # fmt: skip


class Described(serializers.Field):  # type: ignore[type-arg] # of any kind of value
    """What every field takes beside what it takes in REST framework, and what it looks like in the contract."""

    kind: ClassVar[Schema] = {"type": "string"}
    limits: ClassVar[dict[str, str]] = _LIMITS
    usual_example: ClassVar[Any] = _NONE
    convert: Callable[..., Any] | None = None

    def __init__(
        self,
        label: Any = "",
        help_text: Any = "",
        *,
        example: Any = _NONE,
        annotation: Annotation | None = None,
        columns: Sequence[Column] = (),
        convert: Callable[..., Any] | None = None,
        **options: Any,
    ) -> None:
        self.example = self.usual_example if example is _NONE and label else example
        self.columns: tuple[Column, ...] = (annotation,) if annotation else tuple(columns)
        if convert is not None:
            self.convert = convert
        super().__init__(label=label, help_text=help_text, **options)

    def schema(self) -> Schema:
        """Return what the value looks like, in the language that is active."""
        limits = {keyword: getattr(self, name, None) for name, keyword in self.limits.items()}
        return {
            **self.kind,
            **({"title": str(self.label), "description": str(self.help_text)} if self.label else {}),
            **{keyword: limit for keyword, limit in limits.items() if limit is not None},
            **({"nullable": True} if self.allow_null else {}),
            **({"example": self.example} if self.example is not _NONE else {}),
        }


def _or_null(value: Any) -> Any:
    return value or None


class CharField(StrictText, Described, serializers.CharField):
    """A text; an empty one is null where there can be none. `format` says what kind of text, such as uri."""

    def __init__(self, label: Any = "", help_text: Any = "", *, format: str = "", **options: Any) -> None:  # noqa: A002
        self.format = format
        super().__init__(label, help_text, **options)
        if self.allow_null and self.convert is None:
            self.convert = _or_null

    def schema(self) -> Schema:
        """Return what the value looks like."""
        return {**super().schema(), **({"format": self.format} if self.format else {})}


class LineField(CharField):
    """A text on one line, with one space between words."""

    def to_internal_value(self, data: Any) -> str:
        """Return the text."""
        return " ".join(super().to_internal_value(data).split())


class UUIDField(StrictUUID, Described, serializers.UUIDField):
    """A public id."""

    kind = {"type": "string", "format": "uuid"}
    usual_example = ID


class DateTimeField(StrictDateTime, Described, serializers.DateTimeField):
    """A timestamp in UTC."""

    kind = {"type": "string", "format": "date-time"}
    usual_example = "2026-03-02T09:30:00.000000Z"


class DateField(StrictDay, Described, serializers.DateField):
    """A day."""

    kind = {"type": "string", "format": "date"}
    usual_example = "2024-05-01"


class ChoiceField(StrictChoice, Described, serializers.ChoiceField):
    """One of a few codes; those of a class are explained."""

    def __init__(self, label: Any, help_text: Any, choices: Codes, **options: Any) -> None:
        self.codes: Codes = choices if isinstance(choices, type) else [*choices]
        super().__init__(label, help_text, choices=values_of(self.codes), **options)
        if self.allow_null and self.convert is None:
            self.convert = _or_null

    def schema(self) -> Schema:
        """Return what the value looks like; without a code of a class there may be null among the values."""
        nothing = [None] if self.allow_null and isinstance(self.codes, type) else []
        description = explained(str(self.help_text), self.codes)
        return {**super().schema(), "description": description, "enum": [*values_of(self.codes), *nothing]}


class IntegerField(StrictInteger, Described, serializers.IntegerField):
    """A whole number."""

    kind = {"type": "integer"}


class FloatField(StrictNumber, Described, serializers.FloatField):
    """A number."""

    kind = {"type": "number", "format": "double"}


class AmountField(StrictAmount, Described, serializers.Field):  # type: ignore[type-arg] # of any kind of value
    """An amount that is sent as a number or as a text, so that no cent is lost."""

    def __init__(
        self, label: Any, help_text: Any, *, minimum: float = 0, maximum: float = 999_999_999.99, **options: Any
    ) -> None:
        self.minimum, self.maximum = minimum, maximum
        super().__init__(label, help_text, **options)

    def schema(self) -> Schema:
        """Return what the value looks like; null belongs to a type in OpenAPI 3.0, so one of the two takes it."""
        text = {"type": "string", "maxLength": len(f"{self.maximum:.2f}"), "nullable": True}
        either = [{"type": "number", "minimum": self.minimum, "maximum": self.maximum}, text]
        return {
            **{key: value for key, value in super().schema().items() if key not in {"type", "nullable"}},
            "oneOf": either,
        }


class BooleanField(StrictBoolean, Described, serializers.BooleanField):
    """True or false."""

    kind = {"type": "boolean"}
    usual_example = False


class ListField(StrictList, Described, serializers.ListField):
    """A list of what `child` is. With `table` its objects have columns of their own in CSV (core.api.csv_columns)."""

    kind = {"type": "array"}
    limits = {"min_length": "minItems", "max_length": "maxItems"}

    def __init__(self, label: Any, help_text: Any, *, table: Any = None, **options: Any) -> None:
        self.table = table
        super().__init__(label, help_text, **options)


class ObjectField(Described, serializers.JSONField):
    """An object that is passed on as it is; `more` is what the contract says of its properties."""

    kind = {"type": "object", "additionalProperties": True}

    def __init__(self, label: Any, help_text: Any, *, more: Schema | None = None, **options: Any) -> None:
        self.more = more or {}
        super().__init__(label, help_text, **options)

    def schema(self) -> Schema:
        """Return what the value looks like."""
        return {**super().schema(), **self.more}


class TextsField(ObjectField):
    """A text in every language it was written in."""

    kind = {"type": "object", "additionalProperties": {"type": "string"}}


def values_of(codes: Codes) -> list[str | None]:
    """Return the codes themselves."""
    return [*codes.values] if isinstance(codes, type) else [*codes]


def explained(description: str, codes: Codes) -> str:
    """Return the description with what each code of a class is called in Dutch."""
    if not isinstance(codes, type):
        return description
    with translation.override("nl"):
        labels = ", ".join(f"`{code}` ({str(label).lower()})" for code, label in codes.choices if code)
    return f"{description} Codes: {labels}."
