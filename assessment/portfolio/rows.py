# SPDX-License-Identifier: EUPL-1.2
"""The rows of the list: a result with its profile and the figures of each side, for the page and for the CSV."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import get_language

from accounts.models import Person
from assessment.lens.texts import SideText
from assessment.models import Assessment, SideFigures
from assessment.portfolio.filters import PortfolioFilters
from assessment.portfolio.queries import PortfolioSelection, every_result
from assessment.results.profiles import bars_of
from assessment.statistics.figures import Figures
from assessment.statistics.interplay import Interplay, interplay
from core.charts.data import Bar
from core.database.prepared_statements import READER, fetch, numbered

COLUMNS = tuple(field.name for field in fields(Figures))


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One initiative with its result. `sides` has the figures of each side of the lens, in its order."""

    result: Assessment
    bars: Sequence[Bar]
    sides: Sequence[tuple[SideText, Figures | None]]

    @property
    def initiative(self) -> Any:
        """The initiative."""
        return self.result.subject.initiative

    @property
    def low_count(self) -> int:
        """How many principles are at a low level of the lens."""
        return sum(found.low_count for _side, found in self.sides if found)

    @property
    def place(self) -> Interplay | None:
        """The quadrant, where the lens has two sides and both have an index."""
        if len(self.sides) != 2:  # noqa: PLR2004 - one side against one other
            return None
        first, second = (found.geometric_band if found else None for _side, found in self.sides)
        return interplay(first, second)

    @property
    def is_alone(self) -> bool:
        """Whether it is in the quadrant to look at first."""
        return self.place is Interplay.ALONE


def rows_of(view: PortfolioSelection, ids: Sequence[UUID]) -> list[ResultRow]:
    """Return the rows of these results of the view, as far as they may still be read, in this order; two queries."""
    assert view.lens is not None  # noqa: S101 - there are no results without a lens
    # Which one is the latest was asked already; asking it again looks at every result of the city.
    asked = (view.filters, view.family, len(ids))
    results = {one.pk: one for one in fetch(_readable, numbered(ids), asked, reader=view.by)}
    found, language = figures_by_result(view.by, ids), get_language() or "nl"
    return [
        ResultRow(
            results[pk],
            bars_of(results[pk].lens_id, results[pk].document, language),
            [(side, found[pk].get(side.code)) for side in view.lens.sides],
        )
        for pk in ids
        if pk in results
    ]


def _readable(
    values: Mapping[str, Any], asked: tuple[PortfolioFilters, tuple[UUID, ...], int]
) -> QuerySet[Assessment, Any]:
    filters, family, many = asked
    found = every_result(values[READER], filters, family).filter(pk__in=[values[str(at)] for at in range(many)])
    return found.select_related("subject__initiative")


def _stored(values: Mapping[str, Any], many: int) -> QuerySet[SideFigures, Any]:
    rows = SideFigures.objects.visible_to(values[READER]).filter(assessment__in=[values[str(at)] for at in range(many)])
    return rows.values_list("assessment_id", *COLUMNS)


def figures_by_result(by: Person, results: Collection[UUID]) -> Mapping[UUID, Mapping[str, Figures]]:
    """Return the stored figures by result and side; one query."""
    stored: dict[UUID, dict[str, Figures]] = defaultdict(dict)
    for pk, *values in fetch(_stored, numbered(results), len(results), reader=by):
        one = Figures(*values)
        stored[pk][one.side] = one
    return stored
