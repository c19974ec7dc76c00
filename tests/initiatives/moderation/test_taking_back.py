# SPDX-License-Identifier: EUPL-1.2
"""One decision on many registrations is taken back within ten seconds as a whole, or not at all."""

from datetime import timedelta
from typing import Any

import pytest
from django.db.models import F
from django.test import Client
from django.utils import timezone

from events.models import Event
from governance.models import Severity, Signal
from initiatives.lifecycle import Status
from initiatives.models import DecisionBatch, Initiative, StatusMove
from initiatives.moderation.actions.bulk import move_one
from initiatives.moderation.actions.lifecycle import move_initiative
from mail.models import Message, MessageState
from mail.outbox.sending import lease_one
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative
from tests.factories.governance import make_signal
from tests.initiatives.moderation.test_queue import BULK, waiting

QUESTION = "Waar wordt het geld aan besteed?"


@pytest.fixture
def two(cast: Cast) -> list[Initiative]:
    made = [waiting(cast, days=3, name="Buurttuin"), waiting(cast, days=2, name="Repaircafé")]
    for one in made:
        make_carrier(one, cast.founder)
    return made


def decide(client: Client, *initiatives: Initiative, to: str = "changes_requested", **more: Any) -> Any:
    picks = [f"{one.pk}.{one.version}" for one in initiatives]
    posted = {"pick": picks, "decision": to, "reason": QUESTION, "step": "send", **more}
    return client.post(BULK, posted, follow=True)


def take_back(client: Client) -> str:
    answer = client.post(f"{BULK}/{DecisionBatch.objects.get().pk}/terug", follow=True)
    assert answer.status_code == 200
    return str(answer.content.decode())


def let_the_time_pass() -> None:
    DecisionBatch.objects.update(sends_at=F("created_at"))
    Message.objects.update(next_try_at=F("created_at"))


def statuses() -> set[str]:
    return set(Initiative.objects.values_list("status", flat=True))


def test_letters_of_one_decision_wait_ten_seconds_and_the_page_says_until_when(
    client: Client, cast: Cast, two: list[Initiative]
) -> None:
    client.force_login(cast.official)

    page = decide(client, *two)

    batch = DecisionBatch.objects.get()
    text = page.content.decode()
    assert page.redirect_chain[-1][0] == f"{BULK}/{batch.pk}"
    assert statuses() == {"changes_requested"}
    assert f"2 brieven gaan weg om {timezone.localtime(batch.sends_at):%H:%M:%S}" in text
    assert f'action="{BULK}/{batch.pk}/terug"' in text
    assert QUESTION in text
    assert lease_one() is None
    assert timedelta(seconds=5) < batch.sends_at - timezone.now() <= timedelta(seconds=10)
    assert set(Message.objects.values_list("next_try_at__second", flat=True)) == {batch.sends_at.second}


def test_taken_back_nobody_gets_a_letter_and_everything_is_as_it_was(
    client: Client, cast: Cast, two: list[Initiative]
) -> None:
    before = list(Initiative.objects.order_by("pk").values("status", "published_at", "submitted_at"))
    client.force_login(cast.official)
    decide(client, *two, to="published")
    assert statuses() == {"published"}

    text = take_back(client)

    assert "niemand kreeg een brief" in text
    assert list(Initiative.objects.order_by("pk").values("status", "published_at", "submitted_at")) == before
    assert not Message.objects.exists()
    assert not StatusMove.objects.exists()
    told = Event.objects.filter(subject=two[0].pk).order_by("id").values_list("kind", flat=True)
    assert [kind.rpartition(".")[2] for kind in told] == ["moved", "published", "moved", "withdrawn"]
    # The history keeps who decided and who took it back.
    history: Any = two[0]
    assert [one.status for one in history.events.order_by("version")][-3:] == ["submitted", "published", "submitted"]
    assert "Buurttuin" in client.get("/werkvoorraad").content.decode()
    assert "nam deze beslissingen al terug" in take_back(client)


@pytest.mark.parametrize("late", ["the time is over", "a letter is on its way"])
def test_once_a_letter_left_nothing_is_taken_back(late: str, client: Client, cast: Cast, two: list[Initiative]) -> None:
    client.force_login(cast.official)
    decide(client, *two)
    if late == "the time is over":
        let_the_time_pass()
    else:
        first = Message.objects.order_by("id")[0]
        Message.objects.filter(pk=first.pk).update(state=MessageState.SENT, sent_at=timezone.now())

    text = take_back(client)

    assert "er is niets teruggenomen" in text
    assert statuses() == {"changes_requested"}
    assert (Message.objects.count(), StatusMove.objects.count()) == (2, 2)
    if late == "the time is over":
        assert "kunnen niet meer worden teruggenomen" in text
        assert "/terug" not in text


def test_what_changed_since_keeps_all_of_it_from_being_taken_back(
    client: Client, cast: Cast, two: list[Initiative]
) -> None:
    client.force_login(cast.official)
    decide(client, *two)
    move_initiative(initiative=two[1], to=Status.SUBMITTED, by=cast.founder, reason="Aan planten.")

    text = take_back(client)

    assert "“Repaircafé” is veranderd" in text
    assert set(Initiative.objects.values_list("name", "status")) == {
        ("Buurttuin", "changes_requested"),
        ("Repaircafé", "submitted"),
    }
    assert Message.objects.filter(kind="registration-changes-requested").count() == 2


def test_only_who_decided_takes_it_back(client: Client, cast: Cast, two: list[Initiative]) -> None:
    client.force_login(cast.official)
    decide(client, *two)
    batch = DecisionBatch.objects.get()

    for person in (cast.coordinator, cast.other_official, cast.founder):
        client.force_login(person)
        assert client.post(f"{BULK}/{batch.pk}/terug").status_code in {403, 404}
        assert client.get(f"{BULK}/{batch.pk}").status_code in {403, 404}
    assert statuses() == {"changes_requested"}


def test_who_left_the_team_takes_nothing_back(client: Client, cast: Cast, two: list[Initiative]) -> None:
    client.force_login(cast.official)
    decide(client, *two)
    cast.official.area_teams.all().delete()

    answer = client.post(f"{BULK}/{DecisionBatch.objects.get().pk}/terug")

    assert answer.status_code == 403
    assert statuses() == {"changes_requested"}


@pytest.mark.django_db(transaction=True)
def test_signals_that_the_decision_closed_are_open_again_with_who_takes_them_up(client: Client, cast: Cast) -> None:
    one = make_initiative(area=cast.area, name="Leeszaal", status=Status.PUBLISHED)
    make_carrier(one, cast.founder)
    signal = make_signal(
        initiative=one, check_code="no-contact-person", severity=Severity.NOTICE, assigned_to=cast.official
    )
    client.force_login(cast.official)
    decide(client, one)
    signal.refresh_from_db()
    assert signal.closed_on is not None

    take_back(client)

    again: Any = Signal.objects.get(pk=signal.pk)
    assert (again.closed_on, again.closed_because, again.assigned_to) == (None, "", cast.official)
    assert Signal.objects.filter(check_code="no-contact-person").count() == 1
    assert not signal.steps.filter(kind="closed").exists()
    assert statuses() == {"published"}


def test_a_decision_on_nobodys_registration_can_be_taken_back_too(client: Client, cast: Cast) -> None:
    client.force_login(cast.official)
    text = decide(client, waiting(cast, name="Zonder drager")).content.decode()
    assert "komt bij niemand aan" in text

    assert "niemand kreeg een brief" in take_back(client)
    assert statuses() == {"submitted"}


def test_one_decision_is_taken_back_in_the_same_way_and_time(client: Client, cast: Cast, two: list[Initiative]) -> None:
    one = two[0]
    client.force_login(cast.official)
    posted = {"version": one.version, "decision": "changes_requested", "reason": QUESTION, "step": "send"}

    page = client.post(f"/werkvoorraad/aanmelding/{one.pk}", posted, follow=True)

    batch = DecisionBatch.objects.get()
    assert f'action="{BULK}/{batch.pk}/terug"' in page.content.decode()
    assert lease_one() is None
    assert timedelta(seconds=5) < batch.sends_at - timezone.now() <= timedelta(seconds=10)
    assert "niemand kreeg een brief" in take_back(client)
    assert statuses() == {"submitted"}
    assert not Message.objects.exists()
    assert not StatusMove.objects.exists()


def test_declined_as_the_same_the_carriers_of_the_other_are_not_told_once_it_is_taken_back(
    client: Client, cast: Cast, two: list[Initiative]
) -> None:
    known = make_initiative(name="Buurttuin", area=cast.area, summary=two[0].summary)
    make_carrier(known, cast.co_carrier)
    move_one(
        initiative=two[0], to=Status.DECLINED, by=cast.official, reason=QUESTION,
        expected_version=two[0].version, same_as=known,
    )  # fmt: skip
    assert set(Message.objects.values_list("to", flat=True)) == {cast.founder.email, cast.co_carrier.email}
    assert lease_one() is None
    client.force_login(cast.official)

    take_back(client)

    assert not Message.objects.exists()
    assert statuses() == {"submitted", "published"}
