# SPDX-License-Identifier: EUPL-1.2
"""How often each level of each principle was given, per area or theme: the heat map and the distribution."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any
from uuid import UUID

from django.db.models import Count, F, Q, UUIDField, Value
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from assessment.lens.texts import PrincipleText, SideText
from assessment.models import Score
from assessment.models.assessment import Answer
from assessment.portfolio.queries import PortfolioSelection
from assessment.results.aggregates import FEWEST
from assessment.statistics.distribution import mean, median
from core.charts.cartogram import abbreviations
from initiatives.models import Area, Theme
from initiatives.register.names import theme_name


class GroupBy(StrEnum):
    """What the columns are."""

    AREA = "gebied"
    THEME = "thema"


@dataclass(frozen=True, slots=True)
class LevelCounts:
    """How often each level and each other answer was given to one principle."""

    levels: Mapping[int, int] = field(default_factory=dict)
    others: Mapping[str, int] = field(default_factory=dict)

    @property
    def n(self) -> int:
        """How many levels there are."""
        return sum(self.levels.values())

    @property
    def total(self) -> int:
        """How many results there are."""
        return self.n + sum(self.others.values())

    @property
    def is_shown(self) -> bool:
        """Whether there are enough to tell of none of them."""
        return self.n >= FEWEST

    @property
    def median(self) -> int | None:
        """The middle level; None with fewer than three."""
        return median(self.levels) if self.is_shown else None

    @property
    def mean(self) -> float | None:
        """The mean level; None with fewer than three."""
        return mean(self.levels) if self.is_shown else None

    @property
    def shade(self) -> int | None:
        """The level whose colour it takes."""
        return self.median


@dataclass(frozen=True, slots=True)
class Column:
    """An area or theme with how many results it has; an area without a name is the whole city."""

    key: UUID | None
    name: str
    short: str
    n: int


@dataclass(frozen=True, slots=True)
class HeatMapRow:
    """One principle with its tally in every column; `is_first` opens a side other than the first."""

    principle: PrincipleText
    side: SideText
    is_first: bool
    cells: list[LevelCounts]

    @property
    def short(self) -> str:
        """The first word of the name, for a phone."""
        return self.principle.name.split()[0]


@dataclass(frozen=True, slots=True)
class Distribution:
    """One principle over all in view: how often each level of the scale, then don't know and not applicable."""

    principle: PrincipleText
    side: SideText
    is_first: bool
    tally: LevelCounts

    @property
    def levels(self) -> list[tuple[int, int, int]]:
        """Level, times and whole percents of all results, over the whole scale."""
        counts = [self.tally.levels.get(level, 0) for level in range(len(self.principle.descriptors))]
        return [(level, many, round(100 * many / (self.tally.total or 1))) for level, many in enumerate(counts)]

    @property
    def dont_know(self) -> int:
        """How often it was not known."""
        return self.tally.others.get(Answer.DONT_KNOW, 0)

    @property
    def not_applicable(self) -> int:
        """How often it does not apply."""
        return self.tally.others.get(Answer.NOT_APPLICABLE, 0)


@dataclass(frozen=True, slots=True)
class HeatMap:
    """The heat map: a line per principle in lens order, a column per area or theme."""

    by: GroupBy
    columns: list[Column]
    lines: list[HeatMapRow]

    @property
    def is_shown(self) -> bool:
        """Whether any cell has a number."""
        return any(cell.is_shown for line in self.lines for cell in line.cells)


_Counted = dict[tuple[str, UUID | None], LevelCounts]
# Area or theme (None is neither), principle, answer, level and how often; what JSON can hold.
Answers = Sequence[Sequence[Any]]


def heat_map(view: PortfolioSelection, by: GroupBy, answers: Answers) -> HeatMap:
    """Return the heat map of these `answers` by area or theme; one query."""
    counted = _counted(answers)
    names = _themes() if by is GroupBy.THEME else _areas()
    totals: dict[UUID | None, int] = defaultdict(int)
    for (_code, key), tally in counted.items():
        totals[key] = max(totals[key], tally.total)
    columns = [Column(key, name, short, totals[key]) for key, name, short in names if totals.get(key)]
    return HeatMap(
        by,
        columns,
        [
            HeatMapRow(
                principle, side, is_first, [counted.get((principle.code, one.key), LevelCounts()) for one in columns]
            )
            for principle, side, is_first in _principles(view)
        ],
    )


def distributions(view: PortfolioSelection, answers: Answers) -> list[Distribution]:
    """Return how often each of these `answers`, over all in view, was given to each principle, in lens order."""
    counted = _counted(answers)
    return [
        Distribution(principle, side, is_first, counted.get((principle.code, None), LevelCounts()))
        for principle, side, is_first in _principles(view)
    ]


def _principles(view: PortfolioSelection) -> list[tuple[PrincipleText, SideText, bool]]:
    assert view.lens is not None  # noqa: S101 - only asked with a lens
    found, before = [], ""
    for principle in view.lens.principles:
        side = view.lens.side(principle.side)
        found.append((principle, side, not side.is_first and side.code != before))
        before = side.code
    return found


def _group(by: GroupBy) -> Any:
    path = "assessment__subject__initiative__"
    return F(f"{path}themes") if by is GroupBy.THEME else Coalesce(f"{path}area__parent", f"{path}area")


def answers(view: PortfolioSelection, by: GroupBy | None = None) -> list[list[Any]]:
    """Return how often each answer was given to each principle, per area or theme or over all in view; one query."""
    scores = Score.objects.filter(assessment__in=view.latest.values("pk")).order_by()
    scores = scores.annotate(column=Value(None, UUIDField()) if by is None else _group(by))
    columns = ("column", "principle__code", "answer", "level")
    rows = scores.values(*columns).annotate(n=Count("pk")).values_list(*columns, "n")
    return [[str(column) if column else None, *rest] for column, *rest in rows]


def _counted(found: Answers) -> _Counted:
    levels: dict[tuple[str, UUID | None], dict[int, int]] = defaultdict(dict)
    others: dict[tuple[str, UUID | None], dict[str, int]] = defaultdict(dict)
    for column, code, answer, level, many in found:
        key = (code, UUID(column) if column else None)
        if answer == Answer.LEVEL:
            levels[key][level] = many
        else:
            others[key][answer] = many
    return {key: LevelCounts(levels.get(key, {}), others.get(key, {})) for key in {*levels, *others}}


def _areas() -> list[tuple[UUID | None, str, str]]:
    areas = list(Area.objects.filter(Q(parent__isnull=True)).order_by("name").values_list("pk", "name"))
    short = abbreviations([name for _pk, name in areas])
    named: list[tuple[UUID | None, str, str]] = [(pk, name, short[name]) for pk, name in areas]
    return [*named, (None, _("Whole city"), _("City"))]


def _themes() -> list[tuple[UUID | None, str, str]]:
    return sorted(((one.pk, theme_name(one), theme_name(one)) for one in Theme.objects.all()), key=lambda row: row[1])
