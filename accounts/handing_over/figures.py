# SPDX-License-Identifier: EUPL-1.2
"""What each colleague has open, kept (core.figures): ids and numbers alone, a figure for each kind of work."""

from typing import Any

from django.utils import timezone

from accounts.handing_over.kinds import WorkKind, work_kinds
from core.figures.kinds import FigureKind, Question, figure_kinds


def add_work(*kinds: WorkKind) -> None:
    """Make kinds of work known, and have those that are a load counted."""
    work_kinds.add(*kinds)
    figure_kinds.add(*(_figure_of(kind) for kind in kinds if kind.sources))


def figure_name(kind: WorkKind) -> str:
    """Return the name its figure is kept under."""
    return f"load-{kind.code}"


def _figure_of(kind: WorkKind) -> FigureKind:
    def count(_by: Any, _question: Question) -> dict[str, list[int]]:
        return kind.load(timezone.localdate())

    # Everybody reads of the same numbers those of the people they may read of (`TeamLoadPage.rows`).
    return FigureKind(figure_name(kind), kind.sources, count, lambda _by, _question: "colleagues", by_day=True)
