# SPDX-License-Identifier: EUPL-1.2
"""Arrangements on a timeline: one row per chain of renewals, then the goals under them, then the own horizon.

Drawn by the server; no database here.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _

from core.templatetags.meervoud import short_day
from governance.arrangements.succession import continued_of
from governance.arrangements.terms import ENDING_WITHIN, ONE_DAY
from governance.arrangements.timeline.scale import LEFT, Box, Scale, boxed, written
from governance.models import Arrangement, PolicyGoal

if TYPE_CHECKING:
    from uuid import UUID

TOP, ROW = 54, 44
MOST_LETTERS, MOST_SMALL_LETTERS = 28, 38


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """A chain of renewals, a goal or the horizon: its name, who or what it is, and its boxes."""

    label: str
    sub: str
    label_y: str
    sub_y: str
    line_y: str
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """The whole drawing; `summary` says in words what matters most, `step` how wide it must be to stay readable."""

    rows: tuple[TimelineRow, ...]
    years: tuple[tuple[str, str], ...]
    width: int
    height: int
    today_x: str
    today_label: str
    today_box_x: str
    first_year: int
    last_year: int
    step: int
    summary: str
    # Where a new council takes office.
    councils: tuple[str, ...] = ()


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


def draw(
    arrangements: Sequence[Arrangement],
    today: date,
    *,
    horizon: date | None = None,
    whole: bool = False,
    councils: Sequence[date] = (),
) -> Timeline | None:
    """Return the drawing of these arrangements with today marked, or None when there is nothing to draw.

    `horizon` is the day until which the initiative itself wants to go on, `councils` are the days on which a new
    council takes office. Without `whole` it shows eight years at most.
    """
    found = chains(arrangements)
    if not found:
        return None
    ends = [one.last_day for one in arrangements if one.last_day] + ([horizon] if horizon else [])
    followed = continued_of(arrangements, today)
    scale = Scale.around(min(one.first_day for one in arrangements), max(ends, default=today), today, whole=whole)
    goals = _goals(arrangements)
    lanes = [
        _Lane(scale, today, TOP + ROW * number, followed) for number in range(len(found) + len(goals) + bool(horizon))
    ]
    rows = [lane.chain(one) for lane, one in zip(lanes, found, strict=False)]
    rows += [lane.goal(one) for lane, one in zip(lanes[len(found) :], goals, strict=False)]
    if horizon:
        rows.append(lanes[-1].horizon(horizon))
    here = scale.x(today)
    shown = [day for day in councils if scale.first <= day <= scale.last]
    return Timeline(
        rows=tuple(rows),
        years=tuple((written(scale.x(date(year, 1, 1))), str(year)) for year in scale.years),
        width=scale.right + 10,
        height=TOP + ROW * len(rows),
        today_x=written(here),
        today_label=_("today, %(day)s") % {"day": short_day(today)},
        today_box_x=written(min(max(here - 62, LEFT), scale.right - 114)),
        first_year=scale.first.year,
        last_year=scale.last.year,
        step=scale.step,
        summary=" ".join(filter(None, [_summary(found, today, followed), _councils(shown)])),
        councils=tuple(written(scale.x(day)) for day in shown),
    )


def _goals(arrangements: Iterable[Arrangement]) -> list[PolicyGoal]:
    """Return the goals these arrangements serve, each once, the first to end on top."""
    known = {one.goal_id: one.goal for one in arrangements if one.goal is not None}
    return sorted(known.values(), key=lambda goal: (goal.over_on or date.max, goal.title))


@dataclass(frozen=True, slots=True)
class _Lane:
    """Where the boxes of one row are drawn."""

    scale: Scale
    today: date
    top: int
    followed: frozenset["UUID"]

    def chain(self, chain: Sequence[Arrangement]) -> TimelineRow:
        """Return the row of one chain: its terms, the gaps between them, and what follows when nothing does."""
        boxes: list[Box] = []
        for turn, one in enumerate(chain, start=1):
            term = _("term %(turn)s") % {"turn": turn} if len(chain) > 1 else ""
            boxes += self._bar(one.first_day, one.last_day, _inside(one, term), is_last=one.pk not in self.followed)
        for one, following in pairwise(chain):
            if one.last_day and following.first_day > one.last_day + ONE_DAY:
                boxes += self._box("gap", one.last_day + ONE_DAY, following.first_day - ONE_DAY)
        last = chain[-1]
        if last.last_day and last.last_day <= self.today + ENDING_WITHIN and last.pk not in self.followed:
            boxes += self._box("gap", last.last_day + ONE_DAY, self.scale.last, _("no successor"))
        return self._row(last.title, f"{last.get_kind_display()}, {last.granted_by.name}", boxes)

    def goal(self, goal: PolicyGoal) -> TimelineRow:
        """Return the row of a policy goal, hatched from where it ends or was withdrawn."""
        end = goal.over_on
        boxes = self._bar(goal.starts_on or self.scale.first, end, "", is_last=True)
        if end and end <= self.today + ENDING_WITHIN:
            word = _("withdrawn") if goal.withdrawn_on == end else _("ends")
            boxes += self._box("gap", end + ONE_DAY, self.scale.last, word)
        return self._row(goal.title, _("policy goal under it"), boxes)

    def horizon(self, until: date) -> TimelineRow:
        """Return the row of the initiative's own horizon."""
        text = _("until %(day)s") % {"day": date_format(until, "j F Y")}
        boxes = self._box("own", self.today, max(until, self.today), text)
        return self._row(_("Own plan"), _("horizon of the initiative"), boxes)

    def _bar(self, first: date, last_day: date | None, text: str, *, is_last: bool) -> list[Box]:
        """Return the box of one term, and its red end when that is near and nothing follows."""
        last = last_day or max(self.scale.last, first)
        is_past = last < self.today
        boxes = self._box("past" if is_past else "run", first, last, text)
        if is_last and last_day and not is_past and last <= self.today + ENDING_WITHIN:
            boxes += self._box("soon", max(first, last - ENDING_WITHIN), last)
        return boxes

    def _box(self, kind: str, first: date, last: date, text: str = "") -> list[Box]:
        return boxed(self.scale, kind, first, last, top=self.top, text=text)

    def _row(self, label: str, sub: str, boxes: Sequence[Box]) -> TimelineRow:
        return TimelineRow(
            label=label if len(label) <= MOST_LETTERS else f"{label[: MOST_LETTERS - 1]}…",
            sub=sub if len(sub) <= MOST_SMALL_LETTERS else f"{sub[: MOST_SMALL_LETTERS - 1]}…",
            label_y=written(self.top + 10),
            sub_y=written(self.top + 25),
            line_y=written(self.top + 34.5),
            boxes=tuple(boxes),
        )


def _inside(one: Arrangement, term: str) -> str:
    if one.amount_granted is not None:
        return f"€ {number_format(one.amount_granted, 0, use_l10n=True, force_grouping=True)}"
    return one.in_kind or term or (_("no end agreed") if one.last_day is None else "")


def _summary(rows: Sequence[Sequence[Arrangement]], today: date, followed: frozenset["UUID"]) -> str:
    ending = [
        f"{one.title}: {date_format(one.last_day, 'j F Y')}"
        for chain in rows
        for one in chain
        if one.last_day and one.pk not in followed and today <= one.last_day <= today + ENDING_WITHIN
    ]
    if not ending:
        return _("Nothing ends within 90 days without a successor. The table below has the figures.")
    what = {"what": "; ".join(ending)}
    return _("Ending within 90 days without a successor: %(what)s. The table below has the figures.") % what


def _councils(days: Sequence[date]) -> str:
    if not days:
        return ""
    return _("A new council takes office on: %(days)s.") % {
        "days": "; ".join(date_format(day, "j F Y") for day in days)
    }
