# SPDX-License-Identifier: EUPL-1.2
"""The ranking of single losses as it is drawn: places, bars, names."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import Count, F, Max, Q, QuerySet

from accounts.models import User
from governance.models import SingleLoss
from governance.network.names import Named, names_of, unnamed
from governance.network.saying import counted

BAR: Final = 110


@dataclass(frozen=True, slots=True)
class Ranked:
    """One loss with its place; equal ones share it. `unit` is how wide one initiative is in the bar."""

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
        rows = rows.filter(Q(area__code=area) | Q(area__parent__code=area))
    return rows.filter(kind=kind) if kind else rows


def ranked(user: User, rows: Sequence[SingleLoss], among: QuerySet[SingleLoss, Any]) -> list[Ranked]:
    """Return these rows, already in order, with places and bars; `among` is the whole list they are part of.

    The place of the first row is how many are worse, plus one; at most one query beside those for the names.
    """
    if not rows:
        return []
    names = names_of(user, [(row.kind, row.key) for row in rows])
    first = rows[0]
    equal = Q(stops=first.stops, weakens=first.weakens, people=first.people)
    told = among.aggregate(
        worse=Count(
            "pk",
            filter=Q(stops__gt=first.stops)
            | Q(stops=first.stops, weakens__gt=first.weakens)
            | Q(stops=first.stops, weakens=first.weakens, people__gt=first.people),
        ),
        # Of equals that began on the page before, some stand above this page.
        above=Count("pk", filter=equal & Q(pk__gt=first.pk)),
        most=Max(F("stops") + F("weakens")),
    )
    worse, above, unit = told["worse"], told["above"], BAR / (told["most"] or 1)
    found: list[Ranked] = []
    place, before = worse + 1, None
    for number, row in enumerate(rows):
        key = (row.stops, row.weakens, row.people)
        if before is not None and key != before:
            place = worse + above + number + 1
        before = key
        what = names.get((row.kind, row.key)) or unnamed((row.kind, row.key))
        found.append(Ranked(place, what, row, unit))
    return found
