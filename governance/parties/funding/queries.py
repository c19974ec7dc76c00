# SPDX-License-Identifier: EUPL-1.2
"""Who pays which share, read from the one definition for some initiatives on a day."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from math import ceil, floor
from uuid import UUID

from assessment.facts.initiative_facts import ONE_SIDED
from governance.models import Share
from governance.parties.funding.definition import TOLD
from initiatives.models import Initiative
from initiatives.register.dossier.queries import is_prefetched


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
    shares = Share.objects.on(day).filter(initiative__in=initiatives).select_related("party")
    found: dict[UUID, Money] = {}
    for one in shares.order_by("initiative", "-least", "-most", "party__name", "party_id"):
        before = found.get(one.initiative_id)
        payers = before.payers if before else ()
        if one.party is not None:
            payers += (Payer(one.party.pk, one.party.name, one.told, one.a_year, one.least, one.most, one.is_invented),)
        found[one.initiative_id] = Money(one.basis == TOLD, one.payer_unknown, one.untold, payers)
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
