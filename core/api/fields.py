# SPDX-License-Identifier: EUPL-1.2
"""The fields of serializers: those of REST framework, with a title, a description and an example for the contract.

What is read is that of the column a field is called after. `source` names another, `annotation` makes one for whoever
reads, `columns` names more, which `convert` makes into the value.

What is sent is read strictly: REST framework takes "3" for a number and 3 for a text, here a value of another JSON type
is a fault. Null and an empty text are one where a property can be null, as they are in the database.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from typing import Any, ClassVar, Final

from django.db.models import TextChoices
from django.db.models.expressions import Combinable
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from rest_framework import serializers
from rest_framework.exceptions import ValidationError
from rest_framework.fields import empty

from core.api.formats import OUT_OF_RANGE, TOO_LONG, one_of, parse_day, parse_id, parse_timestamp
from core.api.permissions import Reader

Schema = dict[str, Any]
Annotation = Callable[[Reader], Combinable]
Column = str | Annotation
Codes = type[TextChoices] | Iterable[str | None]
ID: Final = "0197a3c2-5f0e-7c4b-9d51-2f6a1c7e8b90"
EARLIEST: Final = 1900
LATEST: Final = 2100
_NONE: Final = object()
# NUL, and the signs that let a name read as another (Unicode TR 36, bidirectional controls).
_UNSEEN: Final = re.compile("[\x00\u202a-\u202e\u2066-\u2069]")
_LIMITS: Final = {
    "min_length": "minLength", "max_length": "maxLength", "min_value": "minimum", "max_value": "maximum",
}  # fmt: skip


class Described(serializers.Field):  # type: ignore[type-arg] # of any kind of value
    """What every field takes beside what it takes in REST framework, and what it looks like in the contract."""

    kind: ClassVar[Schema] = {"type": "string"}
    limits: ClassVar[dict[str, str]] = _LIMITS
    usual_example: ClassVar[Any] = _NONE
    # Of what is sent.
    json_type: ClassVar[type | tuple[type, ...]] = str
    # What null becomes, where the property can be null.
    null_value: ClassVar[Any] = None
    default_error_messages: ClassVar[dict[str, Any]] = {
        "required": _("Fill this in."),
        "null": _("Fill this in."),
        "invalid": _("Give a text."),
    }
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
        if self.allow_null and self.null_value == "" and self.convert is None:
            self.convert = _or_null

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

    def run_validation(self, data: Any = empty) -> Any:
        """Return the value, or raise ValidationError."""
        if data is None and self.allow_null:
            return self.null_value
        # In Python true is a number; in JSON it is not.
        is_other = not isinstance(data, self.json_type) or (isinstance(data, bool) and self.json_type is not bool)
        if data is not empty and data is not None and is_other:
            self.fail("invalid")
        return super().run_validation(data)


def _or_null(value: Any) -> Any:
    return value or None


class CharField(Described, serializers.CharField):
    """A text; an empty one is null where there can be none. `format` says what kind of text, such as uri."""

    null_value = ""
    max_length: int | None
    default_error_messages = {"blank": _("Fill this in.")}

    def __init__(self, label: Any = "", help_text: Any = "", *, format: str = "", **options: Any) -> None:  # noqa: A002
        self.format = format
        super().__init__(label, help_text, **options)

    def schema(self) -> Schema:
        """Return what the value looks like."""
        return {**super().schema(), **({"format": self.format} if self.format else {})}

    def run_validation(self, data: Any = empty) -> Any:
        """Return the text."""
        if self.allow_null and isinstance(data, str) and not data.strip():
            return ""
        return super().run_validation(data)

    def to_internal_value(self, data: Any) -> str:
        """Return the text."""
        if self.max_length is not None and len(data) > self.max_length:
            raise ValidationError(TOO_LONG % {"longest": self.max_length})
        if _UNSEEN.search(data):
            raise ValidationError(_UNSEEN_SIGN)
        return str(data).strip()


class LineField(CharField):
    """A text on one line, with one space between words."""

    def to_internal_value(self, data: Any) -> str:
        """Return the text."""
        return " ".join(super().to_internal_value(data).split())


class UUIDField(Described, serializers.UUIDField):
    """A public id."""

    kind = {"type": "string", "format": "uuid"}
    usual_example = ID

    def to_internal_value(self, data: Any) -> Any:
        """Return the id."""
        return parse_id(data)


class DateTimeField(Described, serializers.DateTimeField):
    """A timestamp in UTC."""

    kind = {"type": "string", "format": "date-time"}
    usual_example = "2026-03-02T09:30:00.000000Z"

    def to_internal_value(self, data: Any) -> datetime:
        """Return it."""
        try:
            return parse_timestamp(data)
        except ValueError:
            raise ValidationError(_("Give a moment with a time zone, such as 2026-03-01T00:00:00Z.")) from None


class DateField(Described, serializers.DateField):
    """A day."""

    kind = {"type": "string", "format": "date"}
    usual_example = "2024-05-01"

    def to_internal_value(self, data: Any) -> date:
        """Return the day."""
        found = parse_day(data)
        if not EARLIEST <= found.year <= LATEST:
            raise ValidationError(_("Give a day from 1900 up to and including 2100."))
        return found


class ChoiceField(Described, serializers.ChoiceField):
    """One of a few codes; those of a class are explained."""

    null_value = ""

    def __init__(self, label: Any = "", help_text: Any = "", choices: Codes = (), **options: Any) -> None:
        self.codes: Codes = choices if isinstance(choices, type) else [*choices]
        super().__init__(label, help_text, choices=values_of(self.codes), **options)

    def schema(self) -> Schema:
        """Return what the value looks like; without a code of a class there may be null among the values."""
        nothing = [None] if self.allow_null and isinstance(self.codes, type) else []
        description = explained(str(self.help_text), self.codes)
        return {**super().schema(), "description": description, "enum": [*values_of(self.codes), *nothing]}

    def to_internal_value(self, data: Any) -> str:
        """Return the code."""
        return one_of(data, self.choices)


class IntegerField(Described, serializers.IntegerField):
    """A whole number."""

    kind = {"type": "integer"}
    json_type: ClassVar[type | tuple[type, ...]] = int
    min_value: Any
    max_value: Any
    out_of_range: ClassVar[str | Promise] = OUT_OF_RANGE
    default_error_messages = {"invalid": _("Give a whole number.")}

    def to_internal_value(self, data: Any) -> Any:
        """Return the number."""
        is_low = self.min_value is not None and data < self.min_value
        if is_low or (self.max_value is not None and data > self.max_value):
            raise ValidationError(self.out_of_range % {"least": self.min_value, "most": self.max_value})
        return data


class FloatField(IntegerField):
    """A number."""

    kind = {"type": "number", "format": "double"}
    json_type = (int, float)
    out_of_range = _("Give a number from %(least)s to %(most)s.")
    default_error_messages = {"invalid": _("Give a number.")}

    def to_representation(self, value: Any) -> Any:
        """Return the number with what stands behind its point."""
        return value if isinstance(value, int) else float(value)


class BooleanField(Described, serializers.BooleanField):
    """True or false."""

    kind = {"type": "boolean"}
    usual_example = False
    json_type = bool
    default_error_messages = {"invalid": _("Give true or false.")}

    def to_internal_value(self, data: Any) -> bool:
        """Return it."""
        return bool(data)


class ListField(Described, serializers.ListField):
    """A list of what `child` is. With `table` its objects have columns of their own in CSV (core.api.csv_columns)."""

    kind = {"type": "array"}
    limits = {"min_length": "minItems", "max_length": "maxItems"}
    json_type = list
    child: Any
    max_length: Any

    def __init__(self, label: Any, help_text: Any, *, table: Any = None, **options: Any) -> None:
        self.table = table
        super().__init__(label, help_text, **options)

    def run_validation(self, data: Any = empty) -> Any:
        """Return the list."""
        is_text = isinstance(self.child, CharField)
        if isinstance(data, list):
            kind = str if is_text else dict
            fits = all(isinstance(each, kind) and (not is_text or "\x00" not in each) for each in data)
            if not fits or len(data) > self.max_length:
                raise ValidationError((_TEXTS if is_text else _OBJECTS) % {"most": self.max_length})
            data = list(dict.fromkeys(data)) if is_text else data
        elif data is not empty and data is not None:
            raise ValidationError(_("Give a list of texts.") if is_text else _("Give a list of objects."))
        return super().run_validation(data)

    def to_internal_value(self, data: Any) -> Any:
        """Return the list; what a text in it may be is for who knows the codes."""
        return data if isinstance(self.child, CharField) else super().to_internal_value(data)


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


_UNSEEN_SIGN = _("Leave out the sign that nobody sees: NUL, or one that turns the direction of reading.")
_TEXTS = _("Give a list of at most %(most)s texts.")
_OBJECTS = _("Give a list of at most %(most)s objects.")
