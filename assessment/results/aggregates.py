# SPDX-License-Identifier: EUPL-1.2
"""A programme or an area: its own result, and beside it what the initiatives in it add up to. Two different things."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from django.db.models import Aggregate, Count, FloatField, QuerySet

from accounts.models import Person, User
from assessment.facts.registry import members_of
from assessment.lens.texts import LensText, SideText
from assessment.lens.translation import text_of
from assessment.models import Assessment, Lens, Score, Subject
from assessment.models.assessment import Answer
from assessment.models.round import SubjectKind
from assessment.results.profiles import latest_results
from assessment.results.summary import result_summary
from core.charts.data import Bar
from core.database.subqueries import among
from core.figures.kinds import FigureKind, Question, everybody, figure_kinds
from core.figures.queries import read_figure
from initiatives.register.page_sections import Section, SubjectPlace, register_place_section

# Fewer initiatives than this would tell of one of them: no number is shown (ours).
FEWEST: Final = 3


class LowerMedian(Aggregate):
    """The middle level; between two middle ones the lower, as assessment.statistics.combine does."""

    function = "PERCENTILE_DISC"
    template = "%(function)s(0.5) WITHIN GROUP (ORDER BY %(expressions)s)"
    output_field = FloatField()


@dataclass(frozen=True, slots=True)
class PrincipleAggregate:
    """One principle: the median over `n` initiatives with a level (None where they are fewer than three)."""

    code: str
    name: str
    side: SideText
    n: int
    median: int | None
    own: int | None


@dataclass(frozen=True, slots=True)
class PlaceAggregate:
    """What the latest results of the initiatives in it add up to, on one lens; `n` have a result."""

    lens: LensText
    version: Lens
    n: int
    lines: Sequence[PrincipleAggregate]

    @property
    def is_shown(self) -> bool:
        """Whether any principle has enough initiatives for a number."""
        return any(line.median is not None for line in self.lines)

    @property
    def bars(self) -> list[Bar]:
        """The medians as the charts take them; too few is drawn as not scored."""
        lens = self.lens
        return [
            lens.bar(lens.principle(line.code), "not_scored" if line.median is None else "level", line.median)
            for line in self.lines
        ]


def register_place_results() -> None:
    """Add results to the pages of programmes and areas."""
    register_place_section(place_section)
    figure_kinds.add(AREA_LEVELS)


def place_section(place: SubjectPlace, user: Person) -> Section | None:
    """Return the own result and the aggregate of a programme or area; nothing where there is neither."""
    results = list(_own_results(place, user)[:10])
    own = result_summary(results[0]) if results else None
    levels = {line.code: line.level for line in own.lines} if own else {}
    aggregate = _aggregate_for(place, user, results[0].lens if results else None, levels)
    if own is None and aggregate is None:
        return None
    return Section(
        "assessment/results/_aggregate.html",
        {"own": own, "earlier": results[1:], "aggregate": aggregate, "kind": place.kind, "fewest": FEWEST},
        order=10,
    )


def _own_results(place: SubjectPlace, user: Person) -> QuerySet[Assessment, Any]:
    return (
        Assessment.objects.visible_to(user)
        .results()
        .filter(**{f"subject__{place.kind}": place.pk})
        .select_related("round", "subject__area", "subject__programme")
        .with_lens()
        .order_by("-published_at", "-id")
    )


def _aggregate_for(
    place: SubjectPlace, user: Person, lens: Lens | None, own: dict[str, int | None]
) -> PlaceAggregate | None:
    """Return the aggregate; of an area as it is kept for who is signed in, for an area may hold thousands."""
    if place.kind != "area" or not isinstance(user, User):
        return aggregate_of(Subject(kind=place.kind, **{f"{place.kind}_id": place.pk}), lens, own)
    question = {"area": str(place.pk), **({"lens": str(lens.pk)} if lens else {})}
    return _aggregate(read_figure(AREA_LEVELS, by=user, question=question).value, own)


def aggregate_of(
    subject: Subject, lens: Lens | None = None, own: dict[str, int | None] | None = None
) -> PlaceAggregate | None:
    """Return what the initiatives of a programme or area add up to on `lens`; by default the one used last.

    Results on another lens, or on a version of it with another scale, are left out: their levels mean something else.
    """
    return _aggregate(_count_levels(subject, lens), own or {})


def _count_levels(subject: Subject, lens: Lens | None) -> dict[str, Any] | None:
    """Return the lens, how many initiatives have a result on it, and per principle how many and their median."""
    newest = latest_results(among("initiative", members_of(subject).values("pk")))
    if lens is None:
        last = Assessment.objects.filter(pk__in=newest).order_by("-published_at", "-id").with_lens().first()
        if last is None:
            return None
        lens = last.lens
    alike = Lens.objects.filter(code=lens.code, content__scale__max=text_of(lens).top)
    results = Assessment.objects.filter(pk__in=newest, lens__in=alike)
    n = results.count()
    if not n:
        return None
    scored = Score.objects.filter(assessment__in=results, answer=Answer.LEVEL)
    counted = scored.order_by().values("principle__code").annotate(n=Count("pk"), median=LowerMedian("level"))
    found = {code: [many, median] for code, many, median in counted.values_list("principle__code", "n", "median")}
    return {"lens": str(lens.pk), "n": n, "found": found}


def _aggregate(counted: dict[str, Any] | None, own: dict[str, int | None]) -> PlaceAggregate | None:
    if counted is None:
        return None
    lens = Lens.objects.get(pk=counted["lens"])
    text = text_of(lens)
    return PlaceAggregate(text, lens, counted["n"], [_line(text, code, counted["found"], own) for code in _codes(text)])


def _count_area(_by: User, question: Question) -> dict[str, Any] | None:
    lens = Lens.objects.get(pk=question["lens"]) if "lens" in question else None
    return _count_levels(Subject(kind=SubjectKind.AREA, area_id=UUID(question["area"])), lens)


AREA_LEVELS: Final = FigureKind(
    name="area-levels",
    sources=("assessment_assessment", "initiatives_area", "initiatives_initiative"),
    compute=_count_area,
    reader_class=everybody,
)


def _codes(text: LensText) -> list[str]:
    return [principle.code for principle in text.principles]


def _line(
    text: LensText, code: str, found: dict[str, Sequence[float]], own: dict[str, int | None]
) -> PrincipleAggregate:
    principle = text.principle(code)
    n, median = (int(number) for number in found.get(code, (0, 0)))
    return PrincipleAggregate(
        code,
        principle.name,
        text.side(principle.side),
        n,
        median if n >= FEWEST else None,
        own.get(code),
    )
