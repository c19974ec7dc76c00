# SPDX-License-Identifier: EUPL-1.2
"""A share in words; every door says it with these."""

from dataclasses import dataclass
from decimal import Decimal

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from governance.parties.funding.queries import Money, Payer, integer_percents


def interval(least: Decimal, most: Decimal) -> str:
    """Return "82%", or "82 to 100%" when it is not known exactly."""
    low, high = integer_percents(least, most)
    return f"{low}%" if high <= low or least == most else _("%(least)s to %(most)s%%") % {"least": low, "most": high}


def share_of(least: Decimal, most: Decimal, *, is_told: bool) -> str:
    """Return the share with what it is a share of."""
    share = {"share": interval(least, most)}
    return _("%(share)s of the money") % share if is_told else _("%(share)s of the money the city knows of") % share


def a_year(amount: Decimal) -> str:
    """Return an amount granted as people say it."""
    return _("€ %(amount)s a year") % {"amount": number_format(amount, 0, use_l10n=True, force_grouping=True)}


def sources(one: Payer) -> str:
    """Return where a share is from: what was told, and what is granted."""
    parts = []
    if one.told is not None:
        parts.append(_("Told: %(share)s%%.") % {"share": one.told})
    if one.a_year is not None:
        parts.append(_("Granted: %(amount)s.") % {"amount": a_year(one.a_year)})
    return " ".join(parts)


@dataclass(frozen=True, slots=True)
class PartOfMoney:
    """A row of the table of who pays: a party, or what has no known payer."""

    who: str
    share: str
    told: str = ""
    granted: str = ""
    is_invented: bool = False


def parts_of(money: Money) -> list[PartOfMoney]:
    """Return all parts of the money, those of parties first; what has no payer and what was not told apart."""
    rows = [
        PartOfMoney(
            one.name,
            share_of(one.least, one.most, is_told=money.is_told),
            "" if one.told is None else f"{one.told}%",
            "" if one.a_year is None else a_year(one.a_year),
            one.is_invented,
        )
        for one in money.payers
    ]
    for who, part in ((_("payer not told"), money.payer_unknown), (_("not told"), money.untold)):
        if part:
            rows.append(PartOfMoney(who, share_of(part, part, is_told=True)))
    return rows
