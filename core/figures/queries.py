# SPDX-License-Identifier: EUPL-1.2
"""Reading a kept figure: one row, whatever it counts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from core.figures import counting
from core.figures.kinds import EVERYBODY, FigureKind, Person, Question
from core.figures.source_writes import writes, writes_by_source
from core.models import KeptFigure


@dataclass(frozen=True, slots=True)
class Figure:
    """What a page shows: the value, when it was counted, and whether something was written since."""

    value: Any
    counted_at: datetime
    is_behind: bool = False


def read_figure(
    kind: FigureKind, *, by: Person, question: Question | None = None, count: Callable[[], Any] | None = None
) -> Figure:
    """Return a figure as it was counted last; two queries. One nobody asked for yet is counted now, and kept.

    `count` is what `kind.compute` would do for this person and question, where the page has read part of it already.
    One that is behind is counted again in the background (`counting.count_due`), and a quick one for this page as well;
    without FIGURES_KEPT always now.
    """
    asked = dict(question or {})
    now = count or partial(kind.compute, by, asked)
    if not settings.FIGURES_KEPT:
        return Figure(now(), timezone.now())
    readers = kind.reader_class(by, asked)
    row = KeptFigure.objects.filter(kind=kind.name, readers=readers, question=asked).first()
    if row is None:
        row = counting.count_first(kind, now, by=by, question=asked, readers=readers)
        return Figure(row.value, row.counted_at)
    return _as_kept(kind, row, writes(kind.sources), by=by, count=now)


def read_figures(kinds: Sequence[FigureKind], *, by: Person) -> list[Figure]:
    """Return figures about which nothing is asked, that are read by everybody, as `read_figure` does; two queries."""
    if not settings.FIGURES_KEPT:
        return [read_figure(kind, by=by) for kind in kinds]
    there = KeptFigure.objects.filter(kind__in=[kind.name for kind in kinds], readers=EVERYBODY, question={})
    rows = {row.kind: row for row in there}
    if len(rows) < len(kinds):
        return [read_figure(kind, by=by) for kind in kinds]
    written = writes_by_source({source for kind in kinds for source in kind.sources})
    return [
        _as_kept(
            kind,
            rows[kind.name],
            sum(written.get(source, 0) for source in kind.sources),
            by=by,
            count=partial(kind.compute, by, {}),
        )
        for kind in kinds
    ]


def _as_kept(kind: FigureKind, row: KeptFigure, written: int, *, by: Person, count: Callable[[], Any]) -> Figure:
    is_behind = row.writes != written or counting.is_of_another_day(kind, row)
    counting.note_asked(row, by)
    if is_behind:
        transaction.on_commit(counting.FIGURES.wake_workers)
    if is_behind and row.took <= kind.quick:
        return Figure(count(), timezone.now())
    return Figure(row.value, row.counted_at, is_behind)


def oldest(*figures: Figure) -> Figure:
    """Return what a page says of several figures together: the earliest moment, and whether any is behind."""
    return Figure(None, min(one.counted_at for one in figures), any(one.is_behind for one in figures))
