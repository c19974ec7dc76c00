# SPDX-License-Identifier: EUPL-1.2
"""Quiet areas, for officials and coordinators: a picture, a table sorted quietest first, and the same as CSV."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from assessment.quiet_areas.charts import scatter, tiles
from assessment.quiet_areas.figures import kept_quiet_areas
from assessment.quiet_areas.queries import AreaActivity, QuietAreas, quiet_areas
from assessment.results.aggregates import FEWEST
from core.database.replica import reads_replica
from core.files.csv_export import csv_response
from core.pages.navigation import address
from core.permissions import may, require
from initiatives.register.filters import Vocabulary


@require_safe
def quiet(request: HttpRequest) -> HttpResponse:
    """Where little happens for the number of people who live there, and what to do about it."""
    require(request.user, "assessment.read_portfolio")
    found, figure = kept_quiet_areas(request.user)
    vocabulary = Vocabulary.load()
    context = {
        "figure": figure,
        "quiet": found,
        "groups": _groups(found),
        "scatter": scatter(found),
        "tiles": tiles(found, vocabulary.areas, _("initiatives for every 100,000 residents")),
        "waters": vocabulary.waters,
        "fewest": FEWEST,
        "meeting": address("initiatives:meeting-new"),
        "may_import": may(request.user, "initiatives.import_population"),
    }
    return render(request, "assessment/quiet_areas/page.html", context)


def _groups(found: QuietAreas) -> list[tuple[str, list[AreaActivity]]]:
    """Return the areas under the answer to the question of the page, each in the order of the whole."""
    unknown = [line for line in found.lines if not line.residents]
    loud = [line for line in found.known if not line.is_quiet]
    told = [(_("It is quiet here"), found.quiet), (_("Not here"), loud), (_("Residents not known"), unknown)]
    return [(title, lines) for title, lines in told if lines]


@require_safe
@reads_replica
def quiet_csv(request: HttpRequest) -> HttpResponseBase:
    """The table, as shown."""
    require(request.user, "assessment.read_portfolio")
    return csv_response("stille-gebieden.csv", _header(), _rows(quiet_areas(request.user)))


def _header() -> list[str]:
    return [
        _("Area code"),
        _("Area"),
        _("Initiatives"),
        _("New this year"),
        _("Latest new one"),
        _("Residents"),
        _("Counted on"),
        _("Source"),
        _("Initiatives for every 10,000 residents"),
        _("Open opportunities"),
        _("Index of the initiatives (median)"),
        _("Index of the governance (median)"),
        _("Initiatives with a result"),
    ]


def _rows(found: QuietAreas) -> Iterator[Sequence[Any]]:
    for line in found.lines:
        residents, strength = line.residents, line.strength
        yield (
            line.code,
            line.name,
            line.initiatives,
            line.new,
            line.newest,
            residents.number if residents else None,
            residents.counted_on if residents else None,
            residents.source if residents else "",
            line.rate,
            line.opportunities,
            strength.initiative if strength else None,
            strength.governance if strength else None,
            strength.n if strength else None,
        )
