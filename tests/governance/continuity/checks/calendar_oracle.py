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


def last_of_months(first: date, months: int) -> date:
    """Walk to the day before the same day, so many months on; where a month lacks that day, the first of the next."""
    day, passed = first, 0
    while passed < months:
        day += ONE
        is_missed = day.day == 1 and (day - ONE).day < first.day
        passed += day.day == first.day or is_missed
    return day - ONE


def is_short(term: Term) -> bool:
    return term.last is not None and term.last <= last_of_months(term.first, 14)


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
        if not follows(terms, later, place):
            continue
        if open_days_between(term, later) <= tolerance or later.first <= day:
            return True
    return False


def follows(terms: list[Term], later: Term, place: int) -> bool:
    """Whether a later term renews this one, or is alike without renewing another, and ends later."""
    term = terms[place]
    is_next = later.renews == place or (later.renews is None and later.first > term.first)
    return later is not term and is_next and later.ends > term.ends


def open_days_between(term: Term, later: Term) -> int:
    open_days, at = 0, term.ends + ONE
    while at < later.first:
        open_days, at = open_days + 1, at + ONE
    return open_days


def owed_notice(terms: list[Term], day: date, tolerance: int) -> set[int]:
    """The terms that end within 180 days, which nothing continues in time, after three years without a gap."""
    found = set()
    for place, term in enumerate(terms):
        if term.last is None or not day <= term.last <= day + 180 * ONE:
            continue
        if any(follows(terms, one, place) and open_days_between(term, one) <= tolerance for one in terms):
            continue
        row = [term]
        for one in row:
            row += [
                before for before in terms
                if before not in row and before.first <= one.first and open_days_between(before, one) <= tolerance
            ]  # fmt: skip
        if term.last >= last_of_years(min(one.first for one in row), 3):
            found.add(place)
    return found


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
            # All terms of the list are alike, so that a later one that runs on longer is a successor.
            is_renewed = any(term.ends > reached for term in starts)
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
