# SPDX-License-Identifier: EUPL-1.2
"""How ids, days and timestamps are written in an address and in a body."""

import re
from datetime import UTC, date, datetime
from typing import Final

EARLIEST: Final = datetime.min.replace(tzinfo=UTC)
LATEST: Final = datetime.max.replace(tzinfo=UTC)
_UUID: Final = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", re.ASCII)
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_MOMENT: Final = re.compile(
    r"(?P<date>\d{4}-\d\d-\d\d)[Tt](?P<minute>\d\d:\d\d):(?P<second>\d\d)(?P<part>\.\d{1,20})?"
    r"(?P<zone>[Zz]|[+-]\d\d:\d\d)",
    re.ASCII,
)


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
