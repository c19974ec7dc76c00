# SPDX-License-Identifier: EUPL-1.2
"""The figures of one institution or department on a day: per deed and year, from the one view of cases."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import MINYEAR, date
from typing import Any, Final
from uuid import UUID

from django.db.models import BooleanField, Case, Count, DateField, F, Q, Value, When
from django.db.models.functions import ExtractYear

from accounts.models import Person
from assessment.statistics.disclosure import FEWEST
from assessment.statistics.estimates import (
    Band,
    Durations,
    durations_differ,
    middle_band,
    quantile,
    shares_differ,
    total,
    wilson,
)
from governance.deeds.definitions import DECISION_DAYS, DEEDS, YEARS, Deed
from governance.models import DeedCase, DeedReply
from initiatives.models import Party
from initiatives.models.party import PartyQuerySet

HALF: Final = 0.5
_SHARE: Final = {
    "cases": Count("pk"),
    "part": Count("pk", filter=Q(kept=True)),
    "made": Count("pk", filter=Q(is_invented=True)),
}


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure that is told: of `cases` cases, FEWEST or more. `band` is in the unit of the figure.

    Of a share `part` is how many were kept, and the band its 95 % interval from 0 to 1. Of days `middle` is the median
    (None: more than half still run), `still_open` how many run, the band the middle half of the cases, and
    `middle_band` the 95 % interval of the median.
    """

    cases: int
    part: int | None = None
    middle: int | None = None
    still_open: int = 0
    band: Band | None = None
    middle_band: Band | None = None

    @property
    def unsure(self) -> Band | None:
        """How unsure the figure is: its 95 % interval, of a share or of a median."""
        return self.middle_band or self.band


@dataclass(frozen=True, slots=True)
class DeedFigures:
    """One deed over the years, the running one last; a year with too few cases has None, as has a kind.

    `trend` compares the last year that is told with the first: "higher", "lower", "unsure" or empty.
    """

    deed: Deed
    years: Mapping[int, Figure | None]
    kinds: Mapping[str, Figure] = field(default_factory=dict)
    trend: str = ""
    since: int = 0
    is_invented: bool = False

    @property
    def latest(self) -> tuple[int, Figure] | None:
        """The last year that is told, with its figure."""
        return next(((year, one) for year, one in [*self.years.items()][::-1] if one), None)


def cases_of(party: Party) -> Q:
    """Return the condition on cases of this party: an institution answers for its departments; one statement."""
    # By their ids, so that PostgreSQL looks for them in each part of the view and does not make all of it.
    return Q(party__in=[party.pk, *party.departments.values_list("pk", flat=True)])


def figures_of(party: Party, day: date) -> list[DeedFigures]:
    """Return every deed of this party as it was known on `day`; three statements."""
    years = _years(day)
    found = _known(cases_of(party), years, day)
    parts, invented = _parts(found)
    durations = _durations(found, day)
    return [
        _in_days(deed, years, durations, is_invented=invented[deed.code])
        if deed.is_in_days
        else _as_shares(deed, years, parts[deed.code], is_invented=invented[deed.code])
        for deed in DEEDS
    ]


def shares_of(deed: Deed, parties: Sequence[UUID], day: date) -> dict[UUID, DeedFigures]:
    """Return one deed that is a share of its cases for several departments, by their ids; one statement.

    Each as `figures_of` tells it; for parties without departments, whose cases are their own.
    """
    years = _years(day)
    found = _known(Q(party__in=parties, deed=deed.code), years, day)
    counted: dict[UUID, dict[int, tuple[int, int]]] = defaultdict(dict)
    invented: dict[UUID, bool] = defaultdict(bool)
    for row in found.order_by().values("party", "year").annotate(**_SHARE):
        counted[row["party"]][row["year"]] = row["part"], row["cases"]
        invented[row["party"]] |= bool(row["made"])
    return {party: _as_shares(deed, years, counted[party], is_invented=invented[party]) for party in parties}


def written_shares(found: DeedFigures) -> dict[str, Any]:
    """Return the figures of a share as JSON holds them."""
    years = {str(year): [one.part, one.cases] if one else None for year, one in found.years.items()}
    return {"years": years, "trend": found.trend, "since": found.since, "is_invented": found.is_invented}


def read_shares(deed: Deed, written: Mapping[str, Any]) -> DeedFigures:
    """Return the figures that were written."""
    years = {int(year): _share_figure(*one) if one else None for year, one in written["years"].items()}
    return DeedFigures(deed, years, trend=written["trend"], since=written["since"], is_invented=written["is_invented"])


def _years(day: date) -> range:
    return range(max(day.year - YEARS + 1, MINYEAR), day.year + 1)


def _known(cases: Q, years: range, day: date) -> Any:
    """Return the cases of these years of which it was known on `day` how they went, each with its `year`."""
    first, last = date(years[0], 1, 1), date(years[-1], 12, 31)
    found = DeedCase.objects.filter(cases, counted_on__range=(first, last), final_on__lte=day)
    return found.annotate(year=ExtractYear("counted_on"))


def _share_figure(part: int, cases: int) -> Figure:
    return Figure(cases, part=part, band=wilson(part, cases))


def _parts(found: Any) -> tuple[dict[str, dict[int, tuple[int, int]]], dict[str, bool]]:
    counted = found.order_by().values("deed", "year").annotate(**_SHARE)
    parts: dict[str, dict[int, tuple[int, int]]] = defaultdict(dict)
    invented: dict[str, bool] = defaultdict(bool)
    for row in counted:
        parts[row["deed"]][row["year"]] = row["part"], row["cases"]
        invented[row["deed"]] |= bool(row["made"])
    return parts, invented


def _durations(found: Any, day: date) -> dict[tuple[int, str], list[tuple[int, bool, int]]]:
    """Return per year and kind how many decisions took so many days; what was not decided on `day` still runs."""
    today = Value(day, DateField())
    over = Case(When(ended_on__lte=day, then=True), default=False, output_field=BooleanField())
    until = Case(When(ended_on__lte=day, then=F("ended_on")), default=today, output_field=DateField())
    rows = found.filter(deed=DECISION_DAYS).order_by().annotate(is_over=over, days=until - F("counted_on"))
    counted = rows.values("year", "kind", "is_over", "days").annotate(cases=Count("pk"))
    taken: dict[tuple[int, str], list[tuple[int, bool, int]]] = defaultdict(list)
    for row in counted:
        taken[row["year"], row["kind"]].append((row["days"].days, row["is_over"], row["cases"]))
    return taken


def _as_shares(deed: Deed, years: range, parts: dict[int, tuple[int, int]], *, is_invented: bool) -> DeedFigures:
    told: dict[int, Figure | None] = {}
    for year in years:
        part, cases = parts.get(year, (0, 0))
        told[year] = _share_figure(part, cases) if cases >= FEWEST else None
    known = [(year, one) for year, one in told.items() if one]
    trend, since = "", 0
    if len(known) > 1:
        (since, before), (_year, now) = known[0], known[-1]
        first, last = (before.part or 0, before.cases), (now.part or 0, now.cases)
        trend = _trend(first[0] / first[1], last[0] / last[1], differs=shares_differ(*last, *first))
    return DeedFigures(deed, told, trend=trend, since=since, is_invented=is_invented)


def _in_days(
    deed: Deed, years: range, durations: dict[tuple[int, str], list[tuple[int, bool, int]]], *, is_invented: bool
) -> DeedFigures:
    by_year = {year: [row for (own, _kind), rows in durations.items() if own == year for row in rows] for year in years}
    told = {year: _days_figure(rows) for year, rows in by_year.items()}
    known = [year for year, one in told.items() if one]
    kinds: dict[str, Figure] = {}
    trend, since = "", 0
    if known:
        for (year, kind), rows in sorted(durations.items()):
            if year == known[-1] and (one := _days_figure(rows)):
                kinds[kind] = one
    if len(known) > 1:
        since = known[0]
        before, now = told[since], told[known[-1]]
        differs = durations_differ(by_year[known[-1]], by_year[since])
        middles = [one.middle if one and one.middle is not None else float("inf") for one in (before, now)]
        trend = _trend(*middles, differs=differs)
    return DeedFigures(deed, told, kinds, trend, since, is_invented)


def _trend(before: float, now: float, *, differs: bool) -> str:
    if not differs or before == now:
        return "unsure"
    return "higher" if now > before else "lower"


def _days_figure(rows: Durations) -> Figure | None:
    cases, still_open = total(rows)
    if cases < FEWEST:
        return None
    low, middle, high = (quantile(rows, part) for part in (0.25, HALF, 0.75))
    band = None if low is None else Band(low, high)
    return Figure(cases, middle=middle, still_open=still_open, band=band, middle_band=middle_band(rows))


def reply_of(party: Party, user: Person) -> DeedReply | None:
    """Return what the institution said to its figures, for who may read it."""
    return DeedReply.objects.visible_to(user).filter(party=party).first()


def counted_for(user: Person) -> PartyQuerySet:
    """Return the parties this person may see whose deeds are counted: never a person."""
    return Party.objects.visible_to(user).filter(is_person=False).select_related("parent")


def institutions_for(user: Person) -> PartyQuerySet:
    """Return of these who grants something or has departments, and departments themselves."""
    acts = Q(arrangements__isnull=False) | Q(departments__isnull=False) | Q(parent__isnull=False)
    return counted_for(user).filter(pk__in=Party.objects.filter(acts).values("pk"))
