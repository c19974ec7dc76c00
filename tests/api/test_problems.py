# SPDX-License-Identifier: EUPL-1.2
"""Refusals and hostile requests: always a problem that names what to mend, never a stack trace."""

import json
from typing import Any
from unittest import mock

import pytest
from django.core import signing
from django.db import OperationalError, connection
from django.test import Client
from rest_framework.exceptions import UnsupportedMediaType

from core.api import renderers
from core.api.exceptions import handle
from core.api.formats import EARLIEST, LATEST, parse_timestamp
from tests.factories import make_initiative
from tests.factories.api import make_api_client, make_published, with_key

pytestmark = pytest.mark.django_db
HUGE = "9" * 400


def faults(response: Any) -> list[str]:
    assert response.status_code == 400, response.content
    assert response["Content-Type"] == "application/problem+json"
    return [fault["name"] for fault in response.json()["errors"]]


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("pageSize=0", "pageSize"),
        ("pageSize=101", "pageSize"),
        ("pageSize=-1", "pageSize"),
        ("pageSize=1.5", "pageSize"),
        ("pageSize=%D9%A3", "pageSize"),
        (f"pageSize={HUGE}", "pageSize"),
        ("pageSize=", "pageSize"),
        ("pageSize=1&pageSize=2", "pageSize"),
        ("cursor=", "cursor"),
        ("cursor=nothing", "cursor"),
        ("cursor=%00", "cursor"),
        (f"cursor={'A' * 9000}", "cursor"),
        ("updatedSince=yesterday", "updatedSince"),
        ("updatedSince=2026-13-01T00:00:00Z", "updatedSince"),
        ("updatedSince=2026-02-30T00:00:00Z", "updatedSince"),
        ("updatedSince=2026-02-03T00:00:00", "updatedSince"),
        ("updatedSince=2026-02-03", "updatedSince"),
        ("updatedSince=2026-02-03T00:00:00+02:00", "updatedSince"),
        (f"updatedSince={HUGE}", "updatedSince"),
        ("area=%00", "area"),
        ("area=nowhere", "area"),
        (f"area={HUGE}", "area"),
        ("offset=3", "offset"),
        ("ordering=password", "ordering"),
        ("%00=1", "\x00"),
        (f"{'x' * 500}=1", "x" * 50),
    ],
)
@pytest.mark.parametrize("path", ["initiatives", "assessments"])
def test_a_parameter_that_is_not_right_is_named(path: str, query: str, name: str) -> None:
    http = with_key(make_api_client()[1])
    assert faults(http.get(f"/api/v1/{path}?{query}")) == [name]


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("initiative=1", "initiative"),
        ("initiative={0197a3c2-5f0e-7c4b-9d51-2f6a1c7e8b90}", "initiative"),
        ("round=%ED%A0%80", "round"),
        ("kind=self", "kind"),
        ("kind=", "kind"),
        ("principle=kindness", "principle"),
        ("principle=%00", "principle"),
    ],
)
def test_a_filter_of_assessments_that_is_not_right_is_named(query: str, name: str) -> None:
    assert faults(with_key(make_api_client()[1]).get(f"/api/v1/assessments?{query}")) == [name]


@pytest.mark.parametrize(
    ("query", "name"), [("phase=running&phase=gone", "phase"), ("form=x", "form"), ("theme=x", "theme"), ("q=%00", "q")]
)
def test_a_filter_of_the_register_that_is_not_right_is_named(client: Client, query: str, name: str) -> None:
    assert faults(client.get(f"/api/v1/initiatives?{query}")) == [name]


def test_all_faults_are_told_at_once(client: Client) -> None:
    response = client.get("/api/v1/initiatives?pageSize=0&phase=x&nothing=1")
    assert faults(response) == ["pageSize", "phase", "nothing"]
    assert "pageSize, phase, nothing" in response.json()["detail"]


@pytest.mark.parametrize("query", ["q=%F0%9F%8C%B3", "q=%ED%A0%80", "q=%22", "q=-", "q=%27%3B--", "q=(((", "q=%25%5C_"])
def test_odd_words_are_searched_for_like_any_other(client: Client, query: str) -> None:
    make_initiative()
    assert client.get(f"/api/v1/initiatives?{query}").status_code == 200


@pytest.mark.parametrize("value", ["0000-01-01T00:00:00Z", "9999-12-31T23:59:59-23:59", "0001-01-01T00:00:00%2B23:59"])
def test_moments_at_the_edge_of_the_calendar_are_read(value: str) -> None:
    http = with_key(make_api_client()[1])
    for path in ("initiatives", "assessments"):
        assert http.get(f"/api/v1/{path}?updatedSince={value}").status_code == 200


def test_moments_are_read_as_the_standard_says() -> None:
    assert parse_timestamp("2026-03-01t12:00:00.5+02:00").isoformat() == "2026-03-01T10:00:00.500000+00:00"
    assert parse_timestamp("2016-12-31T23:59:60Z").isoformat() == "2016-12-31T23:59:59.999999+00:00"
    assert parse_timestamp("2026-03-01T12:00:00.12345678901z").microsecond == 123456
    assert (parse_timestamp("0000-02-29T00:00:00Z"), parse_timestamp("9999-12-31T23:59:59-01:00")) == (EARLIEST, LATEST)
    with pytest.raises(ValueError, match="2026"):
        parse_timestamp("2026-01-01T24:00:00Zx")


def test_a_cursor_that_was_touched_is_refused() -> None:
    http = with_key(make_api_client()[1])
    for _number in range(2):
        make_published()
        make_initiative()
    for path in ("assessments", "initiatives"):
        address = http.get(f"/api/v1/{path}?pageSize=1").json()["next"]
        assert http.get(address).status_code == 200
        head, cursor = address.split("cursor=")
        for at in range(0, len(cursor), 5):
            other = "A" if cursor[at] != "A" else "B"
            assert faults(http.get(f"{head}cursor={cursor[:at]}{other}{cursor[at + 1 :]}")) == ["cursor"]
        assert faults(http.get(f"{head}cursor={cursor}!")) == ["cursor"]


def test_a_cursor_given_out_before_pages_had_the_same_ones_still_works() -> None:
    first, second = make_initiative(), make_initiative()
    # What `next` held until then, letter by letter: the id, a tilde and its signature, in base64.
    signer = signing.Signer(salt="api.cursor.initiatives", sep="~")
    cursor = signing.b64_encode(signer.sign(str(first.pk)).encode()).decode()
    http = Client()
    assert http.get("/api/v1/initiatives?pageSize=1").json()["next"].endswith(f"cursor={cursor}")
    page = http.get(f"/api/v1/initiatives?cursor={cursor}").json()
    assert [row["id"] for row in page["results"]] == [str(second.pk)]


def test_a_cursor_of_one_list_is_no_cursor_of_another() -> None:
    http = with_key(make_api_client()[1])
    for _number in range(2):
        make_initiative()
    cursor = http.get("/api/v1/initiatives?pageSize=1").json()["next"].split("cursor=")[1]
    assert faults(http.get(f"/api/v1/assessments?cursor={cursor}")) == ["cursor"]


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/",
        "/v1",
        "/v1/",
        "/v2/areas",
        "/v1/areas/",
        "/v1/assessments/",
        "/v1/initiatives/x",
        "/v1/areas/%00",
        "/v1/%0A",
        "/v1/areas/%ED%A0%80",
    ],
)
def test_an_unknown_address_is_absent_without_a_redirect(client: Client, path: str) -> None:
    for verb in (client.get, client.post):
        response = verb(f"/api{path}")
        assert response.status_code == 404
        assert response["Content-Type"] == "application/problem+json"
        assert response["API-Version"] == "1.0.0"


def test_problems_speak_the_language_that_is_asked_for(client: Client) -> None:
    dutch = client.get("/api/v1/nothing")
    english = client.get("/api/v1/nothing", headers={"Accept-Language": "en;q=0.9, nl;q=0.1"})
    assert (dutch["Content-Language"], english["Content-Language"]) == ("nl", "en")
    assert english.json()["title"] == "Not found"
    assert set(dutch.json()) == {"type", "title", "status", "detail"}


@pytest.mark.parametrize("accept", ["text/html", "application/xml", "image/*"])
def test_other_forms_of_answer_are_refused(client: Client, accept: str) -> None:
    response = client.get("/api/v1/areas", headers={"Accept": accept})
    assert (response.status_code, response["Content-Type"]) == (406, "application/problem+json")


@pytest.mark.parametrize("accept", ["*/*", "application/*", "application/json; q=0.1, text/html"])
def test_json_is_what_everybody_gets(client: Client, accept: str) -> None:
    assert client.get("/api/v1/areas", headers={"Accept": accept}).status_code == 200
    assert client.get("/api/v1/areas?format=html").status_code == 400


def test_a_body_of_a_kind_nobody_reads_is_a_problem() -> None:
    answer = handle(UnsupportedMediaType("text/csv"))
    assert answer.status_code == 415
    assert json.loads(answer.content)["status"] == 415


def test_a_defect_is_a_problem_without_a_trace(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    make_initiative()
    with mock.patch.object(renderers, "to_json", side_effect=ZeroDivisionError("secret")):
        response = client.get("/api/v1/initiatives")
    assert (response.status_code, response["Content-Type"]) == (500, "application/problem+json")
    assert b"secret" not in response.content
    assert "ZeroDivisionError" in caplog.text


def test_a_database_that_is_away_is_told_with_a_time_to_come_back(client: Client) -> None:
    def away(*_args: Any) -> None:
        raise OperationalError("away")

    with connection.execute_wrapper(away):
        response = client.get("/api/v1/areas")
    assert (response.status_code, response["Retry-After"]) == (503, "5")


def test_a_host_that_is_not_ours_is_a_problem_too(client: Client) -> None:
    response = client.get("/api/v1/areas", headers={"Host": "evil.example"})
    assert (response.status_code, response["Content-Type"]) == (400, "application/problem+json")
    assert response["API-Version"] == "1.0.0"
