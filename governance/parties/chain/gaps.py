# SPDX-License-Identifier: EUPL-1.2
"""The chain of an initiative: which places are filled, which gape and which hang on one. No database, no clock."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final
from uuid import UUID

from assessment.facts.initiative_facts import ONE_SIDED
from initiatives.models.party import ChainRole

# An initiative that nobody carries is none: this place is needed without anybody saying so.
ALWAYS_NEEDED: Final = frozenset({ChainRole.CARRIER})
# Who began stays who began: nothing is lost when they leave.
PAST: Final = frozenset({ChainRole.STARTER})
# A rule has one authority by law; being the only one there is no weakness.
ONE_BY_NATURE: Final = frozenset({ChainRole.STARTER, ChainRole.REGULATOR})


class Verdict(StrEnum):
    """How a place in the chain stands on a day."""

    FILLED = "filled"
    WEAK = "weak"
    GAP = "gap"
    EMPTY = "empty"


class Weakness(StrEnum):
    """Why a filled place is a weak spot."""

    ONE_PARTY = "one_party"
    ONE_PERSON = "one_person"
    MOST_MONEY = "most_money"


@dataclass(frozen=True, slots=True)
class Filling:
    """Somebody in a place of the chain; both days are included, None is unbounded. `who` tells parties apart."""

    role: str
    who: str
    name: str
    sphere: str
    is_person: bool = False
    starts_on: date | None = None
    ends_on: date | None = None
    capacity: str = ""
    replaceable_by: str = ""
    share_percent: int | None = None
    is_invented: bool = False
    # The engagement; None for a person who carries, which is kept elsewhere.
    key: UUID | None = None
    party: UUID | None = None

    def holds_on(self, day: date) -> bool:
        """Whether this filling covers `day`."""
        return (self.starts_on is None or self.starts_on <= day) and (self.ends_on is None or day <= self.ends_on)


@dataclass(frozen=True, slots=True)
class Need:
    """A place the initiative says it needs; both days are included, `ends_on` None is until further notice."""

    role: str
    starts_on: date
    ends_on: date | None = None
    note: str = ""

    def holds_on(self, day: date) -> bool:
        """Whether the place is said to be needed on `day`."""
        return self.starts_on <= day and (self.ends_on is None or day <= self.ends_on)


@dataclass(frozen=True, slots=True)
class Link:
    """One place of the chain on a day. `empty_since` is the day after the last filling, when there was one."""

    role: ChainRole
    verdict: Verdict
    fillings: tuple[Filling, ...]
    weakness: Weakness | None = None
    empty_since: date | None = None
    need: Need | None = None

    @property
    def is_gap(self) -> bool:
        """Whether the place is needed and nobody fills it."""
        return self.verdict is Verdict.GAP

    @property
    def is_weak(self) -> bool:
        """Whether the place falls empty when one falls away."""
        return self.verdict is Verdict.WEAK


def chain_on(fillings: Iterable[Filling], needs: Iterable[Need], day: date) -> list[Link]:
    """Return the nine places of the chain on `day`, in the order of ChainRole."""
    all_fillings, all_needs = list(fillings), list(needs)
    return [
        link_on(role, [one for one in all_fillings if one.role == role], [n for n in all_needs if n.role == role], day)
        for role in ChainRole
    ]


def link_on(role: ChainRole, fillings: Sequence[Filling], needs: Sequence[Need], day: date) -> Link:
    """Return one place on `day`; `fillings` and `needs` are those of this role, of any day."""
    present = tuple(one for one in fillings if one.holds_on(day))
    need = next((one for one in needs if one.holds_on(day)), None)
    if present:
        weakness = weakness_of(role, present)
        return Link(role, Verdict.WEAK if weakness else Verdict.FILLED, present, weakness, need=need)
    last = last_filled(fillings, day)
    is_missed = last is not None and role not in PAST and not is_released(needs, last, day)
    is_needed = need is not None or role in ALWAYS_NEEDED or is_missed
    since = last.fromordinal(last.toordinal() + 1) if last else None
    return Link(role, Verdict.GAP if is_needed else Verdict.EMPTY, (), empty_since=since, need=need)


def last_filled(fillings: Iterable[Filling], day: date) -> date | None:
    """Return the last day before `day` on which somebody filled the place."""
    ended = [one.ends_on for one in fillings if one.ends_on is not None and one.ends_on < day]
    return max(ended, default=None)


def is_released(needs: Iterable[Need], last: date, day: date) -> bool:
    """Whether it was said, before `day`, that the place is no longer needed after it fell empty on `last`."""
    return any(need.ends_on is not None and last <= need.ends_on < day for need in needs)


def weakness_of(role: str, present: Sequence[Filling]) -> Weakness | None:
    """Return why these fillings, all of one day, are a weak spot; None when another can take over.

    One party or one person without a known replacement, or a payer of three quarters of the money.
    """
    if role in ONE_BY_NATURE or not present:
        return None
    if len({one.who for one in present}) == 1 and not any(one.replaceable_by for one in present):
        return Weakness.ONE_PERSON if present[0].is_person else Weakness.ONE_PARTY
    shares = [one for one in present if (one.share_percent or 0) >= ONE_SIDED and not one.replaceable_by]
    return Weakness.MOST_MONEY if role == ChainRole.FUNDER and shares else None


def gaps(links: Iterable[Link]) -> list[Link]:
    """Return the places that are needed and empty."""
    return [link for link in links if link.is_gap]


def weak_spots(links: Iterable[Link]) -> list[Link]:
    """Return the places that hang on one."""
    return [link for link in links if link.is_weak]
