# SPDX-License-Identifier: EUPL-1.2
"""A published result as people read it: the eleven first, the lowest in words, two indices a side, no grade."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from django.db.models import Count, Max, Min
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from assessment.figures import figures_of
from assessment.lens.reading import text_of
from assessment.lens.texts import LensText, SideText
from assessment.models import Assessment, Score
from assessment.scoring.figures import Figures
from assessment.scoring.interplay import Interplay, interplay
from core.charts import Bar, Mark

# The lowest and highest level the independent assessors gave, and how many they are.
Span = tuple[int | None, int | None, int]
NO_SPAN: Final[Span] = (None, None, 0)
# Interplay weighs one side against the other: a lens with one side or with three has none.
TWO: Final = 2


INTERPLAY_NAMES: dict[Interplay, Promise | str] = {
    Interplay.ALONE: _("Stands alone"),
    Interplay.TOGETHER: _("Strong together"),
    Interplay.LEANS: _("Leans on the governance"),
    Interplay.FRAGILE: _("Fragile on both sides"),
}
INTERPLAY_MEANINGS: dict[Interplay, Promise | str] = {
    Interplay.ALONE: _("The initiative does a lot, the governance around it carries little yet."),
    Interplay.TOGETHER: _("The initiative does a lot, and the governance around it carries it."),
    Interplay.LEANS: _("The governance around it carries a lot, the initiative itself does not stand firm yet."),
    Interplay.FRAGILE: _("The initiative does not stand firm yet, and the governance around it carries little."),
}

# For a lens with two other sides than those of the relationship.
OTHER_NAMES: dict[Interplay, Promise | str] = {
    Interplay.ALONE: _("%(first)s strong, %(second)s weak"),
    Interplay.TOGETHER: _("%(first)s and %(second)s both strong"),
    Interplay.LEANS: _("%(first)s weak, %(second)s strong"),
    Interplay.FRAGILE: _("%(first)s and %(second)s both weak"),
}


@dataclass(frozen=True, slots=True)
class Line:
    """One principle of a result; `lowest` and `highest` are the levels of the independent assessors."""

    code: str
    name: str
    side: SideText
    mark: Mark
    level: int | None
    outcome: str
    text: str
    lowest: int | None
    highest: int | None


@dataclass(frozen=True, slots=True)
class SideSummary:
    """The figures of one side, with its name; without indices where too little was scored to show them."""

    side: SideText
    figures: Figures

    @property
    def coverage_percent(self) -> int:
        """Return how much of what applies has a level, in whole per cents; never 100 when something is missing."""
        share = self.figures.coverage or 0
        return 100 if share == 1 else min(round(100 * share), 99)


@dataclass(frozen=True, slots=True)
class Quadrant:
    """The point of both sides with its band, in the units of a drawing of 100 by 100 with the origin below left."""

    x: float
    y: float
    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class ResultView:
    """A result as it is drawn."""

    assessment: Assessment
    lens: LensText
    lines: list[Line]
    sides: list[SideSummary]
    assessors: int
    interplay: Interplay | None

    @property
    def bars(self) -> list[Bar]:
        """The lines as the charts take them."""
        return [
            self.lens.bar(self.lens.principle(line.code), line.mark, line.level, f"#{line.code}") for line in self.lines
        ]

    @property
    def low(self) -> list[Line]:
        """The lines at a low level of the lens, worst first; without any, those at the lowest level there is."""
        scored = sorted((line for line in self.lines if line.level is not None), key=lambda line: line.level or 0)
        low = [line for line in scored if (line.level or 0) <= self.lens.low_level]
        return low or [line for line in scored if line.level == scored[0].level]

    @property
    def low_count(self) -> int:
        """How many principles are at a low level of the lens."""
        return sum(side.figures.low_count for side in self.sides)

    @property
    def quadrant(self) -> Quadrant | None:
        """Where the two sides meet, with the band of each; None without both, or with other than two sides."""
        if self.interplay is None:
            return None
        across, up = (side.figures for side in self.sides)
        ends = (across.geometric_p5, across.geometric_p95, up.geometric_p5, up.geometric_p95)
        if across.geometric is None or up.geometric is None or None in ends:
            return None
        left, right, low, high = (100 * float(end or 0) for end in ends)
        return Quadrant(100 * across.geometric, 100 * (1 - up.geometric), left, 100 - high, right - left, high - low)

    @property
    def interplay_name(self) -> Promise | str:
        """The name of the quadrant, or nothing."""
        if self.interplay and not self.lens.is_interplay:
            first, second = (side.name for side in self.lens.sides)
            return OTHER_NAMES[self.interplay] % {"first": first, "second": second}
        return INTERPLAY_NAMES[self.interplay] if self.interplay else ""

    @property
    def interplay_meaning(self) -> Promise | str:
        """The quadrant in a sentence, or nothing: ours are about an initiative and its governance only."""
        return INTERPLAY_MEANINGS[self.interplay] if self.interplay and self.lens.is_interplay else ""


def result_view(result: Assessment) -> ResultView:
    """Return a result with its lens texts in the language of the page; three queries.

    `result` comes with its lens and round.
    """
    return result_views([result])[0]


def result_views(results: Sequence[Assessment]) -> list[ResultView]:
    """Return results as every page, file and report tells them, in their order; three queries for any number."""
    scores: dict[UUID, list[Score]] = defaultdict(list)
    rows = Score.objects.filter(assessment__in=[one.pk for one in results]).select_related("principle")
    for score in rows.order_by("principle__position"):
        scores[score.assessment_id].append(score)
    spans, found = _spans(results), figures_of(results)
    return [_view(one, scores[one.pk], spans.get((one.round_id, one.subject_id), {}), found[one.pk]) for one in results]


def _spans(results: Sequence[Assessment]) -> dict[tuple[UUID | None, UUID], dict[str, Span]]:
    """Return per round and subject, by principle, between which levels the published assessments behind it lie."""
    behind = Assessment.objects.published().filter(
        round__in={one.round_id for one in results},
        subject__in={one.subject_id for one in results},
        kind="independent",
    )
    place = ("assessment__round_id", "assessment__subject_id")
    found: dict[tuple[UUID | None, UUID], dict[str, Span]] = defaultdict(dict)
    for round_, subject, code, low, high, voices in (
        Score.objects.filter(assessment__in=behind)
        .values(*place, "principle")
        .annotate(low=Min("level"), high=Max("level"), voices=Count("pk"))
        .values_list(*place, "principle__code", "low", "high", "voices")
    ):
        found[round_, subject][code] = (low, high, voices)
    return found


def _view(result: Assessment, scores: Sequence[Score], spans: Mapping[str, Span], found: list[Figures]) -> ResultView:
    text = text_of(result.lens)
    sides = [SideSummary(text.side(one.side), one) for one in found]
    return ResultView(
        assessment=result,
        lens=text,
        lines=[_line(text, score, spans.get(score.principle.code, NO_SPAN)) for score in scores],
        sides=sides,
        # Each of them says something about every principle.
        assessors=max((voices for _low, _high, voices in spans.values()), default=0),
        interplay=_interplay(sides),
    )


def _line(text: LensText, score: Score, span: Span) -> Line:
    principle = text.principle(score.principle.code)
    return Line(
        code=principle.code,
        name=principle.name,
        side=text.side(principle.side),
        mark=Mark(score.answer),
        level=score.level,
        outcome=outcome_name(text, score.answer, score.level),
        text=score.rationale,
        lowest=span[0],
        highest=span[1],
    )


def outcome_name(text: LensText, answer: str, level: int | None) -> str:
    """Return the name of a level, or of the answer that is none, in the lens's own words."""
    if level is not None:
        return text.level_name(level)
    return next((value.name for value in text.non_values if value.code == answer), answer)


def _interplay(sides: Sequence[SideSummary]) -> Interplay | None:
    if len(sides) != TWO:
        return None
    return interplay(sides[0].figures.geometric, sides[1].figures.geometric)
