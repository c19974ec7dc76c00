# SPDX-License-Identifier: EUPL-1.2
"""OAuth 2.0 client credentials: a key for a token that opens less, for an hour."""

import base64
import logging
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from accounts.api_keys.actions import end_key
from accounts.models import AccessToken, ApiClient, Scope
from accounts.rate_limits import CLIENT_SECRETS
from tests.cast import Cast
from tests.factories.api import make_api_client, make_client_key, make_published, with_key

pytestmark = pytest.mark.django_db
TOKEN, REVOKE = "/api/v1/oauth/token", "/api/v1/oauth/revoke"
FORM = "application/x-www-form-urlencoded"


def basic(client_id: object, secret: str) -> dict[str, str]:
    return {"Authorization": "Basic " + base64.b64encode(f"{client_id}:{secret}".encode()).decode()}


def ask(client: ApiClient, key: str, body: str = "grant_type=client_credentials", **more: Any) -> Any:
    return Client().post(TOKEN, body, content_type=FORM, headers=basic(client.pk, key), **more)


def token_of(client: ApiClient, key: str, scope: str = "") -> str:
    answer = ask(client, key, f"grant_type=client_credentials&scope={scope}")
    assert answer.status_code == 200, answer.content
    return str(answer.json()["access_token"])


def test_a_key_is_exchanged_for_a_token_that_opens_what_the_client_may() -> None:
    client, key = make_api_client()
    make_published()
    answer = ask(client, key)
    told = answer.json()
    assert answer.status_code == 200
    assert (told["token_type"], told["expires_in"]) == ("Bearer", 3600)
    assert set(told["scope"].split()) == set(client.scopes)
    assert answer["Content-Type"] == "application/json"
    assert (answer["Cache-Control"], answer["Pragma"]) == ("no-store", "no-cache")
    assert with_key(told["access_token"]).get("/api/v1/assessments").status_code == 200
    assert "refresh_token" not in told
    # Only a hash is kept.
    assert told["access_token"][17:] not in str(AccessToken.objects.values().get())


def test_the_credentials_may_stand_in_the_body() -> None:
    client, key = make_api_client()
    body = {"grant_type": "client_credentials", "client_id": str(client.pk), "client_secret": key}
    answer = Client().post(TOKEN, "&".join(f"{name}={value}" for name, value in body.items()), content_type=FORM)
    assert answer.status_code == 200


def test_a_token_opens_no_more_than_was_asked() -> None:
    client, key = make_api_client()
    narrow = with_key(token_of(client, key, "initiatives:read"))
    assert narrow.get("/api/v1/assessments").status_code == 403
    wide = with_key(token_of(client, key, "assessments:read+initiatives:read"))
    assert wide.get("/api/v1/assessments").status_code == 200


def test_a_token_opens_no_more_than_its_client_may_now() -> None:
    client, key = make_api_client(scopes=(Scope.ASSESSMENTS_READ,))
    refused = ask(client, key, "grant_type=client_credentials&scope=assessments:read+signals:read")
    assert (refused.status_code, refused.json()["error"]) == (400, "invalid_scope")
    token = token_of(client, key)
    ApiClient.objects.filter(pk=client.pk).update(scopes=[Scope.SIGNALS_READ])
    assert with_key(token).get("/api/v1/assessments").status_code == 403


def test_a_token_ends_after_an_hour_and_with_its_key_and_its_client(cast: Cast) -> None:
    client, key = make_api_client()
    token, other = token_of(client, key), token_of(client, make_client_key(client))
    path = "/api/v1/assessments"
    with time_machine.travel(timezone.now() + timedelta(minutes=59)):
        assert with_key(token).get(path).status_code == 200
    with time_machine.travel(timezone.now() + timedelta(minutes=60, seconds=1)):
        assert with_key(token).get(path).status_code == 401
    end_key(key=client.keys.get(prefix=key[:15]), by=cast.administrator)
    assert with_key(token).get(path).status_code == 401
    assert with_key(other).get(path).status_code == 200
    ApiClient.objects.filter(pk=client.pk).update(revoked_at=timezone.now())
    assert with_key(other).get(path).status_code == 401


def test_a_token_is_no_key_and_a_key_no_token() -> None:
    client, key = make_api_client()
    token = token_of(client, key)
    assert ask(client, token).status_code == 401
    for spoilt in (token[:-1], token + "A", key.replace("mv_", "mvt_"), token.replace("mvt_", "mv_")):
        assert with_key(spoilt).get("/api/v1/assessments").status_code == 401
    assert Client().get("/api/v1/assessments", {"access_token": token}).status_code == 401


def test_unknown_client_and_wrong_key_get_one_answer() -> None:
    client, key = make_api_client()
    other, other_key = make_api_client()
    _ended, ended = make_api_client(expires_at=timezone.now() - timedelta(seconds=1))
    revoked, revoked_key = make_api_client(revoked_at=timezone.now())
    answers = {
        (answer.status_code, answer.content, answer["WWW-Authenticate"], answer["Cache-Control"])
        for answer in (
            ask(client, key[:-1] + ("A" if key[-1] != "A" else "B")),
            ask(client, other_key),
            ask(other, ""),
            ask(_ended, ended),
            ask(revoked, revoked_key),
            ask(ApiClient(), key),
            Client().post(TOKEN, "grant_type=client_credentials", content_type=FORM),
            Client().post(
                TOKEN, "grant_type=client_credentials", content_type=FORM, headers={"Authorization": "Basic é"}
            ),
            Client().post(
                TOKEN, "grant_type=client_credentials", content_type=FORM, headers={"Authorization": f"Bearer {key}"}
            ),
        )
    }
    assert len(answers) == 1
    status, body, challenge, _cache = answers.pop()
    assert (status, challenge) == (401, 'Basic realm="Meervoud"')
    assert b"invalid_client" in body


@pytest.mark.parametrize(
    ("body", "error"),
    [
        ("", "invalid_request"),
        ("grant_type=password", "unsupported_grant_type"),
        ("grant_type=client_credentials&grant_type=client_credentials", "invalid_request"),
        ("grant_type=client_credentials&scope=everything", "invalid_scope"),
        ("grant_type=client_credentials&client_secret=x", "invalid_request"),
        ("grant_type=client_credentials&scope=%00", "invalid_scope"),
        ("grant_type=client_credentials&scope=assessments:read&scope=initiatives:read", "invalid_request"),
        ("grant_type=client_credentials&client_id=somebody-else", "invalid_request"),
        ("grant_type=refresh_token&refresh_token=x", "unsupported_grant_type"),
    ],
)
def test_a_faulty_question_is_answered_in_the_words_of_the_standard(body: str, error: str) -> None:
    client, key = make_api_client()
    answer = ask(client, key, body)
    assert (answer.status_code, answer.json()["error"]) == (400, error)
    assert answer["Cache-Control"] == "no-store"


def test_only_a_form_without_a_query_is_read() -> None:
    client, key = make_api_client()
    for content_type in ("application/json", "multipart/form-data; boundary=x", "text/plain"):
        answer = Client().post(TOKEN, "{}", content_type=content_type, headers=basic(client.pk, key))
        assert (answer.status_code, answer.json()["error"]) == (400, "invalid_request")
    in_address = Client().post(
        f"{TOKEN}?client_id={client.pk}&client_secret={key}", "grant_type=client_credentials", content_type=FORM
    )
    assert (in_address.status_code, in_address.json()["error"]) == (400, "invalid_request")
    for odd in ("?%zz", "?a=[b]", "?é"):
        answer = Client().post(TOKEN + odd, "grant_type=client_credentials", content_type=FORM)
        assert (answer.status_code, answer.json()["error"]) == (400, "invalid_request")
    answer = Client().post(TOKEN, "grant_type=client_credentials", content_type=f"{FORM}; charset=utf-7")
    assert (answer.status_code, answer["Content-Type"]) == (400, "application/problem+json")
    for address in (TOKEN, REVOKE):
        answer = Client().get(address)
        assert (answer.status_code, answer["Allow"]) == (405, "POST")
        assert answer["Content-Type"] == "application/problem+json"


def test_guessing_ends_and_right_answers_use_nothing_up() -> None:
    client, key = make_api_client()
    for _turn in range(CLIENT_SECRETS.tries + 5):
        assert ask(client, key).status_code == 200
    for _turn in range(CLIENT_SECRETS.tries):
        assert ask(client, "wrong").status_code == 401
    stopped = ask(client, key)
    assert (stopped.status_code, stopped.json()["error"]) == (429, "temporarily_unavailable")
    assert int(stopped["Retry-After"]) > 0
    assert ask(client, key, REMOTE_ADDR="203.0.113.9").status_code == 200, "somebody elsewhere is not kept out"
    neighbour, its_key = make_api_client()
    assert ask(neighbour, its_key).status_code == 200, "nor is another program behind the same address"
    in_body = f"grant_type=client_credentials&client_id={client.pk}&client_secret={key}"
    assert Client().post(TOKEN, in_body, content_type=FORM).status_code == 429, "however its name is sent"
    with time_machine.travel(timezone.now()):
        assert with_key(key).get("/api/v1/areas").status_code == 200


def test_tokens_are_asked_for_no_more_often_than_anything_else(settings: Any) -> None:
    settings.API_REQUESTS_PER_MINUTE_WITHOUT_KEY = 2
    client, key = make_api_client()
    with time_machine.travel(timezone.now() + timedelta(hours=3), tick=False):
        answers = [ask(client, key, REMOTE_ADDR="192.0.2.77") for _turn in range(3)]
    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert answers[0]["RateLimit"].startswith('"minute";r=1;')
    assert answers[2].json()["error"] == "temporarily_unavailable"
    assert 1 <= int(answers[2]["Retry-After"]) <= 60
    assert client.keys.get().tokens.count() == 2


def revoke(client: ApiClient, key: str, token: str) -> Any:
    return Client().post(REVOKE, f"token={token}", content_type=FORM, headers=basic(client.pk, key))


def test_a_client_takes_back_its_own_token_and_no_other() -> None:
    client, key = make_api_client()
    other, other_key = make_api_client()
    token, kept = token_of(client, key), token_of(other, other_key)
    assert revoke(client, key, kept).status_code == 200
    assert with_key(kept).get("/api/v1/assessments").status_code == 200
    assert revoke(client, "wrong", token).status_code == 401
    assert with_key(token).get("/api/v1/assessments").status_code == 200
    for _turn in range(2):
        answer = revoke(client, key, token)
        assert (answer.status_code, answer.content, answer["Cache-Control"]) == (200, b"", "no-store")
    assert with_key(token).get("/api/v1/assessments").status_code == 401
    assert revoke(client, key, "").json()["error"] == "invalid_request"


def test_neither_key_nor_token_is_ever_logged(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    client, key = make_api_client()
    token = token_of(client, key)
    with_key(token).get("/api/v1/assessments")
    ask(client, key + "x")
    revoke(client, key, token)
    assert key[16:] not in caplog.text
    assert token[17:] not in caplog.text


def test_a_program_finds_the_addresses_by_itself() -> None:
    answer = Client().get("/.well-known/oauth-authorization-server")
    told = answer.json()
    assert answer["Content-Type"] == "application/json"
    assert told["token_endpoint"] == f"{told['issuer']}{TOKEN}"
    assert told["revocation_endpoint"] == f"{told['issuer']}{REVOKE}"
    assert told["grant_types_supported"] == ["client_credentials"]
    assert set(told["scopes_supported"]) == set(Scope.values)


def test_a_token_is_recognised_with_one_query(django_assert_num_queries: Any) -> None:
    client, key = make_api_client()
    token = token_of(client, key)
    with_key(token).get("/api/v1/assessments")
    with django_assert_num_queries(2):
        with_key(token).get("/api/v1/assessments")


def test_a_client_may_send_as_much_as_it_was_given() -> None:
    _client, key = make_api_client(requests_per_minute=2)
    with time_machine.travel(timezone.now(), tick=False):
        answers = [with_key(key).get("/api/v1/areas") for _turn in range(3)]
    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert answers[0]["RateLimit-Policy"] == '"minute";q=2;w=60'
