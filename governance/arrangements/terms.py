# SPDX-License-Identifier: EUPL-1.2
"""Arithmetic of terms; both days are included. No database here."""

from calendar import monthrange
from datetime import date, timedelta

ENDING_WITHIN = timedelta(days=90)
ONE_DAY = timedelta(days=1)
_DAYS_A_MONTH = 365.2425 / 12


# A term this close to whole months was meant as whole months.
_NEAR = timedelta(days=3)


def next_term(first: date, last: date) -> tuple[date, date]:
    """Return the term of the same length that follows at once.

    A term of whole months, or within three days of it (a year and a day), is followed by as many whole months; another
    term by as many days.
    """
    start = last + ONE_DAY
    months = round((start - first).days / _DAYS_A_MONTH)
    if months and abs(add_months(first, months) - start) <= _NEAR:
        return start, add_months(start, months) - ONE_DAY
    return start, start + (last - first)


def add_months(day: date, months: int) -> date:
    """Return the same day of the month so many months later; the last day of a month that has no such day."""
    year, month = divmod(12 * day.year + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def days_left(last: date, today: date) -> int:
    """Return how many days after `today` the term still runs; 0 on its last day, negative when it is over."""
    return (last - today).days
