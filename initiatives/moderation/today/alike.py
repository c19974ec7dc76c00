# SPDX-License-Identifier: EUPL-1.2
"""The rows of the page of today: a few of each kind, and one row for the others that leads to the list of them all."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from initiatives.moderation.today.due import Day, DueItem, Kind, kinds_of

MOST_ALIKE: Final = 2


@dataclass(frozen=True, slots=True)
class DayRow:
    """One matter with its days left; or, where `alike` is there, all of that kind in one row."""

    item: DueItem
    left: int | None
    alike: Kind | None = None


class Rows:
    """The rows of a day, made part by part: what a part told of a kind, the next does not tell again."""

    def __init__(self, day: Day, today: date) -> None:
        self._today = today
        matters = [*day.now, *day.week]
        self._due = Counter(item.kind for item in matters)
        self._due.update({kind: kind.unread for kind in kinds_of(matters)})
        self._shown: Counter[Kind | None] = Counter()
        self._summed: set[Kind] = set()

    def of(self, items: Sequence[DueItem], most: int) -> tuple[list[DayRow], int]:
        """Return the rows of these with at most `most` matters, and how many of them stand in no row."""
        rows = list(self._told(items, most))
        shown = [row.item for row in rows if not row.alike]
        left = [item for item in items if item not in shown and item.kind not in self._summed]
        return rows, len(left) + sum(kind.unread for kind in kinds_of(items) - self._summed)

    def tell_all_of(self, kind: Kind) -> bool:
        """Whether the rows made so far are all of this kind, or lead to all of it."""
        return kind in self._summed or self._shown[kind] == kind.count

    def _told(self, items: Sequence[DueItem], most: int) -> Iterator[DayRow]:
        for item in items:
            if self._shown[item.kind] == MOST_ALIKE or not most:
                continue
            most -= 1
            self._shown[item.kind] += 1
            yield DayRow(item, item.days_left(self._today))
            if item.kind and self._shown[item.kind] == MOST_ALIKE < self._due[item.kind]:
                self._summed.add(item.kind)
                yield DayRow(item, None, item.kind)
