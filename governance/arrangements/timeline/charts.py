# SPDX-License-Identifier: EUPL-1.2
"""Arrangements on a timeline: a row per chain of renewals, the goals under them, what grows, and the own horizon.

Drawn by the server; no database here.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _

from core.templatetags.meervoud import short_day
from governance.arrangements.succession import continued_of
from governance.arrangements.terms import ENDING_WITHIN, ONE_DAY
from governance.arrangements.timeline.scale import LEFT, Box, Scale, boxed, written
from governance.growth.queries import Coming
from governance.models import Arrangement, GrowthChange, GrowthStep, PolicyGoal

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
    # Whether a growth step that is to come, or what partners change at one, is among the rows.
    has_growth: bool = False


NOTHING: Final = Coming(None, ())


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
    coming: Coming = NOTHING,
) -> Timeline | None:
    """Return the drawing of these arrangements with today marked, or None when there is nothing to draw.

    `horizon` is the day until which the initiative itself wants to go on, `councils` are the days on which a new
    council takes office, `coming` is what is to come on the growth path. Without `whole` it shows eight years at most.
    """
    found = chains(arrangements)
    if not found and not coming.days:
        return None
    ends = [one.last_day for one in arrangements if one.last_day] + ([horizon] if horizon else []) + coming.days
    followed = continued_of(arrangements, today)
    begins = min([*(one.first_day for one in arrangements), *coming.days])
    scale = Scale.around(begins, max(ends, default=today), today, whole=whole)
    drawn = [partial(_Lane.chain, chain=one) for one in found]
    drawn += [partial(_Lane.goal, goal=one) for one in _goals(arrangements)]
    if coming.step and coming.step.wished_on:
        drawn.append(partial(_Lane.step, step=coming.step, wished_on=coming.step.wished_on))
    drawn += [partial(_Lane.change, change=one) for one in coming.changes]
    if horizon:
        drawn.append(partial(_Lane.horizon, until=horizon))
    rows = [row(_Lane(scale, today, TOP + ROW * number, followed)) for number, row in enumerate(drawn)]
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
        summary=" ".join(filter(None, [_summary(found, today, followed), _growth(coming, today), _councils(shown)])),
        councils=tuple(written(scale.x(day)) for day in shown),
        has_growth=bool(coming.days),
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

    def step(self, step: GrowthStep, wished_on: date) -> TimelineRow:
        """Return the row of the growth step that is wanted next, from its day on."""
        text = _("from %(day)s") % {"day": date_format(wished_on, "j F Y")}
        boxes = self._box("own", wished_on, max(self.scale.last, wished_on), text)
        return self._row(step.name, _("next growth step"), boxes)

    def change(self, change: GrowthChange) -> TimelineRow:
        """Return the row of what a partner agreed to: until its last day, and hatched from then on while it is late."""
        day = change.last_day or self.today
        if change.is_late_on(self.today):
            boxes = self._box("gap", day + ONE_DAY, self.today, _("late"))
            sub = _("%(party)s, late") % {"party": change.party.name}
        else:
            boxes = self._box("own", self.today, day, _("before %(day)s") % {"day": date_format(day, "j F Y")})
            sub = _("%(party)s, agreed") % {"party": change.party.name}
        return self._row(str(change.promise or change), sub, boxes)

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
    if not rows:
        return ""
    if not ending:
        return _("Nothing ends within 90 days without a successor. The table below has the figures.")
    what = {"what": "; ".join(ending)}
    return _("Ending within 90 days without a successor: %(what)s. The table below has the figures.") % what


def _growth(coming: Coming, today: date) -> str:
    said = []
    if coming.step and coming.step.wished_on:
        words = {"step": coming.step.name, "day": date_format(coming.step.wished_on, "j F Y")}
        said.append(_("Next growth step: %(step)s, wanted from %(day)s.") % words)
    for one in coming.changes:
        day = date_format(one.last_day, "j F Y") if one.last_day else ""
        words = {"party": one.party.name, "what": str(one.promise or one), "day": day}
        text = (
            _("Late: %(party)s would do “%(what)s” before %(day)s.")
            if one.is_late_on(today)
            else _("%(party)s does “%(what)s” before %(day)s.")
        )
        said.append(text % words)
    return " ".join(said)


def _councils(days: Sequence[date]) -> str:
    if not days:
        return ""
    return _("A new council takes office on: %(days)s.") % {
        "days": "; ".join(date_format(day, "j F Y") for day in days)
    }
