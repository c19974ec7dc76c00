# SPDX-License-Identifier: EUPL-1.2
"""An arrangement in words a founder reads at once (B1). No database here."""

from datetime import date, timedelta
from decimal import Decimal

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from governance.arrangements.table import ArrangementRow

# An arrangement that stops this long before the initiative wants to, is worth a word.
EARLY = timedelta(days=365)


def sentences_about(line: ArrangementRow, horizon: date | None) -> list[str]:
    """Return the sentences: until when, how much money, hours or rent, and what comes after it."""
    return [sentence for sentence in (_until(line), _money(line), _after(line), _too_early(line, horizon)) if sentence]


def _until(line: ArrangementRow) -> str:
    one = line.arrangement
    if one.last_day is None:
        return _("It began on %(first)s. No end was agreed.") % {"first": date_format(one.first_day, "j F Y")}
    days = {"first": date_format(one.first_day, "j F Y"), "last": date_format(one.last_day, "j F Y")}
    if line.is_over:
        return _("It ran from %(first)s up to and including %(last)s.") % days
    return _("It runs from %(first)s up to and including %(last)s.") % days


def _money(line: ArrangementRow) -> str:
    one = line.arrangement
    if one.amount_determined is not None:
        return _("You got € %(amount)s in the end.") % {"amount": _euro(one.amount_determined)}
    if one.amount_granted is not None:
        return _("It is € %(amount)s.") % {"amount": _euro(one.amount_granted)}
    if one.amount_requested is not None:
        return _("You asked for € %(amount)s.") % {"amount": _euro(one.amount_requested)}
    if one.rent_per_month:
        return _("You pay € %(amount)s rent a month.") % {"amount": _euro(one.rent_per_month)}
    if one.rent_per_month is not None:
        return _("You pay no rent.")
    return _("It is %(hours)s.") % {"hours": one.in_kind} if one.in_kind else ""


def _after(line: ArrangementRow) -> str:
    if line.is_followed:
        return _("A new term followed it.") if line.is_over else _("A new term follows it.")
    if line.arrangement.notice_given_on:
        day = date_format(line.arrangement.notice_given_on, "j F Y")
        return _("On %(day)s the municipality told you that it will not go on.") % {"day": day}
    if line.is_over:
        return _("Nothing followed it.")
    if line.days_left is not None and line.is_ending:
        ends = ngettext(
            "It ends in %(n)s day and nothing follows yet. Talk about it with the municipality.",
            "It ends in %(n)s days and nothing follows yet. Talk about it with the municipality.",
            line.days_left,
        )
        return ends % {"n": line.days_left}
    return ""


def _too_early(line: ArrangementRow, horizon: date | None) -> str:
    last = line.arrangement.last_day
    if horizon is None or last is None or line.is_followed or line.is_over or horizon - last <= EARLY:
        return ""
    return _("It stops more than a year before the day until which you want to go on.")


def _euro(amount: Decimal) -> str:
    return number_format(amount, 2 if amount % 1 else 0, use_l10n=True, force_grouping=True)
