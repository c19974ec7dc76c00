# SPDX-License-Identifier: EUPL-1.2
"""How ids, days and timestamps are written in an address and in a body."""

import re
from collections.abc import Collection
from datetime import UTC, date, datetime
from typing import Final
from uuid import UUID

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

EARLIEST: Final = datetime.min.replace(tzinfo=UTC)
LATEST: Final = datetime.max.replace(tzinfo=UTC)
_UUID: Final = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", re.ASCII)
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_TIMESTAMP: Final = re.compile(
    r"(?P<date>\d{4}-\d\d-\d\d)[Tt](?P<minute>\d\d:\d\d):(?P<second>\d\d)(?P<part>\.\d{1,20})?"
    r"(?P<zone>[Zz]|[+-]\d\d:\d\d)",
    re.ASCII,
)


def parse_id(text: str) -> UUID:
    """Return an id; ValidationError when it is written in another way than the API does."""
    if not _UUID.fullmatch(text):
        raise ValidationError(_("Give an id as the API writes it, such as 0197a3c2-5f0e-7c4b-9d51-2f6a1c7e8b90."))
    return UUID(text)


def parse_day(text: str) -> date:
    """Return a day, written as 2026-03-01; ValidationError for anything else."""
    try:
        if _DAY.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise ValidationError(_("Give a day of the calendar, such as 2026-03-01."))


def one_of(value: str, known: Collection[str]) -> str:
    """Return the value when it is one of these; ValidationError names them when it is not."""
    if value not in known:
        raise ValidationError(_("Choose from: %(allowed)s.") % {"allowed": ", ".join(sorted(known))})
    return value


def parse_timestamp(value: str) -> datetime:
    """Return an RFC 3339 timestamp in UTC; a leap second counts as the last microsecond before the next minute.

    Timestamps beyond the calendar of Python and PostgreSQL become its edge. Raises ValueError for anything else.
    """
    match = _TIMESTAMP.fullmatch(value)
    if match is None:
        raise ValueError(value)
    second, part = match["second"], (match["part"] or "")[:7]
    if second == "60":
        second, part = "59", ".999999"
    zone = match["zone"].upper().replace("Z", "+00:00")
    if match["date"].startswith("0000"):
        parse_timestamp(value.replace("0000", "2000", 1))  # still has to be a day of the calendar
        return EARLIEST
    timestamp = datetime.fromisoformat(f"{match['date']}T{match['minute']}:{second}{part}{zone}")
    try:
        return timestamp.astimezone(UTC)
    except OverflowError:
        return EARLIEST if timestamp.year == 1 else LATEST


TOO_LONG: Final = _("Give at most %(longest)s characters.")
OUT_OF_RANGE: Final = _("Give a whole number from %(least)s to %(most)s.")
