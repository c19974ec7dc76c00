# SPDX-License-Identifier: EUPL-1.2
"""Arrangements and contact."""

from datetime import date, timedelta
from itertools import count
from typing import Any

from django.utils import timezone

from governance.models import (
    Arrangement,
    ArrangementKind,
    Barrier,
    BarrierKind,
    Challenge,
    Experiment,
    GrowthChange,
    GrowthStep,
    Guarantee,
    GuaranteeAnswer,
    GuaranteeState,
    Issue,
    IssueState,
    Lesson,
    PartnerCall,
    PartnerPromise,
    Provision,
    ProvisionKind,
    Severity,
    Signal,
    StepKind,
    StyleMix,
    SubsidyFile,
    Weighing,
)
from initiatives.models import Engagement, Initiative, Party, Place, PlaceUse
from initiatives.models.party import ChainRole, Sphere
from tests.factories.initiatives import make_area, make_initiative
from tests.governance.arrangements.subsidy_files import line, register

_number = count(1)


def make_party(**fields: Any) -> Party:
    """Create a party in the sphere of government."""
    return Party.objects.create(**{"name": f"Party {next(_number)}", "sphere": Sphere.GOVERNMENT, **fields})


def make_arrangement(**fields: Any) -> Arrangement:
    """Create an agreement for the calendar year 2026."""
    values = {
        "kind": ArrangementKind.AGREEMENT,
        "title": f"Arrangement {next(_number)}",
        "first_day": date(2026, 1, 1),
        "last_day": date(2026, 12, 31),
        **fields,
    }
    for name, make in (("initiative", make_initiative), ("granted_by", make_party)):
        if name not in values:
            values[name] = make()
    return Arrangement.objects.create(**values)


def make_engagement(**fields: Any) -> Engagement:
    """Create a running engagement as executor."""
    values = {"role": ChainRole.EXECUTOR, **fields}
    for name, make in (("initiative", make_initiative), ("party", make_party)):
        if name not in values:
            values[name] = make()
    return Engagement.objects.create(**values)


def make_partner_promise(**fields: Any) -> PartnerPromise:
    """Create what a party in the chain promised to do before yesterday, and has not done."""
    values = {
        "basis": "promised", "text": "Het hek herstellen", "due_on": timezone.localdate() - timedelta(days=1), **fields
    }  # fmt: skip
    if "initiative" not in values or "party" not in values:
        engaged = make_engagement(**{name: values[name] for name in ("initiative", "party") if name in values})
        values |= {"initiative": engaged.initiative, "party": engaged.party}
    return PartnerPromise.objects.create(**values)


def make_partner_call(promise: PartnerPromise | None = None, **fields: Any) -> PartnerCall:
    """Create a call to account of today that may be answered for a week."""
    today = timezone.localdate()
    values = {"text": "Wanneer?", "asked_on": today, "answer_due_on": today + timedelta(days=7), **fields}
    return PartnerCall.objects.create(promise=promise or make_partner_promise(), **values)


def make_place(**fields: Any) -> Place:
    """Create a place nobody uses yet."""
    return Place.objects.create(**{"name": f"Place {next(_number)}", **fields})


def make_place_use(**fields: Any) -> PlaceUse:
    """Create a running use of a place that cannot be missed."""
    for name, make in (("initiative", make_initiative), ("place", make_place)):
        if name not in fields:
            fields[name] = make()
    return PlaceUse.objects.create(**fields)


def make_style_mix(**fields: Any) -> StyleMix:
    """Create a mix of four quarters that began today and is looked at again in a year."""
    today = timezone.localdate()
    values = {
        "lawful": 25,
        "performing": 25,
        "networking": 25,
        "participating": 25,
        "reason": "It suits.",
        "starts_on": today,
        "review_on": today + timedelta(days=365),
        **fields,
    }
    if "initiative" not in values:
        values["initiative"] = make_initiative()
    return StyleMix.objects.create(**values)


def make_guarantee_answer(**fields: Any) -> GuaranteeAnswer:
    """Create an answer of today that an initiative's decisions came with reasons."""
    values = {
        "guarantee": Guarantee.REASONS,
        "state": GuaranteeState.KEPT,
        "grounds": "In each letter.",
        "said_on": timezone.localdate(),
        **fields,
    }
    if "initiative" not in values:
        values["initiative"] = make_initiative()
    return GuaranteeAnswer.objects.create(**values)


def make_growth_step(**fields: Any) -> GrowthStep:
    """Create a step that began a year ago and holds now; with `started_on=None` it is the one wanted next."""
    values = {
        "name": "Three evenings",
        "activities": "We cook on three evenings.",
        "started_on": timezone.localdate() - timedelta(days=365),
        **fields,
    }
    if "initiative" not in values:
        values["initiative"] = make_initiative()
    return GrowthStep.objects.create(**values)


def make_growth_change(step: GrowthStep | None = None, **fields: Any) -> GrowthChange:
    """Create what a party in the chain is asked to change at a step that is wanted next."""
    initiative = fields.pop("initiative", None) or (step.initiative if step else make_initiative())
    step = step or make_growth_step(initiative=initiative, started_on=None)
    if "party" not in fields:
        fields["party"] = make_engagement(initiative=initiative).party
    return GrowthChange.objects.create(
        **{"initiative": initiative, "step": step, "kind": "space", "text": "A larger kitchen", **fields}
    )


def make_signal(**fields: Any) -> Signal:
    """Create an open signal of silence, a warning, found today, as a run leaves it."""
    today = timezone.localdate()
    values = {
        "check_code": "silence",
        "severity": Severity.WARNING,
        "stage": 1,
        "facts": {"last_day": (today - timedelta(days=200)).isoformat()},
        "since": today - timedelta(days=200),
        "opened_on": today,
        "seen_on": today,
        **fields,
    }
    if "initiative" not in values:
        values["initiative"] = make_initiative()
    made = Signal.objects.create(**values)
    made.steps.create(kind=StepKind.OPENED, day=today)
    return made


def initiative_of(signal: Signal) -> Initiative:
    """Return the initiative this signal is about."""
    assert signal.initiative is not None
    return signal.initiative


def make_subsidy_file(*lines: str) -> SubsidyFile:
    """Create an uploaded subsidy register; one line whose applicant nobody knows."""
    data = register(*(lines or (line(applicant="Onbekend"),))).encode()
    return SubsidyFile.objects.create(name="register.csv", data=data, granted_by=make_party())


def make_barrier(*initiatives: Initiative, **fields: Any) -> Barrier:
    """Create a routine that was seen to stand in the way of these initiatives."""
    values = {"kind": BarrierKind.ROUTINE, "title": f"Barrier {next(_number)}", **fields}
    barrier = Barrier.objects.create(**values)
    barrier.initiatives.set(initiatives)
    barrier.steps.create(state=barrier.state, happened_on=timezone.localdate())
    return barrier


def make_experiment(**fields: Any) -> Experiment:
    """Create an experiment that runs from a month ago until next month."""
    today = timezone.localdate()
    values = {
        "title": f"Experiment {next(_number)}",
        "hypothesis": "It works.",
        "starts_on": today - timedelta(days=30),
        "ends_on": today + timedelta(days=30),
        **fields,
    }
    return Experiment.objects.create(**values)


def make_weighing(*, decided: bool = False, **fields: Any) -> Weighing:
    """Create a choice between two options, with one expectation; `decided` chooses the first, a month ago."""
    weighing = Weighing.objects.create(**{"question": f"Choice {next(_number)}?", **fields})
    shed = weighing.options.create(title="Een schuur huren", kind="arrangement", cost_yearly=2400, reach=40)
    weighing.options.create(title="Niets doen", kind="nothing")
    shed.effects.create(principle="robust", change=1, sureness="medium", why="Het gereedschap staat dan droog.")
    if decided:
        past = timezone.localdate() - timedelta(days=30)
        Weighing.objects.filter(pk=weighing.pk).update(chosen=shed, reason="Dit werkt.", decided_on=past)
        weighing.refresh_from_db()
    return weighing


def make_lesson(**fields: Any) -> Lesson:
    """Create a lesson of a week ago."""
    values = {
        "title": f"Lesson {next(_number)}",
        "text": "We met too late.",
        "learnt_on": timezone.localdate() - timedelta(days=7),
        **fields,
    }
    return Lesson.objects.create(**values)


def make_provision(**fields: Any) -> Provision:
    """Create room to experiment that is being prepared."""
    return Provision.objects.create(**{"kind": ProvisionKind.ROOM, "title": f"Provision {next(_number)}", **fields})


def make_challenge(**fields: Any) -> Challenge:
    """Create a challenge that waits for an answer, due in eight weeks."""
    today = timezone.localdate()
    values: dict[str, Any] = {
        "task": f"Task {next(_number)}",
        "why": "We are there every week.",
        "offer": "We prune and sweep.",
        "price": 9000,
        "submitted_on": today,
        "answer_due_on": today + timedelta(weeks=8),
        **fields,
    }
    if values.get("state") in {"accepted", "declined", "running", "ended"}:
        values = {"answered_on": today, "answer": "Because.", **values}
    if "initiative" not in values:
        values["initiative"] = make_initiative()
    return Challenge.objects.create(**values)


def make_issue(**fields: Any) -> Issue:
    """Create an issue of a resident; open on the list unless `state` says otherwise."""
    today = timezone.localdate()
    values: dict[str, Any] = {
        "title": f"Issue {next(_number)}", "text": "Nobody dares to cross here.", "language": "en",
        "origin": "resident", "state": IssueState.OPEN, **fields,
    }  # fmt: skip
    if values["state"] not in {IssueState.PROPOSED, IssueState.DECLINED}:
        values.setdefault("opened_on", today)
    if values["state"] in {IssueState.IN_PROGRESS, IssueState.DECLINED}:
        values.setdefault("reason", "We measure first.")
    if values["state"] == IssueState.SETTLED:
        values = {"settled_on": today, "outcome": "There is a crossing.", **values}
    if values.get("responsible"):
        values.setdefault("answer_due_on", today + timedelta(weeks=4))
    if "area" not in values:
        values["area"] = make_area()
    return Issue.objects.create(**values)
