# SPDX-License-Identifier: EUPL-1.2
"""What the checks on people, parties, contact, judgement and learning find, and what they leave alone."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from math import pi
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from accounts.models import User
from assessment.statistics.change import LIMIT
from governance.continuity.checks.registry import Audience
from governance.continuity.checks.texts import signal_texts
from governance.models import ClosedBecause, Confirmation, ContactMoment, ContactPerson, Experiment, Lesson, Signal
from initiatives.lifecycle import Phase
from initiatives.models import Carrier, Engagement, Initiative, Post, RoleNeed
from initiatives.models.carrier import KeyTask
from initiatives.models.party import ChainRole
from tests.cast import Cast
from tests.factories import make_initiative, make_user
from tests.factories.assessment import make_assessment, make_assignment, make_result, make_round
from tests.factories.distance import make_distance
from tests.factories.governance import make_party
from tests.factories.initiatives import make_carrier
from tests.governance.continuity.checks.run_one_check import found, look

pytestmark = pytest.mark.django_db
DAY = date(2026, 11, 24)
ONE = timedelta(days=1)
LONG_AGO = datetime(2025, 1, 10, 12, tzinfo=UTC)


def old_initiative(**fields: Any) -> Initiative:
    return make_initiative(**{"published_at": LONG_AGO, "told_at": LONG_AGO, **fields})


# --- single-carrier


def carried(number: int = 1, **fields: Any) -> Initiative:
    """An initiative with so many carriers with an account."""
    initiative = old_initiative(**fields)
    for _number in range(number):
        make_carrier(initiative, started_on=date(2026, 1, 1))
    return initiative


def test_one_carrier_who_says_so_is_too_few() -> None:
    carried(carriers_told=1)
    assert look("single-carrier", DAY)[0].facts["carriers"] == 1


def test_one_account_says_nothing_about_other_carriers() -> None:
    for absence in ("", "unknown"):
        carried(absence_effect=absence)
    old_initiative()
    assert not found("single-carrier", DAY)


@pytest.mark.parametrize("absence", ["taken_over", "partly"])
def test_who_says_that_it_goes_on_without_the_founder_does_not_hang_on_one(absence: str) -> None:
    initiative = carried(absence_effect=absence)
    assert not found("single-carrier", DAY)
    Carrier.objects.filter(initiative=initiative).update(key_tasks=KeyTask.values)
    assert not found("single-carrier", DAY)


def test_who_says_that_it_stands_still_hangs_on_one_until_a_second_comes() -> None:
    initiative = carried(absence_effect="stops")
    signal = look("single-carrier", DAY)[0]
    assert "stilligt" in signal_texts(signal, Audience.FOUNDER).what
    make_carrier(initiative, started_on=date(2026, 1, 1))
    assert not found("single-carrier", DAY)


def test_a_cooperatives_hundred_carriers_without_an_account_are_a_hundred() -> None:
    carried(carriers_told=100, absence_effect="stops")
    assert not found("single-carrier", DAY, carriers=20)
    carried(carriers_told=19)
    assert [signal.facts["carriers"] for signal in look("single-carrier", DAY, carriers=20)] == [19]


def test_when_everybody_who_was_noted_left_nobody_is_known_to_carry_it() -> None:
    initiative = old_initiative()
    make_carrier(initiative, started_on=date(2026, 1, 1), ended_on=DAY)
    assert not found("single-carrier", DAY)
    signal = look("single-carrier", DAY + ONE)[0]
    assert (signal.severity, signal.facts["carriers"], signal.since) == (3, 0, DAY + ONE)
    Initiative.objects.filter(pk=initiative.pk).update(carriers_told=2)
    assert not found("single-carrier", DAY + ONE)


def test_a_carrier_carries_up_to_the_last_day() -> None:
    initiative = carried(carriers_told=1)
    make_carrier(initiative, started_on=date(2026, 1, 1), ended_on=DAY)
    assert not found("single-carrier", DAY)
    assert look("single-carrier", DAY + ONE)[0].since == DAY + ONE


def test_a_closed_account_carries_nothing() -> None:
    carried(2, absence_effect="stops")
    User.objects.filter(pk=Carrier.objects.latest("created_at").user_id).update(is_active=False)
    assert found("single-carrier", DAY)


def test_all_six_key_tasks_on_one_person_are_found_and_some_tasks_are_not() -> None:
    initiative = carried(2)
    one, other = initiative.carriers.all()
    assert not found("single-carrier", DAY)
    Carrier.objects.filter(pk=one.pk).update(key_tasks=["lead"])
    assert not found("single-carrier", DAY)
    Carrier.objects.filter(pk=one.pk).update(key_tasks=KeyTask.values)
    signal = look("single-carrier", DAY)[0]
    assert (signal.stage, signal.facts["tasks_on_one"]) == (1, True)
    Carrier.objects.filter(pk=other.pk).update(key_tasks=["money"])
    assert not found("single-carrier", DAY)


# --- no-contact-person


def test_without_a_contact_person_there_is_nobody_to_turn_to() -> None:
    initiative = old_initiative()
    assert found("no-contact-person", DAY)
    ContactPerson.objects.create(initiative=initiative, user=make_user(), starts_on=DAY)
    assert not found("no-contact-person", DAY)


def test_a_contact_person_who_left_or_whose_account_closed_is_none() -> None:
    initiative = old_initiative()
    person = ContactPerson.objects.create(
        initiative=initiative, user=make_user(), starts_on=date(2026, 1, 1), ends_on=DAY
    )
    assert not found("no-contact-person", DAY)
    assert look("no-contact-person", DAY + ONE)[0].since == DAY + ONE
    ContactPerson.objects.update(ends_on=None)
    User.objects.filter(pk=person.user_id).update(is_active=False)
    assert look("no-contact-person", DAY)[0].facts["closed"] is True


# --- chain-gap


def engage(initiative: Initiative, **fields: Any) -> Engagement:
    values = {"party": make_party(), "role": ChainRole.HOST, "starts_on": date(2026, 1, 1), **fields}
    return Engagement.objects.create(initiative=initiative, **values)


def test_a_needed_role_without_a_party_is_a_gap() -> None:
    initiative = old_initiative()
    RoleNeed.objects.create(initiative=initiative, role=ChainRole.HOST, starts_on=date(2026, 3, 1))
    signal = look("chain-gap", DAY)[0]
    assert (signal.subject_key, signal.since, signal.severity) == ("host", date(2026, 3, 1), 1)
    engage(initiative, role=ChainRole.FUNDER)
    assert found("chain-gap", DAY)
    engage(initiative)
    assert not found("chain-gap", DAY)


def test_a_need_that_was_withdrawn_is_none() -> None:
    RoleNeed.objects.create(
        initiative=old_initiative(), role=ChainRole.HOST, starts_on=date(2026, 3, 1), ends_on=date(2026, 4, 1)
    )
    assert not found("chain-gap", DAY)


def test_the_only_party_in_a_role_that_left_is_a_gap_for_a_year() -> None:
    initiative = old_initiative()
    party = make_party(name="The church")
    engage(initiative, party=party, ends_on=DAY)
    assert not found("chain-gap", DAY)
    signal = look("chain-gap", DAY + ONE)[0]
    assert (signal.facts["party"], signal.severity, signal.since) == ("The church", 2, DAY + ONE)
    assert not found("chain-gap", DAY + timedelta(days=366))
    RoleNeed.objects.create(initiative=initiative, role=ChainRole.HOST, starts_on=DAY)
    assert found("chain-gap", DAY + timedelta(days=366))


def test_a_role_given_up_when_the_party_left_is_no_gap() -> None:
    initiative = old_initiative()
    engage(initiative, ends_on=DAY)
    RoleNeed.objects.create(initiative=initiative, role=ChainRole.HOST, starts_on=date(2026, 1, 1), ends_on=DAY)
    assert not found("chain-gap", DAY + ONE)


# --- silence


def heard(initiative: Initiative, way: str, day: date) -> None:
    if way == "post":
        Post.objects.create(initiative=initiative, text="News", happened_on=day)
    elif way == "contact":
        ContactMoment.objects.create(initiative=initiative, way="visit", happened_on=day)
    elif way == "told":
        Initiative.objects.filter(pk=initiative.pk).update(
            told_at=datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
        )
    else:
        Confirmation.objects.create(
            initiative=initiative, asked_of=make_user(), token_hash="x", expires_at=timezone.now(), is_right=True,
            answered_at=datetime(day.year, day.month, day.day, 12, tzinfo=UTC),
        )  # fmt: skip


@pytest.mark.parametrize("way", ["post", "contact", "told", "confirmed"])
def test_anything_heard_in_the_last_half_year_breaks_the_silence(way: str) -> None:
    heard(old_initiative(), way, DAY - timedelta(days=179))
    assert not found("silence", DAY)
    signal = look("silence", DAY + ONE)[0]
    assert (signal.since, signal.stage) == (DAY - timedelta(days=179), 1)
    assert look("silence", DAY + timedelta(days=181))[0].stage == 2


def test_removed_news_breaks_no_silence() -> None:
    heard(old_initiative(), "post", DAY)
    Post.objects.update(removed_at=timezone.now())
    assert found("silence", DAY)


def test_silence_counts_from_the_day_in_amsterdam() -> None:
    # 23:30 UTC is the next day in Amsterdam.
    old_initiative(told_at=datetime(2026, 5, 28, 23, 30, tzinfo=UTC))
    assert not found("silence", date(2026, 11, 24))
    assert found("silence", date(2026, 11, 25))


# --- assessment-due


def result(initiative: Initiative, day: date, levels: Mapping[str, int | None] | None = None, **fields: Any) -> Any:
    return make_result(
        initiative, levels, published_at=datetime(day.year, day.month, day.day, 12, tzinfo=UTC), **fields
    )


def test_a_result_is_old_after_a_year_and_without_one_none_is_due() -> None:
    old_initiative()
    result(old_initiative(), DAY - timedelta(days=365))
    assert not found("assessment-due", DAY)
    assert look("assessment-due", DAY + ONE)[0].facts["old"] is True


def test_carriers_and_funders_who_came_or_left_since_make_a_new_one_due() -> None:
    initiative = old_initiative()
    result(initiative, date(2026, 10, 1))
    make_carrier(initiative, started_on=date(2026, 10, 1))
    engage(initiative, role=ChainRole.HOST, starts_on=date(2026, 11, 1))
    assert not found("assessment-due", DAY)
    make_carrier(initiative, started_on=date(2026, 1, 1), ended_on=date(2026, 10, 2))
    engage(initiative, role=ChainRole.FUNDER, starts_on=date(2026, 11, 1))
    signal = look("assessment-due", DAY)[0]
    assert signal.facts["changes"] == ["carriers", "funder"]
    assert (signal.since, signal.stage) == (date(2026, 10, 2), 1)


def test_another_phase_makes_a_new_one_due() -> None:
    initiative = old_initiative(phase=Phase.STARTUP)
    today = timezone.localdate()
    result(initiative, today - timedelta(days=3))
    assert not found("assessment-due", today)
    Initiative.objects.filter(pk=initiative.pk).update(phase=Phase.RUNNING)
    assert look("assessment-due", today)[0].facts["changes"] == ["phase"]


# --- score-drop


def judged(initiative: Initiative, day: date, settled: int, *assessors: int) -> None:
    """A result with this level of "robust", from assessors who gave these; everything else is 2."""
    given = make_round()
    for level in assessors:
        assignment = make_assignment(initiative=initiative, round=given)
        levels = {principle.code: 2 for principle in given.lens.principles.all()} | {"robust": level}
        make_assessment(assignment=assignment, levels=levels, submitted=True)
    levels = {principle.code: 2 for principle in given.lens.principles.all()} | {"robust": settled}
    result(initiative, day, levels, round=given)


def test_a_fall_beyond_what_assessors_differ_is_found_for_its_own_principle() -> None:
    initiative = old_initiative()
    judged(initiative, date(2025, 10, 1), 4, 4, 4)
    judged(initiative, date(2026, 10, 1), 2, 2, 2)
    signal = look("score-drop", DAY)[0]
    assert (signal.subject_key, signal.facts["before"], signal.facts["now"]) == ("robust", 4, 2)
    assert (signal.since, signal.severity) == (date(2026, 10, 1), 2)


@pytest.mark.parametrize(
    ("before", "now", "assessors"), [(3, 2, (1, 3)), (2, 2, (2, 2)), (2, 3, (3, 3)), (4, 1, (0, 4))]
)
def test_no_clear_fall_is_found_where_the_arithmetic_sees_none(
    before: int, now: int, assessors: tuple[int, int]
) -> None:
    spread = pi**0.5 / 2 * abs(assessors[0] - assessors[1])
    is_clear = before - now > LIMIT * spread / 2**0.5
    initiative = old_initiative()
    judged(initiative, date(2025, 10, 1), before, before, before)
    judged(initiative, date(2026, 10, 1), now, *assessors)
    assert found("score-drop", DAY) is is_clear
    assert not is_clear


def test_a_fall_counts_the_error_of_the_older_round_too() -> None:
    initiative = old_initiative()
    judged(initiative, date(2025, 10, 1), 3, 1, 3)
    judged(initiative, date(2026, 10, 1), 2, 2, 2)
    assert not found("score-drop", DAY)


def test_one_assessor_gives_no_spread_and_so_no_fall() -> None:
    initiative = old_initiative()
    judged(initiative, date(2025, 10, 1), 4, 4)
    judged(initiative, date(2026, 10, 1), 0, 0)
    assert not found("score-drop", DAY)


# --- experiment-verdict


def test_an_experiment_without_a_verdict_is_found_a_month_after_its_end() -> None:
    initiative = old_initiative()
    experiment = Experiment.objects.create(
        title="Open later", initiative=initiative, hypothesis="More visitors", starts_on=date(2026, 1, 1), ends_on=DAY
    )
    assert not found("experiment-verdict", DAY + timedelta(days=29))
    assert look("experiment-verdict", DAY + timedelta(days=30))[0].subject_key == f"experiment:{experiment.pk}"
    Experiment.objects.update(verdict="adopt", verdict_on=DAY)
    assert not found("experiment-verdict", DAY + timedelta(days=30))


def test_a_lesson_that_changed_nothing_is_found_after_half_a_year() -> None:
    Lesson.objects.create(title="Ask first", text="...", initiative=old_initiative(), learnt_on=DAY)
    Lesson.objects.create(title="Of nobody", text="...", learnt_on=DAY)
    assert not found("experiment-verdict", DAY + timedelta(days=179))
    assert len(look("experiment-verdict", DAY + timedelta(days=180))) == 1
    Lesson.objects.update(anchored_on=DAY, anchored_in="The handbook")
    assert not found("experiment-verdict", DAY + timedelta(days=180))


# --- chosen distance


def test_who_chose_distance_is_not_complained_about_and_an_open_signal_is_no_longer_looked_for() -> None:
    carried(carriers_told=1)
    one = Initiative.objects.get()
    RoleNeed.objects.create(initiative=one, role=ChainRole.HOST, starts_on=date(2026, 1, 1))
    silent = ("single-carrier", "no-contact-person", "chain-gap", "silence")
    assert all(found(code, DAY) for code in silent)

    kept = make_distance(initiative=one, starts_on=DAY, review_on=DAY + ONE)
    assert [code for code in silent if found(code, DAY)] == []
    assert set(Signal.objects.values_list("closed_because", flat=True)) == {ClosedBecause.MOOT}
    # The day to look again ends nothing; an act does.
    assert [code for code in silent if found(code, DAY + 30 * ONE)] == []
    kept.ended_on = DAY + 31 * ONE
    kept.save()
    assert [code for code in silent if not found(code, DAY + 31 * ONE)] == []


def test_recording_it_closes_its_signals_at_once(
    cast: Cast, client: Client, django_capture_on_commit_callbacks: Any
) -> None:
    one = carried(carriers_told=1, area=cast.area)
    assert found("no-contact-person", timezone.localdate())
    client.force_login(cast.official)
    today = timezone.localdate()
    sent = {"chosen_by": "both", "reason": "Rust.", "starts_on": today, "review_on": today + ONE}
    with django_capture_on_commit_callbacks(execute=True):
        client.post(f"/dossier/{one.pk}/afstand", sent)
    assert not Signal.objects.open().exists()
