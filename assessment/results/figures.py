# SPDX-License-Identifier: EUPL-1.2
"""The figures of a submitted assessment: written once with its submission, and read by every page, API and export.

assessment.statistics.figures computes them; what they are computed from never changes, so they cannot drift.
Whoever reads them comes through an assessment it may see: an assessment that is not visible has no figures.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, fields
from decimal import Decimal
from hashlib import sha256
from typing import Any, Final, cast
from uuid import UUID

import orjson
from django.db import transaction
from django.db.models import Q, QuerySet

from assessment.lens.translation import text_of
from assessment.models import Assessment, AssessmentKind, AssessmentState, Lens, Panel, Score, Settling, SideFigures
from assessment.statistics.combine import NOT_SETTLED, AnswerCode, GivenScore
from assessment.statistics.figures import Figures, Scale, figures
from assessment.statistics.settling import unsettled
from assessment.statistics.uncertainty import PrincipleScores
from core.database.prepared_statements import numbered, read

BATCH: Final = 500
_COLUMNS: Final = tuple(field.name for field in fields(Figures))
# Below 2 to the 53rd: a seed survives every JSON reader.
_SEED_BYTES: Final = 6
_SCORE: Final = ("answer", "level", "evidence_level", "confidence")
# A principle of one assessment: its code, side, weight and score; and a principle of a subject in a round.
_Line = tuple[str, str, Decimal, GivenScore]
_Place = tuple[UUID | None, UUID, str]


def seed_of(assessment_id: UUID) -> int:
    """Return the seed of an assessment's simulation: the same id gives the same bands, for ever."""
    return int.from_bytes(sha256(assessment_id.bytes).digest()[:_SEED_BYTES])


def scale_of(lens: Lens) -> Scale:
    """Return what a lens says about numbers."""
    text = text_of(lens)
    return Scale(tuple(side.code for side in text.sides), text.top, text.low_level, text.coverage_threshold)


def compute(asked: Sequence[PrincipleScores], lens: Lens, assessment_id: UUID) -> list[Figures]:
    """Return the figures of an assessment with this id from its scores in the order of the lens. No query."""
    return figures(asked, scale_of(lens), seed=seed_of(assessment_id))


def figures_json(found: Iterable[Figures], seed: int) -> str:
    """Return the figures as the API serves them: a list with an object per side, in the order of the lens."""
    return orjson.dumps([_side_json(one, seed) for one in found]).decode()


def _side_json(one: Figures, seed: int) -> dict[str, Any]:
    return {
        "side": one.side,
        "coverage": one.coverage,
        "lowest": one.lowest,
        "lowCount": one.low_count,
        "geometric": _index_json(one, "geometric"),
        "arithmetic": _index_json(one, "arithmetic"),
        "seed": seed,
    }


def _index_json(one: Figures, name: str) -> dict[str, float | None] | None:
    value = getattr(one, name)
    if value is None:
        return None
    ends = ("least", "most", "p5", "p50", "p95")
    return {"value": value, **{end: getattr(one, f"{name}_{end}") for end in ends}}


def write_figures(assessment: Assessment) -> list[Figures]:
    """Write the figures of an assessment that is submitted in this transaction; a second time changes nothing."""
    found = write_figures_of([assessment])
    assessment.refresh_from_db(fields=["indices", "updated_at", "version"])
    return found[assessment.pk]


@transaction.atomic
def write_figures_of(assessments: Sequence[Assessment]) -> dict[UUID, list[Figures]]:
    """Write the figures of submitted assessments, which come with their lens; return them by assessment.

    Figures that are there stay as they are. A fixed number of queries per call.
    """
    found = computed_figures(assessments)
    SideFigures.objects.bulk_create(
        (
            SideFigures(assessment_id=pk, seed=seed_of(pk), **asdict(one))
            for pk, sides in found.items()
            for one in sides
        ),
        ignore_conflicts=True,
    )
    texts = [
        Assessment(pk=one.pk, indices=figures_json(found[one.pk], seed_of(one.pk)))
        for one in assessments
        if not one.indices
    ]
    Assessment.objects.bulk_update(texts, ["indices"])
    return found


def write_missing_figures() -> int:
    """Write the figures of every submitted assessment that has none; return how many were written."""
    written = 0
    while size := _write_batch():
        written += size
    return written


@transaction.atomic
def _write_batch() -> int:
    # Skipping what another process holds: it writes those itself.
    lacking = Assessment.objects.filter(state=AssessmentState.SUBMITTED, indices="").order_by("pk")
    batch = list(lacking.select_for_update(of=("self",), skip_locked=True).with_lens()[:BATCH])
    write_figures_of(batch)
    return len(batch)


def figures_of(assessments: Collection[Assessment]) -> dict[UUID, list[Figures]]:
    """Return the figures by assessment, each in the order of the lens; one query, three more when some are missing.

    The assessments come with their lens and were read through `visible_to`. What has no figures yet, a draft or one
    that write_figures is still to reach, is computed by the same function and not written.
    """
    stored: dict[UUID, dict[str, Figures]] = defaultdict(dict)
    for pk, *values in read(_stored_of, numbered(one.pk for one in assessments)):
        one = Figures(*values)
        stored[pk][one.side] = one
    lacking = [one for one in assessments if one.pk not in stored]
    found = computed_figures(lacking) if lacking else {}
    for assessment in assessments:
        if assessment.pk in stored:
            sides = stored[assessment.pk]
            found[assessment.pk] = [sides[side] for side in scale_of(assessment.lens).sides]
    return found


def _stored_of(assessments: Mapping[str, Any], _shape: None) -> QuerySet[SideFigures, Any]:
    return SideFigures.objects.filter(assessment__in=assessments.values()).values_list("assessment_id", *_COLUMNS)


def computed_figures(assessments: Collection[Assessment]) -> dict[UUID, list[Figures]]:
    """Compute the figures by assessment from the scores; three queries. The assessments come with their lens."""
    asked = principle_scores_of(assessments)
    return {one.pk: compute(list(asked[one.pk].values()), one.lens, one.pk) for one in assessments}


def principle_scores_of(assessments: Collection[Assessment]) -> dict[UUID, dict[str, PrincipleScores]]:
    """Return what the arithmetic takes of each assessment, by principle code in the order of its lens; three queries.

    A result that no panel made has no level where the assessments behind it do not settle one, also where an older
    rule wrote the lower of two (docs/adr/0024).
    """
    own = _own_scores(assessments)
    results = [one for one in assessments if one.kind == AssessmentKind.CONSENSUS]
    behind, decided = _scores_behind(results), decided_by_panels(results)
    found: dict[UUID, dict[str, PrincipleScores]] = {}
    for one in assessments:
        place = (one.round_id, one.subject_id)
        is_result = one.kind == AssessmentKind.CONSENSUS
        found[one.pk] = {}
        for code, side, weight, score in own[one.pk]:
            given = behind.get((*place, code), ()) if is_result else ()
            counts = NOT_SETTLED if place not in decided and unsettled(given) else score
            found[one.pk][code] = PrincipleScores(side, scores_behind_band(counts, given), weight, counts)
    return found


def decided_by_panels(results: Collection[Assessment]) -> set[tuple[UUID | None, UUID]]:
    """Return the rounds and subjects of which a panel makes the result; one query."""
    return set(read(_panels_of, rounds_and_subjects(results)))


def _panels_of(places: Mapping[str, Any], _shape: None) -> QuerySet[Panel, Any]:
    return Panel.objects.filter(in_places(places), round__settling=Settling.PANEL).values_list("round_id", "subject_id")


def rounds_and_subjects(results: Collection[Assessment]) -> dict[str, UUID]:
    """Return the rounds and subjects of results as values of a statement (`in_places`)."""
    rounds = sorted({one.round_id for one in results if one.round_id})
    return numbered(rounds, "round") | numbered(sorted({one.subject_id for one in results}), "subject")


def in_places(values: Mapping[str, UUID]) -> Q:
    """Return the condition of lying in one of these rounds and being about one of these subjects."""
    rounds, subjects = ([values[name] for name in values if name.startswith(of)] for of in ("round", "subject"))
    return Q(round__in=rounds, subject__in=subjects)


def scores_behind_band(score: GivenScore, behind: Sequence[GivenScore]) -> tuple[GivenScore, ...]:
    """Return the scores a band draws from: the levels behind a consensus, and its own where nobody gave that one.

    So what a panel saw and none of its members is one of the voices, and a result lies within its own band. A principle
    without a level stays out of the band, as it does of the index (ours).
    """
    if score.level is None:
        return ()
    levels = tuple(one for one in behind if one.level is not None)
    return levels if any(one.level == score.level for one in levels) else (*levels, score)


def _given(answer: str, level: int | None, evidence: int | None, confidence: str) -> GivenScore:
    return GivenScore(cast("AnswerCode", answer), level, evidence, confidence)


def _own_scores(assessments: Collection[Assessment]) -> dict[UUID, list[_Line]]:
    rows = (
        Score.objects.filter(assessment__in=[one.pk for one in assessments])
        .order_by("principle__position")
        .values_list("assessment_id", "principle__code", "principle__side", "principle__weight", *_SCORE)
    )
    found: dict[UUID, list[_Line]] = defaultdict(list)
    for pk, code, side, weight, *score in rows:
        found[pk].append((code, side, weight, _given(*score)))
    return found


def _scores_behind(results: Collection[Assessment]) -> dict[_Place, list[GivenScore]]:
    """Return what the independent assessors gave, by round, subject and principle; who submitted first, first."""
    found: dict[_Place, list[GivenScore]] = defaultdict(list)
    if not results:
        return found
    wanted = {(one.round_id, one.subject_id) for one in results}
    rows = (
        Score.objects.filter(
            assessment__round__in={round_ for round_, _subject in wanted},
            assessment__subject__in={subject for _round, subject in wanted},
            assessment__kind=AssessmentKind.INDEPENDENT,
            assessment__state=AssessmentState.SUBMITTED,
            assessment__superseded_at=None,
        )
        .order_by("assessment__submitted_at", "assessment_id")
        .values_list("assessment__round_id", "assessment__subject_id", "principle__code", *_SCORE)
    )
    for round_, subject, code, *score in rows:
        found[round_, subject, code].append(_given(*score))
    return found
