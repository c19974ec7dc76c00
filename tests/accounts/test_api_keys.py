# SPDX-License-Identifier: EUPL-1.2
"""API clients and their keys: made once, shown once, recognised, and stopped."""

import json
import logging
from datetime import date, timedelta
from io import StringIO

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.request import Request
from rest_framework.test import APIRequestFactory

from accounts.actions import create_api_client, revoke_api_client, rotate_api_client
from accounts.api_auth import BearerKey
from accounts.api_keys import authenticate_key
from accounts.models import AccessAct, AccessChange, ApiClient, Scope
from core.errors import NotAllowedError, RefusedError
from tests.cast import Cast

pytestmark = pytest.mark.django_db


def make(name: str = "Dashboard", **more: object) -> tuple[ApiClient, str]:
    values: dict[str, object] = {"scopes": [Scope.ASSESSMENTS_READ], "expires_at": None, "by": None, **more}
    return create_api_client(name=name, **values)  # type: ignore[arg-type]


def run(*arguments: str) -> str:
    out = StringIO()
    call_command("create_api_client", *arguments, stdout=out)
    return out.getvalue()


def test_a_key_opens_the_door_and_is_not_in_the_database() -> None:
    client, key = make()
    assert authenticate_key(key) == client
    row = ApiClient.objects.values().get()
    assert key not in str(row)
    assert key[16:] not in str(row)
    assert len(key) >= 58


@pytest.mark.parametrize("spoil", ["", "mv_", "x" * 5000, "\x00", "mv_0123456789ab_" + "A" * 43])
def test_a_key_that_is_none_opens_nothing(spoil: str) -> None:
    make()
    assert authenticate_key(spoil) is None


def test_one_wrong_letter_opens_nothing() -> None:
    _client, key = make()
    assert authenticate_key(key[:-1] + ("A" if key[-1] != "A" else "B")) is None
    assert authenticate_key(key + "A") is None
    assert authenticate_key(key + "\n") is None


def test_an_expired_and_a_revoked_key_open_nothing(cast: Cast) -> None:
    _one, key = make(expires_at=timezone.now() + timedelta(hours=1))
    assert authenticate_key(key)
    with time_machine.travel(timezone.now() + timedelta(hours=2)):
        assert authenticate_key(key) is None

    other, other_key = make("Other")
    revoke_api_client(client=other, by=cast.administrator)
    assert authenticate_key(other_key) is None
    with pytest.raises(RefusedError):
        rotate_api_client(client=other, by=cast.administrator)


def test_a_new_key_stops_the_old_one(cast: Cast) -> None:
    client, old = make()
    new = rotate_api_client(client=client, by=cast.administrator)
    assert authenticate_key(old) is None
    assert authenticate_key(new) == client


def test_the_day_of_use_is_written_once_a_day(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    client, key = make()
    with django_assert_num_queries(2):
        authenticate_key(key)
    with django_assert_num_queries(1):
        authenticate_key(key)
    client.refresh_from_db()
    assert client.last_used_on == timezone.localdate()
    with time_machine.travel(timezone.now() + timedelta(days=1)), django_assert_num_queries(2):
        authenticate_key(key)


def call(**request: object) -> object:
    return BearerKey().authenticate(Request(APIRequestFactory().get("/api/v1/assessments", **request)))  # type: ignore[arg-type]


def test_the_bearer_header_is_the_only_way_to_show_a_key() -> None:
    client, key = make()
    answer = call(HTTP_AUTHORIZATION=f"Bearer {key}")
    assert isinstance(answer, tuple)
    assert answer[1] == client
    assert answer[0].is_anonymous
    assert call(HTTP_AUTHORIZATION=f"bearer   {key}")
    assert call() is None
    assert call(HTTP_AUTHORIZATION=f"Token {key}") is None
    for name in ("key", "api_key", "access_token", "Authorization"):
        assert call(data={name: key}) is None


@pytest.mark.parametrize("header", ["Bearer wrong", "Bearer", "Bearer \xe9\xe9", "Bearer a b"])
def test_a_wrong_key_is_refused_with_the_scheme_to_use(header: str) -> None:
    with pytest.raises(AuthenticationFailed):
        call(HTTP_AUTHORIZATION=header)
    assert BearerKey().authenticate_header(Request(APIRequestFactory().get("/"))).startswith("Bearer")


def test_a_key_is_never_logged(caplog: pytest.LogCaptureFixture, client: Client, cast: Cast) -> None:
    caplog.set_level(logging.DEBUG)
    _client, key = make()
    client.get("/api/v1/assessments", headers={"Authorization": f"Bearer {key}"})
    client.get("/api/v1/assessments", headers={"Authorization": f"Bearer {key}x"})
    # Statements of the database are logged at DEBUG; only the hash and the prefix may be in them.
    assert key[16:] not in caplog.text


def test_the_command_prints_the_key_once() -> None:
    shown = json.loads(run("Dashboard", "--scope", "assessments:read", "--scope", "initiatives:read", "--json"))
    client = authenticate_key(shown["key"])
    assert client
    assert shown == {
        "id": str(client.pk),
        "name": "Dashboard",
        "key": shown["key"],
        "scopes": ["assessments:read", "initiatives:read"],
        "expires": None,
    }
    text = run("Second", "--scope", "initiatives:read", "--expires", "2099-12-31")
    assert "Authorization: Bearer" in text
    second = ApiClient.objects.get(name="Second")
    assert second.expires_at
    assert timezone.localdate(second.expires_at) == date(2099, 12, 31)


@pytest.mark.parametrize(
    "arguments",
    [
        ["Dashboard", "--scope", "assessments:read"],
        ["New"],
        ["New", "--scope", "everything"],
        ["New", "--scope", "assessments:read", "--expires", "gisteren"],
        ["New", "--scope", "assessments:read", "--expires", "2020-01-01"],
        ["  ", "--scope", "assessments:read"],
    ],
)
def test_the_command_says_what_is_wrong_and_makes_nothing(arguments: list[str]) -> None:
    make("Dashboard")
    with pytest.raises(CommandError) as error:
        run(*arguments)
    assert len(str(error.value)) > 10
    assert ApiClient.objects.count() == 1


def test_the_page_makes_a_client_shows_the_key_once_and_keeps_who_did_it(client: Client, cast: Cast) -> None:
    client.force_login(cast.administrator)
    answer = client.post(
        reverse("accounts:api-client-new"),
        {"name": "Dashboard", "scopes": ["assessments:read"], "expires_at": "2099-12-31"},
    )
    made = ApiClient.objects.get()
    key = answer.context["key"]
    assert key in answer.content.decode()
    assert "no-store" in answer.headers["Cache-Control"]
    assert authenticate_key(key) == made
    for page in (reverse("accounts:api-clients"), reverse("accounts:api-client", args=[made.pk])):
        assert key not in client.get(page).content.decode()

    rotated = client.post(reverse("accounts:api-client-rotate", args=[made.pk])).context["key"]
    assert authenticate_key(key) is None
    assert authenticate_key(rotated)
    client.post(reverse("accounts:api-client-revoke", args=[made.pk]))
    assert authenticate_key(rotated) is None
    acts = AccessChange.objects.filter(client=made, by=cast.administrator).order_by("created_at")
    assert [change.act for change in acts] == [
        AccessAct.CLIENT_MADE,
        AccessAct.CLIENT_ROTATED,
        AccessAct.CLIENT_REVOKED,
    ]


@pytest.mark.parametrize(
    "spoilt",
    [
        {"name": ""},
        {"name": "Dashboard"},
        {"name": "x" * 101},
        {"scopes": []},
        {"scopes": ["everything"]},
        {"expires_at": "2020-01-01"},
        {"expires_at": "31 februari"},
        {"name": "a\x00b"},
    ],
)
def test_a_faulty_form_comes_back_with_everything_typed(client: Client, cast: Cast, spoilt: dict[str, object]) -> None:
    make("Dashboard")
    client.force_login(cast.administrator)
    typed = {"name": "Nieuw", "scopes": ["assessments:read"], "expires_at": "2099-12-31", **spoilt}
    answer = client.post(reverse("accounts:api-client-new"), typed)
    assert answer.status_code == 400
    assert 'class="mv-errors"' in answer.content.decode()
    assert ApiClient.objects.count() == 1


def test_only_an_administrator_makes_clients(cast: Cast) -> None:
    for person in (cast.coordinator, cast.official, cast.assessor, cast.founder):
        with pytest.raises(NotAllowedError):
            make("Sneaky", by=person)


@pytest.mark.parametrize("rows", [1, 20])
def test_the_list_costs_the_same_with_one_and_with_twenty(
    client: Client, cast: Cast, django_assert_num_queries: DjangoAssertNumQueries, rows: int
) -> None:
    for number in range(rows):
        make(f"Client {number}")
    client.force_login(cast.administrator)
    # Session, person, roles, the page of clients.
    with django_assert_num_queries(4):
        client.get(reverse("accounts:api-clients"))
