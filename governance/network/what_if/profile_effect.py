# SPDX-License-Identifier: EUPL-1.2
"""What a loss does to the profile, by rule and not by judgement.

Only principles that rest on facts of the register move: down one level for each support that is lost or left with one,
never under the lowest. The others stay where assessors put them.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from core.charts.data import Bar
from governance.network.what_if import rules
from governance.network.what_if.calculation import AffectedInitiative
from governance.network.what_if.names import Named
from initiatives.models.party import ChainRole
from initiatives.register.profiles import profiles_for

# Which principle of the lens a support is a fact of.
PRINCIPLES: Final = {
    rules.LEADING: "redundant",
    rules.FOUNDER: "redundant",
    rules.TASK: "redundant",
    rules.MONEY: "robust",
    rules.PLACE: "robust",
    rules.TENURE: "robust",
    rules.ROLE: "connecting",
    rules.AGREEMENT: "reliable",
    rules.EXCEPTION: "reliable",
    rules.STAFFING: "reliable",
    rules.ITSELF: "integrative",
}
# These roles tie an initiative to others; without them it stands more alone.
_TIES: Final = frozenset({ChainRole.CONNECTOR, ChainRole.KNOWLEDGE_PARTNER})


@dataclass(frozen=True, slots=True)
class LoweredPrinciple:
    """One principle that goes down."""

    name: str
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Effect:
    """The profile of one initiative after the loss; `bars` carry what goes."""

    initiative: Named
    bars: tuple[Bar, ...]
    moves: tuple[LoweredPrinciple, ...]


def lowered(touched: AffectedInitiative) -> Counter[str]:
    """Return per principle how many levels it goes down."""
    found: Counter[str] = Counter()
    for support in touched.hit:
        if not support.is_harmed:
            continue
        kind, _colon, what = support.kind.partition(":")
        principle = PRINCIPLES.get(kind)
        if kind == rules.ROLE and what in _TIES:
            principle = "integrative"
        # Money that goes down, or a support with one left: what is gone is the spare part.
        if not support.is_emptied and kind != rules.MONEY:
            principle = "redundant"
        if principle:
            found[principle] += 1
    return found


def effects(touched: Sequence[AffectedInitiative]) -> list[Effect]:
    """Return the profiles that move, the order kept; initiatives without a published result have none. One query."""
    hurt = [each for each in touched if any(support.is_harmed for support in each.hit)]
    profiles = profiles_for([each.initiative.key for each in hurt])
    found = []
    for each in hurt:
        down = lowered(each)
        bars = tuple(_after(bar, down[bar.code]) for bar in profiles.get(each.initiative.key, ()))
        moves = tuple(
            LoweredPrinciple(bar.name, (bar.level or 0) + bar.lost, bar.level or 0) for bar in bars if bar.lost
        )
        if moves:
            found.append(Effect(each.initiative, bars, moves))
    return found


def _after(bar: Bar, down: int) -> Bar:
    lost = min(down, bar.level or 0) if bar.has_level else 0
    return replace(bar, level=(bar.level or 0) - lost, lost=lost) if lost else bar
