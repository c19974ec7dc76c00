# SPDX-License-Identifier: EUPL-1.2
"""Lenses, rounds, assignments and assessments."""

from collections.abc import Mapping, Sequence
from copy import deepcopy
from datetime import timedelta
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

import yaml
from django.utils import timezone

from accounts.models import Role, User
from assessment.lens.actions import load_lens
from assessment.lens.validation import LensDocument, read_lens
from assessment.models import (
    Assessment,
    AssessmentKind,
    AssessmentState,
    Assignment,
    FollowUp,
    Lens,
    Panel,
    Round,
    RoundState,
    Score,
    Settling,
    Subject,
)
from assessment.panels.actions.consensus import save_consensus, show_carriers, sign_consensus, start_panel
from assessment.panels.content import content_of
from assessment.panels.queries import consensus_of, proposals_of
from assessment.results.documents import document_of
from assessment.results.figures import write_figures
from assessment.rounds.actions.rounds import Thing, subject_of
from assessment.scoring.actions.assessments import ScoreChange
from initiatives.models import Initiative
from tests.factories.accounts import make_user
from tests.factories.initiatives import make_initiative

LENS_FILE = Path(__file__).parents[2] / "assessment" / "lenses" / "veerkracht-1.yaml"
SMALL_LENS_FILE = Path(__file__).parents[1] / "assessment" / "lenses" / "buurtkracht-1.yaml"
_number = count(1)


@cache
def _veerkracht() -> LensDocument:
    return read_lens(LENS_FILE.read_text(encoding="utf-8"))


def make_lens() -> Lens:
    """Return the lens of the product, loaded when it is not there yet."""
    return load_lens(document=_veerkracht())[0]


@cache
def _instituties() -> LensDocument:
    return read_lens(LENS_FILE.with_name("instituties-1.yaml").read_text(encoding="utf-8"))


def make_institution_lens() -> Lens:
    """Return the lens of institutions and chains, loaded when it is not there yet."""
    return load_lens(document=_instituties())[0]


def make_small_lens(**changes: Any) -> Lens:
    """Return a lens of another city: five principles, three sides, levels 0 to 3, Dutch only; `changes` to its text."""
    content = yaml.safe_load(SMALL_LENS_FILE.read_text(encoding="utf-8")) | changes
    return load_lens(document=read_lens(yaml.safe_dump(content)))[0]


def make_weighed_lens(version: int, weights: Sequence[float], coverage: str) -> Lens:
    """Return the lens of the product in another version: with these eleven weights and this share to be scored."""
    content = deepcopy(_veerkracht().content) | {"version": version, "coverage_threshold": coverage}
    for principle, weight in zip(content["principles"], weights, strict=True):
        principle["weight"] = weight
    return load_lens(document=read_lens(yaml.safe_dump(content)))[0]


def make_round(**fields: Any) -> Round:
    """Create an open round with a month to go."""
    today = timezone.localdate()
    values = {
        "title": f"Round {next(_number)}",
        "state": RoundState.OPEN,
        "opens_on": today - timedelta(days=7),
        "deadline": today + timedelta(days=30),
        **fields,
    }
    if "lens" not in values:
        values["lens"] = make_lens()
    return Round.objects.create(**values)


def make_subject(thing: Thing | None = None) -> Subject:
    """Return the subject of an initiative, a programme, an area or a vignette."""
    return subject_of(thing or make_initiative())


def make_assignment(
    *,
    assessor: User | None = None,
    initiative: Thing | None = None,
    round: Round | None = None,  # noqa: A002 - the word of the domain
    **fields: Any,
) -> Assignment:
    """Create an assignment of `assessor` to score `initiative` in an open round."""
    return Assignment.objects.create(
        round=round or make_round(),
        subject=make_subject(initiative),
        assessor=assessor or make_user(role=Role.ASSESSOR),
        **fields,
    )


def make_assessment(
    *,
    assignment: Assignment | None = None,
    levels: Mapping[str, int | None] | None = None,
    submitted: bool = False,
    **fields: Any,
) -> Assessment:
    """Create an independent assessment with its eleven scores.

    Without `levels` nothing is scored yet; with them, None is "not applicable" and principles left out "don't know".
    `submitted` scores everything that `levels` leaves open at 2 and locks it.
    """
    given = assignment or make_assignment()
    values = {
        "subject": given.subject,
        "round": given.round,
        "lens": given.round.lens,
        "kind": AssessmentKind.INDEPENDENT,
        "assessor": given.assessor,
        **fields,
    }
    assessment = Assessment.objects.create(**values)
    principles = values["lens"].principles.all()
    if levels is None and submitted:
        levels = {principle.code: 2 for principle in principles}
    Score.objects.bulk_create(
        Score(assessment=assessment, principle=principle, **_answer(principle.code, levels)) for principle in principles
    )
    if submitted:
        submit(assessment)
    return assessment


def _answer(code: str, levels: Mapping[str, int | None] | None) -> dict[str, Any]:
    if levels is None:
        return {}
    if code not in levels:
        return {"answer": "dont_know"}
    if levels[code] is None:
        return {"answer": "not_applicable", "rationale": f"Why {code} does not apply."}
    return {
        "answer": "level",
        "level": levels[code],
        "rationale": f"What we saw of {code}.",
        "evidence_level": 2,
        "confidence": "medium",
    }


def submit(assessment: Assessment) -> None:
    now = timezone.now()
    assessment.state = AssessmentState.SUBMITTED
    assessment.submitted_at = now
    assessment.document = document_of(assessment, submitted_at=now)
    assessment.save(update_fields=["state", "submitted_at", "document"])
    assessment.refresh_from_db()
    write_figures(assessment)


def make_result(
    initiative: Thing | None = None, levels: Mapping[str, int | None] | None = None, **fields: Any
) -> Assessment:
    """Create a published result; principles that `levels` leaves out are "don't know", without `levels` all are 2."""
    given = initiative or make_initiative()
    assessment = make_assessment(
        assignment=make_assignment(initiative=given, round=fields.pop("round", None)),
        levels=levels,
        submitted=True,
        kind=AssessmentKind.CONSENSUS,
        assessor=None,
        is_invented=fields.pop("is_invented", False),
    )
    Assessment.objects.filter(pk=assessment.pk).update(**{"published_at": timezone.now(), **fields})
    assessment.refresh_from_db()
    return assessment


def make_panel(initiative: Thing, members: Sequence[User], *, chair: User, **rules: Any) -> Panel:
    """Create a panel of these members on an initiative, signed by all and shown to its carriers."""
    round_ = make_round(settling=Settling.PANEL, **rules)
    for member in members:
        make_assessment(
            assignment=make_assignment(round=round_, initiative=initiative, assessor=member), submitted=True
        )
    panel = start_panel(round_=round_, subject=make_subject(initiative), reason="", by=chair)
    write_texts(panel, chair)
    for member in members:
        sign_consensus(panel=panel, seen=content_of(consensus_of(panel)).hash, by=member)
    return show_carriers(panel=panel, by=chair)


def write_texts(panel: Panel, by: User) -> None:
    """Write the public text of every principle of a panel that has just started."""
    proposals = proposals_of(panel)
    changes = []
    for score in consensus_of(panel).scores.select_related("principle"):
        code = score.principle.code
        values = {"rationale": f"What we saw of {code}."}
        if proposals[code].unsettled:
            values["departure"] = "The papers say so."
        changes.append(ScoreChange(code, score.version, values))
    save_consensus(panel=panel, changes=changes, by=by)


def make_self_assessment(
    initiative: Initiative | None = None,
    *,
    levels: Mapping[str, int | None] | None = None,
    submitted: bool = False,
    **fields: Any,
) -> Assessment:
    """Create a self-assessment; `levels` as in make_assessment, without evidence or confidence."""
    lens = fields.pop("lens", None) or make_lens()
    assessment = Assessment.objects.create(
        subject=make_subject(initiative), lens=lens, kind=AssessmentKind.SELF, **fields
    )
    Score.objects.bulk_create(
        Score(
            assessment=assessment,
            principle=principle,
            **(_answer(principle.code, levels) | _own(principle.code, levels)),
        )
        for principle in lens.principles.all()
    )
    if submitted:
        submit(assessment)
    return assessment


def _own(code: str, levels: Mapping[str, int | None] | None) -> dict[str, Any]:
    text = f"The founder says of {code}." if levels and code in levels else ""
    return {"evidence_level": None, "confidence": "", "rationale": text}


def make_follow_up(thing: Thing | None = None, **fields: Any) -> FollowUp:
    """Create something promised about robustness, due in a month."""
    principle = make_lens().principles.get(code="robust")
    values = {"text": "Look for a second payer", "due_on": timezone.localdate() + timedelta(days=30), **fields}
    return FollowUp.objects.create(subject=make_subject(thing), principle=principle, **values)
