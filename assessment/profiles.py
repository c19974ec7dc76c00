# SPDX-License-Identifier: EUPL-1.2
"""Assessment's answer to the register: the bars of the latest published result, and filters on it."""

from collections.abc import Collection, Mapping
from fractions import Fraction
from functools import lru_cache
from math import log
from typing import Any, Final
from uuid import UUID

import orjson
from django.db.models import Case, Count, F, FloatField, Max, OuterRef, Q, QuerySet, Subquery, Sum, Value, When
from django.db.models.expressions import Combinable
from django.db.models.functions import Cast, Ln, NullIf
from django.utils.translation import get_language

from assessment.models import Assessment, Lens, Score, Side
from assessment.models.assessment import Answer
from assessment.scoring.interplay import MIDDLE, ROUNDING
from core.charts import Bar, Mark
from initiatives.profiles import ProfileFilter, ProfileProvider, register_provider

LOW_LEVEL: Final = 1


def register_profiles() -> None:
    """Answer the register's questions about profiles."""
    register_provider(ProfileProvider(bars=bars_for, condition=condition, lowest=lowest, mark=mark))


def latest_results(**about: Any) -> QuerySet[Assessment, Any]:
    """Return the newest published result of every subject that meets `about`, as a set to look ids up in.

    One pass over the results: a subquery per row takes minutes in a city of 20,000.
    """
    newest = Assessment.objects.results().filter(**about).order_by("subject", "-published_at", "-id")
    return newest.distinct("subject").values("pk")


def bars_for(initiative_ids: Collection[UUID]) -> dict[UUID, list[Bar]]:
    """Return the bars of the latest published result per initiative, in lens order; one query.

    They are read from the document written with the result: one row each, where the scores are eleven.
    """
    newest = latest_results(subject__initiative__in=initiative_ids)
    language = get_language() or "nl"
    profiles: dict[UUID, list[Bar]] = {}
    for initiative_id, lens_id, document in newest.values_list("subject__initiative", "lens", "document"):
        names = _names_of(lens_id)
        profiles[initiative_id] = [
            Bar(
                score["principle"],
                principle_name(names, score["principle"], language),
                score["side"],
                Mark(score["answer"]),
                score["level"],
            )
            for score in orjson.loads(document)["scores"]
        ]
    return profiles


def principle_name(names: Mapping[str, Mapping[str, str]], code: str, language: str) -> str:
    """Return the name of a principle in `language`, else in Dutch, else its code."""
    known = names.get(code, {})
    return known.get(language) or known.get("nl") or code


@lru_cache(maxsize=16)
def _names_of(lens_id: UUID) -> dict[str, dict[str, str]]:
    # A lens version never changes (a trigger keeps it), so its names can be kept for good.
    principles = Lens.objects.values_list("content__principles", flat=True).get(pk=lens_id)
    return {each["code"]: each["name"] for each in principles}


def condition(wanted: ProfileFilter) -> Q:
    """Return the condition on Initiative for `wanted`; always about the latest published result."""
    if wanted is ProfileFilter.ASSESSED:
        return Q(pk__in=Assessment.objects.results().values("subject__initiative"))
    if wanted is ProfileFilter.LOW:
        low = Score.objects.filter(assessment__in=latest_results(), answer=Answer.LEVEL, level__lte=LOW_LEVEL)
        return Q(pk__in=low.values("assessment__subject__initiative"))
    return Q(pk__in=_strong_beside_weak().values("assessment__subject__initiative"))


def mark() -> object:
    """Return what changes whenever a result is published."""
    return tuple(Assessment.objects.results().aggregate(count=Count("pk"), newest=Max("published_at")).values())


def lowest() -> Subquery:
    """Return the lowest level of the latest published result, as an expression on Initiative."""
    newest = Assessment.objects.results().filter(subject__initiative=OuterRef(OuterRef("pk")))
    levels = Score.objects.filter(
        assessment=Subquery(newest.order_by("-published_at", "-id").values("pk")[:1]), answer=Answer.LEVEL
    )
    return Subquery(levels.order_by("level").values("level")[:1])


def _strong_beside_weak() -> QuerySet[Score, Any]:
    """Initiative side at or above the middle of the index I, governance side below it, both shown (coverage).

    I = ((n+1) exp(sum w ln((L+1)/(n+1)) / sum w) - 1) / n, so I >= 1/2 is the same as
    sum w ln((L+1)/(n+1)) >= sum w ln((n/2 + 1)/(n+1)): the sums are compared, no root is taken. n is the lens's scale.
    """
    middle, threshold = _by_lens()
    weight = Cast("principle__weight", FloatField())
    above = weight * (Ln(Cast("level", FloatField()) + 1.0) - middle)
    scored, applicable = Q(answer=Answer.LEVEL), ~Q(answer=Answer.NOT_APPLICABLE)
    initiative, governance = Q(principle__side=Side.INITIATIVE), Q(principle__side=Side.GOVERNANCE)
    return (
        Score.objects.filter(assessment__in=latest_results())
        .values("assessment__subject__initiative")
        .annotate(
            threshold=Max(threshold),
            initiative_above=Sum(above, filter=initiative & scored),
            governance_above=Sum(above, filter=governance & scored),
            initiative_coverage=_share(weight, initiative & scored, initiative & applicable),
            governance_coverage=_share(weight, governance & scored, governance & applicable),
        )
        .filter(
            initiative_above__gte=-ROUNDING,
            governance_above__lt=-ROUNDING,
            initiative_coverage__gte=F("threshold") - ROUNDING,
            governance_coverage__gte=F("threshold") - ROUNDING,
        )
    )


def _by_lens() -> tuple[Cast, Cast]:
    """Return ln(n/2 + 1) and the coverage threshold per lens version, as constants: a lens text is large."""
    rows = Lens.objects.values_list("pk", "content__scale__max", "content__coverage_threshold")
    middles, thresholds = [], []
    for pk, top, threshold in rows:
        middles.append(When(assessment__lens=pk, then=Value(log(top * MIDDLE + 1))))
        thresholds.append(When(assessment__lens=pk, then=Value(float(Fraction(str(threshold))))))
    # The cast keeps the type where there is no lens at all.
    return Cast(Case(*middles), FloatField()), Cast(Case(*thresholds), FloatField())


def _share(weight: Cast, part: Q, whole: Q) -> Combinable:
    return Sum(weight, filter=part) / NullIf(Sum(weight, filter=whole), Value(0.0))
