# SPDX-License-Identifier: EUPL-1.2
"""Counts of the governance page over tables that grow with the city, as they are kept (core.figures)."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from accounts.models import User
from core.figures.kinds import FigureKind, Question, figure_kinds
from core.figures.queries import Figure, read_figure
from governance.overview.registry import overview_items
from initiatives.models.handling import readers_like

NAME: Final = "overview"
# In a city where counting takes no longer than this, they are always of now.
QUICK: Final = timedelta(milliseconds=30)


def _count(by: User, _question: Question) -> dict[str, int]:
    return {item.url_name: item.count(by) for item in overview_items if item.sources and item.count}


def register_overview_figures() -> None:
    """Have them kept; after every line is known."""
    sources = {source for item in overview_items for source in item.sources}
    figure_kinds.add(FigureKind(NAME, tuple(sorted(sources)), _count, readers_like, by_day=True, quick=QUICK))


def kept_counts(by: User) -> tuple[Mapping[str, int], Figure]:
    """Return the counts of the lines with sources, by the name of their list, and of which moment they are."""
    kind = figure_kinds.get(NAME)
    assert kind is not None  # noqa: S101 - registered when the app is ready
    figure = read_figure(kind, by=by)
    return figure.value, figure
