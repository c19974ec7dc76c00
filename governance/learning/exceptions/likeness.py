# SPDX-License-Identifier: EUPL-1.2
"""How alike two requests for an exception are, by criteria that can be named; pure. docs/method.md has the rule."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final
from uuid import UUID

# So many granted ones stand beside a decision, and so many refused ones.
SHOWN: Final = 5


class Likeness(StrEnum):
    """What two requests can have in common, in the order in which it is told."""

    RULE = "rule"
    INITIATIVE = "initiative"
    THEME = "theme"
    FORM = "form"
    AREA = "area"
    KIND = "kind"


@dataclass(frozen=True, slots=True)
class Case:
    """A request as it is compared. `kinds` are the other kinds of arrangements its initiative has."""

    key: UUID
    initiative: UUID
    rule: str
    first_day: date
    form: str
    area: UUID | None
    themes: frozenset[UUID] = field(default_factory=frozenset)
    kinds: frozenset[str] = field(default_factory=frozenset)


def shared(one: Case, other: Case) -> tuple[Likeness, ...]:
    """Return what two requests have in common; empty when nothing."""
    same = {
        Likeness.RULE: one.rule.casefold() == other.rule.casefold(),
        Likeness.INITIATIVE: one.initiative == other.initiative,
        Likeness.THEME: bool(one.themes & other.themes),
        Likeness.FORM: one.form == other.form,
        Likeness.AREA: one.area is not None and one.area == other.area,
        Likeness.KIND: bool(one.kinds & other.kinds),
    }
    return tuple(each for each in Likeness if same[each])


def nearest(one: Case, others: Iterable[Case], most: int = SHOWN) -> Sequence[tuple[Case, tuple[Likeness, ...]]]:
    """Return the others most like `one`, with what they share; what shares nothing is left out.

    The same rule goes before everything; then who shares more; then the later first day; then the key, so that the
    order is always the same.
    """
    found = [(other, common) for other in others if (common := shared(one, other))]
    found.sort(key=lambda each: each[0].key)
    found.sort(key=lambda each: each[0].first_day, reverse=True)
    found.sort(key=lambda each: (Likeness.RULE not in each[1], -len(each[1])))
    return found[:most]
