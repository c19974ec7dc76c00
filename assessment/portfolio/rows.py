# SPDX-License-Identifier: EUPL-1.2
"""The rows of the list: a result with its profile and the figures of each side, for the page and for the CSV."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any
from uuid import UUID

from django.utils.translation import get_language

from accounts.models import Person
from assessment.lens.texts import SideText
from assessment.models import Assessment, SideFigures
from assessment.portfolio.queries import PortfolioSelection
from assessment.results.profiles import bars_of
from assessment.statistics.figures import Figures
from assessment.statistics.interplay import Interplay, interplay
from core.charts.data import Bar

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
    read = view.every.filter(pk__in=ids).select_related("subject__initiative")
    results = {one.pk: one for one in read}
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


def figures_by_result(by: Person, results: Collection[UUID]) -> Mapping[UUID, Mapping[str, Figures]]:
    """Return the stored figures by result and side; one query."""
    stored: dict[UUID, dict[str, Figures]] = defaultdict(dict)
    rows = SideFigures.objects.visible_to(by).filter(assessment__in=results)
    for pk, *values in rows.values_list("assessment_id", *COLUMNS):
        one = Figures(*values)
        stored[pk][one.side] = one
    return stored
