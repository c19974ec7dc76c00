# SPDX-License-Identifier: EUPL-1.2
"""How often what ended was renewed in this city, per kind and by how often that had happened before; kept."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Final

from django.utils import timezone

from accounts.models import Person
from assessment.statistics.disclosure import FEWEST
from core.figures.kinds import FigureKind, Question, figure_kinds
from core.figures.queries import Figure, read_figure
from governance.models import Arrangement, ArrangementKind
from governance.temporariness.arithmetic import Series
from governance.temporariness.queries import tolerance
from governance.temporariness.renewals import MOST_RENEWALS, Ending, Renewed, endings_of, renewed_by_group
from initiatives.models.handling import readers_like

SOURCES: Final = ("governance_arrangement", "governance_checksetting", "initiatives_initiative")
GROUPS: Final = range(MOST_RENEWALS + 1)


@dataclass(frozen=True, slots=True)
class CityRenewals:
    """Of each kind and group what may be told: endings of FEWEST initiatives or more."""

    told: Mapping[tuple[str, int], Renewed]
    is_invented: bool

    def like(self, series: Series) -> Renewed | None:
        """Return how often what is like the last term of this series was renewed; None where that is not told."""
        return self.told.get((series.last.kind, min(series.before(series.last), MOST_RENEWALS)))

    def kinds(self, only: str = "") -> list[tuple[str, list[Renewed | None]]]:
        """Return the kinds something is told of, or only this one, each with its groups in order."""
        found = {kind for kind, _group in self.told}
        return [
            (str(label), [self.told.get((kind, group)) for group in GROUPS])
            for kind, label in ArrangementKind.choices
            if kind in found and only in {"", kind}
        ]


def count_renewals(by: Person) -> CityRenewals:
    """Return what is renewed how often, of what this person may read."""
    day, gap = timezone.localdate(), tolerance()
    of_kind: defaultdict[str, list[Ending]] = defaultdict(list)
    initiatives: defaultdict[tuple[str, int], set[object]] = defaultdict(set)
    is_invented = False
    for rows in _by_initiative(by):
        for one in endings_of(rows, gap):
            if one.is_settled(day, gap):
                kind = one.arrangement.kind
                of_kind[kind].append(one)
                initiatives[kind, one.group].add(one.arrangement.initiative_id)
                is_invented |= one.arrangement.is_invented
    told = {
        (kind, group): found
        for kind, some in of_kind.items()
        for group, found in renewed_by_group(some, day, gap).items()
        if len(initiatives[kind, group]) >= FEWEST
    }
    return CityRenewals(told, is_invented)


def _by_initiative(by: Person) -> Iterator[list[Arrangement]]:
    rows = Arrangement.objects.visible_to(by).order_by("initiative", "first_day", "id")
    for _initiative, some in groupby(rows.iterator(), key=lambda one: one.initiative_id):
        yield list(some)


def _count(by: Person, _question: Question) -> Mapping[str, Any]:
    found = count_renewals(by)
    told = [[kind, group, one.renewed, one.ended] for (kind, group), one in sorted(found.told.items())]
    return {"told": told, "is_invented": found.is_invented}


RENEWALS: Final = FigureKind("renewals", SOURCES, _count, readers_like, by_day=True)


def register_renewal_figures() -> None:
    """Have it kept."""
    figure_kinds.add(RENEWALS)


def kept_renewals(by: Person) -> tuple[CityRenewals, Figure]:
    """Return it as it is kept, and of which moment."""
    figure = read_figure(RENEWALS, by=by)
    told = {(kind, group): Renewed(renewed, ended) for kind, group, renewed, ended in figure.value["told"]}
    return CityRenewals(told, figure.value["is_invented"]), figure
