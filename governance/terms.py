# SPDX-License-Identifier: EUPL-1.2
"""Arithmetic of terms; both days are included. No database here."""

from calendar import monthrange
from datetime import date, timedelta

ENDING_WITHIN = timedelta(days=90)
ONE_DAY = timedelta(days=1)


def next_term(first: date, last: date) -> tuple[date, date]:
    """Return the term of the same length that follows at once.

    A term that ends the day before its own day of the month lasts whole months, so a calendar year is followed by a
    calendar year; another term is followed by as many days.
    """
    start = last + ONE_DAY
    if start.day != first.day:
        return start, start + (last - first)
    months = 12 * (start.year - first.year) + start.month - first.month
    return start, _add_months(start, months) - ONE_DAY


def _add_months(day: date, months: int) -> date:
    year, month = divmod(12 * day.year + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def days_left(last: date, today: date) -> int:
    """Return how many days after `today` the term still runs; 0 on its last day, negative when it is over."""
    return (last - today).days
