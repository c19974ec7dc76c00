# SPDX-License-Identifier: EUPL-1.2
"""The portfolio and the quiet areas over the API: the counts of the pages, nothing of fewer than three."""

from typing import Any, Final

from django.contrib.auth.models import AnonymousUser
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema

from assessment.lens.api.schemas import LENS_CODE, VERSION
from assessment.portfolio.interplay import has_two_sides, spread
from assessment.portfolio.principles import GroupBy, LevelCounts, distributions, heat_map
from assessment.portfolio.queries import PortfolioSelection, select_portfolio
from assessment.quiet_areas.queries import quiet_areas
from assessment.statistics.interplay import Interplay
from core.api import shapes
from core.api.calls import ApiRequest
from core.api.parameters import Parameters
from core.api.responses import PRIVATE, answer_fresh, to_json
from core.api.shapes import Shape
from core.api.views import ApiView
from initiatives.register.api.places import AREA, THEME

_FILTERS: Final = [
    shapes.query("area", "Code van een gebied waar de client werkt.", AREA.schema),
    THEME.parameter,
    shapes.query("round", "Kenmerk van een ronde; anders het laatste van elk.", {"type": "string", "format": "uuid"}),
]
_BY: Final = {"area": GroupBy.AREA, "theme": GroupBy.THEME}


def _count(title: str, description: str) -> Shape:
    return shapes.whole(title, description, minimum=0, example=4)


def _principle(cells: Shape) -> dict[str, Shape]:
    return {
        "principle": shapes.text("Principe", "Code van het principe.", example="robust"),
        "side": shapes.text("Kant", "Code van de kant van de lens.", example="initiative"),
        **cells,
    }


_PLACES: Final = {
    Interplay.ALONE: "alone",
    Interplay.TOGETHER: "together",
    Interplay.LEANS: "leans",
    Interplay.FRAGILE: "fragile",
    Interplay.CANNOT_BE_TOLD: "cannotBeTold",
}
_LEVELS: Final = shapes.many(
    "Niveaus",
    "Hoe vaak elk niveau is gegeven, vanaf 0; leeg onder de drie.",
    _count("Aantal", "Hoe vaak."),
    nullable=True,
    example=[0, 2, 5, 3, 1],
)
_MEDIAN: Final = shapes.whole("Mediaan", "Het middelste niveau; leeg onder de drie.", nullable=True, example=2)
_LENS: Final = {"code": LENS_CODE, "version": VERSION}
_LEVEL_COUNTS: Final = _principle({"levels": _LEVELS, "median": _MEDIAN})
_PORTFOLIO: Final = shapes.record(
    "Portfolio",
    "De laatste gepubliceerde uitslag van elk initiatief naast elkaar, op één lens.",
    {
        "lens": shapes.record(
            "Lens", "De lens; leeg zonder uitslag.", {"code": LENS_CODE, "version": VERSION}, nullable=True
        ),
        "total": _count("Initiatieven", "Hoeveel initiatieven een uitslag hebben."),
        "without": _count("Zonder plaats", "Van hoeveel geen samenvatting van beide kanten is te tonen."),
        "places": shapes.record(
            "Samenspel",
            "Hoeveel initiatieven in elk kwadrant liggen.",
            {
                "alone": _count("Sterk, nog weinig steun", "Initiatief boven het midden, overheid eronder."),
                "together": _count("Samen sterk", "Beide boven het midden."),
                "leans": _count("Goed gesteund", "Initiatief onder het midden, overheid erboven."),
                "fragile": _count("Ruimte om te groeien", "Beide onder het midden."),
                "cannotBeTold": _count(
                    "Niet te zeggen",
                    "De band van een van beide kanten loopt over het midden: andere beoordelaars hadden haar aan de "
                    "andere kant kunnen leggen.",
                ),
            },
        ),
        "principles": shapes.many(
            "Principes",
            "In de volgorde van de lens.",
            shapes.record(
                "Principe", "Hoe vaak elk niveau is gegeven.", _principle({"levels": _LEVELS, "median": _MEDIAN})
            ),
        ),
        "isInvented": shapes.yes_or_no("Verzonnen", "Of er voor de demo verzonnen uitslagen in zitten."),
    },
)
_GROUPED: Final = shapes.record(
    "Principes per gebied of thema",
    "De middelste niveaus naast elkaar; leeg onder de drie.",
    {
        "groups": shapes.many(
            "Groepen",
            "De gebieden of thema's.",
            shapes.record(
                "Groep",
                "Een gebied of thema.",
                {
                    "name": shapes.text("Naam", "Naam van het gebied of thema.", example="Noord"),
                    "results": _count("Uitslagen", "Hoeveel initiatieven een uitslag hebben."),
                },
            ),
        ),
        "principles": shapes.many(
            "Principes",
            "In de volgorde van de lens.",
            shapes.record(
                "Principe",
                "Het middelste niveau per groep, in dezelfde volgorde.",
                _principle({"medians": shapes.many("Medianen", "Per groep; leeg onder de drie.", _MEDIAN)}),
            ),
        ),
    },
)


class PortfolioView(ApiView):
    """All results together."""

    scope = "portfolio:read"

    @extend_schema(
        operation_id="getPortfolio",
        tags=["portfolio"],
        summary="Portfolio",
        description="Hoe alle uitslagen naast elkaar liggen, waar de client werkt. Scope: portfolio:read.",
        parameters=_FILTERS,
        responses={200: _PORTFOLIO},
    )
    def get(self, request: ApiRequest) -> HttpResponse:
        """Return where all lie, and how often each level was given."""
        asked = Parameters(request.GET)
        view = _view(request, asked)
        found = spread(view) if view.lens and has_two_sides(view) else None
        principles = distributions(view) if view.lens else []
        return _answer(
            request,
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
            },
        )


class PortfolioPrinciplesView(ApiView):
    """The principles per area or theme."""

    scope = "portfolio:read"

    @extend_schema(
        operation_id="getPortfolioPrinciples",
        tags=["portfolio"],
        summary="Principes per gebied of thema",
        description="Het middelste niveau van elk principe per gebied of thema. Scope: portfolio:read.",
        parameters=[
            *_FILTERS,
            shapes.query_choice("by", "Per gebied (`area`) of per thema (`theme`).", _BY),
        ],
        responses={200: _GROUPED},
    )
    def get(self, request: ApiRequest) -> HttpResponse:
        """Return the heat map."""
        asked = Parameters(request.GET)
        by = _BY[asked.choice("by", _BY) or "area"]
        view = _view(request, asked)
        found = heat_map(view, by) if view.lens else None
        return _answer(
            request,
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
            },
        )


_QUIET: Final = shapes.record(
    "Gebied",
    "Een gebied.",
    {
        "code": shapes.text("Code", "Code van het gebied.", example="WK059905"),
        "name": shapes.text("Naam", "Naam van het gebied.", example="Noord"),
        "initiatives": _count("Initiatieven", "In het openbare register."),
        "new": _count("Nieuw", "Daarvan nieuw dit jaar."),
        "opportunities": _count("Kansen", "Kansen die een trekker zoeken."),
        "residents": shapes.whole("Inwoners", "Leeg als het niet bekend is.", minimum=0, nullable=True, example=52_000),
        "perTenThousand": shapes.number(
            "Per 10.000 inwoners", "Initiatieven per 10.000 inwoners.", minimum=0, nullable=True, example=4.2
        ),
        "isQuiet": shapes.yes_or_no("Stil", "Of er weinig gebeurt voor wie er woont."),
    },
)


class QuietAreasView(ApiView):
    """Where little happens for the people who live there."""

    scope = None

    @extend_schema(
        operation_id="listQuietAreas",
        tags=["areas"],
        summary="Stille gebieden",
        description="Initiatieven tegen inwoners per gebied, het stilste eerst. Openbaar.",
        responses={
            200: shapes.record(
                "Stille gebieden",
                "Alle gebieden.",
                {"results": shapes.many("Gebieden", "Stilste eerst.", _QUIET)},
            )
        },
    )
    def get(self, request: ApiRequest) -> HttpResponse:
        """Return all areas, the quietest first."""
        Parameters(request.GET).finish()
        told = [
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
        return answer_fresh(request, to_json({"results": told}))


def _view(request: ApiRequest, asked: Parameters) -> PortfolioSelection:
    """Return what is asked to look at; what this client cannot narrow to is a fault, never quietly everything."""
    # A code of nowhere and a place out of view are told apart: the codes themselves are no secret.
    round_ = asked.uuid("round")
    wanted = {
        "gebied": AREA.read(asked) or "",
        "thema": THEME.read(asked) or "",
        "ronde": str(round_) if round_ else "",
    }
    view = select_portfolio(request.user, wanted)
    for word, name in (("gebied", "area"), ("thema", "theme"), ("ronde", "round")):
        if wanted[word] and getattr(view.wanted, word) != wanted[word]:
            asked.fault(name, _("Nothing with this name is in view for this key."))
    asked.finish()
    return view


def _levels(tally: LevelCounts, many: int) -> list[int] | None:
    return [tally.levels.get(level, 0) for level in range(many)] if tally.is_shown else None


def _answer(request: ApiRequest, told: dict[str, Any]) -> HttpResponse:
    return answer_fresh(request, to_json(told), cache=PRIVATE)
