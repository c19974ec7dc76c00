# SPDX-License-Identifier: EUPL-1.2
"""Money and registrations per area, legal form and size of what a reader has figures over, kept (core.figures)."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from django.db.models import Case, F, OuterRef, Q, Subquery, Value, When
from django.db.models.functions import Coalesce
from django.utils import timezone

from accounts.models import User
from assessment.statistics.disclosure import told_groups
from core.figures.kinds import FigureKind, Question, figure_kinds
from governance.learning.exceptions.figures import AREA, FORM, SIZE
from governance.learning.exceptions.outcomes import Decision, Share, read, told, written
from governance.models.facts import Money
from initiatives.lifecycle import Status
from initiatives.models import Initiative, StatusMove
from initiatives.models.handling import readers_like

SOURCES: Final = ("governance_arrangement", "initiatives_area", "initiatives_initiative", "initiatives_statusmove")
# As `governance.learning.exceptions.figures` compares them, here seen from the initiative.
_COLUMNS: Final[Mapping[str, Any]] = {
    AREA: Coalesce("area__parent__code", "area__code", Value("")),
    FORM: F("form"),
    SIZE: F("people_involved"),
}
# A registration that was decided on, as it stands now.
_DECIDED: Final = (Status.PUBLISHED, Status.DECLINED)
# Declined for being in the register already, it is no no to who asked: what it is the same as counts.
_SAME_AS: Final = Subquery(
    StatusMove.objects.filter(initiative=OuterRef("pk")).order_by("-created_at", "-id").values("same_as")[:1]
)
_IS_IN: Final = Case(When(status=Status.PUBLISHED, then=Value(value=True)), default=Value(value=False))


@dataclass(frozen=True, slots=True)
class MoneyTold:
    """What was granted to run today, in whole euro a year, and of how many initiatives that is the sum."""

    a_year: int
    initiatives: int


@dataclass(frozen=True, slots=True)
class GroupFigures:
    """What is known of a group: initiatives of the register, their money, and what came of registrations.

    `money` and `registrations` are None of too few, or where they would give another group away.
    """

    initiatives: int
    money: MoneyTold | None
    registrations: Share | None


def _compute(by: User, _question: Question) -> Mapping[str, Any]:
    rows = Initiative.objects.in_figures_of(by).filter(status__in=_DECIDED).order_by()
    rows = rows.alias(same=_SAME_AS).filter(Q(status=Status.PUBLISHED) | Q(same__isnull=True))
    granted, is_invented = _granted(by)
    decisions: dict[str, dict[str, list[Decision]]] = {name: defaultdict(list) for name in _COLUMNS}
    given: dict[str, dict[str, dict[UUID, float]]] = {name: defaultdict(dict) for name in _COLUMNS}
    columns = {f"by_{name}": column for name, column in _COLUMNS.items()}
    for *codes, key, is_in in rows.annotate(**columns, is_in=_IS_IN).values_list(*columns, "pk", "is_in"):
        for name, code in zip(_COLUMNS, codes, strict=True):
            decisions[name][code].append((key, is_in))
            if is_in and key in granted:
                given[name][code][key] = granted[key]
    return {
        "is_invented": is_invented,
        "whole": _whole(decisions[AREA], given[AREA]),
        "tables": {name: _table(decisions[name], given[name]) for name in _COLUMNS},
    }


def _granted(by: User) -> tuple[dict[UUID, float], bool]:
    """Return what runs today per initiative, in euro a year, and whether any was made up; the view of money says it."""
    rows = Money.objects.on(timezone.localdate()).filter(
        basis="granted", initiative__in=Initiative.objects.in_figures_of(by).published()
    )
    sums: dict[UUID, float] = defaultdict(float)
    invented = False
    for key, a_year, is_invented in rows.values_list("initiative_id", "a_year", "is_invented"):
        sums[key] += float(a_year)
        invented |= is_invented
    return sums, invented


def _table(
    decisions: Mapping[str, Collection[Decision]], given: Mapping[str, Mapping[UUID, float]]
) -> Mapping[str, Any]:
    shares = _registrations(decisions)
    may_tell_money = told_groups({code: money.keys() for code, money in given.items()})
    return {
        code: [
            _initiatives(rows),
            _money(given[code]) if code in may_tell_money else None,
            written(shares[code]),
        ]
        for code, rows in decisions.items()
    }


def _whole(decisions: Mapping[str, Collection[Decision]], given: Mapping[str, Mapping[UUID, float]]) -> list[Any]:
    everything = {key: a_year for money in given.values() for key, a_year in money.items()}
    may_tell = told_groups({"": everything.keys()})
    rows = [one for each in decisions.values() for one in each]
    return [_initiatives(rows), _money(everything) if may_tell else None, written(_registrations({"": rows})[""])]


def _registrations(decisions: Mapping[str, Collection[Decision]]) -> Mapping[str, Share | None]:
    """Return what is told of registrations. Who was taken in is public: the noes must be enough to hide among."""
    refused = {code: [key for key, is_in in rows if not is_in] for code, rows in decisions.items()}
    may_tell = told_groups(refused)
    return {code: share if code in may_tell else None for code, share in told(decisions).items()}


def _initiatives(rows: Collection[Decision]) -> int:
    return sum(is_in for _key, is_in in rows)


def _money(given: Mapping[UUID, float]) -> list[int]:
    return [round(sum(given.values())), len(given)]


def figures_of(kept: list[Any]) -> GroupFigures:
    """Return a group as it was kept."""
    initiatives, money, registrations = kept
    return GroupFigures(initiatives, MoneyTold(*money) if money else None, read(registrations))


MISSING: Final = FigureKind("who-is-missing", SOURCES, _compute, readers_like, by_day=True)


def register_missing_figures() -> None:
    """Have them kept."""
    figure_kinds.add(MISSING)
