# SPDX-License-Identifier: EUPL-1.2
"""The page of decisions in words: what to decide, by when, which department, and what happens otherwise."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from governance.arrangements.outlook.queries import GrantorMonth, Month
from governance.arrangements.outlook.texts import euro
from governance.college.queries import OpenChoice

MONTHS_SHOWN = 6


@dataclass(frozen=True, slots=True)
class DecisionLine:
    """One thing to decide. `due_on` is the last day, None where nobody named one; `days_left` is below zero when late.

    `otherwise` says what happens without a decision. `act` leads to `href`, where it is told in full.
    """

    due_on: date | None
    days_left: int | None
    department: str
    what: str
    note: str
    otherwise: str
    act: str
    href: str
    is_invented: bool


@dataclass(frozen=True, slots=True)
class MonthBar:
    """A month with the money that ends in it without a successor; `percent` is of the month with the most."""

    month: Month
    amount: str
    percent: int


def decision_lines(
    ends: Iterable[GrantorMonth], choices: Iterable[OpenChoice], today: date, *, reads_city: bool
) -> list[DecisionLine]:
    """Return what to decide, the nearest day first; what nobody named a day for comes last."""
    lines = [_of_money(one, today, reads_city=reads_city) for one in ends]
    lines += [_of_choice(one, today) for one in choices]
    return sorted(lines, key=lambda one: (one.due_on or date.max, one.what))


def title_of(lines: Sequence[DecisionLine], count: int) -> str:
    """Return the conclusion of the page."""
    if not count:
        return _("Nothing waits for a decision")
    late = sum(one.days_left is not None and one.days_left < 0 for one in lines)
    if late:
        words = {"n": count, "late": late}
        return ngettext("%(n)d decision, %(late)d of it late", "%(n)d decisions, %(late)d of them late", count) % words
    first = lines[0].due_on if lines else None
    if first is None:
        return ngettext("%(n)d decision, without a day", "%(n)d decisions, without a day", count) % {"n": count}
    day = {"n": count, "day": date_format(first, "j F")}
    return ngettext("%(n)d decision, before %(day)s", "%(n)d decisions, the first before %(day)s", count) % day


def month_bars(months: Sequence[Month]) -> list[MonthBar]:
    """Return the next months, this one first."""
    shown = months[: MONTHS_SHOWN + 1]
    most = max((one.open for one in shown), default=0)
    return [MonthBar(one, euro(one.open), round(100 * one.open / most) if most else 0) for one in shown]


def _of_money(one: GrantorMonth, today: date, *, reads_city: bool) -> DecisionLine:
    agreements = ngettext("%(n)d agreement", "%(n)d agreements", one.agreements) % {"n": one.agreements}
    named = [euro(one.open)] if one.open else []
    ends = _(" and ").join([*named, *([agreements] if one.agreements else [])])
    loses = ngettext("%(n)d initiative loses something.", "%(n)d initiatives lose something.", one.touched)
    wholly = ngettext("%(n)d hangs on it altogether.", "%(n)d hang on it altogether.", one.wholly)
    otherwise = loses % {"n": one.touched} + (" " + wholly % {"n": one.wholly} if one.wholly else "")
    page = reverse("governance:outlook") + f"?grantor={one.grantor}" if reads_city else "#first"
    return DecisionLine(
        due_on=one.first_day,
        days_left=(one.first_day - today).days,
        department=one.name,
        what=_("What follows %(ends)s") % {"ends": ends},
        note=_("Ends in %(month)s; nothing follows it yet.") % {"month": date_format(one.month, "F Y")},
        otherwise=otherwise,
        act=_("See what ends"),
        href=page,
        is_invented=one.is_invented,
    )


def _of_choice(one: OpenChoice, today: date) -> DecisionLine:
    weighing, due_on = one.weighing, one.weighing.decide_before
    options = ngettext("%(n)d option is weighed.", "%(n)d options are weighed.", one.options) % {"n": one.options}
    return DecisionLine(
        due_on=due_on,
        days_left=(due_on - today).days if due_on else None,
        department=weighing.department.name if weighing.department else "",
        what=weighing.question,
        note=options if one.options else _("No option has been written down yet."),
        otherwise=one.otherwise,
        act=_("Read the options"),
        href=reverse("governance:weighing", args=[weighing.pk]),
        is_invented=weighing.is_invented,
    )
