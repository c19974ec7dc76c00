# SPDX-License-Identifier: EUPL-1.2
"""Strict input for the fields of core.api.fields: a JSON value of one type, with limits and messages for a developer.

REST framework reads "3" as a number and 3 as a text; here a value of another type is a fault. Null and an empty text
are one where a property can be null, as they are in the database.
"""

import re
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, ClassVar, Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from rest_framework.exceptions import ValidationError
from rest_framework.fields import empty

from core.api.formats import OUT_OF_RANGE, TOO_LONG, one_of, parse_day, parse_id, parse_timestamp

EARLIEST: Final = 1900
LATEST: Final = 2100
# NUL, and the signs that let a name read as another (Unicode TR 36, bidirectional controls).
_UNSEEN: Final = re.compile("[\x00\u202a-\u202e\u2066-\u2069]")
_AMOUNT: Final = re.compile(r"[0-9]{1,9}(\.[0-9]{1,2})?")

if TYPE_CHECKING:
    from rest_framework import serializers

    Field = serializers.Field[Any, Any, Any, Any]
else:
    Field = object


class Strict(Field):
    """A value of one JSON type; what it becomes is checked by `check`."""

    json_type: ClassVar[type | tuple[type, ...]] = str
    # What null becomes, where the property can be null.
    null_value: ClassVar[Any] = None
    default_error_messages: ClassVar[dict[str, Any]] = {
        "required": _("Fill this in."),
        "null": _("Fill this in."),
        "invalid": _("Give a text."),
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


class StrictText(Strict):
    """A text without signs that nobody sees, trimmed."""

    null_value = ""
    max_length: int | None
    default_error_messages = {"blank": _("Fill this in.")}

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


class StrictChoice(Strict):
    """One of the codes."""

    null_value = ""
    choices: Any

    def to_internal_value(self, data: Any) -> str:
        """Return the code."""
        return one_of(data, self.choices)


class StrictUUID(Strict):
    """An id."""

    def to_internal_value(self, data: Any) -> Any:
        """Return the id."""
        return parse_id(data)


class StrictInteger(Strict):
    """A whole number."""

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


class StrictNumber(StrictInteger):
    """A number."""

    json_type = (int, float)
    out_of_range = _("Give a number from %(least)s to %(most)s.")
    default_error_messages = {"invalid": _("Give a number.")}


class StrictAmount(Strict):
    """An amount with at most two decimals, as a number or as a text."""

    json_type = (int, float, str)
    default_error_messages = {
        "invalid": _("Give an amount of 0 to 999999999.99, with at most two decimals, such as 1250.50.")
    }

    def to_internal_value(self, data: Any) -> Decimal:
        """Return the amount."""
        if not _AMOUNT.fullmatch(str(data)):
            self.fail("invalid")
        return Decimal(str(data))


class StrictBoolean(Strict):
    """True or false."""

    json_type = bool
    default_error_messages = {"invalid": _("Give true or false.")}

    def to_internal_value(self, data: Any) -> bool:
        """Return it."""
        return bool(data)


class StrictDay(Strict):
    """A day, of a year that somebody living can mean."""

    def to_internal_value(self, data: Any) -> date:
        """Return the day."""
        found = parse_day(data)
        if not EARLIEST <= found.year <= LATEST:
            raise ValidationError(_("Give a day from 1900 up to and including 2100."))
        return found


class StrictDateTime(Strict):
    """A timestamp in UTC."""

    def to_internal_value(self, data: Any) -> datetime:
        """Return it."""
        try:
            return parse_timestamp(data)
        except ValueError:
            raise ValidationError(_("Give a moment with a time zone, such as 2026-03-01T00:00:00Z.")) from None


class StrictList(Strict):
    """A list of a bounded length; texts in it count once."""

    json_type = list
    child: Any
    max_length: Any

    def run_validation(self, data: Any = empty) -> Any:
        """Return the list."""
        is_text = isinstance(self.child, StrictText)
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
        return data if isinstance(self.child, StrictText) else super().to_internal_value(data)


_UNSEEN_SIGN = _("Leave out the sign that nobody sees: NUL, or one that turns the direction of reading.")
_TEXTS = _("Give a list of at most %(most)s texts.")
_OBJECTS = _("Give a list of at most %(most)s objects.")
