# SPDX-License-Identifier: EUPL-1.2
"""The portfolio and the quiet areas over the API: the counts of the pages, nothing of fewer than three."""

from typing import Any, Final

from django.contrib.auth.models import AnonymousUser
from django.utils.translation import gettext_lazy as _
from rest_framework.request import Request
from rest_framework.response import Response

from assessment.portfolio.interplay import has_two_sides, spread, spread_rows
from assessment.portfolio.principles import GroupBy, LevelCounts, answers, distributions, heat_map
from assessment.portfolio.queries import PortfolioSelection, select_portfolio
from assessment.portfolio.serializers import (
    CANNOT_BE_TOLD,
    PortfolioPrinciplesSerializer,
    PortfolioSerializer,
    QuietAreasSerializer,
)
from assessment.quiet_areas.queries import quiet_areas
from assessment.statistics.interplay import Interplay
from core.api.filters import ChoiceFilter, FilterSet, IdFilter
from core.api.viewsets import ApiView
from initiatives.register.api.places import AreaFilter, ThemeFilter

_BY: Final = {"area": GroupBy.AREA, "theme": GroupBy.THEME}
_PLACES: Final = {
    Interplay.ALONE: "alone",
    Interplay.TOGETHER: "together",
    Interplay.LEANS: "leans",
    Interplay.FRAGILE: "fragile",
    Interplay.CANNOT_BE_TOLD: CANNOT_BE_TOLD,
}


class PortfolioFilter(FilterSet):
    """What the portfolio can be narrowed to."""

    area = AreaFilter(help_text="Code van een gebied waar de client werkt.")
    theme = ThemeFilter()
    round = IdFilter("Kenmerk van een ronde; anders het laatste van elk.")


class GroupedFilter(PortfolioFilter):
    """And by what it is grouped."""

    by = ChoiceFilter("Per gebied (`area`) of per thema (`theme`).", choices=list(_BY))


class PortfolioView(ApiView):
    """All results together."""

    operation_id = "getPortfolio"
    tag = "portfolio"
    title = "Portfolio"
    description = "Hoe alle uitslagen naast elkaar liggen, waar de client werkt."
    scope = "portfolio:read"
    serializer_class = PortfolioSerializer
    filterset_class = PortfolioFilter

    def get(self, request: Request) -> Response:
        """Return where all lie, and how often each level was given."""
        del request
        view = _view_of(self)
        found = spread(spread_rows(view)) if view.lens and has_two_sides(view) else None
        principles = distributions(view, answers(view)) if view.lens else []
        return Response(
            {
                "lens": {"code": view.lens.code, "version": view.lens.version} if view.lens else None,
                "total": found.total if found else 0,
                "without": found.without if found else 0,
                "places": {name: found.count(place) if found else 0 for place, name in _PLACES.items()},
                "principles": [
                    {
                        "principle": one.principle.code,
                        "side": one.side.code,
                        "levels": _levels(one.tally, len(one.principle.descriptors)),
                        "median": one.tally.median,
                    }
                    for one in principles
                ],
                "isInvented": view.has_invented,
            }
        )


class PortfolioPrinciplesView(ApiView):
    """The principles per area or theme."""

    operation_id = "getPortfolioPrinciples"
    tag = "portfolio"
    title = "Principes per gebied of thema"
    description = "Het middelste niveau van elk principe per gebied of thema."
    scope = "portfolio:read"
    serializer_class = PortfolioPrinciplesSerializer
    filterset_class = GroupedFilter

    def get(self, request: Request) -> Response:
        """Return the heat map."""
        del request
        view = _view_of(self)
        by = _BY[self.query.get("by", "area")]
        found = heat_map(view, by, answers(view, by)) if view.lens else None
        return Response(
            {
                "groups": [{"name": one.name, "results": one.n} for one in found.columns] if found else [],
                "principles": [
                    {
                        "principle": line.principle.code,
                        "side": line.side.code,
                        "medians": [cell.median for cell in line.cells],
                    }
                    for line in (found.lines if found else [])
                ],
            }
        )


class QuietAreasView(ApiView):
    """Where little happens for the people who live there."""

    operation_id = "listQuietAreas"
    tag = "areas"
    title = "Stille gebieden"
    description = "Initiatieven tegen inwoners per gebied, het stilste eerst. Openbaar."
    scope = None
    serializer_class = QuietAreasSerializer

    def get(self, request: Request) -> Response:
        """Return all areas, the quietest first."""
        del request
        self.query  # noqa: B018 - refuses every parameter
        results = [
            {
                "code": line.code,
                "name": line.name,
                "initiatives": line.initiatives,
                "new": line.new,
                "opportunities": line.opportunities,
                "residents": line.residents.number if line.residents else None,
                "perTenThousand": round(line.rate, 2) if line.rate is not None else None,
                "isQuiet": line.is_quiet,
            }
            for line in quiet_areas(AnonymousUser()).lines
        ]
        return Response({"results": results})


def _view_of(endpoint: ApiView) -> PortfolioSelection:
    """Return what to look at; what this client cannot narrow to is a fault, never quietly everything."""
    # A code of nowhere and a place out of view get different messages: the codes themselves are no secret.
    query = endpoint.query
    chosen: dict[str, Any] = {
        "gebied": query.get("area", ""),
        "thema": query.get("theme", ""),
        "ronde": str(query.get("round", "")),
    }
    asker: Any = endpoint.request.user
    view = select_portfolio(asker, chosen)
    for word, name in (("gebied", "area"), ("thema", "theme"), ("ronde", "round")):
        if chosen[word] and getattr(view.filters, word) != chosen[word]:
            query.fault(name, _("Nothing with this name is in view for this key."))
    query.finish()
    return view


def _levels(tally: LevelCounts, many: int) -> list[int] | None:
    return [tally.levels.get(level, 0) for level in range(many)] if tally.is_shown else None
