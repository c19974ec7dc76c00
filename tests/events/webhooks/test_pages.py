# SPDX-License-Identifier: EUPL-1.2
"""Administrators manage webhooks and read in a log how every sending went."""

import re
from datetime import timedelta

import pytest
from django.apps import apps
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from accounts.models import Scope
from core.models import new_id
from events.event_types import registry
from events.models import Delivery, DeliveryState, Problem, TurnedOff, Webhook
from events.tasks import sweep
from events.webhooks import signatures
from tests.cast import Cast
from tests.events.receiver import Receiver
from tests.factories.api import make_api_client
from tests.factories.events import OPENED, SECRET, make_delivery, make_event, make_webhook

SECRET_FORM = re.compile(r"whsec_[A-Za-z0-9+/]{43}=")


@pytest.fixture
def administrator(client: Client, cast: Cast) -> Client:
    client.force_login(cast.administrator)
    return client


def text_of(client: Client, name: str, *args: object, **query: str) -> str:
    return client.get(reverse(name, args=args), query).content.decode()


def test_without_webhooks_the_list_says_so(administrator: Client) -> None:
    assert "mv-empty" in text_of(administrator, "exchange:webhooks")


def test_a_webhook_is_made_and_its_secret_shown_once(administrator: Client) -> None:
    owner, _key = make_api_client(name="Buurtkaart")
    given = {"client": owner.pk, "url": "https://kaart.example/in", "event_types": [OPENED.code]}
    answer = administrator.post(reverse("exchange:webhook-new"), given)
    (secret,) = SECRET_FORM.findall(answer.content.decode())
    webhook = Webhook.objects.get()
    assert signatures.unsealed(webhook.secret) == secret
    assert (webhook.client, webhook.url, webhook.event_types) == (owner, "https://kaart.example/in", [OPENED.code])
    assert "no-store" in answer["Cache-Control"]
    for page in ("exchange:webhook", "exchange:webhook-change"):
        assert secret not in text_of(administrator, page, webhook.pk)
    assert "https://kaart.example/in" in text_of(administrator, "exchange:webhooks")


def test_history_keeps_what_changed_and_never_a_secret(administrator: Client) -> None:
    webhook = make_webhook()
    administrator.post(reverse("exchange:webhook-off", args=[webhook.pk]))
    administrator.post(reverse("exchange:webhook-secret", args=[webhook.pk]))
    history = apps.get_model("exchange", "WebhookEvent")
    rows = history._default_manager.filter(pgh_obj_id=webhook.pk).order_by("pgh_id")
    assert list(rows.values_list("is_on", flat=True)) == [True, False, False]
    assert not {field.name for field in history._meta.get_fields()} & {"secret", "previous_secret"}


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"url": "http://kaart.example/in"}, "url"),
        ({"url": "https://me:word@kaart.example/in"}, "url"),
        ({"url": "https://kaart.example:8443/in"}, "url"),
        ({"url": ""}, "url"),
        ({"event_types": []}, "event_types"),
        ({"event_types": ["nl.meervoud.nothing"]}, "event_types"),
        ({"client": ""}, "client"),
    ],
)
def test_what_cannot_be_used_comes_back_with_the_reason_at_the_field(
    administrator: Client, changes: dict[str, object], field: str
) -> None:
    owner, _key = make_api_client()
    given = {"client": owner.pk, "url": "https://kaart.example/in", "event_types": [OPENED.code], **changes}
    answer = administrator.post(reverse("exchange:webhook-new"), given)
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == [field]
    assert not Webhook.objects.exists()


def test_kinds_a_client_may_not_know_are_refused(administrator: Client) -> None:
    owner, _key = make_api_client(scopes=(Scope.ASSESSMENTS_READ,))
    given = {"client": owner.pk, "url": "https://kaart.example/in", "event_types": [OPENED.code]}
    answer = administrator.post(reverse("exchange:webhook-new"), given)
    assert "initiatives:read" in answer.context["form"].errors["event_types"][0]


def test_one_address_serves_a_client_once(administrator: Client) -> None:
    there = make_webhook()
    given = {"client": there.client_id, "url": there.url, "event_types": [OPENED.code]}
    assert administrator.post(reverse("exchange:webhook-new"), given).status_code == 422
    other = make_webhook(client=there.client)
    answer = administrator.post(
        reverse("exchange:webhook-change", args=[other.pk]), {**given, "version": other.version}
    )
    assert list(answer.context["form"].errors) == ["url"]


def test_a_webhook_can_be_changed_and_two_who_do_know_of_each_other(administrator: Client) -> None:
    webhook = make_webhook()
    page = reverse("exchange:webhook-change", args=[webhook.pk])
    given = {"url": "https://new.example/in", "event_types": [OPENED.code], "version": webhook.version}
    assert administrator.post(page, given).status_code == 302
    late = administrator.post(page, {**given, "url": "https://late.example/in"})
    assert "https://new.example/in" in late.content.decode()
    webhook.refresh_from_db()
    assert webhook.url == "https://new.example/in"
    again = {**given, "url": "https://late.example/in", "version": late.context["version"]}
    assert administrator.post(page, again).status_code == 302


def test_another_secret_leaves_the_old_one_a_day(administrator: Client) -> None:
    webhook = make_webhook()
    answer = administrator.post(reverse("exchange:webhook-secret", args=[webhook.pk]))
    (secret,) = SECRET_FORM.findall(answer.content.decode())
    webhook.refresh_from_db()
    assert signatures.unsealed(webhook.secret) == secret
    assert signatures.unsealed(webhook.previous_secret) == SECRET
    assert webhook.previous_secret_until is not None
    assert timedelta(hours=23) < webhook.previous_secret_until - timezone.now() <= timedelta(hours=24)


def test_off_is_off_until_it_is_on(administrator: Client, receiver: Receiver) -> None:
    webhook = make_webhook(url=receiver.url())
    make_delivery(webhook=webhook)
    administrator.post(reverse("exchange:webhook-off", args=[webhook.pk]))
    make_event()
    sweep()
    webhook.refresh_from_db()
    assert (webhook.is_on, webhook.turned_off_because, receiver.taken) == (False, TurnedOff.BY_HAND, [])
    administrator.post(reverse("exchange:webhook-on", args=[webhook.pk]))
    sweep()
    # What waited is sent; what happened meanwhile is not, until somebody asks for it.
    assert len(receiver.taken) == 1


def test_a_test_event_goes_to_one_webhook_and_shows_in_its_log(administrator: Client, receiver: Receiver) -> None:
    webhook, other = make_webhook(url=receiver.url(path="/one")), make_webhook(url=receiver.url(path="/other"))
    administrator.post(reverse("exchange:webhook-test", args=[webhook.pk]))
    sweep()
    assert [taken.path for taken in receiver.taken] == ["/one"]
    assert b'"type":"nl.meervoud.test"' in receiver.taken[0].body
    assert str(registry.TEST.title) in text_of(administrator, "exchange:webhook", webhook.pk)
    assert not other.deliveries.exists()


def test_what_is_off_sends_no_test(administrator: Client) -> None:
    webhook = make_webhook(is_on=False, turned_off_at=timezone.now(), turned_off_because="by_hand")
    administrator.post(reverse("exchange:webhook-test", args=[webhook.pk]))
    assert not Delivery.objects.exists()


def test_the_log_shows_one_state(administrator: Client) -> None:
    webhook = make_webhook()
    make_delivery(webhook=webhook, state=DeliveryState.SENT, sent_at=timezone.now(), response_status=204)
    make_delivery(webhook=webhook, state=DeliveryState.GIVEN_UP, problem=Problem.INSIDE)
    make_delivery(state=DeliveryState.GIVEN_UP, problem=Problem.TOO_SLOW)
    page = text_of(administrator, "exchange:webhook", webhook.pk, stand="given_up")
    assert str(Problem.INSIDE.label) in page
    assert ">204<" not in page
    assert str(Problem.TOO_SLOW.label) not in page


@pytest.mark.parametrize("total", [1, 3])
def test_the_pages_ask_as_much_for_many_as_for_one(
    administrator: Client, django_assert_num_queries: DjangoAssertNumQueries, total: int
) -> None:
    webhook = make_webhook()
    for _ in range(total):
        make_webhook()
        make_delivery(webhook=webhook)
    with django_assert_num_queries(4):
        administrator.get(reverse("exchange:webhooks"))
    with django_assert_num_queries(6):
        administrator.get(reverse("exchange:webhook", args=[webhook.pk]))


def test_of_a_delivery_stands_what_was_sent_and_what_came_back(administrator: Client, receiver: Receiver) -> None:
    receiver.status, receiver.answer = 500, b"<script>alert(1)</script>kapot"
    delivery = make_delivery(webhook=make_webhook(url=receiver.url()))
    sweep()
    page = text_of(administrator, "exchange:delivery", delivery.pk)
    assert str(delivery.event_id) in page
    assert "kapot" in page
    assert "<script>alert" not in page
    assert signatures.unsealed(delivery.webhook.secret) not in page


def test_an_address_inside_says_who_can_let_it_through(administrator: Client) -> None:
    page = text_of(administrator, "exchange:delivery", make_delivery(problem=Problem.INSIDE, state="failed").pk)
    assert "wie Meervoud draait" in page


def test_one_event_is_sent_again_under_the_same_id(administrator: Client, receiver: Receiver) -> None:
    delivery = make_delivery(
        webhook=make_webhook(url=receiver.url()), state=DeliveryState.GIVEN_UP, tries=9, problem=Problem.TOO_SLOW
    )
    administrator.post(reverse("exchange:delivery-again", args=[delivery.pk]))
    sweep()
    administrator.post(reverse("exchange:delivery-again", args=[delivery.pk]))
    sweep()
    assert receiver.ids == [str(delivery.event_id)] * 2
    delivery.refresh_from_db()
    assert (delivery.state, delivery.tries, delivery.problem) == (DeliveryState.SENT, 1, "")


def test_what_a_sender_has_in_hand_is_not_sent_twice(administrator: Client) -> None:
    delivery = make_delivery(claimed_until=timezone.now() + timedelta(minutes=1))
    administrator.post(reverse("exchange:delivery-again", args=[delivery.pk]))
    delivery.refresh_from_db()
    assert delivery.claimed_until is not None


def test_everything_since_a_moment_is_sent_again_also_what_it_never_had(
    administrator: Client, receiver: Receiver
) -> None:
    webhook = make_webhook(url=receiver.url())
    make_event(created_at=timezone.now() - timedelta(days=3))
    had = make_event()
    sweep()
    Delivery.objects.filter(event=had).delete()
    receiver.taken.clear()
    yesterday = timezone.localtime(timezone.now() - timedelta(days=1))
    answer = administrator.post(
        reverse("exchange:webhook-again", args=[webhook.pk]), {"since": yesterday.strftime("%Y-%m-%dT%H:%M")}
    )
    assert answer.status_code == 302
    sweep()
    assert receiver.ids == [str(had.pk)]
    longer = timezone.localtime(timezone.now() - timedelta(days=30))
    administrator.post(
        reverse("exchange:webhook-again", args=[webhook.pk]), {"since": longer.strftime("%Y-%m-%dT%H:%M")}
    )
    sweep()
    assert len(receiver.taken) == 3


@pytest.mark.parametrize("since", ["", "gisteren", "2099-01-01T00:00"])
def test_a_moment_that_is_none_comes_back(administrator: Client, since: str) -> None:
    webhook = make_webhook()
    answer = administrator.post(reverse("exchange:webhook-again", args=[webhook.pk]), {"since": since})
    assert (answer.status_code, list(answer.context["since"].errors)) == (422, ["since"])


def test_anybody_reads_which_events_there_are_with_an_example(client: Client, db: None) -> None:
    page = text_of(client, "exchange:event-types")
    assert OPENED.code in page
    assert "&quot;trees&quot;: 3" in page


def test_the_form_offers_only_what_the_client_may_know(administrator: Client) -> None:
    owner, _key = make_api_client(scopes=("learning:read",))
    page = administrator.get(reverse("exchange:webhook-new"), {"client": str(owner.pk)}).content.decode()
    assert "nl.meervoud.lesson.anchored" in page
    assert "nl.meervoud.signal.opened" not in page
    assert f'value="{owner.pk}" selected' in page
    assert "nl.meervoud.signal.opened" in text_of(administrator, "exchange:webhook-new")
    change = text_of(administrator, "exchange:webhook-change", make_webhook(client=owner).pk)
    assert "nl.meervoud.lesson.anchored" in change
    assert "nl.meervoud.signal.opened" not in change


def test_every_kind_a_client_may_not_know_is_named_at_once(administrator: Client) -> None:
    owner, _key = make_api_client(scopes=("learning:read",))
    kinds = ["nl.meervoud.signal.opened", "nl.meervoud.result.published"]
    given = {"client": owner.pk, "url": "https://kaart.example/in", "event_types": kinds}
    page = administrator.post(reverse("exchange:webhook-new"), given).content.decode()
    assert "assessments:read, signals:read" in page


def test_the_list_shows_the_webhooks_of_one_client(administrator: Client) -> None:
    mine, others = make_webhook(), make_webhook()
    page = administrator.get(reverse("exchange:webhooks"), {"client": str(mine.client_id)}).content.decode()
    assert mine.url in page
    assert others.url not in page
    assert f"?client={mine.client_id}" in page
    for wrong in ("nobody", str(new_id())):
        assert administrator.get(reverse("exchange:webhooks"), {"client": wrong}).status_code == 404


def test_what_cannot_be_sent_is_not_offered(administrator: Client) -> None:
    webhook = make_webhook()
    again = reverse("exchange:webhook-again", args=[webhook.pk])
    assert again in text_of(administrator, "exchange:webhook", webhook.pk)
    administrator.post(reverse("exchange:webhook-off", args=[webhook.pk]))
    assert again not in text_of(administrator, "exchange:webhook", webhook.pk)
    webhook.client.keys.update(revoked_at=timezone.now())
    turned_on = administrator.post(reverse("exchange:webhook-on", args=[webhook.pk]))
    held = administrator.get(turned_on["Location"]).content.decode()
    assert again not in held
    assert reverse("exchange:webhook-test", args=[webhook.pk]) not in held


def test_who_turns_a_webhook_on_can_send_at_once_what_it_missed(administrator: Client) -> None:
    webhook = make_webhook()
    administrator.post(reverse("exchange:webhook-off", args=[webhook.pk]))
    webhook.refresh_from_db()
    assert webhook.turned_off_at is not None
    moment = timezone.localtime(webhook.turned_off_at).strftime("%Y-%m-%dT%H:%M")
    turned_on = administrator.post(reverse("exchange:webhook-on", args=[webhook.pk]), follow=True)
    assert f'name="since" value="{moment}"' in turned_on.content.decode()
