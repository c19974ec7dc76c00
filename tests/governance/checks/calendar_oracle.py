# SPDX-License-Identifier: EUPL-1.2
"""The dates of the checks worked out slowly and obviously: one day after the other, never by arithmetic."""

from dataclasses import dataclass
from datetime import date, timedelta

ONE = timedelta(days=1)
FOREVER = date(2040, 1, 1)


@dataclass(frozen=True)
class Term:
    """An arrangement of one kind by one party; no last day has no end. `renews` is the place of another in the list."""

    first: date
    last: date | None
    renews: int | None = None

    def covers(self, day: date) -> bool:
        return self.first <= day <= self.ends

    @property
    def ends(self) -> date:
        return self.last or FOREVER


def last_of_years(first: date, years: int) -> date:
    """Walk to the day before the same day of the month, so many years on; 29 February comes back on 1 March."""
    day, passed = first, 0
    while passed < years:
        day += ONE
        is_back = (day.month, day.day) == (first.month, first.day)
        is_missed = (first.month, first.day) == (2, 29) and (day.month, day.day) == (3, 1) and not is_leap(day.year)
        passed += is_back or is_missed
        if (first.month, first.day) == (2, 29) and is_back and not is_leap(day.year):
            raise AssertionError("29 February of a year without one")
    return day - ONE


def is_leap(year: int) -> bool:
    try:
        date(year, 2, 29)
    except ValueError:
        return False
    return True


def is_short(term: Term) -> bool:
    return term.last is not None and term.last <= last_of_years(term.first, 1)


def stretch(terms: list[Term], day: date, tolerance: int) -> tuple[date, date] | None:
    """Walk back and on from a covered day over at most `tolerance` open days; the first and last covered day."""
    if not any(term.covers(day) for term in terms):
        return None
    first = last = day
    for step in (-ONE, ONE):
        at, open_days = day, 0
        while open_days <= tolerance and date(2000, 1, 1) < at < FOREVER:
            at += step
            if any(term.covers(at) for term in terms):
                open_days = 0
                first, last = min(first, at), max(last, at)
            else:
                open_days += 1
    return first, last


def expiring(terms: list[Term], day: date, ladder: tuple[int, ...], tell_days: int, tolerance: int) -> dict[int, int]:
    """The stage of each term that ends, or ended, and that nothing continues."""
    found = {}
    for place, term in enumerate(terms):
        if term.last is None:
            continue
        left = 0
        while term.last - left * ONE > day:
            left += 1
        over = 0
        while term.last + over * ONE < day:
            over += 1
        if left > max(ladder) or over > tell_days or is_continued(terms, place, day, tolerance):
            continue
        found[place] = sum(left <= rung for rung in ladder) + (over > 0)
    return found


def is_continued(terms: list[Term], place: int, day: date, tolerance: int) -> bool:
    """Whether a later term, or a renewal, runs on without a gap, or began meanwhile."""
    term = terms[place]
    for later in terms:
        follows = later.renews == place or later.first > term.first
        if later is term or not follows or later.ends <= term.ends:
            continue
        open_days, at = 0, term.ends + ONE
        while at < later.first:
            open_days, at = open_days + 1, at + ONE
        if open_days <= tolerance or later.first <= day:
            return True
    return False


def times_in_a_row(terms: list[Term], day: date, tolerance: int) -> tuple[date, date, int] | None:
    """First and last day of the stretch of short terms around `day`, and how many times one began after the others."""
    short = [term for term in terms if is_short(term) and term.first <= day]
    around = stretch(short, day, tolerance)
    if around is None:
        return None
    first, last = around
    times, at = 0, first
    while at <= last:
        starts = [term for term in short if term.first == at]
        before = [term for term in short if first <= term.first < at]
        if starts:
            reached = max((term.ends for term in before), default=date.min)
            is_new = not any(term.covers(at) for term in before)
            is_renewed = any(term.renews is not None and term.ends > reached for term in starts)
            times += is_new or is_renewed
        at += ONE
    return first, last, times


def is_always_temporary(terms: list[Term], day: date, tolerance: int, times: int, years: int) -> bool:
    found = times_in_a_row(terms, day, tolerance)
    if found is None:
        return False
    first, last, turns = found
    if turns < times and day < last_of_years(first, years):
        return False
    return not any(
        not is_short(term) and term.first <= last + (1 + tolerance) * ONE and term.ends > last for term in terms
    )
