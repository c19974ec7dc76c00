# SPDX-License-Identifier: EUPL-1.2
"""Arrangements on a timeline: one row per chain of renewals, drawn by the server. No database here."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _

from governance.models import Arrangement
from governance.terms import ENDING_WITHIN, ONE_DAY

if TYPE_CHECKING:
    from uuid import UUID

LEFT, RIGHT, WIDTH = 230, 980, 990
TOP, ROW = 54, 44
UNITS_PER_LETTER = 7
MOST_YEARS = 8


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle of the drawing with its numbers written for SVG; `kind` is run, past, soon or gap."""

    kind: str
    x: str
    y: str
    width: str
    text: str = ""
    text_x: str = ""
    text_y: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A chain of renewals: its name, who grants it, and its boxes."""

    label: str
    sub: str
    label_y: str
    sub_y: str
    line_y: str
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """The whole drawing; `summary` says in words what matters most."""

    rows: tuple[Row, ...]
    years: tuple[tuple[str, str], ...]
    height: int
    today_x: str
    today_label: str
    today_box_x: str
    first_year: int
    last_year: int
    summary: str


@dataclass(slots=True)
class _Scale:
    first: date
    last: date
    days: int = field(init=False)

    def __post_init__(self) -> None:
        self.days = (self.last - self.first).days

    def x(self, day: date) -> float:
        share = (min(max(day, self.first), self.last) - self.first).days / self.days
        return LEFT + share * (RIGHT - LEFT)


def chains(arrangements: Iterable[Arrangement]) -> list[list[Arrangement]]:
    """Return the arrangements as chains of renewals, each from first to last; the longest running chain first."""
    by_id = {arrangement.pk: arrangement for arrangement in arrangements}
    follower: dict[UUID, Arrangement] = {one.renews_id: one for one in by_id.values() if one.renews_id in by_id}
    starts = [one for one in by_id.values() if one.renews_id not in by_id]
    found = []
    for start in sorted(starts, key=lambda one: (one.first_day, one.title)):
        chain = [start]
        while chain[-1].pk in follower:
            chain.append(follower[chain[-1].pk])
        found.append(chain)
    return found


def draw(arrangements: Sequence[Arrangement], today: date) -> Timeline | None:
    """Return the drawing of these arrangements with today marked, or None when there is nothing to draw."""
    rows = chains(arrangements)
    if not rows:
        return None
    scale = _scale(arrangements, today)
    height = TOP + ROW * len(rows)
    here = scale.x(today)
    years = range(scale.first.year, scale.last.year + 1)
    return Timeline(
        rows=tuple(_row(chain, number, scale, today) for number, chain in enumerate(rows)),
        years=tuple((_n(scale.x(date(year, 1, 1))), str(year)) for year in years),
        height=height,
        today_x=_n(here),
        today_label=_("today, %(day)s") % {"day": date_format(today, "j F")},
        today_box_x=_n(min(max(here - 62, LEFT), WIDTH - 124)),
        first_year=scale.first.year,
        last_year=scale.last.year,
        summary=_summary(rows, today),
    )


def _scale(arrangements: Sequence[Arrangement], today: date) -> _Scale:
    first = min(*(one.first_day for one in arrangements), today)
    last = max(*(one.last_day or today for one in arrangements), today)
    first_year = max(first.year, today.year - MOST_YEARS // 2)
    last_year = min(max(last.year, today.year + 1), today.year + MOST_YEARS // 2)
    return _Scale(date(first_year, 1, 1), date(last_year, 12, 31))


def _row(chain: Sequence[Arrangement], number: int, scale: _Scale, today: date) -> Row:
    lane = _Lane(scale, today, TOP + ROW * number)
    boxes: list[Box] = []
    for turn, one in enumerate(chain, start=1):
        boxes += lane.bars(one, _("term %(turn)s") % {"turn": turn} if len(chain) > 1 else "")
    for one, following in pairwise(chain):
        if one.last_day and following.first_day > one.last_day + ONE_DAY:
            boxes += lane.box("gap", one.last_day + ONE_DAY, following.first_day - ONE_DAY)
    last = chain[-1]
    if last.last_day and last.last_day <= today + ENDING_WITHIN:
        boxes += lane.box("gap", last.last_day + ONE_DAY, scale.last, _("no successor"))
    return Row(
        label=last.title if len(last.title) <= 28 else f"{last.title[:27]}…",  # noqa: PLR2004 - room left of the bars
        sub=f"{last.get_kind_display()}, {last.granted_by.name}"[:38],
        label_y=_n(lane.top + 10),
        sub_y=_n(lane.top + 25),
        line_y=_n(lane.top + 34.5),
        boxes=tuple(boxes),
    )


@dataclass(frozen=True, slots=True)
class _Lane:
    """Where the boxes of one row are drawn."""

    scale: _Scale
    today: date
    top: int

    def bars(self, one: Arrangement, term: str) -> list[Box]:
        """Return the box of one arrangement, and its red end when that is near."""
        last = one.last_day or self.scale.last
        is_past = last < self.today
        boxes = self.box("past" if is_past else "run", one.first_day, last, _inside(one, term))
        if one.last_day and not is_past and last <= self.today + ENDING_WITHIN:
            boxes += self.box("soon", max(one.first_day, last - ENDING_WITHIN), last)
        return boxes

    def box(self, kind: str, first: date, last: date, text: str = "") -> list[Box]:
        """Return a box from the first to the last day, both included; nothing when it lies outside the drawing."""
        if last < first or last < self.scale.first or first > self.scale.last:
            return []
        x, end = self.scale.x(first), self.scale.x(last + timedelta(days=1))
        width = max(end - x - 1.5, 1.5)
        shown = text if width >= UNITS_PER_LETTER * len(text) + 14 else ""
        return [Box(kind, _n(x), _n(self.top), _n(width), shown, _n(x + 7), _n(self.top + 15.5))]


def _inside(one: Arrangement, term: str) -> str:
    if one.amount_granted is not None:
        return f"€ {number_format(one.amount_granted, 0, use_l10n=True, force_grouping=True)}"
    return term or (_("no end agreed") if one.last_day is None else "")


def _summary(rows: Sequence[Sequence[Arrangement]], today: date) -> str:
    ending = [
        f"{chain[-1].title}: {date_format(chain[-1].last_day, 'j F Y')}"
        for chain in rows
        if chain[-1].last_day and today <= chain[-1].last_day <= today + ENDING_WITHIN
    ]
    if not ending:
        return _("Nothing ends within 90 days without a successor. The table below has the figures.")
    what = {"what": "; ".join(ending)}
    return _("Ending within 90 days without a successor: %(what)s. The table below has the figures.") % what


def _n(value: float) -> str:
    """Write a number for SVG: a point, whatever the language of the page."""
    return f"{value:.1f}"
