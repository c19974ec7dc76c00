# SPDX-License-Identifier: EUPL-1.2
"""The demo and an invented city hold programs, so that the pages about programs have something to show."""

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.api_keys.keys import authenticate_key
from accounts.clients.status import client_statuses
from accounts.models import ApiClient, ApiKey
from demo.cases.api_clients import MADE_UP
from demo.city.build import build_city
from events.deliveries.fan_out import fan_out
from events.models import Delivery, DeliveryState, Webhook
from tests.cast import Cast
from tests.city import load_reference
from tests.demo.conftest import TODAY
from tests.factories.assessment import make_lens


@pytest.mark.usefixtures("demo")
def test_the_demo_shows_every_state_of_a_program_and_says_that_it_is_made_up() -> None:
    clients = list(ApiClient.objects.order_by("name"))
    with time_machine.travel(TODAY):
        assert {each.state for each in client_statuses(clients)} == {"working", "ending", "keyless", "revoked"}
    assert all(client.purpose.endswith(MADE_UP) for client in clients)
    hooks = Webhook.objects.with_key()
    states = {(hook.is_on, hook.has_key) for hook in hooks}  # type: ignore[attr-defined] # annotated
    assert states == {(True, True), (True, False), (False, True)}
    assert all(".invalid/" in hook.url for hook in hooks)
    assert [hook.url for hook in hooks if hook.failing_since] == ["https://wijkkaart.invalid/gebeurtenissen"]
    assert set(Delivery.objects.values_list("state", flat=True)) == {
        DeliveryState.SENT,
        DeliveryState.FAILED,
        DeliveryState.GIVEN_UP,
        DeliveryState.WAITING,
    }


@pytest.mark.usefixtures("demo")
def test_no_key_of_the_demo_opens_anything() -> None:
    keys = list(ApiKey.objects.all())
    assert len(keys) >= 5
    for key in keys:
        assert len(key.hash) != 64
        assert authenticate_key(f"{key.prefix}_{'A' * 43}") is None


@pytest.mark.usefixtures("demo")
def test_nothing_is_sent_anywhere_because_the_demo_was_loaded() -> None:
    fan_out()
    assert set(Delivery.objects.filter(state="waiting").values_list("webhook__client__name", flat=True)) == {
        "Nieuwsbrief van de wijk"
    }
    assert not Delivery.objects.due().exists()


@pytest.mark.usefixtures("demo")
def test_an_administrator_finds_them_on_the_pages(client: Client, cast: Cast) -> None:
    client.force_login(cast.administrator)
    assert "Wijkkaart" in client.get(reverse("accounts:api-clients")).content.decode()
    assert "wijkkaart.invalid" in client.get(reverse("exchange:webhooks")).content.decode()
    hook = Webhook.objects.get(url__contains="wijkkaart")
    page = client.get(reverse("exchange:webhook", args=[hook.pk])).content.decode()
    assert [f">{status}<" in page for status in (204, 404, 503)] == [True, True, True]


def test_two_cities_hold_programs_of_their_own(db: None) -> None:
    load_reference()
    make_lens()
    for seed in (3, 4):
        build_city(initiatives=12, seed=seed, day=timezone.localdate(), force=True)
    assert ApiClient.objects.filter(name__in=["Wijkkaart 3", "Wijkkaart 4"]).count() == 2
    assert Webhook.objects.count() == 6
    fan_out()
    assert not Delivery.objects.due().exists()
