# SPDX-License-Identifier: EUPL-1.2
"""JSON bodies, read strictly: what is unknown, missing or of another kind is a fault, all told at once.

Places are told as JSON pointers (RFC 6901). Ask a Body for each property it may hold, then call `finish`.
"""

import json
import re
from collections.abc import Collection, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final, TypeVar
from uuid import UUID

from django.http import HttpRequest
from django.http.request import UnreadablePostError
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from rest_framework.exceptions import UnsupportedMediaType

from core.api.parameters import is_day, is_uuid, read_moment
from core.api.problems import BadParametersError, BodyTooLargeError, Fault, RefusedCallError

LARGEST: Final = 256 * 1024
DEEPEST: Final = 12
EARLIEST: Final = 1900
LATEST: Final = 2100
T = TypeVar("T")
_KINDS: Final = ("application/json", "application/merge-patch+json")


def read_body(request: HttpRequest) -> "Body":
    """Return the body of a request, which must be one JSON object of a bounded size and depth, and not packed."""
    kind = (request.content_type or "").lower()
    if kind not in _KINDS:
        raise UnsupportedMediaType(kind)
    if request.META.get("HTTP_CONTENT_ENCODING", "identity").lower() != "identity":
        raise RefusedCallError(415, _PACKED)
    try:
        value = json.loads(_bytes_of(request).decode(), object_pairs_hook=_once, parse_constant=_no_constant)
        _check(value, DEEPEST)
    except (ValueError, RecursionError) as error:
        detail = str(error) if isinstance(error, _BadJsonError) else _("Send JSON in UTF-8.")
        raise BadParametersError([Fault("", detail, "body")]) from error
    if not isinstance(value, dict):
        raise BadParametersError([Fault("", _("Send one JSON object."), "body")])
    return Body(value)


def _bytes_of(request: HttpRequest) -> bytes:
    length = request.META.get("CONTENT_LENGTH") or ""
    if not length and request.META.get("wsgi.input_terminated"):
        # Who sends in chunks tells no length; the server ends the stream where the body ends.
        try:
            request._body = request.META["wsgi.input"].read(LARGEST + 1)  # noqa: SLF001
        except Exception as error:  # every server has its own for chunks that are none, or that stop
            raise UnreadablePostError(*error.args) from error
    elif length and (not length.isdecimal() or int(length) > LARGEST):
        raise BodyTooLargeError
    if len(request.body) > LARGEST:
        raise BodyTooLargeError
    return request.body


class Body:
    """One JSON object of a body. Absent and null are both None, unless `has` is asked."""

    def __init__(self, value: Mapping[str, Any], *, at: str = "", faults: list[Fault] | None = None) -> None:
        self._value = value
        self._at = at
        self._asked: set[str] = set()
        self._faults = [] if faults is None else faults
        self._parts: list[Body] = []

    def has(self, name: str) -> bool:
        """Return whether the property is there, null included; a change leaves alone what is not."""
        return name in self._value

    def leave_out(self, told: Mapping[str, Any], *, plain: Collection[str]) -> None:
        """Leave out what says exactly what was `told` of the row, sent back as it was read; `plain` can be written."""
        self._value = {
            name: value
            for name, value in self._value.items()
            if name not in told or value != told[name] or (name in plain and not isinstance(value, dict))
        }

    def fault(self, name: str, detail: str | Promise) -> None:
        """Note that the property `name` cannot be used."""
        self._faults.append(Fault(f"{self._at}/{_escaped(name)}", detail, "body"))

    def finish(self) -> None:
        """Raise BadParametersError with every fault of the whole body, unknown properties included."""
        self._close()
        if self._faults:
            raise BadParametersError(self._faults)

    def text(self, name: str, *, longest: int, required: bool = False) -> str | None:
        """Return a text without NUL, trimmed."""
        value = self._of_kind(name, str, _("Give a text."), required=required)
        if value is None:
            return None
        if len(value) > longest:
            self.fault(name, _TOO_LONG % {"longest": longest})
            return None
        if _UNSEEN.search(value):
            self.fault(name, _("Leave out the sign that nobody sees: NUL, or one that turns the direction of reading."))
            return None
        trimmed = str(value).strip()
        if required and not trimmed:
            self.fault(name, _("Fill this in."))
        return trimmed

    def choice(self, name: str, allowed: Collection[str], *, required: bool = False) -> str | None:
        """Return one of the `allowed` codes."""
        value = self._of_kind(name, str, _("Give a text."), required=required)
        if value is not None and value not in allowed:
            self.fault(name, _ONE_OF % {"allowed": ", ".join(sorted(allowed))})
            return None
        return value

    def uuid(self, name: str, *, required: bool = False) -> UUID | None:
        """Return an id."""
        value = self._of_kind(name, str, _("Give a text."), required=required)
        if value is not None and not is_uuid(value):
            self.fault(name, _("Give an id as the API writes it, such as 0197a3c2-5f0e-7c4b-9d51-2f6a1c7e8b90."))
            return None
        return None if value is None else UUID(value)

    def whole(self, name: str, *, least: int, most: int, required: bool = False) -> int | None:
        """Return a whole number."""
        value = self._of_kind(name, int, _("Give a whole number."), required=required)
        if value is not None and not least <= value <= most:
            self.fault(name, _WHOLE % {"least": least, "most": most})
            return None
        return value

    def number(self, name: str, *, least: float, most: float, required: bool = False) -> float | None:
        """Return a number."""
        value = self._of_kind(name, (int, float), _("Give a number."), required=required)
        if value is not None and not least <= value <= most:
            self.fault(name, _NUMBER % {"least": least, "most": most})
            return None
        return value

    def money(self, name: str, *, required: bool = False) -> Decimal | None:
        """Return an amount with at most two decimals, told as a number or as text."""
        value = self._of_kind(name, (int, float, str), _MONEY, required=required)
        if value is None:
            return None
        if not _AMOUNT.fullmatch(str(value)):
            self.fault(name, _MONEY)
            return None
        return Decimal(str(value))

    def yes_or_no(self, name: str, *, required: bool = False) -> bool | None:
        """Return true or false."""
        return self._of_kind(name, bool, _("Give true or false."), required=required)

    def day(self, name: str, *, required: bool = False) -> date | None:
        """Return a day, of a year that somebody living can mean."""
        value = self._of_kind(name, str, _("Give a text."), required=required)
        if value is not None and not is_day(value):
            self.fault(name, _("Give a day of the calendar, such as 2026-03-01."))
            return None
        found = None if value is None else date.fromisoformat(value)
        if found is not None and not EARLIEST <= found.year <= LATEST:
            self.fault(name, _("Give a day from 1900 up to and including 2100."))
            return None
        return found

    def moment(self, name: str, *, required: bool = False) -> datetime | None:
        """Return a moment in UTC."""
        value = self._of_kind(name, str, _("Give a text."), required=required)
        try:
            return None if value is None else read_moment(value)
        except ValueError:
            self.fault(name, _("Give a moment with a time zone, such as 2026-03-01T00:00:00Z."))
            return None

    def codes(self, name: str, *, most: int, required: bool = False) -> list[str] | None:
        """Return a list of different texts."""
        value = self._of_kind(name, list, _("Give a list of texts."), required=required)
        if value is None:
            return None
        if len(value) > most or not all(isinstance(each, str) and "\x00" not in each for each in value):
            self.fault(name, _CODES % {"most": most})
            return None
        return list(dict.fromkeys(value))

    def record(self, name: str, *, required: bool = False) -> "Body | None":
        """Return an object within this one; its faults are told with the others."""
        value = self._of_kind(name, dict, _("Give an object."), required=required)
        return None if value is None else self._part(value, f"{self._at}/{_escaped(name)}")

    def records(self, name: str, *, most: int, required: bool = False) -> "list[Body] | None":
        """Return a list of objects."""
        value = self._of_kind(name, list, _("Give a list of objects."), required=required)
        if value is None:
            return None
        if len(value) > most or not all(isinstance(each, dict) for each in value):
            self.fault(name, _RECORDS % {"most": most})
            return None
        return [self._part(each, f"{self._at}/{_escaped(name)}/{number}") for number, each in enumerate(value)]

    def _part(self, value: Mapping[str, Any], at: str) -> "Body":
        part = Body(value, at=at, faults=self._faults)
        self._parts.append(part)
        return part

    def _close(self) -> None:
        for name in self._value:
            if name not in self._asked:
                self.fault(name[:50], _("This property does not exist here."))
        for part in self._parts:
            part._close()  # noqa: SLF001 - of the same kind

    def _of_kind(
        self, name: str, kind: "type[T] | tuple[type[T], ...]", detail: str | Promise, *, required: bool
    ) -> T | None:
        self._asked.add(name)
        value = self._value.get(name)
        if value is None:
            if required:
                self.fault(name, _("Fill this in."))
            return None
        # In Python true is a number; in JSON it is not.
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
            self.fault(name, detail)
            return None
        found: T = value
        return found


class _BadJsonError(ValueError):
    """JSON that can be read and still is refused; the message is for the client."""


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    _ensure_text("".join(found))
    if len(found) != len(pairs):
        raise _BadJsonError(str(_("Name every property once.")))
    return found


def _no_constant(word: str) -> float:
    raise ValueError(word)


def _check(value: Any, depth: int) -> None:
    if depth == 0:
        raise _BadJsonError(str(_("This body is nested too deep.")))
    if isinstance(value, str):
        _ensure_text(value)
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        _check(each, depth - 1)


def _ensure_text(value: str) -> None:
    # Half of a pair of UTF-16 is no text: PostgreSQL would refuse it, and no answer could name it.
    if not value.isascii():
        value.encode()


def _escaped(name: str) -> str:
    return name.replace("~", "~0").replace("/", "~1")


# NUL, and the signs that let a name read as another (Unicode TR 36, bidirectional controls).
_UNSEEN: Final = re.compile("[\x00\u202a-\u202e\u2066-\u2069]")
_AMOUNT: Final = re.compile(r"[0-9]{1,9}(\.[0-9]{1,2})?")
_PACKED = _("Send the body as it is, without Content-Encoding.")
_MONEY = _("Give an amount of 0 to 999999999.99, with at most two decimals, such as 1250.50.")
_ONE_OF = _("Choose from: %(allowed)s.")
_TOO_LONG = _("Give at most %(longest)s characters.")
_WHOLE = _("Give a whole number from %(least)s to %(most)s.")
_NUMBER = _("Give a number from %(least)s to %(most)s.")
_CODES = _("Give a list of at most %(most)s texts.")
_RECORDS = _("Give a list of at most %(most)s objects.")
