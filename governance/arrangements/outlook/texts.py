# SPDX-License-Identifier: EUPL-1.2
"""The outlook in words: its headline and what has to be decided before when."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Count
from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts.models import User
from governance.arrangements.outlook.queries import Month, Outlook, OutlookFilters, about
from governance.models import ArrangementKind, Signal
from governance.parties.funding.definition import TOLD
from governance.parties.funding.texts import share_of

MILLION = 1_000_000
# The checks whose signals ask the council for something, and which kind of arrangement each is about.
DECIDED_ON = {"notice-term": ArrangementKind.SUBSIDY, "repeated-exception": ArrangementKind.EXCEPTION}


@dataclass(frozen=True, slots=True)
class Decision:
    """Something the council decides: before when, what, and what hangs on it."""

    when: str
    what: str
    note: str


def euro(amount: Decimal) -> str:
    """Return an amount as people say it: whole euro below a million, one figure behind the comma from there."""
    if amount >= MILLION:
        return _("€ %(n)s million") % {"n": number_format(amount / MILLION, 1)}
    return f"€ {number_format(amount, 0, force_grouping=True)}"


def headline(found: Outlook) -> str:
    """Return what stands out, in a sentence."""
    worst = found.worst
    if worst is None:
        return _("No money ends without a successor")
    what = {"amount": euro(worst.open), "month": date_format(worst.first, "F Y")}
    return _("In %(month)s the most falls away: %(amount)s without a successor") % what


def decisions(found: Outlook, user: User, wanted: OutlookFilters, *, council: date | None) -> list[Decision]:
    """Return at most five decisions about what is in view, the nearest first; at most one query.

    Of the money that ends: the first month without a successor, and the one in which the most ends; and what is left to
    the next council, which takes office on `council`.
    """
    months = dict.fromkeys(month for month in (found.first_open, found.worst) if month)
    made = [_on_money(month, found.day, is_most=month == found.worst) for month in months]
    return [*made, *_on_council(found, council), *decisions_on(count_signals(user, wanted))]


def count_signals(user: User, wanted: OutlookFilters) -> dict[str, int]:
    """Return how many signals ask the council for something, per check; one query.

    None of one grantor: a signal says of which initiative it is, not who granted what it is about.
    """
    counted = {code: 0 for code, kind in DECIDED_ON.items() if wanted.kind in {"", kind}}
    if wanted.grantor:
        return counted
    signals = Signal.objects.in_figures_of(user).open().filter(about(wanted), check_code__in=counted)
    return counted | dict(signals.order_by().values_list("check_code").annotate(n=Count("pk")))


def decisions_on(counted: Mapping[str, int]) -> list[Decision]:
    """Return what so many signals per check ask the council to decide."""
    made = []
    if n := counted.get("notice-term"):
        what = _("Announce in time whether long-running subsidies go on (Awb 4:51).")
        made.append(Decision(_("In time"), what, _subsidies(n)))
    if n := counted.get("repeated-exception"):
        what = _("Make one rule of the exceptions that come back every time.")
        made.append(Decision(_("This year"), what, _exceptions(n)))
    return made


def _on_money(month: Month, day: date, *, is_most: bool) -> Decision:
    note = ngettext(
        "%(amount)s; %(n)s initiative loses something then",
        "%(amount)s; %(n)s initiatives lose something then",
        month.touched,
    ) % {"amount": euro(month.open), "n": month.touched}
    what = (
        _("Decide what comes in the place of the money that ends: the most of all months.")
        if is_most
        else _("Decide what comes in the place of the money that ends first.")
    )
    return Decision(_before(max(day, month.first)), what, note)


def _on_council(found: Outlook, council: date | None) -> list[Decision]:
    if council is None or council > found.end:
        return []
    left = sum((month.open for month in found.months if month.first >= council.replace(day=1)), Decimal(0))
    note = _("%(amount)s ends without a successor from that month on") % {"amount": euro(left)}
    return [
        Decision(_before(council), _("Say what this council still decides itself. Then a new one takes office."), note)
    ]


def _subsidies(n: int) -> str:
    return ngettext("%(n)s subsidy", "%(n)s subsidies", n) % {"n": n}


def _exceptions(n: int) -> str:
    return ngettext("%(n)s exception", "%(n)s exceptions", n) % {"n": n}


def _before(day: date) -> str:
    return _("Before %(day)s") % {"day": date_format(day, "j F Y")}


def share_text(row: Mapping[str, Any]) -> str:
    """Return what an arrangement means to its initiative."""
    if row["is_only_place"]:
        return _("only place")
    return share_of(row["least"], row["most"], is_told=row["basis"] == TOLD)
