# SPDX-License-Identifier: EUPL-1.2
"""What every answer carries, and how much one client may ask."""

import gzip
import time
from typing import Any

import brotli
import pytest
import redis
import time_machine
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from core.api.middleware import ApiMiddleware
from tests.factories import make_initiative
from tests.factories.api import make_api_client, make_published, with_key

pytestmark = pytest.mark.django_db


def test_every_answer_carries_its_version_and_the_security_headers() -> None:
    http = with_key(make_api_client()[1])
    make_published()
    for path in ("assessments", "initiatives", "areas", "lenses", "openapi.json", "nothing", "areas?x=1"):
        response = http.get(f"/api/v1/{path}")
        assert response["API-Version"] == "1.0.0"
        assert response["X-Content-Type-Options"] == "nosniff"
        assert response["X-Frame-Options"] == "DENY"
        assert "frame-ancestors 'none'" in response["Content-Security-Policy"]
        assert response["Referrer-Policy"] == "same-origin"
        assert response["Cache-Control"]
        assert not response.cookies


def test_only_public_data_is_open_to_other_origins() -> None:
    http = with_key(make_api_client()[1])
    assert http.get("/api/v1/initiatives")["Access-Control-Allow-Origin"] == "*"
    closed = http.get("/api/v1/assessments")
    assert "Access-Control-Allow-Origin" not in closed
    assert closed["Cache-Control"] == "private, no-cache"
    assert "Authorization" in closed["Vary"]


def test_an_answer_is_compressed_only_when_asked(client: Client) -> None:
    for _number in range(4):
        make_initiative(story="Samen. " * 100)
    plain = client.get("/api/v1/initiatives")
    assert "Content-Encoding" not in plain
    for accept in ("br", "gzip, deflate, br", "br;q=0.9, gzip;q=0.5", "*"):
        packed = client.get("/api/v1/initiatives", headers={"Accept-Encoding": accept})
        assert packed["Content-Encoding"] == "br"
        assert brotli.decompress(packed.content) == plain.content
    for accept in ("gzip", "br;q=0.1, gzip;q=0.5", "*;q=0.5, br;q=0"):
        packed = client.get("/api/v1/initiatives", headers={"Accept-Encoding": accept})
        assert packed["Content-Encoding"] == "gzip"
        assert gzip.decompress(packed.content) == plain.content
        assert packed["ETag"] == plain["ETag"]
    for accept in ("identity", "gzip;q=0", "gzip; q=0.0, deflate", "br;q=x", ""):
        assert "Content-Encoding" not in client.get("/api/v1/initiatives", headers={"Accept-Encoding": accept})


@pytest.mark.parametrize("path", ["initiatives", "areas", "lenses", "openapi.json"])
def test_public_data_is_not_sent_twice(client: Client, path: str) -> None:
    make_initiative()
    tag = client.get(f"/api/v1/{path}")["ETag"]
    for held in (tag, f'"other", {tag}', "*", tag.removeprefix("W/")):
        assert client.get(f"/api/v1/{path}", headers={"If-None-Match": held}).status_code == 304
    assert client.get(f"/api/v1/{path}", headers={"If-None-Match": '"other"'}).status_code == 200


def test_what_has_no_body_tells_no_length(client: Client) -> None:
    tag = client.get("/api/v1/areas")["ETag"]
    held = client.get("/api/v1/areas", headers={"If-None-Match": tag})
    asked = client.options("/api/v1/areas")
    stream = client.head("/api/v1/areas", headers={"Accept": "text/csv"})
    assert [answer.status_code for answer in (held, asked, stream)] == [304, 204, 200]
    assert not any("Content-Length" in answer for answer in (held, asked, stream))


@pytest.mark.parametrize("path", ["/api/v1/areas", "/api/v1/nothing", "/api/v1/assessments", "/api/v1/oauth/token"])
def test_head_is_answered_without_a_body_by_ourselves(path: str, rf: RequestFactory) -> None:
    """Django's own test client takes the body away, a web server need not: the door is asked itself."""

    def beyond(_request: HttpRequest) -> HttpResponse:
        raise AssertionError(path)

    got, head = (ApiMiddleware(beyond)(ask(path, HTTP_HOST="testserver")) for ask in (rf.get, rf.head))
    assert isinstance(head, HttpResponse)
    assert (head.status_code, head.content) == (got.status_code, b"")
    assert head["Content-Length"] == got["Content-Length"]


def left(response: Any) -> int:
    return int(response["RateLimit"].split("r=")[1].split(";")[0])


def test_a_client_is_told_what_is_left_and_stopped_when_nothing_is(settings: Any) -> None:
    settings.API_REQUESTS_PER_MINUTE = 3
    key, other = make_api_client()[1], make_api_client()[1]
    with time_machine.travel(time.time(), tick=False):
        assert [left(with_key(key).get("/api/v1/areas")) for _turn in range(3)] == [2, 1, 0]
        stopped = with_key(key).get("/api/v1/areas")
        assert (stopped.status_code, stopped["Content-Type"]) == (429, "application/problem+json")
        assert 1 <= int(stopped["Retry-After"]) <= 60
        assert stopped["RateLimit-Policy"] == '"minute";q=3;w=60'
        assert with_key(other).get("/api/v1/areas").status_code == 200
    with time_machine.travel(time.time() + 61, tick=False):
        assert with_key(key).get("/api/v1/areas").status_code == 200


def test_without_a_key_an_address_is_counted_but_not_kept(settings: Any, client: Client) -> None:
    settings.API_REQUESTS_PER_MINUTE_WITHOUT_KEY = 2
    with time_machine.travel(time.time() + 600, tick=False):
        answers = [client.get("/api/v1/areas", REMOTE_ADDR="192.0.2.7").status_code for _turn in range(3)]
        assert answers == [200, 200, 429]
        assert client.get("/api/v1/areas", REMOTE_ADDR="192.0.2.8").status_code == 200
    kept = redis.Redis.from_url(settings.REDIS_URL).keys("api-rate:*")
    assert not any(b"192.0.2" in name for name in kept)


def test_counting_goes_on_after_redis_closed_its_connections_and_forgot_its_scripts(
    settings: Any, client: Client
) -> None:
    settings.API_REQUESTS_PER_MINUTE_WITHOUT_KEY = 5
    with time_machine.travel(time.time() + 3000, tick=False):
        before = client.get("/api/v1/areas", REMOTE_ADDR="192.0.2.10")
        there = redis.Redis.from_url(settings.REDIS_URL)
        there.script_flush()
        # Only of those that count: others in this Redis belong to tests beside this one.
        counting = [one["id"] for one in there.client_list() if one["cmd"] in {"eval", "evalsha"}]
        assert counting
        for one in counting:
            there.client_kill_filter(_id=one)
        after = client.get("/api/v1/areas", REMOTE_ADDR="192.0.2.10")
    assert (left(before), left(after)) == (4, 3)


@pytest.mark.parametrize("key", ["mv_000000000000_" + "a" * 43, "x"])
def test_who_guesses_keys_is_counted_and_a_right_key_is_not_kept_out(settings: Any, key: str) -> None:
    settings.API_REQUESTS_PER_MINUTE_WITHOUT_KEY = 2
    here: Any = {"REMOTE_ADDR": "192.0.2.9"}
    with time_machine.travel(time.time() + 1800 + 60 * len(key), tick=False):
        answers = [with_key(key).get("/api/v1/assessments", **here) for _turn in range(3)]
        assert [answer.status_code for answer in answers] == [401, 401, 429]
        assert [left(answer) for answer in answers] == [1, 0, 0]
        assert answers[2]["Retry-After"]
        assert Client().get("/api/v1/areas", **here).status_code == 429
        assert with_key(make_api_client()[1]).get("/api/v1/assessments", **here).status_code == 200


def test_one_network_is_one_place_however_many_addresses_it_has(settings: Any, client: Client) -> None:
    settings.API_REQUESTS_PER_MINUTE_WITHOUT_KEY = 2
    with time_machine.travel(time.time() + 7200, tick=False):
        addresses = [f"2001:db8:1:2::{number}" for number in range(3)]
        assert [client.get("/api/v1/areas", REMOTE_ADDR=each).status_code for each in addresses] == [200, 200, 429]
        assert client.get("/api/v1/areas", REMOTE_ADDR="2001:db8:1:3::1").status_code == 200
        # What says no address is answered too: together they are one place.
        nowhere = ("", "unix:", "")
        assert [client.get("/api/v1/areas", REMOTE_ADDR=each).status_code for each in nowhere] == [200, 200, 429]


def test_reading_goes_on_when_redis_is_gone(settings: Any, client: Client) -> None:
    settings.REDIS_URL = "redis://127.0.0.1:1/0"
    began = time.monotonic()
    for _turn in range(20):
        response = client.get("/api/v1/areas")
        assert response.status_code == 200
        assert "RateLimit" not in response
    assert time.monotonic() - began < 3


def test_behind_our_own_proxy_each_address_has_its_own_limit(settings: Any, client: Client) -> None:
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    settings.API_REQUESTS_PER_MINUTE_WITHOUT_KEY = 1
    with time_machine.travel(time.time() + 1200, tick=False):
        for address, statuses in (("198.51.100.1", [200, 429]), ("198.51.100.2", [200, 429])):
            forwarded = {"X-Forwarded-For": address}
            assert [client.get("/api/v1/areas", headers=forwarded).status_code for _turn in range(2)] == statuses
