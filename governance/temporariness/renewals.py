# SPDX-License-Identifier: EUPL-1.2
"""How often what ended was renewed, by how often that had happened before (docs/method.md, "Was it foreseeable?").

Pure: what it is given is not read from anywhere. The bench that foretells (bench.renewal) counts with the same words.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from governance.arrangements.succession import earlier_of
from governance.models import Arrangement
from governance.temporariness.arithmetic import known_on, terms_before

# Terms that had been renewed so often or more are one group (ours: later ones are few).
MOST_RENEWALS: Final = 3


@dataclass(frozen=True, slots=True)
class Ending:
    """A term with an end: how many terms of its series went before it, and since when it was known that one follows.

    `followed_on` None: nothing granted goes on with it.
    """

    arrangement: Arrangement
    first_day: date
    last_day: date
    before: int
    followed_on: date | None

    @property
    def group(self) -> int:
        """Which endings it is like: those that had been renewed as often, MOST_RENEWALS standing for more."""
        return min(self.before, MOST_RENEWALS)

    def is_settled(self, day: date, tolerance: int) -> bool:
        """Whether it ended so long before `day` that what follows would have begun, whether it did or not.

        What was renewed is known at once and what was not only later: who counts before this counts too many renewals.
        """
        return self.last_day + timedelta(days=tolerance) < day

    def was_renewed(self, day: date) -> bool:
        """Whether it was known on `day` that something follows."""
        return self.followed_on is not None and self.followed_on <= day


def endings_of(arrangements: Iterable[Arrangement], tolerance: int) -> list[Ending]:
    """Return the terms with an end of one initiative, by last day; what is asked and not decided follows nothing."""
    rows = [one for one in arrangements if not one.is_undecided]
    earlier = earlier_of(rows, tolerance)
    followed = dict.fromkeys((before.pk for before in earlier.values()), date.max)
    for one in rows:
        if one.pk in earlier:
            # Without a day of its decision it is known from its first day on.
            known, before = known_on(one) or one.first_day, earlier[one.pk].pk
            followed[before] = min(known, followed[before])
    found = [
        Ending(one, one.first_day, one.last_day, terms_before(one, earlier), followed.get(one.pk))
        for one in rows
        if one.last_day is not None
    ]
    return sorted(found, key=lambda ending: (ending.last_day, ending.first_day, ending.arrangement.pk))


@dataclass(frozen=True, slots=True)
class Renewed:
    """Of so many terms that ended, how many were renewed."""

    renewed: int
    ended: int


def renewed_by_group(endings: Iterable[Ending], day: date, tolerance: int) -> dict[int, Renewed]:
    """Return per group how many are settled on `day`, and of how many of those it was known that something follows."""
    renewed, ended = Counter[int](), Counter[int]()
    for one in endings:
        if one.is_settled(day, tolerance):
            ended[one.group] += 1
            renewed[one.group] += one.was_renewed(day)
    return {group: Renewed(renewed[group], ended[group]) for group in sorted(ended)}
