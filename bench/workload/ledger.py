# SPDX-License-Identifier: EUPL-1.2
"""What the product said it did: every acknowledged act as a count that the database must hold from then on."""

import threading
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Claim:
    """A statement that counts, and how many it must find; what nobody answered for may be there or not."""

    said: str
    sql: str
    params: Sequence[Any]
    least: int = 1
    most: int = 1


class Ledger:
    """Claims by a name: a later one of the same name takes the place of the earlier."""

    def __init__(self) -> None:
        """Begin with nothing claimed."""
        self._claims: dict[str, Claim] = {}
        self._lock = threading.Lock()
        self.acts: Counter[str] = Counter()
        # Who read which text of an assessor: the reader and the marker.
        self.read: set[tuple[str, str]] = set()
        # Ids of events by who pages through them, in the order in which they came.
        self.events: dict[str, list[str]] = {}

    def claim(self, name: str, claim: Claim) -> None:
        """Hold the product to this from now on."""
        with self._lock:
            self._claims[name] = claim

    def did(self, act: str) -> None:
        """Count an act."""
        with self._lock:
            self.acts[act] += 1

    def saw(self, reader: str, marker: str) -> None:
        """Note that somebody read a text of an assessor."""
        with self._lock:
            self.read.add((reader, marker))

    def claims(self) -> dict[str, Claim]:
        """Return what is claimed now."""
        with self._lock:
            return dict(self._claims)
