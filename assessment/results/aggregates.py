# SPDX-License-Identifier: EUPL-1.2
"""A programme or an area: its own result, and beside it what the initiatives in it add up to. Two different things."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import Aggregate, Count, FloatField, QuerySet

from accounts.models import Person
from assessment.facts.registry import members_of
from assessment.lens.texts import LensText, SideText
from assessment.lens.translation import text_of
from assessment.models import Assessment, Lens, Score, Subject
from assessment.models.assessment import Answer
from assessment.results.profiles import latest_results
from assessment.results.summary import result_summary
from core.charts.data import Bar
from core.database.subqueries import among
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


def place_section(place: SubjectPlace, user: Person) -> Section | None:
    """Return the own result and the aggregate of a programme or area; nothing where there is neither."""
    results = list(_own_results(place, user)[:10])
    own = result_summary(results[0]) if results else None
    unsaved = Subject(kind=place.kind, **{f"{place.kind}_id": place.pk})
    levels = {line.code: line.level for line in own.lines} if own else {}
    aggregate = aggregate_of(unsaved, results[0].lens if results else None, levels)
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
        .select_related("lens", "round", "subject__area", "subject__programme")
        .order_by("-published_at", "-id")
    )


def aggregate_of(
    subject: Subject, lens: Lens | None = None, own: dict[str, int | None] | None = None
) -> PlaceAggregate | None:
    """Return what the initiatives of a programme or area add up to on `lens`; by default the one used last.

    Results on another lens, or on a version of it with another scale, are left out: their levels mean something else.
    """
    newest = latest_results(among("initiative", members_of(subject).values("pk")))
    if lens is None:
        last = Assessment.objects.filter(pk__in=newest).order_by("-published_at", "-id").select_related("lens").first()
        if last is None:
            return None
        lens = last.lens
    text = text_of(lens)
    alike = Lens.objects.filter(code=lens.code, content__scale__max=text.top)
    results = Assessment.objects.filter(pk__in=newest, lens__in=alike)
    n = results.count()
    if not n:
        return None
    scored = Score.objects.filter(assessment__in=results, answer=Answer.LEVEL)
    counted = scored.order_by().values("principle__code").annotate(n=Count("pk"), median=LowerMedian("level"))
    found = {code: (many, median) for code, many, median in counted.values_list("principle__code", "n", "median")}
    return PlaceAggregate(text, lens, n, [_line(text, code, found, own or {}) for code in _codes(text)])


def _codes(text: LensText) -> list[str]:
    return [principle.code for principle in text.principles]


def _line(
    text: LensText, code: str, found: dict[str, tuple[int, float]], own: dict[str, int | None]
) -> PrincipleAggregate:
    principle = text.principle(code)
    n, median = found.get(code, (0, 0.0))
    return PrincipleAggregate(
        code,
        principle.name,
        text.side(principle.side),
        n,
        int(median) if n >= FEWEST else None,
        own.get(code),
    )
