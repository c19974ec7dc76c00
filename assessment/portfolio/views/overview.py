# SPDX-License-Identifier: EUPL-1.2
"""The portfolio: all initiatives in view, their interplay and their principles."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from accounts.people.queries import person_of
from assessment.portfolio import csv_export as portfolio_csv_export
from assessment.portfolio import figures
from assessment.portfolio.charts import numbers, plotted_cells, plotted_points
from assessment.portfolio.interplay import MOST_POINTS, NONE, has_two_sides, points, spread
from assessment.portfolio.principles import GroupBy, answers, distributions, heat_map
from assessment.portfolio.queries import PortfolioSelection, select_portfolio
from assessment.portfolio.rows import rows_of
from assessment.results.texts import place_names
from assessment.statistics.interplay import Interplay
from core.database.keyset import Slice
from core.database.replica import reads_replica
from core.figures.queries import Figure, oldest, read_figure
from core.files.csv_export import csv_response
from core.pages.pagination import CURSOR, page_from
from core.permissions import require

# In the address: what the heat map is about.
BY = "per"
VALUE = "waarde"
MEAN = "gemiddelde"
PAGE = "assessment/portfolio/{}.html"


def selection_of(request: HttpRequest) -> PortfolioSelection:
    """Return what this person asks to look at."""
    by = person_of(request)
    require(by, "assessment.read_portfolio")
    used = read_figure(figures.USED, by=by, question=figures.internal_question(by, request.GET))
    return select_portfolio(by, request.GET, used.value)


def empty(request: HttpRequest, view: PortfolioSelection, tab: str) -> HttpResponse:
    """Say that there is nothing to look at."""
    return render(request, PAGE.format("empty"), {"view": view, "tab": tab})


@require_safe
def interplay(request: HttpRequest) -> HttpResponse:
    """The two sides of every initiative against one another, and the list by their difference."""
    view = selection_of(request)
    if view.lens is None:
        return empty(request, view, "interplay")
    place = request.GET.get(figures.PLACE, "")
    if place != NONE and place not in set(Interplay):
        place = ""
    context: dict[str, Any] = {
        "view": view,
        "tab": "interplay",
        "place": place,
        "none": NONE,
        "numbers": {},
        "names": {},
    }
    if has_two_sides(view):
        context |= _quadrant(view)
    else:
        place = ""
    kept: list[Figure] = [context["figure"]] if "figure" in context else []

    def read(cursor: str) -> Slice[UUID]:
        kept.append(figures.figure_of(view, figures.LIST, **{figures.PLACE: place, CURSOR: cursor}))
        return figures.kept_slice(kept[-1].value)

    page = page_from(request, read)
    context |= {"page": page, "rows": rows_of(view, page.items), "figure": oldest(*kept)}
    return render(request, PAGE.format("interplay"), context)


def _quadrant(view: PortfolioSelection) -> dict[str, object]:
    figure = figures.figure_of(view, figures.SPREAD)
    found = spread(figure.value)
    shown = points(view) if 0 < found.shown <= MOST_POINTS else []
    assert view.lens is not None  # noqa: S101 - it has two sides
    names = place_names(view.lens)
    return {
        "figure": figure,
        "spread": found,
        "points": plotted_points(shown),
        "cells": [] if shown else plotted_cells(found.cells),
        "numbers": numbers(shown),
        "places": [(one.value, names[one], found.count(one)) for one in Interplay],
        "names": {one.value: name for one, name in names.items()},
    }


@require_safe
def principles(request: HttpRequest) -> HttpResponse:
    """The heat map per area or theme, and how often each level was given."""
    view = selection_of(request)
    if view.lens is None:
        return empty(request, view, "principles")
    by = by_of(request)
    grouped, together = figures.figure_of(view, figures.ANSWERS, per=by.value), figures.figure_of(view, figures.ANSWERS)
    context = {
        "view": view,
        "tab": "principles",
        "figure": oldest(grouped, together),
        "heat": heat_map(view, by, grouped.value),
        "is_mean": request.GET.get(VALUE) == MEAN,
        "distributions": distributions(view, together.value),
    }
    return render(request, PAGE.format("principles"), context)


def by_of(request: HttpRequest) -> GroupBy:
    """Return what the columns are asked to be."""
    return GroupBy.THEME if request.GET.get(BY) == GroupBy.THEME else GroupBy.AREA


@require_safe
@reads_replica
def as_csv(request: HttpRequest) -> StreamingHttpResponse:
    """Every initiative in view with its levels and figures."""
    view = selection_of(request)
    return csv_response("portfolio.csv", portfolio_csv_export.list_header(view), portfolio_csv_export.list_lines(view))


@require_safe
@reads_replica
def principles_csv(request: HttpRequest) -> StreamingHttpResponse:
    """The heat map."""
    view = selection_of(request)
    if view.lens is None:
        return csv_response("principes.csv", [_("Principle")], [])
    by = by_of(request)
    found = heat_map(view, by, answers(view, by))
    return csv_response(
        "principes.csv", portfolio_csv_export.heat_map_header(found), portfolio_csv_export.heat_map_lines(found)
    )
