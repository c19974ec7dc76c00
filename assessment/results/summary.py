# SPDX-License-Identifier: EUPL-1.2
"""A published result as people read it: the eleven first, the lowest in words, two indices a side, no grade."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final
from uuid import UUID

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext as _

from assessment.lens.texts import LensText, SideText
from assessment.lens.translation import text_of
from assessment.models import Assessment, PanelSignature, Score, Subject
from assessment.results.figures import decided_by_panels, figures_of, in_places, rounds_and_subjects
from assessment.results.quadrants import BandedPoint
from assessment.results.texts import TWO, place_names, sentences
from assessment.statistics.combine import GivenScore
from assessment.statistics.figures import Figures
from assessment.statistics.interplay import Interplay, interplay
from assessment.statistics.settling import Unsettled, unsettled
from core.charts.data import Bar, Mark
from core.database.prepared_statements import fetch, numbered, read

# The levels the independent assessors gave, and how many they are.
Span = tuple[Sequence[int], int]
NO_SPAN: Final[Span] = ((), 0)


@dataclass(frozen=True, slots=True)
class PrincipleResult:
    """One principle of a result; `lowest` and `highest` are the levels of the independent assessors.

    `unsettled` is why their scores did not settle it, and `reason` what was written about that, or about leaving the
    median. `is_unsettled` where no panel decided it either: then there is no level, whatever an older rule wrote.
    """

    code: str
    name: str
    side: SideText
    mark: Mark
    level: int | None
    outcome: str
    text: str
    lowest: int | None
    highest: int | None
    unsettled: Unsettled | None
    reason: str
    is_unsettled: bool = False


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
class ResultSummary:
    """A result as it is drawn."""

    assessment: Assessment
    lens: LensText
    lines: list[PrincipleResult]
    sides: list[SideSummary]
    assessors: int
    interplay: Interplay | None
    # What members of the panel see otherwise, in their own words; and how many neither signed nor wrote.
    dissents: list[str]
    silent: int

    @property
    def bars(self) -> list[Bar]:
        """The lines as the charts take them."""
        return [
            self.lens.bar(self.lens.principle(line.code), line.mark, line.level, f"#{line.code}") for line in self.lines
        ]

    @property
    def unsettled(self) -> list[PrincipleResult]:
        """The lines that the scores alone did not settle, in lens order."""
        return [line for line in self.lines if line.unsettled]

    @property
    def low(self) -> list[PrincipleResult]:
        """The lines at a low level of the lens, worst first; without any, those at the lowest level there is."""
        scored = sorted((line for line in self.lines if line.level is not None), key=lambda line: line.level or 0)
        low = [line for line in scored if (line.level or 0) <= self.lens.low_level]
        return low or [line for line in scored if line.level == scored[0].level]

    @property
    def low_count(self) -> int:
        """How many principles are at a low level of the lens."""
        return sum(side.figures.low_count for side in self.sides)

    @property
    def quadrant(self) -> BandedPoint | None:
        """Where the two sides meet, in a drawing of 100 by 100; None without both, or with other than two sides."""
        if self.interplay is None:
            return None
        across, up = (side.figures for side in self.sides)
        ends = (across.geometric_p5, across.geometric_p95, up.geometric_p5, up.geometric_p95)
        if across.geometric is None or up.geometric is None or None in ends:
            return None
        left, right, low, high = (100 * float(end or 0) for end in ends)
        return BandedPoint(100 * across.geometric, 100 * (1 - up.geometric), left, 100 - high, right - left, high - low)

    @property
    def interplay_name(self) -> str:
        """The name of the quadrant, or nothing."""
        return place_names(self.lens)[self.interplay] if self.interplay else ""

    @property
    def sentences(self) -> list[str]:
        """What the result says, in sentences."""
        return sentences(self)


def result_summary(result: Assessment) -> ResultSummary:
    """Return a result with its lens texts in the language of the page; five queries.

    `result` comes with its lens and round.
    """
    return result_summaries([result])[0]


def result_summaries(results: Sequence[Assessment]) -> list[ResultSummary]:
    """Return results as every page, file and report tells them, in their order; five queries for any number."""
    scores: dict[UUID, list[Score]] = defaultdict(list)
    for score in fetch(_scores_of, numbered(one.pk for one in results)):
        scores[score.assessment_id].append(score)
    spans, found, decided = _spans(results), figures_of(results), decided_by_panels(results)
    signed = _signatures(results)
    views = []
    for one in results:
        place = (one.round_id, one.subject_id)
        behind = spans.get(place, {})
        text = lens_about(text_of(one.lens), one.subject)
        lines = [
            _line(text, score, behind.get(score.principle.code, NO_SPAN), is_decided=place in decided)
            for score in scores[one.pk]
        ]
        views.append(_summary(one, text, lines, behind, found[one.pk], signed=signed[one.pk]))
    return views


def lens_about(lens: LensText, subject: Subject) -> LensText:
    """Return a lens as it reads about this subject: the side of the initiative has the name of what is judged."""
    if subject.initiative_id or not lens.is_interplay:
        return lens
    first, *others = lens.sides
    return replace(lens, sides=(replace(first, name=str(subject)), *others))


def _scores_of(assessments: Mapping[str, Any], _shape: None) -> QuerySet[Score]:
    rows = Score.objects.filter(assessment__in=assessments.values()).select_related("principle")
    return rows.order_by("principle__position")


def _signatures_of(results: Mapping[str, Any], _shape: None) -> QuerySet[PanelSignature]:
    return PanelSignature.objects.filter(consensus__in=results.values())


def _signatures(results: Sequence[Assessment]) -> dict[UUID, list[PanelSignature]]:
    """Return per result how its members stood to it when it was settled; those of a draft may still change."""
    found: dict[UUID, list[PanelSignature]] = defaultdict(list)
    for signature in fetch(_signatures_of, numbered(one.pk for one in results)):
        found[signature.consensus_id].append(signature)
    return found


def _spans(results: Sequence[Assessment]) -> dict[tuple[UUID | None, UUID], dict[str, Span]]:
    """Return per round and subject, by principle, which levels the published assessments behind it gave."""
    found: dict[tuple[UUID | None, UUID], dict[str, Span]] = defaultdict(dict)
    for round_, subject, code, levels, voices in read(_spans_of, rounds_and_subjects(results)):
        found[round_, subject][code] = (levels, voices)
    return found


def _spans_of(places: Mapping[str, Any], _shape: None) -> QuerySet[Score, Any]:
    behind = Assessment.objects.published().filter(in_places(places), kind="independent", superseded_at=None)
    place = ("assessment__round_id", "assessment__subject_id")
    rows: QuerySet[Score, Any] = (
        Score.objects.filter(assessment__in=behind)
        .values(*place, "principle")
        .annotate(levels=ArrayAgg("level", filter=Q(level__isnull=False), default=[]), voices=Count("pk"))
        .values_list(*place, "principle__code", "levels", "voices")
    )
    return rows


def _summary(
    result: Assessment,
    text: LensText,
    lines: list[PrincipleResult],
    spans: Mapping[str, Span],
    found: list[Figures],
    *,
    signed: Sequence[PanelSignature],
) -> ResultSummary:
    sides = [SideSummary(text.side(one.side), one) for one in found]
    return ResultSummary(
        assessment=result,
        lens=text,
        lines=lines,
        sides=sides,
        # Each of them says something about every principle.
        assessors=max((voices for _levels, voices in spans.values()), default=0),
        interplay=_interplay(sides),
        dissents=[each.dissent for each in signed if each.dissent],
        silent=sum(bool(each.missing_because) for each in signed),
    )


def _line(text: LensText, score: Score, span: Span, *, is_decided: bool) -> PrincipleResult:
    principle = text.principle(score.principle.code)
    why = unsettled([GivenScore("level", level) for level in span[0]])
    is_unsettled = why is not None and not is_decided
    return PrincipleResult(
        code=principle.code,
        name=principle.name,
        side=text.side(principle.side),
        mark=Mark.NOT_SCORED if is_unsettled else Mark(score.answer),
        level=None if is_unsettled else score.level,
        outcome=_("Not settled") if is_unsettled else outcome_name(text, score.answer, score.level, score.departure),
        text=score.rationale,
        lowest=min(span[0], default=None),
        highest=max(span[0], default=None),
        unsettled=why,
        reason=score.departure,
        is_unsettled=is_unsettled,
    )


def outcome_name(text: LensText, answer: str, level: int | None, reason: str = "") -> str:
    """Return the name of a level, or of the answer that is none, in the lens's own words.

    A result that says why it has no score is not settled.
    """
    if level is not None:
        return text.level_name(level)
    if reason and answer == "not_scored":
        return _("Not settled")
    return next((value.name for value in text.non_values if value.code == answer), answer)


def _interplay(sides: Sequence[SideSummary]) -> Interplay | None:
    if len(sides) != TWO:
        return None
    return interplay(sides[0].figures.geometric_band, sides[1].figures.geometric_band)
