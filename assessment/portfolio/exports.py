# SPDX-License-Identifier: EUPL-1.2
"""The list and the heat map as CSV: the same rows and the same figures as the pages, unrounded."""

from collections.abc import Iterator
from itertools import islice
from typing import Any, Final

from django.utils import translation
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from assessment.portfolio.interplay import has_two_sides, place_names
from assessment.portfolio.principles import Heat
from assessment.portfolio.reading import View
from assessment.portfolio.rows import READ, Row, rows_of
from assessment.scoring.figures import Figures
from core.links import absolute_link
from initiatives.names import area_name

# Rows read at once; figures are asked once per batch.
BATCH: Final = 1000
FIGURES: Final = ("coverage", "geometric", "geometric_p5", "geometric_p95", "arithmetic", "lowest", "low_count")


def list_header(view: View) -> list[str]:
    """Return the names of the columns in the language of the page."""
    words = [_("coverage"), _("index I"), _("index I, p5"), _("index I, p95"), _("index A"), _("lowest level"),
             _("principles at a low level")]  # fmt: skip
    sides = [f"{side.name}: {word}" for side in (view.lens.sides if view.lens else ()) for word in words]
    levels = [principle.name for principle in (view.lens.principles if view.lens else ())]
    more = [_("Quadrant")] if has_two_sides(view) else []
    return [_("Initiative"), _("Area"), _("Round"), *more, *sides, *levels, _("Made up"), _("Page"), _("Result"),
            _("Identifier")]  # fmt: skip


def list_lines(view: View) -> Iterator[list[Any]]:
    """Yield a line per initiative in view, by name; read in batches while the answer streams, in one language."""
    if view.lens is None:
        return
    language = get_language() or "nl"
    found = view.latest.select_related(*READ).order_by("subject__initiative__name", "pk").iterator(chunk_size=BATCH)
    while batch := list(islice(found, BATCH)):
        with translation.override(language):
            yield from [_line(view, row) for row in rows_of(view, batch)]


def _line(view: View, row: Row) -> list[Any]:
    assert view.lens is not None  # noqa: S101 - there are no rows without a lens
    level = {bar.code: bar.level if bar.has_level else str(bar.mark.value) for bar in row.bars}
    place = [place_names(view)[row.place] if row.place else ""] if has_two_sides(view) else []
    return [
        row.initiative.name,
        area_name(row.initiative.area),
        row.result.sitting.title,
        *place,
        *(value for _side, found in row.sides for value in _values(found)),
        *(level.get(principle.code) for principle in view.lens.principles),
        _("yes") if row.result.is_invented else _("no"),
        absolute_link("initiatives:initiative", row.initiative.pk, language=get_language() or "nl"),
        str(row.result.pk),
        str(row.initiative.pk),
    ]


def _values(found: Figures | None) -> list[Any]:
    return [getattr(found, name) if found else None for name in FIGURES]


def heat_header(heat: Heat) -> list[str]:
    """Return the names of the columns: median, mean and number of levels of each area or theme."""
    words = [_("median"), _("mean"), _("levels")]
    columns = [f"{column.name} ({column.n}): {word}" for column in heat.columns for word in words]
    return [_("Principle"), _("Side"), *columns]


def heat_lines(heat: Heat) -> Iterator[list[Any]]:
    """Yield a line per principle; no number where fewer than three have a level."""
    for line in heat.lines:
        cells = [value for cell in line.cells for value in (cell.median, cell.mean, cell.n)]
        yield [line.principle.name, line.side.name, *cells]
