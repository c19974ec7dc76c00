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
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.request import Request
from rest_framework.test import APIRequestFactory

from accounts.api_keys.actions import end_key, rotate_api_client
from accounts.api_keys.authentication import BearerKey
from accounts.api_keys.keys import authenticate_key
from accounts.clients.actions import ClientTerms, create_api_client, revoke_api_client
from accounts.models import ApiClient, ApiKey, Scope, User
from core.errors import NotAllowedError, RefusedError
from tests.cast import Cast

pytestmark = pytest.mark.django_db


def make(name: str = "Dashboard", **more: object) -> tuple[ApiClient, str]:
    values: dict[str, object] = {"expires_at": None, "by": None, **more}
    return create_api_client(terms=ClientTerms(name, [Scope.ASSESSMENTS_READ]), **values)  # type: ignore[arg-type]


def run(*arguments: str) -> str:
    out = StringIO()
    call_command("create_api_client", *arguments, stdout=out)
    return out.getvalue()


def test_a_key_opens_the_door_and_is_not_in_the_database() -> None:
    client, key = make()
    assert authenticate_key(key) == client
    rows = str([list(ApiClient.objects.values()), list(ApiKey.objects.values()), list(User.objects.values())])
    assert key not in rows
    assert key[16:] not in rows
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


def test_a_new_key_works_beside_the_old_one_for_a_week(cast: Cast) -> None:
    client, old = make()
    new = rotate_api_client(client=client, by=cast.administrator)
    assert authenticate_key(old) == authenticate_key(new) == client
    with time_machine.travel(timezone.now() + timedelta(days=6, hours=23)):
        assert authenticate_key(old)
    with time_machine.travel(timezone.now() + timedelta(days=7, seconds=1)):
        assert authenticate_key(old) is None
        assert authenticate_key(new) == client


def test_an_old_key_never_gets_longer_than_it_had(cast: Cast) -> None:
    client, old = make(expires_at=timezone.now() + timedelta(days=1))
    rotate_api_client(client=client, by=cast.administrator)
    with time_machine.travel(timezone.now() + timedelta(days=1, seconds=1)):
        assert authenticate_key(old) is None


def test_a_new_key_can_stop_the_old_one_at_once(cast: Cast) -> None:
    client, old = make()
    new = rotate_api_client(client=client, by=cast.administrator, overlap=timedelta(0))
    assert authenticate_key(old) is None
    assert authenticate_key(new) == client


def test_a_client_has_at_most_three_keys_that_work(cast: Cast) -> None:
    client, first = make()
    for _turn in range(2):
        rotate_api_client(client=client, by=cast.administrator)
    with pytest.raises(RefusedError):
        rotate_api_client(client=client, by=cast.administrator)
    end_key(key=client.keys.get(prefix=first[:15]), by=cast.administrator)
    assert authenticate_key(first) is None
    rotate_api_client(client=client, by=cast.administrator)
    # One that stops all others always fits.
    rotate_api_client(client=client, by=cast.administrator, overlap=timedelta(0))
    assert client.keys.usable().count() == 1


def test_the_day_of_use_is_written_once_a_day(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    client, key = make()
    with django_assert_num_queries(2):
        authenticate_key(key)
    with django_assert_num_queries(1):
        authenticate_key(key)
    assert client.keys.get().last_used_on == timezone.localdate()
    with time_machine.travel(timezone.now() + timedelta(days=1)), django_assert_num_queries(2):
        authenticate_key(key)


def call(**request: object) -> object:
    return BearerKey().authenticate(Request(APIRequestFactory().get("/api/v1/assessments", **request)))  # type: ignore[arg-type]


def test_the_bearer_header_is_the_only_way_to_show_a_key() -> None:
    client, key = make()
    answer = call(HTTP_AUTHORIZATION=f"Bearer {key}")
    assert isinstance(answer, tuple)
    assert answer[1] == client
    assert (answer[0].pk, answer[0].is_machine) == (client.user_id, True)
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
        "areas": [],
        "expires": None,
    }
    text = run("Second", "--scope", "initiatives:read", "--expires", "2099-12-31")
    assert "Authorization: Bearer" in text
    second = ApiClient.objects.get(name="Second")
    ends = second.keys.get().expires_at
    assert ends
    assert timezone.localdate(ends) == date(2099, 12, 31)


@pytest.mark.parametrize(
    "arguments",
    [
        ["Dashboard", "--scope", "assessments:read"],
        ["New"],
        ["New", "--scope", "everything"],
        ["New", "--scope", "assessments:read", "--expires", "gisteren"],
        ["New", "--scope", "assessments:read", "--expires", "2020-01-01"],
        ["  ", "--scope", "assessments:read"],
        ["New", "--scope", "assessments:read", "--area", "nowhere"],
    ],
)
def test_the_command_says_what_is_wrong_and_makes_nothing(arguments: list[str]) -> None:
    make("Dashboard")
    with pytest.raises(CommandError) as error:
        run(*arguments)
    assert len(str(error.value)) > 10
    assert ApiClient.objects.count() == 1
    assert User.objects.count() == 1


def test_only_an_administrator_makes_clients(cast: Cast) -> None:
    for person in (cast.coordinator, cast.official, cast.assessor, cast.founder):
        with pytest.raises(NotAllowedError):
            make("Sneaky", by=person)
