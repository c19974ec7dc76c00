# SPDX-License-Identifier: EUPL-1.2
"""How far the assessors of one round agree, per principle (assessment.statistics.agreement does the sums).

For a coordinator only of a round that is closed, or in which nobody has anything left to submit: how far others agree
would tell an assessor who is still to score what to expect; and only over the assessments they may read. An official
reads the same figures over a whole round, never over one area and never one score: of a closed round with at least
FEWEST assessors and FEWEST initiatives, per principle over at least FEWEST initiatives. With fewer, somebody who
scored along could work out what a colleague gave.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery, Value

from accounts.models import Role, User
from assessment.access.visibility import counting
from assessment.lens.texts import PrincipleText, SideText
from assessment.lens.translation import text_of
from assessment.models import Assessment, Assignment, Purpose, Round, RoundState, Score, SubjectKind
from assessment.models.assessment import Answer
from assessment.portfolio.queries import Results, content_rows
from assessment.statistics.agreement import Agreement, Interval, agreement_of
from core.database.prepared_statements import READER, fetch

if TYPE_CHECKING:
    from uuid import UUID

    from assessment.querysets import AssessmentQuerySet

# Up to so many assessments are compared while the page is made; more is work in the background.
MOST_AT_ONCE: Final = 1000
# What an official reads is about so many assessors and initiatives at least; ours.
FEWEST: Final = 3
# Whether a round has so many, its first few tell nearly always; only where they do not, all of them are counted.
FIRST: Final = 24
# Units of the drawing: 0 and 1 of alpha, and where it is cut off on the left.
ZERO: Final = 48.3
ONE: Final = 240.0
EDGE: Final = 10.0

Found = Mapping[str, Agreement]


@dataclass(frozen=True, slots=True)
class PrincipleAgreement:
    """One principle of the lens with its agreement; `is_withheld` when too few initiatives were compared to tell."""

    principle: PrincipleText
    side: SideText
    found: Agreement
    is_withheld: bool = False

    @property
    def point(self) -> float:
        """Where alpha is drawn."""
        return _x(self.found.alpha or 0)

    @property
    def ends(self) -> tuple[float, float]:
        """Where the interval is drawn."""
        interval = self.found.interval or Interval(0, 0)
        return _x(interval.low), _x(interval.high)


def reads_all(by: User) -> bool:
    """Whether this person reads figures of few initiatives too: a coordinator, who may read the scores themselves."""
    return Role.COORDINATOR in by.roles


def rounds_to_read(by: User) -> QuerySet[Round, Any]:
    """Return the rounds whose agreement this person may read, newest first."""
    given = _in_round(OuterRef("pk"))
    rounds = Round.objects.alias(given=_one_of(given)).filter(given__isnull=False, purpose=Purpose.ASSESSMENT)
    rounds = rounds.order_by("-opens_on", "-pk")
    if reads_all(by):
        waiting = _one_of(Assignment.objects.open().filter(round=OuterRef("pk")))
        ready = Q(state=RoundState.CLOSED) | Q(state=RoundState.OPEN, waiting__isnull=True)
        return rounds.alias(waiting=waiting).filter(ready, pk__in=Round.objects.visible_to(by).values("pk"))
    few = _in_round(OuterRef(OuterRef("pk"))).agreeing(by).values("pk")[:FIRST]
    return rounds.filter(
        _many_enough(Assessment.objects.filter(pk__in=few)) | _many_enough(given.agreeing(by)), state=RoundState.CLOSED
    )


def _many_enough(counted: QuerySet[Any, Any]) -> Q:
    """Return the condition on a round that these are by enough assessors, about enough initiatives."""
    coders, things = Count("assessor", distinct=True), Count("subject", distinct=True)
    # By a constant, so that everything is one group.
    groups = counted.order_by().annotate(all=Value(1)).values("all").alias(coders=coders, things=things)
    return Q(Exists(groups.filter(coders__gte=FEWEST, things__gte=FEWEST)))


def _in_round(round_: Any) -> "AssessmentQuerySet":
    return Assessment.objects.filter(counting(), round=round_, subject__kind=SubjectKind.INITIATIVE)


def _one_of(rows: QuerySet[Any, Any]) -> Subquery:
    """Return one of the rows of a round, if there is one: as EXISTS, PostgreSQL would look at those of all rounds."""
    return Subquery(rows.order_by().values("pk")[:1])


def rounds_read_by(by: User) -> list[Round]:
    """Return `rounds_to_read`, without their lenses: those are long, and the page draws one; one query."""
    return fetch(_rounds, {}, reader=by)


def _rounds(values: Mapping[str, Any], _shape: None) -> QuerySet[Round]:
    return rounds_to_read(values[READER])


def in_round(round_: Round) -> dict[str, Any]:
    """Return the values of a statement about `assessments_of` a round: planned with them, it reads only that round."""
    return {"round": round_.pk, "lens": round_.lens_id}


def assessments_of(values: Mapping[str, Any]) -> Results:
    """Return the independent assessments of initiatives in a round whose agreement the reader may read."""
    return Assessment.objects.agreeing(values[READER]).filter(
        round=values["round"], subject__kind=SubjectKind.INITIATIVE, lens=values["lens"]
    )


def key_and_total(round_: Round, by: User) -> tuple[str, int]:
    """Return what stands for the assessments compared, and how many they are; one query.

    Submitted ones never change, so their ids say it all.
    """
    found = fetch(_content, in_round(round_), reader=by, is_planned_anew=True)
    content, total = found[0] if found else (None, 0)
    return sha256(f"agreement from five units and three assessors on {content or ''}".encode()).hexdigest(), total


def _content(values: Mapping[str, Any], _shape: None) -> QuerySet[Any, Any]:
    return content_rows(assessments_of(values))


def _levels(values: Mapping[str, Any], _shape: None) -> QuerySet[Score, Any]:
    scored = Score.objects.filter(assessment__in=assessments_of(values).values("pk"), answer=Answer.LEVEL)
    units = scored.order_by().values("principle__code", "assessment__subject_id")
    by_unit = units.annotate(levels=ArrayAgg("level"), who=ArrayAgg("assessment__assessor"))
    return by_unit.values_list("principle__code", "levels", "who")


def compute(round_: Round, by: User) -> dict[str, Agreement]:
    """Return the agreement per principle, by code; one query."""
    given: dict[str, list[list[int]]] = defaultdict(list)
    assessors: dict[str, set[UUID]] = defaultdict(set)
    for code, levels, who in fetch(_levels, in_round(round_), reader=by, is_planned_anew=True):
        given[code].append(levels)
        if len(levels) > 1:
            assessors[code].update(who)
    return {code: agreement_of(levels, len(assessors[code])) for code, levels in given.items()}


def lines_of(round_: Round, found: Found, by: User) -> list[PrincipleAgreement]:
    """Return a line per principle of the round's lens, the lowest alpha first, undefined and withheld ones last."""
    lens = text_of(round_.lens)
    lines = [
        _withheld_if_few(PrincipleAgreement(one, lens.side(one.side), found.get(one.code, Agreement())), by)
        for one in lens.principles
    ]
    return sorted(lines, key=lambda line: (line.found.alpha is None, line.found.alpha or 0))


def _withheld_if_few(line: PrincipleAgreement, by: User) -> PrincipleAgreement:
    if reads_all(by) or line.found.units >= FEWEST:
        return line
    return replace(line, found=Agreement(line.found.units), is_withheld=True)


def as_json(found: Found) -> dict[str, Any]:
    """Return what a job keeps."""
    return {code: asdict(one) for code, one in found.items()}


def from_json(kept: Mapping[str, Any]) -> dict[str, Agreement]:
    """Return what a job kept."""
    return {
        code: Agreement(**{**one, "interval": Interval(**one["interval"]) if one["interval"] else None})
        for code, one in kept.items()
    }


def _x(alpha: float) -> float:
    return round(max(ZERO + (ONE - ZERO) * alpha, EDGE), 1)
