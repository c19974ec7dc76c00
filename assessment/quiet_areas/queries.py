# SPDX-License-Identifier: EUPL-1.2
"""Every gebied with its initiatives, their strength, its residents and what looks for somebody; six queries."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final
from uuid import UUID

from django.db.models import Aggregate, Count, F, FloatField, Max, Q
from django.db.models.functions import Coalesce
from django.utils import timezone

from accounts.models import Person
from assessment.models import SideFigures
from assessment.results.aggregates import FEWEST
from assessment.results.profiles import latest_results
from core.charts.data import GOVERNANCE, INITIATIVE
from initiatives.lifecycle import in_register
from initiatives.models import Area, Initiative, Opportunity, Population
from initiatives.opportunities.lifecycle import OpportunityState

PER: Final = 10_000
# An area is quiet with less than this share of what the city has for its residents (ours).
QUIET_SHARE: Final = 0.5


class Median(Aggregate):
    """The middle of numbers; between two middle ones halfway."""

    function = "PERCENTILE_CONT"
    template = "%(function)s(0.5) WITHIN GROUP (ORDER BY %(expressions)s)"
    output_field = FloatField()


@dataclass(frozen=True, slots=True)
class Residents:
    """How many people live somewhere, since when we know it and from whom."""

    number: int
    counted_on: date
    source: str
    is_invented: bool


@dataclass(frozen=True, slots=True)
class Strength:
    """The middle of the index of each side, from 0 to 1, over `n` initiatives with a published result."""

    initiative: float
    governance: float
    n: int


@dataclass(frozen=True, slots=True)
class AreaActivity:
    """One gebied. `strength` is None under three results; `residents` where nobody brought a number in."""

    code: str
    name: str
    initiatives: int
    new: int
    newest: date | None
    opportunities: int
    residents: Residents | None
    strength: Strength | None
    is_quiet: bool = False

    @property
    def rate(self) -> float | None:
        """Initiatives for every 10,000 residents."""
        return rate_of(self.initiatives, self.residents.number if self.residents else 0)


@dataclass(frozen=True, slots=True)
class QuietAreas:
    """All areas, the quietest first, and the city they are compared with."""

    lines: list[AreaActivity]
    rate: float | None
    residents: int

    @property
    def known(self) -> list[AreaActivity]:
        """The areas of which we know how many people live there."""
        return [line for line in self.lines if line.residents]

    @property
    def quiet(self) -> list[AreaActivity]:
        """The areas with little for their residents."""
        return [line for line in self.lines if line.is_quiet]

    @property
    def is_invented(self) -> bool:
        """Whether a number of residents was made up for the demo."""
        return any(line.residents.is_invented for line in self.known if line.residents)

    def line(self, code: str) -> AreaActivity | None:
        """Return the line of an area."""
        return next((line for line in self.lines if line.code == code), None)


def rate_of(initiatives: int, residents: int) -> float | None:
    """Return initiatives for every 10,000 residents, None without residents."""
    return initiatives * PER / residents if residents else None


def quiet_areas(user: Person) -> QuietAreas:
    """Return every gebied with the smaller wijken inside it, from what this person may read in the public register."""
    areas = list(Area.objects.defer("border", "parent__border").order_by("name"))
    parts: dict[UUID, list[UUID]] = defaultdict(list)
    for area in areas:
        if area.parent_id:
            parts[area.parent_id].append(area.pk)
    counts, new, newest = _counts(user)
    opportunities = _opportunities(user)
    residents, strength = _residents(), _strength()
    lines = []
    for area in areas:
        if area.parent_id:
            continue
        inside = [area.pk, *parts[area.pk]]
        lines.append(
            AreaActivity(
                code=area.code,
                name=area.name,
                initiatives=sum(counts[one] for one in inside),
                new=sum(new[one] for one in inside),
                newest=max((newest[one] for one in inside if one in newest), default=None),
                opportunities=sum(opportunities[one] for one in inside),
                residents=residents.get(area.pk) or _residents_of_parts([residents.get(one) for one in parts[area.pk]]),
                strength=strength.get(area.pk),
            )
        )
    return _judged(lines)


def _judged(lines: Sequence[AreaActivity]) -> QuietAreas:
    known = [line for line in lines if line.residents]
    residents = sum(line.residents.number for line in known if line.residents)
    city = rate_of(sum(line.initiatives for line in known), residents)
    judged = [
        line if city is None or line.rate is None or line.rate >= city * QUIET_SHARE else replace(line, is_quiet=True)
        for line in lines
    ]
    judged.sort(
        key=lambda line: (line.rate is None, line.rate if line.rate is not None else line.initiatives, line.name)
    )
    return QuietAreas(judged, city, residents)


def _counts(user: Person) -> tuple[Counter[Any], Counter[Any], dict[Any, date]]:
    this_year = Q(published_at__year=timezone.localdate().year)
    public = Initiative.objects.visible_to(user).published().order_by()
    rows = public.values_list("area_id").annotate(
        n=Count("pk"), new=Count("pk", filter=this_year), newest=Max("published_at")
    )
    counts, new, newest = Counter[Any](), Counter[Any](), {}
    for area_id, number, fresh, last in rows:
        counts[area_id], new[area_id] = number, fresh
        if last:
            newest[area_id] = timezone.localdate(last)
    return counts, new, newest


def _opportunities(user: Person) -> Counter[Any]:
    found = Opportunity.objects.visible_to(user).filter(state=OpportunityState.OPEN).order_by()
    return Counter(dict(found.values_list("area_id").annotate(n=Count("pk"))))


def _residents() -> dict[UUID, Residents]:
    latest = Population.objects.order_by("area_id", "-counted_on").distinct("area_id")
    rows = latest.values_list("area_id", "residents", "counted_on", "source", "is_invented")
    return {area_id: Residents(number, day, source, made_up) for area_id, number, day, source, made_up in rows}


def _residents_of_parts(parts: Sequence[Residents | None]) -> Residents | None:
    """Return the residents of the wijken inside a gebied, when all of them are known."""
    known = [part for part in parts if part is not None]
    if not parts or len(known) < len(parts):
        return None
    oldest = min(known, key=lambda part: part.counted_on)
    number, is_invented = sum(part.number for part in known), any(part.is_invented for part in known)
    return Residents(number, oldest.counted_on, oldest.source, is_invented)


def _strength() -> dict[UUID, Strength]:
    """Return the middle index of both sides per gebied, where three initiatives or more have both."""
    place = "assessment__subject__initiative__area"
    found = (
        SideFigures.objects.filter(
            assessment__in=latest_results(in_register("initiative__")),
            side__in=(INITIATIVE, GOVERNANCE),
            geometric__isnull=False,
        )
        .annotate(gebied=Coalesce(F(f"{place}__parent"), F(place)))
        .filter(gebied__isnull=False)
        .order_by()
        .values_list("gebied", "side")
        .annotate(n=Count("pk"), middle=Median("geometric"))
    )
    sides: dict[UUID, dict[str, tuple[int, float]]] = defaultdict(dict)
    for gebied, side, number, middle in found:
        sides[gebied][side] = (number, middle)
    return {gebied: made for gebied, both in sides.items() if (made := _both(both)) is not None}


def _both(sides: Mapping[str, tuple[int, float]]) -> Strength | None:
    if INITIATIVE not in sides or GOVERNANCE not in sides:
        return None
    (first_n, first), (second_n, second) = sides[INITIATIVE], sides[GOVERNANCE]
    n = min(first_n, second_n)
    return Strength(first, second, n) if n >= FEWEST else None
