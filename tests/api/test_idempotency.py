# SPDX-License-Identifier: EUPL-1.2
"""Two POSTs at once with one Idempotency-Key, and a server that dies in the middle: one act, one answer."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection

from accounts.models import Scope
from events.models import Event, StoredAnswer
from governance.models import Arrangement
from initiatives.models import Area, Initiative
from tests.api.writing import post
from tests.at_once import Calls, calls_at_once, calls_in_the_middle, held, wait_for
from tests.factories import make_area, make_initiative, make_theme
from tests.factories.api import make_api_client, make_client_key, with_key

pytestmark = pytest.mark.django_db(transaction=True)
SCOPES = (Scope.ARRANGEMENTS_READ, Scope.ARRANGEMENTS_WRITE, Scope.INITIATIVES_READ, Scope.INITIATIVES_WRITE)


@dataclass(frozen=True, slots=True)
class Doing:
    """What is sent, and the table into which it goes."""

    address: str
    body: dict[str, Any]
    model: Any


def an_arrangement(area: Area) -> Doing:
    body = {
        "initiativeId": str(make_initiative(area=area).pk),
        "kind": "subsidy",
        "title": "Tuinman in de wijk",
        "grantedBy": {"name": "Fonds Zuid", "sphere": "market"},
        "firstDay": "2026-01-01",
    }
    return Doing("arrangements", body, Arrangement)


def a_registration(area: Area) -> Doing:
    make_theme(code="food")
    named = {"name": "Wijkkeuken", "summary": "Buren eten samen.", "form": "foundation", "phase": "running"}
    return Doing("registrations", {**named, "area": area.code, "themes": ["food"]}, Initiative)


@pytest.fixture
def area() -> Area:
    return make_area()


@pytest.fixture(params=[an_arrangement, a_registration])
def doing(request: pytest.FixtureRequest, area: Area) -> Doing:
    made: Doing = request.param(area)
    return made


@pytest.fixture
def key(area: Area) -> str:
    return make_api_client(scopes=SCOPES, areas=(area,))[1]


class Posts:
    """POSTs that are under way together."""

    def __init__(self, calls: Calls) -> None:
        self._calls = calls

    def begin(self, api_key: str, doing: Doing, *, key: str, **other: Any) -> None:
        self._calls.begin(lambda: post(with_key(api_key), doing.address, {**doing.body, **other}, key=key))

    def answers(self) -> list[Any]:
        return self._calls.answers()


@pytest.fixture
def calls() -> Iterator[Posts]:
    with calls_at_once() as begun:
        yield Posts(begun)


def test_two_at_once_with_one_key_are_one_act_with_one_answer(calls: Posts, doing: Doing, key: str) -> None:
    before, same = doing.model.objects.count(), str(uuid4())
    with held(doing.model):
        calls.begin(key, doing, key=same)
        calls.begin(key, doing, key=same)

    first, second = calls.answers()

    assert (first.status_code, second.status_code) == (201, 201), (first.content, second.content)
    assert first.content == second.content
    assert (first["ETag"], first["Location"]) == (second["ETag"], second["Location"])
    assert doing.model.objects.count() == before + 1
    assert Event.objects.filter(subject=first.json()["id"]).count() == Event.objects.count()


def test_without_the_key_the_same_two_calls_are_two_acts(calls: Posts, doing: Doing, key: str) -> None:
    """The control: nothing but the key keeps them apart."""
    before = doing.model.objects.count()
    with held(doing.model):
        calls.begin(key, doing, key=str(uuid4()))
        calls.begin(key, doing, key=str(uuid4()))

    assert [each.status_code for each in calls.answers()] == [201, 201]
    assert doing.model.objects.count() == before + 2


def test_another_body_at_once_under_one_key_is_refused(calls: Posts, doing: Doing, key: str) -> None:
    before, same = doing.model.objects.count(), str(uuid4())
    other = {"title": "Iets anders"} if "title" in doing.body else {"name": "Iets anders"}
    with held(doing.model):
        calls.begin(key, doing, key=same)
        calls.begin(key, doing, key=same, **other)

    first, second = calls.answers()

    assert (first.status_code, second.status_code) == (201, 422)
    assert second["Content-Type"] == "application/problem+json"
    assert doing.model.objects.count() == before + 1


def test_the_key_of_one_client_never_answers_another_client(calls: Posts, doing: Doing, key: str, area: Area) -> None:
    before, same = doing.model.objects.count(), str(uuid4())
    somebody = make_api_client(scopes=SCOPES, areas=(area,))[1]
    with held(doing.model):
        calls.begin(key, doing, key=same)
        calls.begin(somebody, doing, key=same)

    first, second = calls.answers()

    assert (first.status_code, second.status_code) == (201, 201)
    assert first.json()["id"] != second.json()["id"]
    assert doing.model.objects.count() == before + 2


def test_two_keys_of_one_client_are_one_client(calls: Posts, doing: Doing, area: Area) -> None:
    """A key that is replaced while an answer is waited for still gets that answer."""
    client, old = make_api_client(scopes=SCOPES, areas=(area,))
    before, same, new = doing.model.objects.count(), str(uuid4()), make_client_key(client)
    with held(doing.model):
        calls.begin(old, doing, key=same)
        calls.begin(new, doing, key=same)

    first, second = calls.answers()

    assert first.content == second.content
    assert doing.model.objects.count() == before + 1


def test_who_waits_too_long_is_told_to_try_again_and_then_gets_the_answer(calls: Posts, area: Area, key: str) -> None:
    doing, same = an_arrangement(area), str(uuid4())
    with held(Arrangement):
        calls.begin(key, doing, key=same)
        calls.begin(key, doing, key=same)
        wait_for(lambda: len(calls_in_the_middle()) == 1)
    first, second = calls.answers()

    assert (second.status_code, second["Content-Type"]) == (409, "application/problem+json")
    assert int(second["Retry-After"]) > 0
    assert "Idempotency-Key" in second.json()["detail"]
    assert post(with_key(key), doing.address, doing.body, key=same).content == first.content
    assert Arrangement.objects.count() == 1


def test_a_server_that_dies_in_the_middle_leaves_nothing_and_the_waiting_call_does_it(
    calls: Posts, doing: Doing, key: str
) -> None:
    before, same = doing.model.objects.count(), str(uuid4())
    with held(doing.model):
        calls.begin(key, doing, key=same)
        [dying] = calls_in_the_middle()
        calls.begin(key, doing, key=same)
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_terminate_backend(%s)", [dying])

    first, second = calls.answers()

    assert (first.status_code, first["Retry-After"]) == (503, "5")
    assert second.status_code == 201
    assert doing.model.objects.count() == before + 1
    assert post(with_key(key), doing.address, doing.body, key=same).content == second.content


def test_a_server_that_dies_in_the_middle_leaves_nothing_half_done(calls: Posts, doing: Doing, key: str) -> None:
    before, same = doing.model.objects.count(), str(uuid4())
    with held(doing.model):
        calls.begin(key, doing, key=same)
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_terminate_backend(%s)", calls_in_the_middle())

    assert [each.status_code for each in calls.answers()] == [503]
    assert doing.model.objects.count() == before
    assert not Event.objects.exists()
    assert not StoredAnswer.objects.exists()
    assert post(with_key(key), doing.address, doing.body, key=same).status_code == 201
    assert doing.model.objects.count() == before + 1
