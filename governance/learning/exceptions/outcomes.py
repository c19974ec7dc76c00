# SPDX-License-Identifier: EUPL-1.2
"""Who got what: the share of requests that was granted, per area, legal form and size; what is told of it. Pure."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from assessment.statistics.disclosure import FEWEST, told_groups
from assessment.statistics.estimates import shares_differ, wilson

# One decision: of which initiative, and whether anything was granted.
Decision = tuple[UUID, bool]
MORE: Final = "more"
FEWER: Final = "fewer"
UNSURE: Final = "unsure"


@dataclass(frozen=True, slots=True)
class Share:
    """A share that is told: `given` of `cases`, its 95 % interval from 0 to 1, and whether it differs from the rest.

    `differs` is empty where there is no rest, or too little of it to compare with.
    """

    cases: int
    given: int
    low: float
    high: float
    differs: str = ""

    @property
    def percent(self) -> int:
        """The share as a whole percentage."""
        return round(100 * self.given / self.cases)

    @property
    def low_percent(self) -> int:
        """The lower end of the interval as a whole percentage."""
        return round(100 * self.low)

    @property
    def high_percent(self) -> int:
        """The upper end of the interval as a whole percentage."""
        return round(100 * self.high)


def told(groups: Mapping[str, Collection[Decision]]) -> Mapping[str, Share | None]:
    """Return what is told of each group of decisions; None where it may not be.

    Which those are `disclosure.told_groups` says, over the initiatives of each group.
    """
    known = told_groups({name: {key for key, _given in rows} for name, rows in groups.items()})
    return {name: _share(rows, groups) if name in known else None for name, rows in groups.items()}


def overall(groups: Mapping[str, Collection[Decision]]) -> Share | None:
    """Return the share over all groups together; None of too few initiatives."""
    return told({"": [one for rows in groups.values() for one in rows]})[""]


def share_of(given: int, cases: int, differs: str = "") -> Share:
    """Return a share with its interval; `cases` is one or more. Whether it may be told is for the caller."""
    band = wilson(given, cases)
    return Share(cases, given, band.low, band.high or 0.0, differs)


def _share(rows: Collection[Decision], groups: Mapping[str, Collection[Decision]]) -> Share:
    given, cases = sum(each for _key, each in rows), len(rows)
    rest = [each for others in groups.values() if others is not rows for _key, each in others]
    return share_of(given, cases, _differs(given, cases, rest))


def _differs(given: int, cases: int, rest: Sequence[bool]) -> str:
    if len(rest) < FEWEST:
        return ""
    if not shares_differ(given, cases, sum(rest), len(rest)):
        return UNSURE
    return MORE if given / cases > sum(rest) / len(rest) else FEWER


def written(share: Share | None) -> list[Any] | None:
    """Return a share as it is kept; what may not be told is not kept either."""
    return None if share is None else [share.cases, share.given, share.low, share.high, share.differs]


def read(kept: list[Any] | None) -> Share | None:
    """Return a share as it was kept."""
    return None if kept is None else Share(*kept)
