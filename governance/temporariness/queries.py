# SPDX-License-Identifier: EUPL-1.2
"""Whose temporariness is permanent, and what it costs: read through `visible_to`, counted by `arithmetic`."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final
from uuid import UUID

from django.db.models import Min, OuterRef, Q, QuerySet, Subquery

from accounts.models import Person
from core.database.keyset import Order
from governance.arrangements.outlook.queries import OutlookFilters, about
from governance.continuity.checks.definitions.temporariness import TEMPORARINESS
from governance.models import Arrangement, AskingSide, CheckSetting, Signal
from governance.models.signal_querysets import SignalQuerySet
from governance.temporariness.arithmetic import Price, price_of
from governance.temporariness.hours import Hours, Said, hours_of, said_of
from initiatives.models import Initiative

# Whose present term ends first on top: there the next decision is due.
FIRST_TO_END: Final = Order(("ends_on", "id"))


@dataclass(frozen=True, slots=True)
class InitiativePrice:
    """What asking again came to for one initiative, with the hours of both sides and whether it is made up."""

    price: Price
    initiative_hours: Hours
    city_hours: Hours
    is_invented: bool

    @property
    def hours(self) -> tuple[Hours, Hours]:
        """Those of the initiative and of the municipality."""
        return self.initiative_hours, self.city_hours


def tolerance() -> int:
    """Return how many days between two terms still count as in a row, as this city set it for its check; one query."""
    setting = CheckSetting.objects.filter(check_code=TEMPORARINESS.code).first()
    return int(TEMPORARINESS.values_or_defaults(setting.parameters if setting else {})["tolerance"])


def permanent() -> Q:
    """Return the condition on signals that their initiative is permanent in fact.

    That is what the check “always temporary” finds, also where somebody closed the signal by hand: that ends the
    reminder, not what is so.
    """
    return Q(check_code=TEMPORARINESS.code) & (Q(closed_on__isnull=True) | Q(is_standing=True))


def permanent_signals(reader: Person, wanted: OutlookFilters) -> SignalQuerySet:
    """Return what the check found of initiatives in the register this reader knows, narrowed as asked."""
    found = Signal.objects.visible_to(reader).filter(permanent(), about(wanted), initiative__isnull=False)
    return found.filter(subject_key=wanted.kind) if wanted.kind else found


def permanent_initiatives(reader: Person, wanted: OutlookFilters) -> QuerySet[Initiative]:
    """Return the initiatives that are permanent in fact, with `ends_on`: when the first of their present terms ends."""
    signals = permanent_signals(reader, wanted)
    ends = signals.filter(initiative=OuterRef("pk")).order_by().values("initiative").annotate(day=Min("due_on"))
    rows = Initiative.objects.filter(pk__in=signals.values("initiative")).select_related("area").defer("search")
    return rows.annotate(ends_on=Subquery(ends.values("day")))


def findings_of(initiative: Initiative, reader: Person) -> Sequence[Signal]:
    """Return what the check found of this initiative: nothing where it is not permanent in fact; one query."""
    return list(Signal.objects.visible_to(reader).filter(permanent(), initiative=initiative).order_by("subject_key"))


def prices_of(reader: Person, initiatives: Iterable[UUID], day: date) -> Mapping[UUID, InitiativePrice]:
    """Return the price of each of these initiatives, as far as this reader knows its arrangements; three queries."""
    asked = list(initiatives)
    rows: dict[UUID, list[Arrangement]] = defaultdict(list)
    known = Arrangement.objects.visible_to(reader).filter(initiative__in=asked).select_related("granted_by")
    for one in known.order_by("first_day", "id"):
        rows[one.initiative_id].append(one)
    said, gap = said_of(asked), tolerance()
    return {pk: _price(pk, rows[pk], said, day, gap) for pk in asked}


def _price(pk: UUID, rows: Sequence[Arrangement], said: Said, day: date, gap: int) -> InitiativePrice:
    price = price_of(rows, day, gap)
    hours = hours_of(price.again, pk, said)
    made_up = [term.arrangement.is_invented for one in price.series for term in one.terms]
    made_up += [said[pk, side].is_invented for side in AskingSide.values if (pk, side) in said]
    return InitiativePrice(price, *hours, is_invented=any(made_up))
