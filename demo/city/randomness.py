# SPDX-License-Identifier: EUPL-1.2
"""Chance that can be repeated: every number, id and moment of a city comes from one seeded generator."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Final, TypeVar
from uuid import UUID

import numpy as np
from numpy.random import Generator

T = TypeVar("T")

# The seed of the city around the cases of the demo.
AROUND: Final = 0


@dataclass(slots=True)
class SeededRandom:
    """Draws for one part of the city; parts with the same seed and number draw the same."""

    seed: int
    part: int
    rng: Generator = field(init=False)

    def __post_init__(self) -> None:
        """Start a stream of its own, so that the size of one part does not move another."""
        self.rng = np.random.default_rng([self.seed, self.part])

    def own(self, name: str) -> str:
        """Return the name of something of this city, which says that it is made up and of which seed.

        Around the cases of the demo nothing says so: there everything is made up but what is marked as real.
        """
        return name if self.seed == AROUND else f"{name} (verzonnen {self.seed})"

    def pick(self, choices: Sequence[T], weights: Sequence[float] | None = None) -> T:
        """Return one of the choices."""
        if weights is None:
            return choices[int(self.rng.integers(len(choices)))]
        edges = np.cumsum(weights)
        return choices[int(np.searchsorted(edges, self.rng.random() * edges[-1], side="right"))]

    def some(self, choices: Sequence[T], number: int) -> list[T]:
        """Return `number` different choices, or all when there are fewer."""
        order = self.rng.permutation(len(choices))[:number]
        return [choices[int(at)] for at in order]

    def number(self, low: int, high: int) -> int:
        """Return a whole number from low up to and including high."""
        return int(self.rng.integers(low, high + 1))

    def happens(self, probability: float) -> bool:
        """Return whether something with this probability happens."""
        return bool(self.rng.random() < probability)

    def id_at(self, moment: datetime) -> UUID:
        """Return a UUIDv7 made at `moment`."""
        milliseconds = int(moment.timestamp() * 1000)
        tail = int.from_bytes(self.rng.bytes(10), "big")
        high = (milliseconds << 16) | 0x7000 | (tail >> 68 & 0x0FFF)
        low = (1 << 63) | (tail & ((1 << 62) - 1))
        return UUID(int=(high << 64) | low)


def timestamp_on(day: date, seconds: int) -> datetime:
    """Return the moment `seconds` after midnight UTC on `day`."""
    return datetime.combine(day, time(0), UTC) + timedelta(seconds=seconds)
