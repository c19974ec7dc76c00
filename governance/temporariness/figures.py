# SPDX-License-Identifier: EUPL-1.2
"""What permanent temporariness costs a city, kept (core.figures): its page reads one row, its API counts now."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from decimal import Decimal
from itertools import islice
from typing import Any, Final
from uuid import UUID

from django.utils import timezone

from accounts.models import Person
from core.figures.kinds import FigureKind, Question, figure_kinds
from core.figures.queries import Figure, read_figure
from governance.arrangements.outlook.queries import OutlookFilters
from governance.deeds.definitions import LEAST
from governance.models import Arrangement
from governance.temporariness.queries import InitiativePrice, permanent_signals, prices_of
from initiatives.models import Party
from initiatives.models.handling import readers_like

# What is read of the register at once.
AT_ONCE: Final = 500
SOURCES: Final = (
    "governance_arrangement",
    "governance_askinghours",
    "governance_checksetting",
    "governance_signal",
    "initiatives_area",
    "initiatives_initiative",
    "initiatives_initiative_themes",
)


@dataclass(frozen=True, slots=True)
class CityPrice:
    """What asking again came to for the initiatives that are permanent in fact. Hours as text, so that JSON keeps them.

    `said` counts the sides that said their hours, of two per initiative. `grantors`: for how many initiatives each
    grants the term that ends first, only where that tells of five or more; `other_grantors` counts the rest.
    """

    initiatives: int
    again: int
    unsure_days: int
    undecided_days: int
    undated: int
    initiative_hours: str
    city_hours: str
    estimated_hours: str
    said: int
    grantors: list[tuple[str, int]]
    other_grantors: int
    is_invented: bool

    @property
    def is_told(self) -> bool:
        """Whether there are enough initiatives to say anything."""
        return self.initiatives >= LEAST


NOBODY: Final = CityPrice(0, 0, 0, 0, 0, "0", "0", "0", 0, [], 0, is_invented=False)


def count_city(by: Person, wanted: OutlookFilters) -> CityPrice:
    """Return the totals over what this person knows; nothing but zero where fewer than five initiatives are in it."""
    found = dict(permanent_signals(by, wanted).order_by("-due_on").values_list("initiative", "facts__arrangement"))
    if len(found) < LEAST:
        return NOBODY
    total: Counter[str] = Counter()
    hours = {"initiative": Decimal(0), "city": Decimal(0), "estimated": Decimal(0)}
    is_invented = False
    for one in _prices(by, list(found)):
        total.update(
            again=one.price.again, unsure=one.price.unsure_days, undecided=one.price.undecided_days,
            undated=one.price.undated, said=sum(not side.is_estimate for side in one.hours),
        )  # fmt: skip
        for side in one.hours:
            hours[side.side] += side.total
            hours["estimated"] += side.total if side.is_estimate else 0
        is_invented |= one.is_invented
    told, others = _grantors([UUID(pk) for pk in found.values()])
    return CityPrice(
        len(found), total["again"], total["unsure"], total["undecided"], total["undated"], str(hours["initiative"]),
        str(hours["city"]), str(hours["estimated"]), total["said"], told, others, is_invented=is_invented,
    )  # fmt: skip


def _prices(by: Person, initiatives: list[UUID]) -> Iterator[InitiativePrice]:
    today, left = timezone.localdate(), iter(initiatives)
    for some in iter(lambda: list(islice(left, AT_ONCE)), []):
        yield from prices_of(by, some, today).values()


def _grantors(arrangements: list[UUID]) -> tuple[list[tuple[str, int]], int]:
    rows = Arrangement.objects.filter(pk__in=arrangements).values_list("granted_by", "granted_by__name")
    counted = Counter(rows)
    people = set(
        Party.objects.filter(pk__in={pk for pk, _name in counted}, is_person=True).values_list("pk", flat=True)
    )
    named = {name: n for (pk, name), n in counted.items() if pk not in people}
    return told_groups(named, sum(counted.values()))


def told_groups(counts: Mapping[str, int], whole: int) -> tuple[list[tuple[str, int]], int]:
    """Return the groups of five or more, the largest first, and how many of `whole` are in none of these.

    Where that rest would be one to four, it could be worked out: then the smallest groups are told with the rest.
    """
    told = sorted(((name, n) for name, n in counts.items() if n >= LEAST), key=lambda one: (-one[1], one[0]))
    while told and 0 < whole - sum(n for _name, n in told) < LEAST:
        told.pop()
    return told, whole - sum(n for _name, n in told)


def _count(by: Person, question: Question) -> Mapping[str, Any]:
    return asdict(count_city(by, OutlookFilters(**question)))


CITY_PRICE: Final = FigureKind("temporariness", SOURCES, _count, readers_like, by_day=True)


def register_temporariness_figures() -> None:
    """Have it kept."""
    figure_kinds.add(CITY_PRICE)


def kept_city_price(by: Person, wanted: OutlookFilters) -> tuple[CityPrice, Figure]:
    """Return the totals as they are kept, and of which moment."""
    figure = read_figure(CITY_PRICE, by=by, question={name: text for name, text in asdict(wanted).items() if text})
    groups = [(name, n) for name, n in figure.value["grantors"]]
    return CityPrice(**{**figure.value, "grantors": groups}), figure
