# SPDX-License-Identifier: EUPL-1.2
"""What permanent temporariness costs a city, kept (core.figures): its page reads one row, its API counts now."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from decimal import Decimal
from itertools import islice
from typing import Any, Final
from uuid import UUID

from django.utils import timezone

from accounts.models import Person
from assessment.statistics.disclosure import FEWEST, told_groups
from core.figures.kinds import FigureKind, Question, figure_kinds
from core.figures.queries import Figure, read_figure
from governance.arrangements.outlook.queries import OutlookFilters
from governance.models import Arrangement
from governance.temporariness.queries import InitiativePrice, permanent_signals, prices_of
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
        return self.initiatives >= FEWEST


NOBODY: Final = CityPrice(0, 0, 0, 0, 0, "0", "0", "0", 0, [], 0, is_invented=False)


def count_city(by: Person, wanted: OutlookFilters) -> CityPrice:
    """Return the totals over what this person knows; nothing but zero where fewer than five initiatives are in it."""
    found = dict(permanent_signals(by, wanted).order_by("-due_on").values_list("initiative", "facts__arrangement"))
    if len(found) < FEWEST:
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
    """Return how many each party grants, as far as `disclosure.told_groups` lets it be told, and the rest as one."""
    groups: defaultdict[tuple[str, str], set[UUID]] = defaultdict(set)
    # A person in a public role is not told of at all.
    rest: set[UUID] = set()
    rows = Arrangement.objects.filter(pk__in=arrangements)
    columns = ("pk", "granted_by", "granted_by__name", "granted_by__is_person")
    for pk, party, name, is_person in rows.values_list(*columns):
        (rest if is_person else groups[name, str(party)]).add(pk)
    told = told_groups(groups, rest)
    whole = len(rest) + sum(map(len, groups.values()))
    return [(key[0], len(groups[key])) for key in told], whole - sum(len(groups[key]) for key in told)


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
