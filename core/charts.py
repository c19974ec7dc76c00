# SPDX-License-Identifier: EUPL-1.2
"""What charts are drawn from: plain values, so that no room below needs to know lenses or areas."""

from dataclasses import dataclass
from enum import StrEnum


class Mark(StrEnum):
    """What a bar shows: a level, or one of three ways of having none."""

    LEVEL = "level"
    NOT_SCORED = "not_scored"
    DONT_KNOW = "dont_know"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, slots=True)
class Bar:
    """One principle of a profile, in lens order. `side` is "initiative" or "governance"; level runs 0..scale."""

    code: str
    name: str
    side: str
    mark: Mark
    level: int | None = None
    href: str = ""


@dataclass(frozen=True, slots=True)
class Tile:
    """One area of the cartogram."""

    code: str
    name: str
    count: int
    href: str
    is_current: bool = False
