# SPDX-License-Identifier: EUPL-1.2
"""What the files of a round may tell: its results, the scores behind them and how far assessors agree.

A file is passed on, so it is stricter than a page: scores of a subject are told once nobody is to score it blind any
more. What is left out is counted, never hinted at.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from accounts.models import User
from assessment.lens.texts import LensText
from assessment.lens.translation import text_of
from assessment.models import (
    Assessment,
    AssessmentKind,
    AssessmentState,
    FollowUp,
    Round,
    RoundState,
    Score,
    Subject,
)
from assessment.results.summary import ResultSummary, result_summaries
from assessment.rounds.calibration.queries import all_are_in
from assessment.rounds.progress import Totals, totals
from assessment.rounds.subjects import THINGS, name_of
from assessment.statistics.agreement import Agreement, agreement_of
from initiatives.models import Carrier


class RawScore(NamedTuple):
    """One assessor's answer on one principle of one subject; `assessor` is a letter, the same in the whole round."""

    subject: str
    assessor: str
    code: str
    answer: str
    level: int | None
    evidence: int | None
    confidence: str
    subject_id: UUID


@dataclass(frozen=True, slots=True)
class RoundData:
    """One round as its files tell it. `held_back` submitted assessments are in no file; see `readable_in`."""

    round: Round
    lens: LensText
    totals: Totals
    results: Sequence[ResultSummary]
    raw: Sequence[RawScore]
    # Name of a principle, and how far it was agreed on; told, as on the page, once nobody has anything left to submit.
    agreement: Sequence[tuple[str, Agreement]]
    tells_agreement: bool
    assessors: int
    assessments: int
    held_back: int
    still_to_come: int
    follow_ups: Sequence[FollowUp]


def round_data(round_: Round, by: User) -> RoundData:
    """Return the round as this coordinator may take it along; the same number of queries for any size.

    `round_` was read through `visible_to` and comes with its lens.
    """
    lens, counted = text_of(round_.lens), totals(round_)
    raw = _raw(round_, by, lens)
    is_in = all_are_in(round_)
    told = len({(row.subject_id, row.assessor) for row in raw})
    return RoundData(
        round=round_,
        lens=lens,
        totals=counted,
        results=result_summaries(list(results_in(round_, by))),
        raw=raw,
        agreement=_agreement(lens, raw if is_in else ()),
        tells_agreement=is_in,
        assessors=round_.assignments.active().order_by().values("assessor").distinct().count(),
        assessments=told,
        held_back=counted.submitted - told,
        still_to_come=0 if round_.state == RoundState.CLOSED else round_.assignments.open().count(),
        follow_ups=list(_follow_ups(round_, by)),
    )


def results_in(round_: Round, by: User) -> QuerySet[Assessment, Any]:
    """Return the settled results of a round this person may read, published or internal, by name."""
    return (
        Assessment.objects.visible_to(by)
        .settled()
        .filter(round=round_)
        .select_related("round", *THINGS)
        .with_lens()
        .defer("document", "indices")
        .order_by(name_of("subject__"), "pk")
    )


def readable_in(round_: Round, by: User) -> QuerySet[Assessment, Any]:
    """Return the submitted assessments a file may tell: readable to `by`, and of what nobody scores blind any more.

    Publishing a result ends the blindness of its subject: from then on API clients read the scores too.
    """
    readable = Assessment.objects.visible_to(by).filter(
        round=round_, kind=AssessmentKind.INDEPENDENT, state=AssessmentState.SUBMITTED, superseded_at__isnull=True
    )
    if not round_.is_blind or round_.state == RoundState.CLOSED:
        return readable
    waited_for = round_.assignments.open().filter(subject=OuterRef("subject"))
    published = Assessment.objects.results().filter(round=round_, subject=OuterRef("subject"))
    return readable.filter(~Exists(waited_for) | Exists(published))


def _raw(round_: Round, by: User, lens: LensText) -> list[RawScore]:
    # First which assessments, then their scores: asked in one, who may read is weighed once per score.
    told_of = list(readable_in(round_, by).values_list("pk", flat=True))
    rows = list(
        Score.objects.filter(assessment__in=told_of).values_list(
            "assessment__subject",
            "assessment_id",
            "assessment__assessor",
            "principle__code",
            "answer",
            "level",
            "evidence_level",
            "confidence",
        )
    )
    names = _names({row[0] for row in rows})
    letters = letters_of(round_, {row[2] or row[1] for row in rows})
    place = {principle.code: at for at, principle in enumerate(lens.principles)}
    told = [RawScore(names[row[0]], letters[row[2] or row[1]], *row[3:], row[0]) for row in rows]
    return sorted(told, key=lambda row: (row.subject, row.subject_id, len(row.assessor), row.assessor, place[row.code]))


def _names(subjects: Iterable[UUID]) -> dict[UUID, str]:
    found = Subject.objects.filter(pk__in=list(subjects)).select_related(
        "initiative", "programme", "area", "party", "chain", "vignette"
    )
    return {one.pk: str(one) for one in found}


def letters_of(round_: Round, people: Iterable[UUID]) -> dict[UUID, str]:
    """Return a letter per assessor: A to Z, AA and on, in an order that tells neither names nor who was first."""
    mixed = sorted(people, key=lambda one: sha256(round_.pk.bytes + one.bytes).digest())
    return {one: _letter(at) for at, one in enumerate(mixed)}


def _letter(at: int) -> str:
    text = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        text = chr(ord("A") + rest) + text
    return text


def _agreement(lens: LensText, raw: Sequence[RawScore]) -> list[tuple[str, Agreement]]:
    units: dict[str, dict[UUID, dict[str, float]]] = defaultdict(lambda: defaultdict(dict))
    for row in raw:
        if row.level is not None:
            units[row.code][row.subject_id][row.assessor] = row.level
    found = []
    for principle in lens.principles:
        compared = [given for given in units[principle.code].values() if len(given) > 1]
        assessors = len({letter for given in compared for letter in given})
        found.append((principle.name, agreement_of([list(given.values()) for given in compared], assessors)))
    return found


def _follow_ups(round_: Round, by: User) -> QuerySet[FollowUp, Any]:
    """Return what was promised after the results of this round; `is_carriers` says whose side its owner is on."""
    carries = Carrier.objects.filter(initiative=OuterRef("subject__initiative"), user=OuterRef("owner"))
    return (
        FollowUp.objects.visible_to(by)
        .filter(result__round=round_)
        .select_related("principle", *THINGS)
        .annotate(is_carriers=Exists(carries))
        .order_by("due_on", "pk")
    )
