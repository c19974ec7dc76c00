# SPDX-License-Identifier: EUPL-1.2
"""The two sides against one another: how many in each quadrant, where they lie, and the list behind it.

Everything is read from SideFigures. In which quadrant a band lies is the rule of assessment.statistics.interplay; where
a point lies in the grid is only for the drawing.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from django.db.models import (
    Case,
    CharField,
    Count,
    F,
    FilteredRelation,
    FloatField,
    Q,
    QuerySet,
    SmallIntegerField,
    Value,
    When,
)
from django.db.models.functions import Cast, Floor, Least

from assessment.portfolio.queries import PortfolioSelection
from assessment.results.quadrants import quadrant_condition
from assessment.results.texts import TWO
from assessment.statistics.interplay import ROUNDING, Interplay, interplay
from core.database.keyset import Order

# Cells of the grid each way; the middle lies between two of them.
GRID: Final = 10
# Up to so many initiatives each is drawn with its band; beyond that the grid tells how many lie where.
MOST_POINTS: Final = 150
ORDER: Final = Order.of("-difference")
BY_NAME: Final = Order.of("subject__initiative__name", "id")
# In the address: an initiative of which no index of both sides can be shown.
NONE: Final = "geen"


@dataclass(frozen=True, slots=True)
class Point:
    """One initiative: index and band of both sides, from 0 to 1. Without a band the band is the point."""

    result: UUID
    first: float
    second: float
    first_band: tuple[float, float]
    second_band: tuple[float, float]

    @property
    def place(self) -> Interplay | None:
        """The quadrant it lies in."""
        return interplay(self.first_band, self.second_band)


@dataclass(frozen=True, slots=True)
class Spread:
    """Where all lie: `cells` counts by (column, row) of the grid, `places` by quadrant; `without` have no place.

    A cell tells of points, a quadrant of bands.
    """

    cells: dict[tuple[int, int], int]
    places: dict[Interplay, int]
    without: int
    has_invented: bool

    @property
    def shown(self) -> int:
        """How many have a place."""
        return sum(self.cells.values())

    @property
    def total(self) -> int:
        """How many are in view."""
        return self.shown + self.without

    def count(self, place: Interplay) -> int:
        """How many lie in a quadrant."""
        return self.places.get(place, 0)


def has_two_sides(view: PortfolioSelection) -> bool:
    """Whether there is one side to set against one other."""
    return view.lens is not None and len(view.lens.sides) == TWO


def placed(view: PortfolioSelection) -> QuerySet[Any, Any]:
    """Return the results in view with `first` and `second`, the indices I of the two sides, and their `difference`."""
    assert view.lens is not None  # noqa: S101 - only asked with a lens
    first, second = (side.code for side in view.lens.sides)
    return view.latest.annotate(
        one=FilteredRelation("figures", condition=Q(figures__side=first)),
        other=FilteredRelation("figures", condition=Q(figures__side=second)),
    ).annotate(first=F("one__geometric"), second=F("other__geometric"), difference=F("first") - F("second"))


def spread_rows(view: PortfolioSelection) -> list[list[Any]]:
    """Return how many results lie in which cell and quadrant, and how many of them are made up; one query."""
    rows = (
        placed(view)
        .order_by()
        .annotate(column=_cell("second"), row=_cell("first"), place=_place())
        .values("column", "row", "place")
        .annotate(n=Count("pk"), invented=Count("pk", filter=Q(is_invented=True)))
        .values_list("column", "row", "place", "n", "invented")
    )
    return [list(row) for row in rows]


def spread(rows: Sequence[Sequence[Any]]) -> Spread:
    """Return where all lie of which these are the `spread_rows`."""
    cells, places = Counter[tuple[int, int]](), Counter[Interplay]()
    without = made_up = 0
    for column, row, place, many, invented in rows:
        made_up += invented
        if column is None or row is None:
            without += many
        else:
            cells[column, row] += many
            places[Interplay(place)] += many
    return Spread(cells, places, without, bool(made_up))


def _place() -> Case:
    """Return the quadrant of each, as the code of Interplay."""
    told = [When(quadrant_condition(place, "one", "other"), then=Value(place.value)) for place in Interplay]
    return Case(*told, output_field=CharField())


def _cell(index: str) -> Least:
    """Return the place of an index in the grid; what lies a rounding below a border counts as on it."""
    place = Floor((F(index) + ROUNDING) * Value(float(GRID)), output_field=FloatField())
    # LEAST passes over nulls, so the null of "no index" is kept by adding it again.
    return Least(Cast(place, SmallIntegerField()), Cast(F(index) * 0.0 + float(GRID - 1), SmallIntegerField()))


def points(view: PortfolioSelection) -> list[Point]:
    """Return all that have a place, the initiative furthest above its governance first; one query.

    Only asked where they are few (MOST_POINTS).
    """
    bands = [f"{side}__geometric_{end}" for side in ("one", "other") for end in ("p5", "p95")]
    rows = placed(view).filter(difference__isnull=False).order_by(*ORDER.columns)
    return [
        Point(pk, first, second, _band(first, low, high), _band(second, second_low, second_high))
        for pk, first, second, low, high, second_low, second_high in rows.values_list("pk", "first", "second", *bands)[
            :MOST_POINTS
        ]
    ]


def _band(index: float, low: float | None, high: float | None) -> tuple[float, float]:
    return index if low is None else low, index if high is None else high


def listed(view: PortfolioSelection, place: str) -> QuerySet[Any, Any]:
    """Return the results behind one quadrant ("" for all with a place, NONE for those without), to page through."""
    found = placed(view)
    if place == NONE:
        return found.filter(difference__isnull=True)
    found = found.filter(difference__isnull=False)
    return found.filter(quadrant_condition(Interplay(place), "one", "other")) if place in set(Interplay) else found


def order_of(place: str) -> Order:
    """Return the order of the list behind a quadrant."""
    return BY_NAME if place == NONE else ORDER


def narrow(found: QuerySet[Any, Any]) -> QuerySet[Any, Any]:
    """Return only what a page of the list is ordered by: sorting a city with its documents takes long."""
    columns = ("difference",) if "difference" in found.query.annotations else ()
    return found.values("id", "subject__initiative__name", *columns)
