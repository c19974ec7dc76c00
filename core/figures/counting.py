# SPDX-License-Identifier: EUPL-1.2
"""Counting figures: the first time in the page that asks, afterwards by a worker when a source was written."""

import time
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from typing import Any, Final

import structlog
from django.contrib.auth.models import AnonymousUser
from django.db.models import DateTimeField, ExpressionWrapper, F, Q
from django.db.models.functions import Now
from django.utils import timezone

from core.database import replica
from core.database.read_only import suppress_read_only
from core.figures.kinds import FigureKind, Person, Question, figure_kinds
from core.figures.source_writes import gather, writes
from core.jobs.leases import MOST_TRIES, RUN_SECONDS, LeaseQueue, work_off
from core.models import KeptFigure

log = structlog.get_logger(__name__)

FIGURES = LeaseQueue(KeptFigure.objects.all, task="core.count_figures", until="claimed_until", tries="tries")
# Not asked for so long: forgotten. When somebody asked is noted no more often than this.
KEPT: Final = timedelta(days=7)
NOTED: Final = timedelta(hours=1)
# A figure that is written to all the time costs at most one twentieth of a processor.
REST: Final = 20
# Counted so much later than now: by a machine whose clock ran ahead. It is counted again without a rest, which would
# last until then. Clocks of machines that are well differ by less.
AHEAD: Final = timedelta(minutes=5)


def count_first(
    kind: FigureKind, count: Callable[[], Any], *, by: Person, question: Question, readers: str
) -> KeptFigure:
    """Count a figure that is not there and keep it; of two who ask at once one keeps it.

    What is kept is of the primary, as the writes it is compared with are: from here on the request reads there.
    """
    replica.end()
    asked = {"kind": kind.name, "readers": readers, "question": question}
    counted = KeptFigure(**asked, asked_by=_known(by), **_counted(kind, count))
    with suppress_read_only():
        KeptFigure.objects.bulk_create([counted], ignore_conflicts=True)
    return KeptFigure.objects.filter(**asked).first() or counted


def note_asked(row: KeptFigure, by: Person) -> None:
    """Remember that somebody still wants this figure, and as whom it can be counted."""
    if row.asked_at < timezone.now() - NOTED:
        with suppress_read_only():
            KeptFigure.objects.filter(pk=row.pk).update(asked_at=Now(), asked_by=_known(by))


def _known(by: Person) -> Person | None:
    return by if by.is_authenticated else None


def is_of_another_day(kind: FigureKind, row: KeptFigure) -> bool:
    """Return whether a figure that depends on today was counted on another day."""
    return kind.by_day and timezone.localdate(row.counted_at) != timezone.localdate()


def count_due(*, run_seconds: float = RUN_SECONDS) -> int:
    """Count what is behind, what waits longest first; return how many figures were counted anew."""
    gather()
    return work_off(_claim, _count_again, seconds=run_seconds)


def forget_unasked() -> int:
    """Remove figures nobody asked for in a week, or that could not be counted again; return how many.

    Who asks for one that failed counts it in the page, and sees what is wrong.
    """
    failed = Q(tries__gte=MOST_TRIES) & FIGURES.free
    return KeptFigure.objects.filter(Q(asked_at__lt=Now() - KEPT) | failed).delete()[0]


def _claim() -> KeptFigure | None:
    rested = Q(counted_at__lt=ExpressionWrapper(Now() - F("took") * REST, output_field=DateTimeField()))
    # By both clocks, so that a machine that is itself ahead or behind leaves it to one that is right.
    ahead = Q(counted_at__gt=Now() + AHEAD) & Q(counted_at__gt=timezone.now() + AHEAD)
    behind = ahead
    for kind in figure_kinds:
        is_old = ~Q(writes=writes(kind.sources))
        if kind.by_day:
            midnight = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
            is_old |= Q(counted_at__lt=midnight)
        behind |= Q(kind=kind.name) & is_old
    waiting = KeptFigure.objects.filter(FIGURES.free & (rested | ahead) & behind, tries__lt=MOST_TRIES)
    return FIGURES.lease(waiting.order_by("counted_at", "pk"))


def _count_again(row: KeptFigure) -> bool:
    """Count a leased figure as who asked for it last, if that person, or a visitor, still is one of its readers."""
    kind, by = figure_kinds.get(row.kind), row.asked_by or AnonymousUser()
    if kind is None or kind.reader_class(by, row.question) != row.readers:
        row.delete()
        return False
    try:
        values = _counted(kind, partial(kind.compute, by, row.question))
    except Exception:
        log.exception("figures.failed", kind=row.kind, tries=row.tries)
        FIGURES.release(row)
        return False
    return FIGURES.release(row, **values, tries=0)


def _counted(kind: FigureKind, count: Callable[[], Any]) -> dict[str, Any]:
    """Return the columns of a figure counted now; what is written while it is counted makes it old at once."""
    began, before = time.monotonic(), writes(kind.sources)
    value = count()
    took = timedelta(seconds=time.monotonic() - began)
    return {"value": value, "writes": before, "took": took, "counted_at": timezone.now()}
