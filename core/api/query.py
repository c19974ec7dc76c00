# SPDX-License-Identifier: EUPL-1.2
"""Parameters of an address, read strictly: unknown, doubled and unreadable ones are faults, told all at once.

Each is a form field that knows its part of the contract; forms of pages can use the same ones.
"""

import re
from collections.abc import Callable, Collection, Mapping
from datetime import date, datetime
from typing import Any, ClassVar, Final
from uuid import UUID

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from core.api.exceptions import BadParametersError, Fault
from core.api.fields import Codes, Schema, explained, values_of
from core.api.formats import OUT_OF_RANGE, TOO_LONG, one_of, parse_day, parse_id, parse_timestamp

_NUMBER: Final = re.compile(r"[0-9]{1,19}", re.ASCII)


class Query:
    """What is asked in an address: the value of each parameter that is given, by its name."""

    def __init__(self, given: QueryDict, known: "Mapping[str, Parameter]") -> None:
        self.values: dict[str, Any] = {}
        self._faults: list[Fault] = []
        if not given:
            return
        for name, parameter in known.items():
            if name in given:
                self._read(name, parameter, given.getlist(name))
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
                self.values[name] = value

    def get(self, name: str, default: Any = None) -> Any:
        """Return the value of a parameter, the default where it is not given."""
        return self.values.get(name, default)

    def fault(self, name: str, detail: Any) -> None:
        """Note that the parameter `name` cannot be used."""
        self._faults.append(Fault(name, detail))

    def finish(self) -> None:
        """Raise BadParametersError with every fault, if there is one."""
        if self._faults:
            raise BadParametersError(self._faults)


class Parameter(forms.Field):
    """One parameter: how it is read from text, and what it looks like in the contract."""

    is_repeated: ClassVar[bool] = False
    kind: ClassVar[Schema] = {"type": "string"}

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"required": False, **options})

    def parse(self, text: Any) -> Any:
        """Return the value; ValidationError, in words for a developer, when it is none of ours."""
        raise NotImplementedError

    def to_python(self, value: Any) -> Any:
        """Return the value of a form, where nothing is filled in as often as not."""
        return None if value in self.empty_values else self.parse(value)

    def schema(self) -> Schema:
        """Return what the value looks like."""
        return dict(self.kind)

    def told(self) -> str:
        """Return what is asked with it."""
        return str(self.help_text)


class IdParameter(Parameter):
    """An id as the API writes it."""

    kind = {"type": "string", "format": "uuid"}

    def parse(self, text: Any) -> UUID:
        """Return the id."""
        return parse_id(text)


class ChoiceParameter(Parameter):
    """One of a few codes."""

    def __init__(self, *, choices: Codes, **options: Any) -> None:
        super().__init__(**options)
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


class ChoicesParameter(ChoiceParameter):
    """One or more of a few codes; the parameter is repeated."""

    is_repeated = True

    def parse(self, text: Any) -> Any:
        """Return the codes."""
        return [one_of(each, self.known) for each in text] or None

    def schema(self) -> Schema:
        """Return what the value looks like."""
        return {"type": "array", "items": super().schema()}

    def told(self) -> str:
        """Return what is asked, with what each code is called."""
        return explained(f"{self.help_text} Herhaal de parameter voor meer dan één.", self.codes)


class BooleanParameter(Parameter):
    """True or false."""

    kind = {"type": "boolean"}

    def parse(self, text: Any) -> bool:
        """Return what it says."""
        return bool(one_of(text, ("true", "false")) == "true")


class CodeParameter(Parameter):
    """A code that stands in the database: `known` says whether, `unknown` where the codes are."""

    def __init__(self, *, known: Callable[[str], bool], unknown: Any, max_length: int = 60, **options: Any) -> None:
        super().__init__(**options)
        self.known, self.unknown, self.max_length = known, unknown, max_length

    def parse(self, text: Any) -> str:
        """Return the code."""
        if "\x00" in text or len(text) > self.max_length or not self.known(text):
            raise ValidationError(self.unknown)
        return str(text)

    def schema(self) -> Schema:
        """Return what the value looks like."""
        return {"type": "string", "maxLength": self.max_length}


class CodesParameter(Parameter):
    """One or more codes that stand in the database; which, is asked only when one is given."""

    is_repeated = True
    kind = {"type": "array", "items": {"type": "string"}}

    def __init__(self, *, known: Callable[[], Collection[str]], **options: Any) -> None:
        super().__init__(**options)
        self.known = known

    def parse(self, text: Any) -> list[str] | None:
        """Return the codes."""
        known = self.known()
        return [one_of(each, known) for each in text] or None


class TextParameter(Parameter):
    """A text without NUL, trimmed; an empty one asks nothing."""

    def __init__(self, *, max_length: int, **options: Any) -> None:
        super().__init__(**options)
        self.max_length = max_length

    def parse(self, text: Any) -> str | None:
        """Return the text."""
        if len(text) > self.max_length or "\x00" in text:
            raise ValidationError(TOO_LONG % {"longest": self.max_length})
        return text.strip() or None

    def schema(self) -> Schema:
        """Return what the value looks like."""
        return {"type": "string", "maxLength": self.max_length}


class IntegerParameter(Parameter):
    """A whole number."""

    def __init__(self, *, least: int, most: int, schema: Schema, **options: Any) -> None:
        super().__init__(**options)
        self.least, self.most, self._schema = least, most, schema

    def parse(self, text: Any) -> int:
        """Return the number."""
        if not _NUMBER.fullmatch(text) or not self.least <= int(text) <= self.most:
            raise ValidationError(OUT_OF_RANGE % {"least": self.least, "most": self.most})
        return int(text)

    def schema(self) -> Schema:
        """Return what the value looks like."""
        return {"type": "integer", **self._schema}


class DayParameter(Parameter):
    """A day, written as 2026-03-01."""

    kind = {"type": "string", "format": "date"}

    def parse(self, text: Any) -> date:
        """Return the day."""
        return parse_day(text)


class MomentParameter(Parameter):
    """A moment (RFC 3339, with a zone), in UTC."""

    kind = {"type": "string", "format": "date-time"}

    def parse(self, text: Any) -> datetime:
        """Return the moment."""
        try:
            return parse_timestamp(text)
        except ValueError:
            raise ValidationError(_MOMENT_NEEDED % {}) from None


class NamesParameter(Parameter):
    """Names with commas between them, such as `fields=id,name`; repeating it is how some clients write a list."""

    is_repeated = True

    def __init__(self, *, known: Collection[str], most: int | None = None, **options: Any) -> None:
        super().__init__(**options)
        self.known, self.most = known, most

    def parse(self, text: Any) -> tuple[str, ...]:
        """Return the names."""
        names = ",".join(text).split(",")
        if self.most is not None and len(names) > self.most:
            raise ValidationError(_("Give at most %(most)s names.") % {"most": self.most})
        if not self.known:
            raise ValidationError(_("Nothing can be chosen here."))
        for each in names:
            one_of(each, self.known)
        return tuple(dict.fromkeys(names))

    def schema(self) -> Schema:
        """Return what the value looks like."""
        known = {"type": "string", "enum": list(self.known)}
        return {"type": "array", "items": known, "minItems": 1, "maxItems": self.most}


_MOMENT_NEEDED: Final = _(
    "Give a moment with a time zone, such as 2026-03-01T00:00:00Z; write + as %%2B in an address."
)
