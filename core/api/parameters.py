# SPDX-License-Identifier: EUPL-1.2
"""Query strings, read strictly: unknown, doubled and unreadable parameters are faults, told all at once."""

import re
from collections.abc import Collection
from datetime import UTC, date, datetime
from uuid import UUID

from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.api.problems import BadParametersError, Fault

PAGE_SIZE = 50
EARLIEST = datetime.min.replace(tzinfo=UTC)
LATEST = datetime.max.replace(tzinfo=UTC)
LARGEST_PAGE = 100

_UUID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", re.ASCII)
_NUMBER = re.compile(r"[0-9]{1,19}", re.ASCII)
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_MOMENT = re.compile(
    r"(?P<date>\d{4}-\d\d-\d\d)[Tt](?P<minute>\d\d:\d\d):(?P<second>\d\d)(?P<part>\.\d{1,20})?"
    r"(?P<zone>[Zz]|[+-]\d\d:\d\d)",
    re.ASCII,
)


class Parameters:
    """The parameters of one request. Ask for each known one, then call `finish`."""

    def __init__(self, query: QueryDict) -> None:
        self._query = query
        self._asked: set[str] = set()
        self._faults: list[Fault] = []

    def fault(self, name: str, detail: str | Promise) -> None:
        """Note that the parameter `name` cannot be used."""
        self._faults.append(Fault(name, detail))

    def finish(self) -> None:
        """Raise BadParametersError with every fault, unknown parameters included."""
        for name in self._query:
            if name not in self._asked:
                # The name is repeated to the client, so it is cut to a printable length.
                self.fault(name[:50], _("This parameter does not exist here."))
        if self._faults:
            raise BadParametersError(self._faults)

    def raw(self, name: str) -> str | None:
        """Return the text of a parameter that may be given once, or None when it is absent."""
        self._asked.add(name)
        values = self._query.getlist(name)
        if len(values) > 1:
            self.fault(name, _("Give this parameter once."))
            return None
        return values[0] if values else None

    def many(self, name: str) -> list[str]:
        """Return the texts of a parameter that may be repeated."""
        self._asked.add(name)
        return self._query.getlist(name)

    def uuid(self, name: str) -> UUID | None:
        """Return an id."""
        value = self.raw(name)
        if value is None:
            return None
        if not is_uuid(value):
            self.fault(name, _("Give an id as the API writes it, such as 0197a3c2-5f0e-7c4b-9d51-2f6a1c7e8b90."))
            return None
        return UUID(value)

    def choice(self, name: str, allowed: Collection[str]) -> str | None:
        """Return one of the `allowed` values."""
        value = self.raw(name)
        if value is not None and value not in allowed:
            self.fault(name, _one_of(allowed))
            return None
        return value

    def choices(self, name: str, allowed: Collection[str]) -> list[str]:
        """Return a repeatable parameter whose values are all among the `allowed` ones."""
        values = self.many(name)
        if any(value not in allowed for value in values):
            self.fault(name, _one_of(allowed))
            return []
        return values

    def text(self, name: str, *, longest: int) -> str:
        """Return a text without NUL, trimmed; absent is empty."""
        value = self.raw(name) or ""
        if len(value) > longest or "\x00" in value:
            self.fault(name, _TOO_LONG % {"longest": longest})
            return ""
        return value.strip()

    def page_size(self) -> int:
        """Return `pageSize`, 1 to 100, 50 when absent."""
        return self.whole("pageSize", least=1, most=LARGEST_PAGE) or PAGE_SIZE

    def whole(self, name: str, *, least: int, most: int) -> int | None:
        """Return a whole number, `least` to `most`."""
        value = self.raw(name)
        if value is None:
            return None
        if not _NUMBER.fullmatch(value) or not least <= int(value) <= most:
            self.fault(name, _WHOLE % {"least": least, "most": most})
            return None
        return int(value)

    def names(self, name: str, allowed: Collection[str], most: int | None = None) -> list[str] | None:
        """Return names with commas between them, such as `fields=id,name`: at most `most`, each among `allowed`.

        The parameter may be repeated as well: that is how some clients write a list.
        """
        values = self.many(name)
        if not values:
            return None
        found = list(dict.fromkeys(",".join(values).split(",")))
        if most is not None and len(found) > most:
            self.fault(name, _("Give at most %(most)s names.") % {"most": most})
            return None
        if not set(found) <= set(allowed):
            self.fault(name, _one_of(allowed) if allowed else _("Nothing can be chosen here."))
            return None
        return found

    def day(self, name: str) -> date | None:
        """Return a day, written as 2026-03-01."""
        value = self.raw(name)
        if value is None:
            return None
        if not is_day(value):
            self.fault(name, _("Give a day of the calendar, such as 2026-03-01."))
            return None
        return date.fromisoformat(value)

    def moment(self, name: str) -> datetime | None:
        """Return a moment (RFC 3339, with a zone) in UTC."""
        value = self.raw(name)
        if value is None:
            return None
        try:
            return read_moment(value)
        except ValueError:
            self.fault(
                name,
                _("Give a moment with a time zone, such as 2026-03-01T00:00:00Z; write + as %%2B in an address.") % {},
            )
            return None


def is_uuid(value: str) -> bool:
    """Return whether this is an id as the API writes it."""
    return _UUID.fullmatch(value) is not None


def is_day(value: str) -> bool:
    """Return whether this is a day of the calendar, written as 2026-03-01."""
    try:
        return _DAY.fullmatch(value) is not None and bool(date.fromisoformat(value))
    except ValueError:
        return False


def read_moment(value: str) -> datetime:
    """Read an RFC 3339 moment as UTC; a leap second counts as the last microsecond before the next minute.

    Moments beyond the calendar of Python and PostgreSQL become its edge. Raises ValueError for anything else.
    """
    match = _MOMENT.fullmatch(value)
    if match is None:
        raise ValueError(value)
    second, part = match["second"], (match["part"] or "")[:7]
    if second == "60":
        second, part = "59", ".999999"
    zone = match["zone"].upper().replace("Z", "+00:00")
    if match["date"].startswith("0000"):
        read_moment(value.replace("0000", "2000", 1))  # still has to be a day of the calendar
        return EARLIEST
    moment = datetime.fromisoformat(f"{match['date']}T{match['minute']}:{second}{part}{zone}")
    try:
        return moment.astimezone(UTC)
    except OverflowError:
        return EARLIEST if moment.year == 1 else LATEST


def _one_of(allowed: Collection[str]) -> str | Promise:
    return _ONE_OF % {"allowed": ", ".join(sorted(allowed))}


_ONE_OF = _("Choose from: %(allowed)s.")
_WHOLE = _("Give a whole number from %(least)s to %(most)s.")
_TOO_LONG = _("Give at most %(longest)s characters.")
