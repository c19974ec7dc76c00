# SPDX-License-Identifier: EUPL-1.2
"""Parameters of an address, read strictly: unknown, doubled and unreadable ones are faults, told all at once."""

import re
from collections.abc import Collection, Mapping
from copy import copy
from typing import Any, ClassVar, Final

import django_filters
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from core.api.exceptions import BadParametersError, Fault
from core.api.fields import Schema
from core.api.formats import OUT_OF_RANGE, one_of

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


class Parameter(django_filters.Filter):  # type: ignore[misc] # the library has no types
    """One parameter: how it is read from text, what it looks like in the contract, and what a list is narrowed to."""

    is_repeated: ClassVar[bool] = False
    kind: ClassVar[Schema] = {"type": "string"}

    def __init__(
        self, help_text: str = "", field_name: str | None = None, lookup_expr: str | None = None, **more: Any
    ) -> None:
        super().__init__(field_name, lookup_expr, **more)
        self.help_text = help_text

    def __deepcopy__(self, memo: Any) -> "Parameter":
        """A filter set of its own for each request needs no parts of their own: nothing changes them."""
        return copy(self)

    def parse(self, text: Any) -> Any:
        """Return the value; ValidationError, in words for a developer, when it is none of ours."""
        raise NotImplementedError

    def schema(self) -> Schema:
        """Return what the value looks like."""
        return dict(self.kind)

    def told(self) -> str:
        """Return what is asked with it."""
        return str(self.help_text)


class IntegerParameter(Parameter):
    """A whole number."""

    def __init__(self, help_text: str, *, least: int, most: int, schema: Schema) -> None:
        super().__init__(help_text)
        self.least, self.most, self._schema = least, most, schema

    def parse(self, text: Any) -> int:
        """Return the number."""
        if not _NUMBER.fullmatch(text) or not self.least <= int(text) <= self.most:
            raise ValidationError(OUT_OF_RANGE % {"least": self.least, "most": self.most})
        return int(text)

    def schema(self) -> Schema:
        """Return what the value looks like."""
        return {"type": "integer", **self._schema}


class NamesParameter(Parameter):
    """Names with commas between them, such as `fields=id,name`; repeating it is how some clients write a list."""

    is_repeated = True

    def __init__(self, help_text: str = "", *, known: Collection[str], most: int | None = None) -> None:
        super().__init__(help_text)
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
