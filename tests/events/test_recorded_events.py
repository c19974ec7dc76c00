# SPDX-License-Identifier: EUPL-1.2
"""The acts of every app tell other programs what happened, and nothing that is not theirs to know."""

import io
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.management import call_command
from django.utils import timezone

from assessment.panels.actions.consensus import show_carriers
from assessment.panels.actions.reopening import reopen_consensus
from events.event_types import registry
from events.models import Event
from governance.arrangements.actions.arrangements import Terms, add_arrangement, change_arrangement
from governance.continuity.checks.definitions.expiry import EXPIRY
from governance.continuity.signals.actions import reopen, resolve
from governance.learning.actions import anchor_lesson, judge_experiment
from governance.learning.barriers.actions import move_barrier
from initiatives.lifecycle import Status
from initiatives.moderation.actions.lifecycle import move_initiative
from initiatives.my_initiatives.actions import post_update, remove_post
from initiatives.opportunities.actions.opportunity import move_opportunity
from initiatives.opportunities.lifecycle import OpportunityState
from initiatives.register.correction.actions import correct_register
from tests.assessment.panels import helpers as panels
from tests.assessment.results.test_other_subjects import published
from tests.cast import Cast
from tests.factories import make_initiative
from tests.factories.governance import make_arrangement, make_barrier, make_experiment, make_lesson, make_signal
from tests.factories.initiatives import make_carrier, make_opportunity
from tests.governance.continuity.checks.test_engine import expiry

DOCS = Path(settings.BASE_DIR) / "docs" / "api" / "events.md"


def told() -> list[tuple[str, bool, dict[str, Any]]]:
    """What was told, in the order of ids, and forget it."""
    found = [
        (event.kind.removeprefix("nl.meervoud."), event.is_public, event.data) for event in Event.objects.order_by("id")
    ]
    Event.objects.all().delete()
    return found


def test_a_registration_that_moves_is_told_to_its_area_and_what_is_public_to_all(cast: Cast) -> None:
    initiative = make_initiative(area=cast.area, status=Status.SUBMITTED)
    make_carrier(initiative, cast.founder)
    move_initiative(initiative=initiative, to=Status.PUBLISHED, by=cast.official)
    assert {(event.subject, tuple(event.areas)) for event in Event.objects.all()} == {(initiative.pk, (cast.area.pk,))}
    assert told() == [
        ("initiative.moved", False, {"from": "submitted", "to": "published"}),
        ("initiative.published", True, {}),
    ]
    move_initiative(initiative=initiative, to=Status.WITHDRAWN, by=cast.founder)
    assert told() == [
        ("initiative.moved", False, {"from": "published", "to": "withdrawn"}),
        ("initiative.withdrawn", True, {}),
    ]


def test_a_change_is_told_to_all_when_the_initiative_is_public(cast: Cast) -> None:
    public = make_initiative(area=cast.area)
    make_carrier(public, cast.founder)
    post = post_update(initiative=public, text="Wij oogstten.", happened_on=timezone.localdate(), by=cast.founder)
    remove_post(post=post, by=cast.founder)
    remove_post(post=post, by=cast.founder)
    assert told() == [("initiative.changed", True, {})] * 2
    waiting = make_initiative(area=cast.area, status=Status.SUBMITTED)
    facts = {"website": "https://tuin.example"}
    correct_register(initiative=waiting, facts=facts, expected_version=waiting.version, by=cast.official)
    correct_register(initiative=waiting, facts=facts, expected_version=waiting.version, by=cast.official)
    assert told() == [("initiative.changed", False, {})]


def test_a_result_that_is_published_is_told_with_what_it_is_about(cast: Cast) -> None:
    initiative = make_initiative(area=cast.area)
    result = published(initiative, cast)
    event = Event.objects.get()
    assert (event.subject, event.areas) == (result.pk, [cast.area.pk])
    assert told() == [("result.published", True, {"kind": "initiative", "about": str(initiative.pk)})]


def test_a_consensus_that_is_reopened_and_settled_again_supersedes_the_old_one(cast: Cast) -> None:
    sitting = panels.make_sitting(cast)
    old = panels.settle(sitting)
    assert [kind for kind, _public, _data in told()] == ["result.published"]
    draft = reopen_consensus(panel=sitting.panel, reason="A fact was wrong.", by=cast.coordinator)
    assert told() == [("assessment.reopened", False, {})]
    panels.change(sitting, "robust", answer="level", level=1, departure="A fact was wrong.")
    panels.sign_all(sitting)
    show_carriers(panel=sitting.panel, by=cast.coordinator)
    panels.settle(sitting)
    assert Event.objects.get(kind="nl.meervoud.assessment.superseded").subject == old.pk
    assert told()[1] == ("assessment.superseded", True, {"by": str(draft.pk)})


def test_what_happens_to_an_arrangement_is_told_to_its_area(cast: Cast) -> None:
    initiative = make_initiative(area=cast.area)
    by = cast.official
    terms: dict[str, Any] = {"kind": "subsidy", "title": "Groen", "amount_granted": Decimal(10)}
    party: dict[str, Any] = {"party_name": "Gemeente", "sphere": "government"}
    first = add_arrangement(initiative=initiative, terms=Terms(**terms, first_day=date(2020, 1, 1)), by=by, **party)
    about = {"initiative": str(initiative.pk), "kind": "subsidy"}
    assert told() == [("arrangement.created", False, about)]
    for last_day in (date(2099, 1, 1), date(2020, 12, 31)):
        new = Terms(**terms, first_day=date(2020, 1, 1), last_day=last_day)
        change_arrangement(arrangement=first, terms=new, expected_version=first.version, by=by, **party)
    assert [kind for kind, _public, _data in told()] == [
        "arrangement.changed",
        "arrangement.changed",
        "arrangement.ended",
    ]
    second = add_arrangement(
        initiative=initiative, terms=Terms(**terms, first_day=date(2021, 1, 1)), renews=first, by=by, **party
    )
    assert told() == [
        ("arrangement.created", False, about),
        ("arrangement.renewed", False, {**about, "by": str(second.pk)}),
    ]


def test_signals_are_told_by_the_statement_that_finds_them(cast: Cast) -> None:
    last = date(2026, 12, 31)
    arrangement = make_arrangement(initiative=make_initiative(area=cast.area), last_day=last)
    expiry(last - timedelta(days=80))
    signal = arrangement.initiative.signals.get()
    event = Event.objects.get()
    assert (event.kind, event.subject, event.areas) == ("nl.meervoud.signal.opened", signal.pk, [cast.area.pk])
    assert event.pk.version == 7
    facts = {"initiative": str(arrangement.initiative_id), "check": EXPIRY.code, "severity": event.data["severity"]}
    assert told() == [("signal.opened", False, facts)]
    expiry(last - timedelta(days=80))
    assert told() == []
    expiry(last + timedelta(days=1))
    assert told() == [("signal.critical", False, {**facts, "severity": "critical"})]
    expiry(last + timedelta(days=800))
    assert told() == [("signal.closed", False, {**facts, "severity": "critical"})]


def test_a_dry_run_tells_nothing(cast: Cast) -> None:
    make_arrangement(last_day=date(2026, 12, 31))
    expiry(date(2026, 11, 1), dry_run=True)
    assert told() == []


def test_what_people_do_with_a_signal_is_told(cast: Cast) -> None:
    signal = make_signal(initiative=make_initiative(area=cast.area))
    resolve(signals=[signal.pk], by=cast.official, note="Opgelost.")
    reopen(signals=[signal.pk], by=cast.official)
    facts = {"initiative": str(signal.initiative_id), "check": "silence", "severity": "warning"}
    assert told() == [("signal.closed", False, facts), ("signal.opened", False, facts)]


def test_learning_is_told_when_it_comes_to_something(cast: Cast) -> None:
    today, initiative = timezone.localdate(), make_initiative(area=cast.area)
    experiment = make_experiment(initiative=initiative, starts_on=today - timedelta(days=9))
    judge_experiment(
        experiment=experiment, verdict="adopt", verdict_on=today, learnt="Het kan.",
        expected_version=experiment.version, by=cast.coordinator,
    )  # fmt: skip
    lesson = make_lesson(initiative=initiative, learnt_on=today - timedelta(days=9))
    anchor_lesson(
        lesson=lesson, anchored_on=today, anchored_in="De werkinstructie", anchored_by=None,
        expected_version=lesson.version, by=cast.coordinator,
    )  # fmt: skip
    barrier = make_barrier(initiative)
    for state in ("acknowledged", "removed"):
        move_barrier(
            barrier=barrier, state=state, happened_on=today, note="Verder.",
            expected_version=barrier.version, by=cast.coordinator,
        )  # fmt: skip
    assert told() == [
        ("experiment.judged", False, {"verdict": "adopt"}),
        ("lesson.anchored", False, {}),
        ("barrier.removed", False, {}),
    ]


def test_no_kind_has_a_fact_that_could_hold_a_text_of_a_person() -> None:
    facts = {name for kind in registry.all_types() for name in kind.facts} - {"trees"}
    assert facts == {"from", "to", "kind", "about", "by", "initiative", "check", "severity", "last_day", "verdict"}


@pytest.mark.parametrize("option", [[], ["--json"]])
def test_the_docs_print_the_kinds_as_they_are(monkeypatch: pytest.MonkeyPatch, option: list[str]) -> None:
    own = {kind.code: kind for kind in registry.event_types if kind.code != "nl.meervoud.garden.opened"}
    monkeypatch.setattr(registry.event_types, "_items", own)
    printed = io.StringIO()
    call_command("print_event_types", *option, stdout=printed)
    if not option:
        assert printed.getvalue() == DOCS.read_text(encoding="utf-8")
    assert all(code in printed.getvalue() for code in own)


def test_an_opportunity_is_told_to_all_in_its_public_states(cast: Cast) -> None:
    opportunity = make_opportunity(area=cast.area, state="proposed")
    move_opportunity(opportunity=opportunity, to=OpportunityState.OPEN, by=cast.official)
    move_opportunity(opportunity=opportunity, to=OpportunityState.PICKED_UP, by=cast.official, as_broker=True)
    move_opportunity(opportunity=opportunity, to=OpportunityState.DONE, by=cast.official, outcome="Er is een tuin.")
    assert told() == [(f"opportunity.{name}", True, {}) for name in ("opened", "picked_up", "done")]
