# SPDX-License-Identifier: EUPL-1.2
"""What falls, as it is kept for the pages of a what-if (core.figures): ids alone, so that no name is kept."""

from typing import Any, Final

from django.http import QueryDict

from accounts.models import User
from core.figures.kinds import FigureKind, Question, figure_kinds
from core.figures.queries import Figure, read_figure
from governance.network.what_if.fallen import Fallen, fall_of, read_written, written
from governance.network.what_if.names import names_of
from governance.network.what_if.query import QUESTION, WhatIfQuery, read_query
from initiatives.models.handling import readers_like

SOURCES: Final = (
    "governance_arrangement",
    "governance_policygoal",
    "governance_scheme",
    "initiatives_area",
    "initiatives_carrier",
    "initiatives_engagement",
    "initiatives_income",
    "initiatives_initiative",
    "initiatives_party",
    "initiatives_place",
    "initiatives_placeuse",
)


def _count(by: User, question: Question) -> dict[str, Any]:
    asked = read_query(QueryDict(question[QUESTION]))
    return written(fall_of(by, asked.among(names_of(by, asked.elements))))


WHAT_IF: Final = FigureKind("what-if", SOURCES, _count, readers_like, by_day=True)


def register_what_if_figures() -> None:
    """Have them kept."""
    figure_kinds.add(WHAT_IF)


def kept_fall(by: User, asked: WhatIfQuery) -> tuple[Fallen, Figure]:
    """Return what falls as it is kept for this person, and of which moment; `asked` is what they may see of it."""
    figure = read_figure(WHAT_IF, by=by, question={QUESTION: asked.query()}, count=lambda: written(fall_of(by, asked)))
    return read_written(figure.value), figure
