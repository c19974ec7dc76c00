# SPDX-License-Identifier: EUPL-1.2
"""Who pays which share, worked out the plain way from rows: what docs/continuity.md says, and no SQL."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from uuid import UUID

from governance.models import Arrangement
from initiatives.models import Income, Party


@dataclass(frozen=True)
class Share:
    """The interval of one party, in percent; `is_told` says of what."""

    least: Fraction
    most: Fraction
    is_told: bool


def shares(incomes: Iterable[Income], arrangements: Iterable[Arrangement], day: date) -> dict[UUID, Share]:
    """Return the share of every party that is known to pay on `day`, of one initiative."""
    granted: dict[UUID, Fraction] = {}
    for one in arrangements:
        if one.amount_granted and one.first_day <= day and (one.last_day is None or day <= one.last_day):
            days = (one.last_day - one.first_day).days + 1 if one.last_day else 365
            a_year = Fraction(one.amount_granted) * 365 / days
            payer = _institution(one.granted_by)
            granted[payer] = granted.get(payer, Fraction(0)) + a_year
    told = [one for one in incomes if one.share_percent and (one.ends_on is None or day <= one.ends_on)]
    if not told:
        whole = sum(granted.values())
        return {party: Share(100 * amount / whole, 100 * amount / whole, False) for party, amount in granted.items()}
    named: dict[UUID, int] = dict.fromkeys(granted, 0)
    unknown = 100
    for income in told:
        is_theirs = income.kind == "own" or income.has_many_payers or income.kind == "contribution"
        if income.party is not None and income.kind != "own":
            payer = _institution(income.party)
            named[payer] = named.get(payer, 0) + (income.share_percent or 0)
        if is_theirs or income.party_id is not None:
            unknown -= income.share_percent or 0
    total = sum(one.share_percent or 0 for one in told)
    if total > 100:
        unknown += total - 100
    scale = Fraction(100, max(100, total))
    return {party: Share(part * scale, (part + unknown) * scale, True) for party, part in named.items()}


def _institution(party: Party) -> UUID:
    """A department pays as what it is a department of."""
    return party.parent_id or party.pk
