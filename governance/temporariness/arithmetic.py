# SPDX-License-Identifier: EUPL-1.2
"""What asking the same again and again comes to in times and days (docs/method.md, "The price of temporariness").

Pure: what it is given is not read from anywhere, and nothing is written. Days are included at both ends.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final
from uuid import UUID

from governance.arrangements.succession import earlier_of
from governance.arrangements.terms import ENDING_WITHIN, ONE_DAY
from governance.models import Arrangement

Span = tuple[date, date]
# The average month of the Gregorian calendar, in days.
DAYS_A_MONTH: Final = 365.2425 / 12


@dataclass(frozen=True, slots=True)
class Term:
    """One time the same was asked: the arrangement, and the one it goes on with (None for the first).

    `unsure`: around its end, while nobody knew what would follow. `undecided`: it had begun and there was no decision.
    `is_dated`: whether it is known when it was decided, or that it is not decided yet.
    """

    arrangement: Arrangement
    earlier: Arrangement | None
    unsure: Span | None
    undecided: Span | None
    is_dated: bool

    @property
    def undecided_days(self) -> int:
        """How many days it ran without a decision."""
        return days_in([self.undecided]) if self.undecided else 0


@dataclass(frozen=True, slots=True)
class Series:
    """The same, asked more than once: its terms by first day."""

    terms: Sequence[Term]

    @property
    def again(self) -> int:
        """How many of them go on with an earlier one."""
        return sum(term.earlier is not None for term in self.terms)

    @property
    def last(self) -> Arrangement:
        """The term that runs on longest; the later one when two do."""
        found = (term.arrangement for term in self.terms)
        return max(found, key=lambda one: (one.last_day or date.max, one.first_day, one.pk))

    def before(self, one: Arrangement) -> int:
        """How many terms of the series one of them goes on with, one after another."""
        return terms_before(one, {term.arrangement.pk: term.earlier for term in self.terms if term.earlier})


def terms_before(one: Arrangement, earlier: Mapping[UUID, Arrangement]) -> int:
    """Return how many terms went before this one, one after another."""
    count = 0
    while one.pk in earlier:
        one, count = earlier[one.pk], count + 1
    return count


@dataclass(frozen=True, slots=True)
class Price:
    """What all series of one initiative come to on a day. A day counts once, in however many series it was unsure."""

    series: Sequence[Series]
    again: int
    unsure_days: int
    undecided_days: int
    # Of how many requests it is not known when they were decided: their days are in no figure.
    undated: int
    # From the first day of the first term until the day it is counted.
    span_days: int


def price_of(arrangements: Iterable[Arrangement], day: date, tolerance: int) -> Price:
    """Return what asking again came to for one initiative until `day`.

    A series is what goes on with one another (governance.arrangements.succession, a gap of at most `tolerance` days or
    a noted renewal) and was asked more than once.
    """
    rows = list(arrangements)
    earlier = earlier_of(rows, tolerance)
    followers: dict[UUID, list[Arrangement]] = {}
    for one in rows:
        if one.pk in earlier:
            followers.setdefault(earlier[one.pk].pk, []).append(one)
    found = [
        Series([_term(one, earlier.get(one.pk), followers.get(one.pk, []), day, tolerance) for one in members])
        for members in _members(rows, earlier)
        if len(members) > 1
    ]
    terms = [term for one in found for term in one.terms]
    undecided = [term.undecided for term in terms if term.undecided]
    return Price(
        series=found,
        again=sum(one.again for one in found),
        unsure_days=days_in([*(term.unsure for term in terms if term.unsure), *undecided]),
        undecided_days=days_in(undecided),
        undated=sum(not term.is_dated for term in terms),
        span_days=max(((day - term.arrangement.first_day).days + 1 for term in terms), default=0),
    )


def days_in(spans: Iterable[Span]) -> int:
    """Return how many days lie in at least one of these spans."""
    count, reached = 0, date.min
    for first, last in sorted(spans):
        if last > reached:
            count += (last - max(first - ONE_DAY, reached)).days
            reached = last
    return count


def months(days: int) -> float:
    """Return days as months of the average length, to one decimal."""
    return round(days / DAYS_A_MONTH, 1)


def _members(rows: Sequence[Arrangement], earlier: Mapping[UUID, Arrangement]) -> list[list[Arrangement]]:
    """Return the rows as what goes on with one another, each by first day, the first to begin first."""
    groups: dict[UUID, list[Arrangement]] = {}
    for one in sorted(rows, key=lambda one: (one.first_day, one.pk)):
        first = one
        while first.pk in earlier:
            first = earlier[first.pk]
        groups.setdefault(first.pk, []).append(one)
    return list(groups.values())


def known_on(one: Arrangement) -> date | None:
    """Return the day the initiative could know the decision: when it was announced, else when it was made."""
    return one.announced_on or one.decided_on


def _term(
    one: Arrangement, before: Arrangement | None, followers: Sequence[Arrangement], day: date, tolerance: int
) -> Term:
    return Term(
        one, before, _unsure(one, followers, day, tolerance), _undecided(one, day), one.is_undecided or _is_decided(one)
    )


def _is_decided(one: Arrangement) -> bool:
    return known_on(one) is not None


def _unsure(one: Arrangement, followers: Sequence[Arrangement], day: date, tolerance: int) -> Span | None:
    """Return from when its end was near until what comes after it was known, at most `tolerance` days after its end.

    What is known first counts: a decision about what follows, or the announcement that nothing does. Where something
    follows and nobody noted when that was asked or decided, nothing can be said.
    """
    if one.last_day is None:
        return None
    known = [found for follower in followers if (found := known_on(follower))]
    if followers and not known and not any(follower.is_undecided for follower in followers):
        return None
    if one.notice_given_on:
        known.append(one.notice_given_on)
    until = min([one.last_day + timedelta(days=tolerance), day, *(found - ONE_DAY for found in known)])
    return _span(max(one.first_day, one.last_day - ENDING_WITHIN), until)


def _undecided(one: Arrangement, day: date) -> Span | None:
    """Return the days from its first in which it was not decided: until the decision, its end or `day`."""
    decided = known_on(one)
    if decided is None and not one.is_undecided:
        return None
    until = min(one.last_day or day, day)
    return _span(one.first_day, until if decided is None else min(until, decided - ONE_DAY))


def _span(first: date, last: date) -> Span | None:
    return (first, last) if first <= last else None
