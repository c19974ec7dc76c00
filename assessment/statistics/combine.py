# SPDX-License-Identifier: EUPL-1.2
"""From several independent scores of one principle to the one that is proposed; pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

AnswerCode = Literal["not_scored", "level", "dont_know", "not_applicable", "not_settled"]
CONFIDENCES = ("low", "medium", "high")


@dataclass(frozen=True, slots=True)
class GivenScore:
    """What one assessor gave: an answer, and with a level its evidence (0..3) and confidence."""

    answer: AnswerCode
    level: int | None = None
    evidence: int | None = None
    confidence: str = ""


# What a principle says of which the assessors settle nothing and no panel decided (assessment.statistics.settling).
NOT_SETTLED: Final = GivenScore("not_settled")


def combine(given: Sequence[GivenScore]) -> GivenScore:
    """Return the proposed score: the median of the levels that were given.

    Between two middle levels the lower one is taken, with low confidence, as the lens's reading rule says for one
    assessor who hesitates between neighbours (ours). Evidence is the strongest that any of them had; confidence
    the lowest any of them named, because a result is as sure as its least sure reader (ours). Without a single level:
    not applicable when all said so, otherwise don't know. Non-values never count as 0. What is not yet scored says
    nothing; when nobody scored, neither is the result.
    """
    given = [one for one in given if one.answer != "not_scored"]
    levels = levels_of(given)
    if not levels:
        if not given:
            return GivenScore("not_scored")
        return GivenScore("not_applicable" if all(one.answer == "not_applicable" for one in given) else "dont_know")
    low, high = levels[(len(levels) - 1) // 2], levels[len(levels) // 2]
    scored = [one for one in given if one.answer == "level"]
    named = [CONFIDENCES.index(one.confidence) for one in scored if one.confidence in CONFIDENCES]
    lowest = CONFIDENCES[min(named, default=0)]
    return GivenScore(
        "level",
        level=low,
        evidence=max((one.evidence or 0) for one in scored),
        confidence="low" if low != high else lowest,
    )


def spread(given: Sequence[GivenScore]) -> int | None:
    """Return the distance between the highest and the lowest level given, or None with fewer than two levels."""
    levels = levels_of(given)
    return levels[-1] - levels[0] if len(levels) > 1 else None


def levels_of(given: Sequence[GivenScore]) -> list[int]:
    """Return the levels that were given, lowest first."""
    return sorted(one.level for one in given if one.answer == "level" and one.level is not None)
