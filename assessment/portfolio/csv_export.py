# SPDX-License-Identifier: EUPL-1.2
"""The list, the heat map and the ranking as CSV: rows and figures of the pages, rounded by core.files.csv_export."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, Final
from uuid import UUID

import orjson
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from assessment.models.assessment import Answer
from assessment.portfolio.interplay import has_two_sides
from assessment.portfolio.principles import HeatMap
from assessment.portfolio.queries import PortfolioSelection
from assessment.portfolio.ranking import RankingOrder
from assessment.portfolio.rows import figures_by_result
from assessment.results.texts import place_names
from assessment.statistics.figures import Figures
from assessment.statistics.interplay import Interplay, interplay
from core.database.server_cursors import stream_rows
from core.pages.links import absolute_link

# Rows read at once; figures are asked once per batch.
BATCH: Final = 1000
FIGURES: Final = ("coverage", "geometric", "geometric_p5", "geometric_p95", "arithmetic", "lowest", "low_count")
READ: Final = (
    "pk",
    "document",
    "is_invented",
    "round__title",
    "subject__initiative_id",
    "subject__initiative__name",
    "subject__initiative__area__name",
)


def list_header(view: PortfolioSelection) -> list[str]:
    """Return the names of the columns in the language of the page."""
    words = [_("coverage"), _("index I"), _("index I, from"), _("index I, to"), _("index A"), _("lowest level"),
             _("principles at a low level")]  # fmt: skip
    sides = [f"{side.name}: {word}" for side in (view.lens.sides if view.lens else ()) for word in words]
    levels = [principle.name for principle in (view.lens.principles if view.lens else ())]
    more = [_("Quadrant")] if has_two_sides(view) else []
    return [_("Initiative"), _("Area"), _("Round"), *more, *sides, *levels, _("Made up"), _("Page"), _("Result"),
            _("Identifier")]  # fmt: skip


def list_lines(view: PortfolioSelection) -> Iterator[list[Any]]:
    """Yield a line per initiative in view, by name; read in batches while the answer streams."""
    if view.lens is None:
        return
    ordered = view.latest.order_by("subject__initiative__name", "pk").values(*READ)
    found = stream_rows(ordered, batch=BATCH)
    while batch := list(islice(found, BATCH)):
        yield from _batch(view, batch)


def _batch(view: PortfolioSelection, batch: Sequence[Mapping[str, Any]]) -> list[list[Any]]:
    language = get_language() or "nl"
    figures = figures_by_result(view.by, [each["pk"] for each in batch])
    # A link is the same but for the id, and making twenty thousand takes seconds.
    start = absolute_link("initiatives:initiative", UUID(int=0), language=language).removesuffix(str(UUID(int=0)))
    names = place_names(view.lens) if view.lens and has_two_sides(view) else None
    said = {True: _("yes"), False: _("no"), None: _("Whole city")}
    return [_line(view, each, figures[each["pk"]], (start, names, said)) for each in batch]


def _line(
    view: PortfolioSelection,
    each: Mapping[str, Any],
    figures: Mapping[str, Figures],
    words: tuple[str, Mapping[Interplay, str] | None, Mapping[bool | None, str]],
) -> list[Any]:
    assert view.lens is not None  # noqa: S101 - there are no rows without a lens
    start, names, said = words
    scores = {score["principle"]: score for score in orjson.loads(each["document"])["scores"]}
    sides = [figures.get(side.code) for side in view.lens.sides]
    return [
        each["subject__initiative__name"],
        each["subject__initiative__area__name"] or said[None],
        each["round__title"],
        *([] if names is None else [_place(sides, names)]),
        *(getattr(one, name) if one else None for one in sides for name in FIGURES),
        *(_level(scores.get(principle.code)) for principle in view.lens.principles),
        said[each["is_invented"]],
        f"{start}{each['subject__initiative_id']}",
        str(each["pk"]),
        str(each["subject__initiative_id"]),
    ]


def _place(sides: Sequence[Figures | None], names: Mapping[Interplay, str]) -> str:
    first, second = (one.geometric_band if one else None for one in sides)
    place = interplay(first, second)
    return names[place] if place else ""


def _level(score: Mapping[str, Any] | None) -> int | str | None:
    """Return a level, or the word of the API for having none; never 0 for it."""
    if score is None:
        return None
    return score["level"] if score["answer"] == Answer.LEVEL else str(score["answer"])


def heat_map_header(heat: HeatMap) -> list[str]:
    """Return the names of the columns: median, mean and number of levels of each area or theme."""
    words = [_("median"), _("mean"), _("levels")]
    columns = [f"{column.name} ({column.n}): {word}" for column in heat.columns for word in words]
    return [_("Principle"), _("Side"), *columns]


def heat_map_lines(heat: HeatMap) -> Iterator[list[Any]]:
    """Yield a line per principle; no number where fewer than three have a level."""
    for line in heat.lines:
        cells = [value for cell in line.cells for value in (cell.median, cell.mean, cell.n)]
        yield [line.principle.name, line.side.name, *cells]


def names_of(view: PortfolioSelection, results: Sequence[UUID]) -> dict[UUID, tuple[UUID, str]]:
    """Return the id and name of the initiative of each of these results that may still be read; one query."""
    found = view.every.filter(pk__in=results).values_list("pk", "subject__initiative_id", "subject__initiative__name")
    return {pk: (initiative, name) for pk, initiative, name in found}


def ranking_header() -> list[str]:
    """Return the names of the columns in the language of the page."""
    return [_("First place"), _("Last place"), _("Initiative"), _("Rank, from"), _("Rank, to"), _("Seed"), _("Result")]


def ranking_lines(view: PortfolioSelection, order: RankingOrder, seed: int) -> Iterator[list[Any]]:
    """Yield a line per initiative: the ranked ones, best first, all of one tie with the same first and last place.

    Who is not ranked comes after them, without a place.
    """
    rows = iter(order.rows)
    while batch := list(islice(rows, BATCH)):
        names = names_of(view, [row.result for row in batch])
        for row in batch:
            name = names[row.result][1] if row.result in names else ""
            yield [*row.place, name, *row.ranks, seed, str(row.result)]
    left = iter(order.without)
    while rest := list(islice(left, BATCH)):
        for pk, (_initiative, name) in names_of(view, rest).items():
            yield [None, None, name, None, None, seed, str(pk)]
