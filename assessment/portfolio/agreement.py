# SPDX-License-Identifier: EUPL-1.2
"""How far the assessors of one round agree, per principle (assessment.scoring.agreement does the sums).

Only of a round that is closed, or in which nobody has anything left to submit: how far others agree would tell an
assessor who is still to score what to expect. And only over the assessments this person may read.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import lru_cache
from hashlib import sha256
from typing import Any, Final

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Exists, OuterRef, Q, QuerySet

from accounts.models import User
from assessment.blindness import counting
from assessment.lens.reading import text_of
from assessment.lens.texts import PrincipleText, SideText
from assessment.models import (
    Assessment,
    Assignment,
    Purpose,
    Round,
    RoundState,
    Score,
    SubjectKind,
)
from assessment.models.assessment import Answer
from assessment.portfolio.reading import Results, content_key
from assessment.scoring.agreement import (
    Reading,
    exact_agreement,
    jackknife_interval,
    krippendorff_alpha,
    reading,
    within_one_agreement,
)
from assessment.scoring.ratings import stacked

# Up to so many assessments are compared while the page is made; more is work in the background.
MOST_AT_ONCE: Final = 1000
PAIR: Final = 2
# Units of the drawing: 0 and 1 of alpha, and where it is cut off on the left.
ZERO: Final = 48.3
ONE: Final = 240.0
EDGE: Final = 10.0


@dataclass(frozen=True, slots=True)
class Agreement:
    """One principle: alpha with its interval, and shares of pairs; None is undefined. `units` were compared."""

    code: str
    units: int
    alpha: float | None
    low: float | None
    high: float | None
    exact: float | None
    within_one: float | None

    @property
    def reading(self) -> Reading:
        """How the alpha may be used."""
        return reading(self.alpha)

    @property
    def point(self) -> float:
        """Where alpha is drawn."""
        return _x(self.alpha or 0)

    @property
    def ends(self) -> tuple[float, float]:
        """Where the interval is drawn."""
        return _x(self.low or 0), _x(self.high or 0)


@dataclass(frozen=True, slots=True)
class Line:
    """One principle of the lens with its agreement."""

    principle: PrincipleText
    side: SideText
    found: Agreement


def rounds_to_read(by: User) -> QuerySet[Round, Any]:
    """Return the rounds whose agreement this person may read, newest first."""
    waiting = Assignment.objects.open().filter(round=OuterRef("pk"))
    given = Assessment.objects.filter(counting(), round=OuterRef("pk"), subject__kind=SubjectKind.INITIATIVE)
    return (
        Round.objects.visible_to(by)
        .filter(Q(state=RoundState.CLOSED) | (Q(state=RoundState.OPEN) & ~Exists(waiting)))
        .filter(Exists(given), purpose=Purpose.ASSESSMENT)
        .order_by("-opens_on", "-pk")
    )


def assessments_of(round_: Round, by: User) -> Results:
    """Return the independent assessments of initiatives in a round that this person may read."""
    return Assessment.objects.visible_to(by).filter(
        counting(), round=round_, subject__kind=SubjectKind.INITIATIVE, lens=round_.lens_id
    )


def key_of(found: Results) -> str:
    """Return what stands for these assessments: submitted ones never change, so their ids say it all; one query."""
    return sha256(f"agreement {content_key(found)}".encode()).hexdigest()


def compute(found: Results) -> list[Agreement]:
    """Return the agreement per principle, by code; one query."""
    scored = Score.objects.filter(assessment__in=found.values("pk"), answer=Answer.LEVEL)
    units = scored.order_by().values("principle__code", "assessment__subject_id")
    rows = units.annotate(levels=ArrayAgg("level", order_by=["level"])).values_list("principle__code", "levels")
    by_code: dict[str, list[tuple[int, ...]]] = defaultdict(list)
    for code, levels in rows:
        by_code[code].append(tuple(levels))
    return [_of_principle(code, tuple(sorted(levels))) for code, levels in sorted(by_code.items())]


def lines_of(round_: Round, found: Sequence[Agreement]) -> list[Line]:
    """Return a line per principle of the round's lens, the lowest alpha first, undefined ones last."""
    lens = text_of(round_.lens)
    by_code = {one.code: one for one in found}
    lines = [
        Line(one, lens.side(one.side), by_code.get(one.code) or Agreement(one.code, 0, *[None] * 5))
        for one in lens.principles
    ]
    return sorted(lines, key=lambda line: (line.found.alpha is None, line.found.alpha or 0))


def as_json(found: Sequence[Agreement]) -> list[dict[str, Any]]:
    """Return what a job keeps."""
    return [asdict(one) for one in found]


def from_json(kept: Sequence[Mapping[str, Any]]) -> list[Agreement]:
    """Return what a job kept."""
    return [Agreement(**one) for one in kept]


@lru_cache(maxsize=256)
def _of_principle(code: str, units: tuple[tuple[int, ...], ...]) -> Agreement:
    ratings = stacked(units)
    interval = jackknife_interval(ratings)
    return Agreement(
        code,
        sum(len(levels) >= PAIR for levels in units),
        krippendorff_alpha(ratings),
        interval.low if interval else None,
        interval.high if interval else None,
        exact_agreement(ratings),
        within_one_agreement(ratings),
    )


def _x(alpha: float) -> float:
    return round(max(ZERO + (ONE - ZERO) * alpha, EDGE), 1)
