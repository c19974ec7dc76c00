# SPDX-License-Identifier: EUPL-1.2
"""Who waits for the municipality: asked and not decided, promised and not done, challenged and not answered."""

from datetime import date, timedelta

import pytest
from django.test import Client
from django.utils import timezone

from governance.models import Challenge, Signal
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative
from tests.factories.assessment import make_follow_up
from tests.factories.governance import make_arrangement, make_challenge
from tests.governance.continuity.checks.run_one_check import found, look

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()
DAY = date(2026, 3, 1)
ONE = timedelta(days=1)


@pytest.mark.parametrize(
    ("ago", "begins", "stage"), [(90, 30, None), (91, 30, 1), (10, 1, None), (10, 0, 2), (200, -40, 2)]
)
def test_a_decision_is_late_when_the_term_begins_or_thirteen_weeks_after_it_was_asked(
    ago: int, begins: int, stage: int | None
) -> None:
    make_arrangement(asked_on=DAY - ago * ONE, first_day=DAY + begins * ONE)

    assert [signal.stage for signal in look("decided-too-late", DAY)] == ([] if stage is None else [stage])


@pytest.mark.parametrize(("decided", "is_late"), [(0, False), (1, True)])
def test_a_decision_ends_it_on_its_day(decided: int, *, is_late: bool) -> None:
    make_arrangement(asked_on=DAY - 30 * ONE, first_day=DAY, decided_on=DAY + decided * ONE)

    assert found("decided-too-late", DAY) is is_late


def test_what_was_never_asked_on_a_known_day_is_no_late_decision() -> None:
    make_arrangement(first_day=DAY - 30 * ONE)

    assert not found("decided-too-late", DAY)


def test_the_act_of_the_signal_is_the_day_of_the_decision_and_ends_it(client: Client, cast: Cast) -> None:
    one = make_arrangement(
        initiative=make_initiative(area=cast.area),
        asked_on=TODAY - 30 * ONE,
        first_day=TODAY,
        last_day=TODAY + 300 * ONE,
    )
    [signal] = look("decided-too-late", TODAY)
    client.force_login(cast.official)

    values = {
        "kind": one.kind, "title": one.title, "party_name": one.granted_by.name, "sphere": "government",
        "first_day": TODAY.isoformat(), "last_day": (TODAY + 300 * ONE).isoformat(), "version": one.version,
        "asked_on": (TODAY - 30 * ONE).isoformat(), "decided_on": TODAY.isoformat(),
    }  # fmt: skip

    client.post(f"/dossier/{one.initiative_id}/afspraken/{one.pk}", values)

    assert not found("decided-too-late", TODAY)
    assert not Signal.objects.open().filter(pk=signal.pk).exists()


@pytest.mark.parametrize(("days", "stage"), [(0, None), (1, 1), (28, 1), (29, 2)])
def test_a_promise_is_overdue_from_the_day_after_and_more_pressing_after_four_weeks(
    days: int, stage: int | None
) -> None:
    make_follow_up(make_initiative(), due_on=DAY - days * ONE)

    assert [signal.stage for signal in look("promise-overdue", DAY)] == ([] if stage is None else [stage])


def test_a_promise_that_was_dropped_with_a_reason_is_closed() -> None:
    make_follow_up(make_initiative(), due_on=DAY - 9 * ONE, state="dropped", closed_on=DAY - ONE, closing_note="x")

    assert not found("promise-overdue", DAY)


def test_a_carrier_who_promised_it_themselves_is_led_to_it_and_not_told_that_the_municipality_did(
    client: Client, cast: Cast
) -> None:
    one = make_initiative(area=cast.area)
    make_carrier(one, cast.founder)
    promise = make_follow_up(one, owner=cast.founder, due_on=TODAY - 3 * ONE)
    look("promise-overdue", TODAY)
    client.force_login(cast.founder)

    page = client.get(f"/mijn/{one.pk}").content.decode()

    assert promise.text in page
    assert "De gemeente beloofde" not in page
    assert f'href="/acties/{promise.pk}"' in page


@pytest.mark.parametrize(("days", "stage"), [(0, None), (1, 1), (29, 2)])
def test_a_founder_waits_when_an_answer_does_not_come_on_its_day(days: int, stage: int | None) -> None:
    due = DAY - days * ONE
    make_challenge(submitted_on=due - 56 * ONE, answer_due_on=due)

    assert [signal.stage for signal in look("founder-waits", DAY)] == ([] if stage is None else [stage])


def test_an_answer_ends_it() -> None:
    one = make_challenge(submitted_on=DAY - 90 * ONE, answer_due_on=DAY - 30 * ONE)
    assert found("founder-waits", DAY)

    Challenge.objects.filter(pk=one.pk).update(state="declined", answered_on=DAY, answer="Nee.")

    assert not found("founder-waits", DAY)
