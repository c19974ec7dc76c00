# SPDX-License-Identifier: EUPL-1.2
"""What the pages of the portfolio count over all results in view, kept (core.figures); files and the API count now.

A question is the filters of the address and what the page adds; the one who counts it again asks the same.
"""

from collections.abc import Callable, Mapping
from dataclasses import asdict
from functools import partial
from typing import Any, Final
from uuid import UUID

from accounts.models import User
from assessment.portfolio import ranking
from assessment.portfolio.filters import PortfolioFilters
from assessment.portfolio.interplay import BY_NAME, has_two_sides, listed, narrow, order_of, spread_rows
from assessment.portfolio.jobs import RANKING, finished_result, job_of
from assessment.portfolio.principles import GroupBy, answers
from assessment.portfolio.queries import PortfolioSelection, asks_internal, content_of, select_portfolio, used_rounds
from assessment.portfolio.ranking import Ranking, RankingRequest
from assessment.portfolio.trend import quartile_rows
from core.database.keyset import Slice, fetch
from core.figures.kinds import FigureKind, Question, each_person, figure_kinds
from core.figures.queries import Figure, read_figure
from core.pages.pagination import CURSOR
from initiatives.models.handling import readers_like

# Results never change once they are there: an assessment is written when one comes, is published or replaced.
SOURCES: Final = (
    "assessment_assessment",
    "assessment_round",
    "initiatives_area",
    "initiatives_initiative",
    "initiatives_initiative_themes",
)
PER: Final = "per"
# In the address: which quadrant the list is about.
PLACE: Final = "kwadrant"
PER_PAGE: Final = 25
SIDE: Final = "kant"
PAGE: Final = "page"
# Of the ranking that a page is of.
KEY: Final = "sleutel"


def readers(by: User, question: Question) -> str:
    """Return who sees the same results: of what is not published each coordinator sees another part (their stakes)."""
    return each_person(by, question) if question.get("intern") else readers_like(by, question)


def question_of(filters: PortfolioFilters, **more: str) -> dict[str, str]:
    """Return what a page asks, without what it leaves open."""
    return {name: value for name, value in {**asdict(filters), **more}.items() if value}


Count = Callable[[PortfolioSelection, Question], Any]
_counts: dict[str, Count] = {}


def _kind(name: str, count: Count) -> FigureKind:
    """Return a kind that counts over what is in view."""

    def compute(by: User, question: Question) -> Any:
        view = select_portfolio(by, question)
        return [] if view.lens is None else count(view, question)

    _counts[name] = count
    return FigureKind(name, SOURCES, compute, readers)


def figure_of(view: PortfolioSelection, kind: FigureKind, **more: str) -> Figure:
    """Return a figure about what is in view, and what the page adds to the question; two queries when it is kept."""
    question = question_of(view.filters, **more)
    return read_figure(kind, by=view.by, question=question, count=partial(_counts[kind.name], view, question))


def _used(by: User, question: Question) -> Any:
    return used_rounds(by, is_internal=asks_internal(by, question))


def _answers(view: PortfolioSelection, question: Question) -> Any:
    return answers(view, GroupBy(question[PER]) if PER in question else None)


def _list(view: PortfolioSelection, question: Question) -> Any:
    place = question.get(PLACE, "")
    found, order = (listed(view, place), order_of(place)) if has_two_sides(view) else (view.latest, BY_NAME)
    rows = fetch(narrow(found), order=order, size=PER_PAGE, cursor=question.get(CURSOR, ""))
    return {"ids": [str(row["id"]) for row in rows.items], "previous": rows.previous, "next": rows.next}


def _content(view: PortfolioSelection, _question: Question) -> Any:
    key, total = content_of(view.latest)
    return {"key": key, "total": total}


def _ranked(view: PortfolioSelection, question: Question) -> Any:
    ids, key = ranking.ids_of(view), question[KEY]
    if len(ids) <= ranking.MOST_AT_ONCE:
        assert view.lens is not None  # noqa: S101 - nothing is counted without a lens
        found = ranking.compute(RankingRequest(view, view.lens.side(question[SIDE]), key), ids)
    else:
        kept = finished_result(job_of(RANKING, key))
        if not kept or len(kept["ranks"]) != len(ids):
            return None
        found = Ranking.from_json(kept)
    return asdict(ranking.page_of(ids, found, question.get(PAGE, "")))


def kept_slice(value: Mapping[str, Any]) -> Slice[UUID]:
    """Return a page of the list as it was kept; empty when no result was there to list."""
    return Slice([]) if not value else Slice([UUID(pk) for pk in value["ids"]], value["previous"], value["next"])


USED: Final = FigureKind("portfolio-used", SOURCES, _used, readers)
ANSWERS: Final = _kind("portfolio-answers", _answers)
SPREAD: Final = _kind("portfolio-spread", lambda view, _asked: spread_rows(view))
LIST: Final = _kind("portfolio-list", _list)
CONTENT: Final = _kind("portfolio-content", _content)
RANKED: Final = _kind("portfolio-ranked", _ranked)
TREND: Final = _kind("portfolio-trend", lambda view, _asked: quartile_rows(view))


def register_portfolio_figures() -> None:
    """Add them."""
    figure_kinds.add(USED, ANSWERS, SPREAD, LIST, CONTENT, RANKED, TREND)


def internal_question(by: User, data: Mapping[str, Any]) -> dict[str, str]:
    """Return the question of which rounds and lenses there are to look at."""
    return {"intern": "ja"} if asks_internal(by, data) else {}
