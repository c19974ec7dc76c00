# SPDX-License-Identifier: EUPL-1.2
"""Terms on a calendar, walked day by day: what touches, what is short, and how long it goes on without a break."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

ONE = timedelta(days=1)
FOREVER = date(2045, 1, 1)


def end(term: Any) -> date:
    """Return the last day of a term; one without an end goes on for ever."""
    return term.last_day or FOREVER


def covers(term: Any, day: date) -> bool:
    """Whether a term runs on a day, both its days included."""
    return bool(term.first_day <= day <= end(term))


def after_months(first: date, months: int) -> date:
    """Return the day before the same day of the month, so many months on; the month's last day where it has none."""
    month = first.month - 1 + months
    year, month = first.year + month // 12, month % 12 + 1
    day = date(year, month, 1)
    while day.day < first.day and (day + ONE).month == month:
        day += ONE
    # 29 February of a year without one is back on 1 March, so its year ends on 28 February.
    return day if day.day < first.day else day - ONE


def after_years(first: date, years: int) -> date:
    """Return the last day of so many years from a day."""
    return after_months(first, 12 * years)


def unbroken(terms: Iterable[Any], day: date, gap: int) -> tuple[date, date] | None:
    """Return first and last covered day around a covered day, walking over at most `gap` open days at a time."""
    rows = list(terms)
    if not any(covers(term, day) for term in rows):
        return None
    edges = {}
    for step in (-ONE, ONE):
        at = reached = day
        open_days = 0
        while open_days <= gap and date(2000, 1, 1) < at < FOREVER:
            at += step
            if any(covers(term, at) for term in rows):
                open_days, reached = 0, at
            else:
                open_days += 1
        edges[step] = reached
    return edges[-ONE], edges[ONE]
