# SPDX-License-Identifier: EUPL-1.2
"""What is sent, what an answer means, and when we stop."""

import json
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone
from pytest_django import Settings

from accounts.models import ApiClient, Role, Scope
from core.models import new_id
from core.operations import health
from events import access
from events.deliveries import sending
from events.deliveries.fan_out import fan_out
from events.models import Delivery, DeliveryState, Event, Problem, TurnedOff, Webhook
from events.tasks import sweep
from events.webhooks import signatures
from mail.models import Message
from tests.events.receiver import Receiver
from tests.factories import make_area
from tests.factories.accounts import make_user
from tests.factories.api import make_api_client
from tests.factories.events import OPENED, SECRET, make_delivery, make_event, make_webhook


def after(delivery: Delivery) -> Delivery:
    sending.send_due()
    delivery.refresh_from_db()
    return delivery


def make_due() -> None:
    Delivery.objects.update(next_try_at=timezone.now() - timedelta(seconds=1))


def test_an_event_becomes_a_cloudevent_that_is_signed(db: None, receiver: Receiver, settings: Settings) -> None:
    settings.SITE_URL = "https://meervoud.example/"
    make_webhook(url=receiver.url())
    event = make_event()
    sweep()
    (taken,) = receiver.taken
    assert json.loads(taken.body) == {
        "specversion": "1.0",
        "id": str(event.pk),
        "type": "nl.meervoud.garden.opened",
        "source": "https://meervoud.example",
        "subject": str(event.subject),
        "time": event.created_at.isoformat().replace("+00:00", "Z"),
        "datacontenttype": "application/json",
        "data": {
            "id": str(event.subject),
            "resource": "garden",
            "href": f"https://meervoud.example/api/v1/gardens/{event.subject}",
            "trees": 3,
        },
    }
    assert taken.headers["content-type"] == "application/cloudevents+json; charset=utf-8"
    moment = int(taken.headers["webhook-timestamp"])
    signed = signatures.headers(str(event.pk), moment, taken.body, [SECRET])
    assert signed == {name: taken.headers[name] for name in signed}
    assert abs(moment - timezone.now().timestamp()) < 60


def test_an_event_goes_to_who_asked_for_its_kind_and_once(db: None, receiver: Receiver) -> None:
    make_webhook(url=receiver.url(path="/wanted"))
    make_webhook(url=receiver.url(path="/other"), event_types=["nl.meervoud.park.opened"])
    make_webhook(url=receiver.url(path="/off"), is_on=False, turned_off_at=timezone.now(), turned_off_because="by_hand")
    make_event()
    sweep()
    sweep()
    assert [taken.path for taken in receiver.taken] == ["/wanted"]


def test_a_client_that_is_revoked_is_told_nothing(db: None, receiver: Receiver) -> None:
    client, _key = make_api_client()
    webhook = make_webhook(url=receiver.url(), client=client)
    delivery = make_delivery(webhook=webhook)
    ApiClient.objects.filter(pk=client.pk).update(revoked_at=timezone.now())
    make_event()
    sweep()
    assert (receiver.taken, after(delivery).state) == ([], DeliveryState.WAITING)
    assert Delivery.objects.count() == 1


def test_a_client_without_the_scope_is_told_nothing(db: None, receiver: Receiver) -> None:
    make_webhook(url=receiver.url(), client=make_api_client(scopes=(Scope.ASSESSMENTS_READ,))[0])
    make_event()
    sweep()
    assert receiver.taken == []


def test_what_is_not_public_goes_to_clients_of_its_area(
    db: None, receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, there = new_id(), new_id()
    reading = {"/here": [here], "/there": [there], "/city": None, "/nowhere": []}
    clients = {make_webhook(url=receiver.url(path=path)).client_id: areas for path, areas in reading.items()}
    monkeypatch.setattr(access.areas_of_clients, "_items", {None: lambda client: clients[client.pk]})
    make_event(is_public=False, areas=[here])
    make_event(is_public=False)
    sweep()
    assert sorted(taken.path for taken in receiver.taken) == ["/city", "/city", "/here"]


def test_what_a_client_may_not_know_any_more_is_not_sent(db: None, receiver: Receiver) -> None:
    elsewhere, _key = make_api_client(areas=(make_area(),))
    webhook = make_webhook(client=elsewhere, url=receiver.url())
    found = after(make_delivery(event=make_event(is_public=False), webhook=webhook))
    assert (found.state, found.problem, receiver.taken) == (DeliveryState.GIVEN_UP, Problem.NOT_ALLOWED, [])


@pytest.mark.parametrize("status", [200, 202, 204, 299])
def test_an_answer_of_success_ends_it(db: None, receiver: Receiver, status: int) -> None:
    receiver.status = status
    webhook = make_webhook(url=receiver.url(), failing_since=timezone.now())
    found = after(make_delivery(webhook=webhook))
    assert (found.state, found.response_status, found.tries) == (DeliveryState.SENT, status, 1)
    assert Webhook.objects.get().failing_since is None


@pytest.mark.parametrize(
    ("status", "problem"),
    [(302, Problem.REDIRECT), (400, Problem.ANSWER), (404, Problem.ANSWER), (503, Problem.ANSWER)],
)
def test_every_other_answer_is_tried_again(db: None, receiver: Receiver, status: int, problem: Problem) -> None:
    receiver.status, receiver.answer = status, b"<b>not now</b>"
    found = after(make_delivery(webhook=make_webhook(url=receiver.url())))
    assert (found.state, found.problem, found.response_status) == (DeliveryState.FAILED, problem, status)
    assert found.response_excerpt == "not now"
    assert found.next_try_at > timezone.now()
    assert Webhook.objects.get().failing_since is not None


def test_waits_grow_to_a_little_more_than_two_days_and_then_it_is_given_up(db: None, receiver: Receiver) -> None:
    receiver.status = 500
    delivery = make_delivery(webhook=make_webhook(url=receiver.url()))
    waits = []
    for _ in range(8):
        found = after(delivery)
        assert found.tried_at is not None
        waits.append((found.next_try_at - found.tried_at).total_seconds())
        make_due()
    assert waits == sorted(waits)
    assert 2 * 86_400 < sum(waits) < 3 * 86_400
    assert after(delivery).state == DeliveryState.GIVEN_UP
    assert (delivery.tries, len(receiver.taken), len(set(receiver.ids))) == (9, 9, 1)
    assert sending.send_due() == 0


def test_a_receiver_may_ask_for_a_later_moment(db: None, receiver: Receiver) -> None:
    receiver.status, receiver.answer_headers = 429, {"Retry-After": "3600"}
    found = after(make_delivery(webhook=make_webhook(url=receiver.url())))
    assert found.tried_at is not None
    assert timedelta(hours=1) <= found.next_try_at - found.tried_at < timedelta(hours=1.2)


def test_a_webhook_that_failed_rests_and_the_others_are_sent(db: None, receiver: Receiver) -> None:
    broken = make_webhook(url=receiver.url().replace(str(receiver.port), "443"))
    fine = make_webhook(url=receiver.url())
    for webhook in (broken, broken, fine, fine):
        make_delivery(webhook=webhook)
    assert sending.send_due() == 2
    assert sorted(Delivery.objects.filter(webhook=broken).values_list("state", flat=True)) == ["failed", "waiting"]


def test_gone_turns_a_webhook_off_at_once(db: None, receiver: Receiver) -> None:
    receiver.status = 410
    webhook = make_webhook(url=receiver.url())
    first, second = make_delivery(webhook=webhook), make_delivery(webhook=webhook)
    assert after(first).state == DeliveryState.GIVEN_UP
    assert after(second).state == DeliveryState.WAITING
    webhook.refresh_from_db()
    assert (webhook.is_on, webhook.turned_off_because) == (False, TurnedOff.GONE)


def test_five_days_of_failure_turn_a_webhook_off_and_tell_the_administrators_once(db: None, receiver: Receiver) -> None:
    admin = make_user(role=Role.ADMINISTRATOR)
    make_user(role=Role.OFFICIAL)
    receiver.status = 500
    webhook = make_webhook(url=receiver.url(), failing_since=timezone.now() - timedelta(days=4))
    delivery = make_delivery(webhook=webhook)
    sending.send_due()
    assert Webhook.objects.get().is_on
    Webhook.objects.update(failing_since=timezone.now() - timedelta(days=5, seconds=1))
    make_due()
    sending.send_due()
    make_due()
    sending.send_due()
    webhook.refresh_from_db()
    assert (webhook.is_on, webhook.turned_off_because) == (False, TurnedOff.FAILING)
    message = Message.objects.get()
    assert (message.to, message.kind) == (admin.email, "webhook-turned-off")
    assert str(webhook.pk) in message.body
    delivery.refresh_from_db()
    assert delivery.state == DeliveryState.FAILED


def test_while_a_secret_is_replaced_both_sign_until_its_moment(db: None, receiver: Receiver) -> None:
    old = signatures.sealed(signatures.new_secret())
    webhook = make_webhook(url=receiver.url(), previous_secret=old, previous_secret_until=timezone.now() + timedelta(1))
    make_delivery(webhook=webhook)
    sending.send_due()
    Webhook.objects.update(previous_secret_until=timezone.now())
    make_delivery(webhook=webhook)
    sending.send_due()
    assert [len(taken.headers["webhook-signature"].split(" ")) for taken in receiver.taken] == [2, 1]


def test_a_secret_that_cannot_be_opened_stops_no_other(db: None, receiver: Receiver) -> None:
    broken = make_delivery(webhook=make_webhook(url=receiver.url(path="/a"), secret="nonsense"))
    make_delivery(webhook=make_webhook(url=receiver.url(path="/b")))
    assert sending.send_due() == 1
    broken.refresh_from_db()
    assert (broken.state, broken.problem) == (DeliveryState.FAILED, Problem.OURS)


def test_events_get_numbers_in_the_order_in_which_they_could_be_seen(db: None) -> None:
    make_event()
    first = Event.objects.get()
    fan_out()
    for _ in range(3):
        make_event()
    fan_out()
    numbers = [event.number or 0 for event in Event.objects.order_by("id")]
    assert numbers == sorted(numbers)
    first.refresh_from_db()
    assert first.number == numbers[0]


def test_after_ninety_days_an_event_is_forgotten_with_its_deliveries(db: None) -> None:
    old = make_event(created_at=timezone.now() - timedelta(days=91))
    make_delivery(event=old)
    make_event(created_at=timezone.now() - timedelta(days=89))
    sweep()
    assert [event.pk == old.pk for event in Event.objects.all()] == [False]
    assert not Delivery.objects.filter(event=old.pk).exists()


def test_making_deliveries_asks_the_same_however_many_events_there_are(
    db: None, django_assert_num_queries: object
) -> None:
    make_webhook()
    for events in (1, 20):
        for _ in range(events):
            make_event()
        with django_assert_num_queries(11):  # type: ignore[operator]
            fan_out()
    assert Delivery.objects.filter(event__kind=OPENED.code).count() == 21


def test_a_restored_database_starts_with_webhooks_on_hold_and_goes_on_when_released(
    db: None, receiver: Receiver
) -> None:
    make_delivery(webhook=make_webhook(url=receiver.url()))
    call_command("hold_webhooks")
    assert sending.send_due() == 0
    assert health.report(["events"])[1]["events"]["on_hold"]
    call_command("hold_webhooks", release=True)
    assert sending.send_due() == 1
