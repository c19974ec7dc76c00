# SPDX-License-Identifier: EUPL-1.2
"""Assessment's answer to the register: the bars of the latest published result, and filters on it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final
from uuid import UUID

import orjson
from django.db.models import (
    Case,
    OuterRef,
    Q,
    QuerySet,
    SmallIntegerField,
    Subquery,
    Value,
    When,
)
from django.utils.translation import get_language

from assessment.lens.translation import LOW_LEVEL
from assessment.models import Assessment, Lens, Result, Score, SideFigures
from assessment.models.assessment import Answer
from assessment.results.quadrants import strength_condition
from core.charts.data import GOVERNANCE, INITIATIVE, Bar, Mark
from core.database.prepared_statements import numbered, read
from initiatives.register.profiles import ProfileFilter, ProfileProvider, provide_profiles

# A lens that sets one side against one other.
TWO: Final = 2
# What the conditions below read.
SOURCES: Final = (
    "assessment_assessment",
    "assessment_lens",
    "assessment_score",
    "assessment_sidefigures",
    "assessment_subject",
)


def register_profiles() -> None:
    """Answer the register's questions about profiles."""
    provide_profiles(ProfileProvider(bars=bars_for, condition=condition, lowest=lowest, sources=SOURCES))


def latest_results(*about: Q) -> QuerySet[Result, Any]:
    """Return the latest published result of every subject that meets `about`, as a set to look ids up in."""
    return Result.objects.filter(*about, is_latest=True).values("assessment")


def bars_for(initiative_ids: Collection[UUID]) -> dict[UUID, tuple[Bar, ...]]:
    """Return the bars of the latest published result per initiative, in lens order; one query.

    They are read from the document written with the result: one row each, where the scores are eleven.
    """
    language = get_language() or "nl"
    profiles: dict[UUID, tuple[Bar, ...]] = {}
    for initiative_id, lens_id, document in read(_newest, numbered(initiative_ids)):
        profiles[initiative_id] = bars_of(lens_id, document, language)
    return profiles


def _newest(ids: Mapping[str, Any], _shape: None) -> QuerySet[Result, Any]:
    return latest_results(Q(initiative__in=ids.values())).values_list("initiative", "lens", "assessment__document")


@lru_cache(maxsize=1_000)
def bars_of(lens_id: UUID, document: str, language: str) -> tuple[Bar, ...]:
    """Return the bars of one result from the document written with it, in lens order; no query once a lens is known."""
    drawing = _drawing_of(lens_id)
    return tuple(_bar(drawing, score, language) for score in orjson.loads(document)["scores"])


def _bar(drawing: "_Drawing", score: Mapping[str, Any], language: str) -> Bar:
    side = score["side"]
    return Bar(
        score["principle"],
        principle_name(drawing.principles, score["principle"], language),
        INITIATIVE if side == drawing.first else GOVERNANCE,
        Mark(score["answer"]),
        score["level"],
        group=principle_name(drawing.sides, side, language),
        scale=drawing.top,
    )


def principle_name(names: Mapping[str, Mapping[str, str]], code: str, language: str) -> str:
    """Return the name of a principle in `language`, else in Dutch, else its code."""
    known = names.get(code, {})
    return known.get(language) or known.get("nl") or code


@dataclass(frozen=True, slots=True)
class _Drawing:
    """What charts need of a lens, names in every language."""

    principles: Mapping[str, Mapping[str, str]]
    sides: Mapping[str, Mapping[str, str]]
    first: str
    top: int


@lru_cache(maxsize=16)
def _drawing_of(lens_id: UUID) -> _Drawing:
    # A lens version never changes (a trigger keeps it), so this can be kept for good.
    wanted = ("content__principles", "content__sides", "content__scale__max")
    principles, sides, top = Lens.objects.values_list(*wanted).get(pk=lens_id)
    return _Drawing(
        {each["code"]: each["name"] for each in principles},
        {each["code"]: each["name"] for each in sides},
        sides[0]["code"],
        int(top),
    )


def condition(wanted: ProfileFilter) -> Q:
    """Return the condition on Initiative for `wanted`; always about the latest published result."""
    if wanted is ProfileFilter.ASSESSED:
        return Q(pk__in=Assessment.objects.results().values("subject__initiative"))
    if wanted is ProfileFilter.LOW:
        low = Score.objects.filter(assessment__in=latest_results(), answer=Answer.LEVEL, level__lte=_low_by_lens())
        return Q(pk__in=low.values("assessment__subject__initiative"))
    return Q(pk__in=_strong_beside_weak().values("subject__initiative"))


def lowest() -> Subquery:
    """Return the lowest level of the latest published result, as an expression on Initiative."""
    newest = latest_results(Q(initiative=OuterRef(OuterRef("pk"))))
    levels = Score.objects.filter(assessment=Subquery(newest), answer=Answer.LEVEL)
    return Subquery(levels.order_by("level").values("level")[:1])


def _strong_beside_weak() -> QuerySet[Assessment, Any]:
    """Return the latest results in the quadrant of a strong first side beside a weak second one.

    In our lens these are the initiative and the governance; a lens with one side or with three has no such pair.
    """
    first, second = Q(pk__in=[]), Q(pk__in=[])
    for pk, sides in Lens.objects.values_list("pk", "content__sides"):
        if len(sides) == TWO:
            first |= Q(assessment__lens=pk, side=sides[0]["code"])
            second |= Q(assessment__lens=pk, side=sides[1]["code"])
    strong = SideFigures.objects.filter(first, strength_condition(strong=True), assessment__in=latest_results())
    weak = SideFigures.objects.filter(second, strength_condition(strong=False), assessment__in=latest_results())
    return Assessment.objects.filter(pk__in=strong.values("assessment")).filter(pk__in=weak.values("assessment"))


def _low_by_lens() -> Case:
    """Return up to which level a principle is low, per lens version."""
    rows = Lens.objects.filter(content__has_key="low_level").values_list("pk", "content__low_level")
    named = [When(assessment__lens=pk, then=Value(int(low))) for pk, low in rows]
    return Case(*named, default=Value(LOW_LEVEL), output_field=SmallIntegerField())
