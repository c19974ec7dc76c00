# SPDX-License-Identifier: EUPL-1.2
"""A client without a key that works is told nothing; what happens waits for it. Two who take one address at once."""

from datetime import timedelta
from functools import partial

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from accounts.models import ApiClient, ApiKey
from events.models import Delivery, DeliveryState, Webhook
from events.tasks import sweep
from tests.at_once import calls_at_once, held
from tests.cast import Cast, make_cast
from tests.events.receiver import Receiver
from tests.factories.api import make_api_client, make_client_key
from tests.factories.events import OPENED, make_delivery, make_event, make_webhook


@pytest.fixture
def administrator(client: Client, cast: Cast) -> Client:
    client.force_login(cast.administrator)
    return client


def at(name: str, *ids: object) -> str:
    with override("en"):
        return reverse(name, args=ids)


@pytest.mark.parametrize("how", ["expired", "ended"])
def test_without_a_key_that_works_nothing_is_sent_and_a_new_key_lets_it_go_on(
    administrator: Client, receiver: Receiver, how: str
) -> None:
    owner, _key = make_api_client(name="Buurtkaart")
    webhook = make_webhook(url=receiver.url(), client=owner)
    before = make_delivery(webhook=webhook)
    if how == "expired":
        ApiKey.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    else:
        administrator.post(at("accounts:api-client-end-key", owner.pk, owner.keys.get().pk))
    meanwhile = make_event()
    sweep()
    assert receiver.taken == []
    assert set(Delivery.objects.values_list("event", "state", "tries")) == {
        (before.event_id, DeliveryState.WAITING, 0),
        (meanwhile.pk, DeliveryState.WAITING, 0),
    }

    assert administrator.post(at("accounts:api-client-rotate", owner.pk), {"overlap": "0"}).context["key"]
    sweep()

    assert set(receiver.ids) == {str(before.event_id), str(meanwhile.pk)}


def test_one_key_of_several_is_enough(db: None, receiver: Receiver) -> None:
    owner, _key = make_api_client(expires_at=timezone.now() - timedelta(days=1))
    make_client_key(owner)
    make_webhook(url=receiver.url(), client=owner)
    make_event()
    sweep()
    assert len(receiver.taken) == 1


def test_the_page_says_that_it_is_held_and_what_to_do(administrator: Client) -> None:
    owner, _key = make_api_client(expires_at=timezone.now() - timedelta(seconds=1))
    webhook = make_webhook(client=owner)
    page = administrator.get(at("exchange:webhook", webhook.pk)).content.decode()
    assert "No key of this client works any more, so nothing is sent." in page
    assert f'href="{at("accounts:api-client", owner.pk)}"' in page
    assert "the client has no key that works" in administrator.get(at("exchange:webhooks")).content.decode()

    make_client_key(owner)
    page = administrator.get(at("exchange:webhook", webhook.pk)).content.decode()
    assert "No key of this client works" not in page


def test_the_page_of_a_revoked_client_says_that_it_is_over(administrator: Client, receiver: Receiver) -> None:
    owner, _key = make_api_client()
    webhook = make_webhook(url=receiver.url(), client=owner)
    make_delivery(webhook=webhook)
    administrator.post(at("accounts:api-client-revoke", owner.pk))
    make_event()
    sweep()
    assert ApiClient.objects.get().revoked_at is not None
    assert (receiver.taken, Delivery.objects.count()) == ([], 1)
    page = administrator.get(at("exchange:webhook", webhook.pk)).content.decode()
    assert "This client is revoked for good, so nothing is sent to this address any more." in page
    assert administrator.post(at("accounts:api-client-rotate", owner.pk), {"overlap": "0"}).status_code == 422


@pytest.mark.parametrize("act", ["test", "again"])
def test_what_is_held_is_not_sent_by_hand_either(administrator: Client, act: str) -> None:
    webhook = make_webhook(client=make_api_client(expires_at=timezone.now() - timedelta(seconds=1))[0])
    address = at(f"exchange:webhook-{act}", webhook.pk)
    page = administrator.post(address, {"since": "2026-01-01T00:00"}, follow=True).content.decode()
    assert "No key of this client works any more, so nothing is sent. Make a new key first." in page
    assert not Delivery.objects.exists()


def test_days_without_a_key_are_no_days_of_failure(db: None, receiver: Receiver) -> None:
    owner, _key = make_api_client(expires_at=timezone.now() - timedelta(days=6))
    webhook = make_webhook(url=receiver.url(), client=owner, failing_since=timezone.now() - timedelta(days=6))
    make_delivery(webhook=webhook)
    sweep()
    make_client_key(owner)
    receiver.status = 500
    sweep()
    webhook.refresh_from_db()
    assert (len(receiver.taken), webhook.is_on) == (1, True)


@pytest.mark.django_db(transaction=True)
def test_of_two_webhooks_that_take_one_address_at_once_one_is_refused_with_a_sentence() -> None:
    person = make_cast().administrator
    owner, _key = make_api_client()
    webhooks = [make_webhook(client=owner) for _number in range(2)]
    clients = [Client() for _webhook in webhooks]
    for each in clients:
        each.force_login(person, backend="accounts.backends.Backend")

    def change(client: Client, webhook: Webhook) -> int:
        given = {"url": "https://one.example/in", "event_types": [OPENED.code], "version": webhook.version}
        answer = client.post(at("exchange:webhook-change", webhook.pk), given)
        assert answer.status_code == 302 or "This client already has a webhook with this address." in answer.text
        return answer.status_code

    with calls_at_once() as calls:
        with held(Webhook):
            for pair in zip(clients, webhooks, strict=True):
                calls.begin(partial(change, *pair))
        assert sorted(calls.answers()) == [302, 422]
    assert Webhook.objects.filter(url="https://one.example/in").count() == 1
