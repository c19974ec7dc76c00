# SPDX-License-Identifier: EUPL-1.2
"""Who pays which share, read from the one definition for some initiatives on a day."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from math import ceil, floor
from typing import Final
from uuid import UUID

from django.db import connection

from assessment.facts.initiative_facts import ONE_SIDED
from governance.parties.funding.definition import SHARES, TOLD
from initiatives.models import Initiative
from initiatives.register.dossier.queries import is_prefetched

_READ: Final = f"""
WITH asked AS (SELECT unnest(%(initiatives)s::uuid[]) AS initiative_id, %(day)s::date AS day), {SHARES}
SELECT s.initiative_id, s.basis, s.payer_unknown, s.untold, s.party_id, p.name, s.is_invented, s.told, s.a_year,
       s.least, s.most
  FROM shares s LEFT JOIN initiatives_party p ON p.id = s.party_id
 ORDER BY s.initiative_id, s.least DESC, s.most DESC, p.name, p.id
"""  # noqa: S608 - our own text


@dataclass(frozen=True, slots=True)
class Payer:
    """What one party pays: the interval in percent, what was told of it, and what it grants in euro a year."""

    party: UUID
    name: str
    told: int | None
    a_year: Decimal | None
    least: Decimal
    most: Decimal
    is_invented: bool = False

    @property
    def is_one_sided(self) -> bool:
        """Whether it surely carries three quarters or more."""
        return self.least >= ONE_SIDED

    @property
    def may_be_one_sided(self) -> bool:
        """Whether it may carry three quarters or more, and nobody knows."""
        return self.least < ONE_SIDED <= self.most


@dataclass(frozen=True, slots=True)
class Money:
    """The money of one initiative on a day; `payer_unknown` and `untold` in percent, payers the largest first."""

    is_told: bool
    payer_unknown: Decimal
    untold: Decimal
    payers: tuple[Payer, ...]

    def of(self, party: UUID | None) -> Payer | None:
        """Return what this party pays; None when nothing is known of it."""
        return next((one for one in self.payers if one.party == party), None)


def money_of(initiatives: Collection[UUID], day: date) -> dict[UUID, Money]:
    """Return the money of these initiatives on `day`, of which something is known; one statement."""
    with connection.cursor() as cursor:
        cursor.execute(_READ, {"initiatives": list(initiatives), "day": day})
        rows = cursor.fetchall()
    found: dict[UUID, Money] = {}
    for initiative, basis, payer_unknown, untold, party, name, is_invented, told, a_year, least, most in rows:
        before = found.get(initiative)
        payers = before.payers if before else ()
        if party is not None:
            payers += (Payer(party, name, told, a_year, least, most, is_invented),)
        found[initiative] = Money(basis == TOLD, payer_unknown, untold, payers)
    return found


def money_in(initiative: Initiative, day: date) -> Money | None:
    """Return the money of an initiative on `day`; of a file that was loaded whole it is read once for all its parts."""
    if not is_prefetched(initiative, "engagements"):
        return money_of([initiative.pk], day).get(initiative.pk)
    kept: dict[date, Money | None] = initiative.__dict__.setdefault("_money_on", {})
    if day not in kept:
        kept[day] = money_of([initiative.pk], day).get(initiative.pk)
    return kept[day]


def integer_percents(least: Decimal, most: Decimal) -> tuple[int, int]:
    """Return an interval in whole percents that surely holds it: never more at least, never less at most."""
    return floor(least), ceil(most)
