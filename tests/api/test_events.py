# SPDX-License-Identifier: EUPL-1.2
"""The events of a client over the API: the same rule as for webhooks, in an order in which nothing is missed."""

from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from accounts.models import ApiClient, Role, Scope
from core.errors import RefusedError
from events.deliveries.fan_out import fan_out
from events.deliveries.sending import send_due
from events.event_types import registry
from events.event_types.registry import EventType
from events.models import DeliveryState, Problem
from events.webhooks.actions import create_webhook
from governance.events.types import record_created
from initiatives.lifecycle import Status
from initiatives.models import Area
from initiatives.register.event_types import emit_changed
from tests.api.resources import resources
from tests.factories import make_area, make_initiative, make_user
from tests.factories.api import make_api_client, with_key
from tests.factories.events import make_event
from tests.factories.governance import make_arrangement

pytestmark = pytest.mark.django_db
URL = "/api/v1/events"
BOTH = (Scope.INITIATIVES_READ, Scope.ARRANGEMENTS_READ)


def told(client: Client, query: str = "") -> list[dict[str, Any]]:
    answer = client.get(f"{URL}{query}")
    assert answer.status_code == 200, answer.content
    rows: list[dict[str, Any]] = answer.json()["results"]
    return rows


def reader(*areas: Area, scopes: tuple[str, ...] = BOTH) -> Client:
    return with_key(make_api_client(scopes=scopes, areas=areas)[1])


def test_a_client_reads_what_is_public_and_what_happened_where_it_works() -> None:
    here, elsewhere = make_area(), make_area()
    inside = make_area(parent=here)
    public = make_initiative(area=elsewhere)
    own, hidden = (make_initiative(area=area, status=Status.SUBMITTED) for area in (inside, elsewhere))
    for initiative in (public, own, hidden):
        emit_changed(initiative)
    fan_out()
    assert [row["subject"] for row in told(reader(here))] == [str(public.pk), str(own.pk)]
    assert [row["subject"] for row in told(reader())] == [str(each.pk) for each in (public, own, hidden)]


def test_a_kind_needs_its_scope() -> None:
    made = make_arrangement()
    record_created([made])
    fan_out()
    [row] = told(reader())
    assert (row["type"], row["subject"]) == ("nl.meervoud.arrangement.created", str(made.pk))
    assert row["data"]["href"].endswith(f"/api/v1/arrangements/{made.pk}")
    assert told(reader(scopes=(Scope.ARRANGEMENTS_READ,))) == [row]
    assert told(reader(scopes=(Scope.INITIATIVES_READ,))) == []
    assert Client().get(URL).status_code == 401


def test_any_scope_opens_the_feed_and_shows_its_own_kinds_and_what_left_a_public_list() -> None:
    for kind in registry.all_types():
        make_event(kind=kind.code, data={})
    fan_out()
    opened = set()
    for scope in Scope:
        client = reader(scopes=(scope,))
        own = {kind.code for kind in registry.all_types() if kind.scope in {scope, None}}
        assert {row["type"] for row in told(client, "?pageSize=100")} == own
        opened |= own
    assert opened == {kind.code for kind in registry.all_types()}


@pytest.mark.parametrize("kind", registry.all_types(), ids=lambda kind: kind.code)
def test_a_kind_is_for_who_may_read_its_subject(kind: EventType) -> None:
    known = {resource.prefix: resource.scope for resource in resources()}
    # What is public needs no scope to read, and one of its own to be told of; but everybody may hold what left.
    needed = known[kind.path] or (None if kind.removes else Scope.INITIATIVES_READ)
    assert kind.scope == needed


def test_a_webhook_of_any_client_may_be_told_what_left_a_public_list() -> None:
    client, _key = make_api_client(scopes=(Scope.ASSESSMENTS_READ,))
    kinds = [kind.code for kind in registry.all_types() if kind.scope is None]
    assert len(kinds) == 3
    person = make_user(role=Role.ADMINISTRATOR)
    webhook, _secret = create_webhook(by=person, client=client, url="https://hooks.example/in", event_types=kinds)
    for kind in kinds:
        make_event(kind=kind, data={}, is_public=True)
    fan_out()
    assert {one.event.kind for one in webhook.deliveries.select_related("event")} == set(kinds)


@pytest.mark.parametrize("kind", [kind for kind in registry.all_types() if kind.scope], ids=lambda kind: kind.code)
def test_webhooks_hold_to_the_same_rule_when_made_and_when_sent(kind: EventType) -> None:
    person = make_user(role=Role.ADMINISTRATOR)
    client, _key = make_api_client(scopes=tuple(scope for scope in Scope if scope != kind.scope))
    given: dict[str, Any] = {"client": client, "url": "https://hooks.example/in", "event_types": [kind.code]}
    with pytest.raises(RefusedError) as refused:
        create_webhook(by=person, **given)
    assert refused.value.field == "event_types"

    ApiClient.objects.update(scopes=[kind.scope])
    client.refresh_from_db()
    webhook, _secret = create_webhook(by=person, **given)
    make_event(kind=kind.code, data={})
    fan_out()
    # Between the making of a delivery and its sending the scope is taken away.
    ApiClient.objects.update(scopes=[scope for scope in Scope if scope != kind.scope])
    assert send_due() == 0
    delivery = webhook.deliveries.get()
    assert (delivery.state, delivery.problem) == (DeliveryState.GIVEN_UP, Problem.NOT_ALLOWED)


def test_who_asks_by_number_meets_every_event_once(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    subjects = []
    for _number in range(5):
        initiative = make_initiative()
        subjects.append(str(initiative.pk))
        emit_changed(initiative)
    client = reader()
    assert told(client) == []
    fan_out()
    seen, address = [], f"{URL}?pageSize=2"
    while address:
        with django_assert_num_queries(2):
            page = client.get(address).json()
        seen += page["results"]
        address = page["next"]
    assert [row["subject"] for row in seen] == subjects
    assert [row["number"] for row in seen] == sorted(row["number"] for row in seen)
    assert told(client, f"?after={seen[-1]['number']}") == []


def test_a_number_may_be_as_large_as_numbers_get() -> None:
    emit_changed(make_initiative())
    fan_out()
    assert len(told(reader(), "?after=0")) == 1
    assert told(reader(), f"?after={2**62}") == []


@pytest.mark.parametrize("query", ["after=-1", "after=x", "after=99999999999999999999", "pageSize=0", "more=1"])
def test_odd_questions_are_faults(query: str) -> None:
    assert reader().get(f"{URL}?{query}").status_code == 400
