# SPDX-License-Identifier: EUPL-1.2
"""The ranking of single losses as it is drawn: places, bars, names."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import Count, F, Q, QuerySet

from accounts.models import User
from governance.models import SingleLoss
from governance.network.what_if.names import Named, names_of, unnamed
from governance.network.what_if.rules import NEAR
from governance.network.what_if.texts import counted
from initiatives.models.area import in_area

BAR: Final = 110


@dataclass(frozen=True, slots=True)
class Ranked:
    """One loss with its place; those that weigh the same share it. `unit` is how wide one initiative is in the bar."""

    place: int
    what: Named
    loss: SingleLoss
    unit: float

    @property
    def stops(self) -> str:
        """How wide the dark part of the bar is, written for SVG."""
        return f"{self.loss.stops * self.unit:.1f}"

    @property
    def weakens(self) -> str:
        """How wide the hatched part is."""
        return f"{self.loss.weakens * self.unit:.1f}"

    @property
    def words(self) -> str:
        """What it does, in words."""
        return counted(self.loss.stops, self.loss.weakens, 0)

    @property
    def weak_x(self) -> str:
        """Where the hatched part of the bar begins."""
        return f"{self.loss.stops * self.unit + 1:.1f}"


def losses_in_view(user: User, area: str = "", kind: str = "") -> QuerySet[SingleLoss, SingleLoss]:
    """Return the losses this person may see, of one area or kind when it is named."""
    rows = SingleLoss.objects.visible_to(user)
    if area:
        rows = rows.filter(in_area(area))
    return rows.filter(kind=kind) if kind else rows


def is_near(more: int, fewer: int) -> bool:
    """Whether these numbers of people differ too little to tell two losses apart."""
    return 100 * (more - fewer) <= NEAR * more


class Placing:
    """Gives rows in ranking order their places: "1, 2, 2, 4".

    A row shares the place of the one before it when both stop and weaken as many initiatives and the people are near
    enough. `above` is how many rows stand above the first one; when that one shares a place, `before` is the row above
    it and `place` the place they share.
    """

    def __init__(self, above: int = 0, place: int = 1, before: tuple[int, int, int] | None = None) -> None:
        self._position, self._place, self._before = above, place, before

    def of(self, row: SingleLoss) -> int:
        """Return the place of the next row."""
        self._position += 1
        before = self._before
        is_shared = (
            before is not None and before[:2] == (row.stops, row.weakens) and is_near(before[2], row.people)
        )  # fmt: skip
        if not is_shared:
            self._place = self._position
        self._before = (row.stops, row.weakens, row.people)
        return self._place


def _placing_from(first: SingleLoss, among: QuerySet[SingleLoss, Any]) -> Placing:
    """Return what gives `first` and the rows after it their places in the whole list; two queries."""
    worse = among.filter(Q(stops__gt=first.stops) | Q(stops=first.stops, weakens__gt=first.weakens)).count()
    # Every loss that does as much, by how many people it touches: of one number there can be very many.
    alike = among.filter(stops=first.stops, weakens=first.weakens, people__gte=first.people)
    counts = alike.order_by("-people").values_list("people").annotate(
        above=Count("pk", filter=Q(people__gt=first.people) | Q(pk__gt=first.pk))
    )  # fmt: skip
    position, place, before = worse, worse + 1, None
    for people, above in counts:
        if not above:
            continue
        if before is not None and not is_near(before, people):
            place = position + 1
        position, before = position + above, people
    return Placing(position, place, None if before is None else (first.stops, first.weakens, before))


def ranked(
    user: User, rows: Sequence[SingleLoss], among: QuerySet[SingleLoss, Any], *, is_top: bool = False
) -> list[Ranked]:
    """Return these rows, already in order, with places and bars; `among` is the whole list they are part of.

    One query beside those for the names, and two more unless they are its first.
    """
    if not rows:
        return []
    names = names_of(user, [(row.kind, row.key) for row in rows])
    # By the index of what is touched: the first row in view, not the maximum of all.
    touched = among.order_by((F("stops") + F("weakens")).desc()).values_list(F("stops") + F("weakens"), flat=True)
    unit = BAR / (touched.first() or 1)
    placing = Placing() if is_top else _placing_from(rows[0], among)
    return [
        Ranked(placing.of(row), names.get((row.kind, row.key)) or unnamed((row.kind, row.key)), row, unit)
        for row in rows
    ]
