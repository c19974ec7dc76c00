# SPDX-License-Identifier: EUPL-1.2
"""/metrics tells whoever brings the token how the installation works, and names no person, address or search word."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from prometheus_client.parser import text_string_to_metric_families
from pytest_django import Settings

from core.models import Job
from core.tasks import pulse

TOKEN = "a-token-for-the-tests-of-metrics-only"


@pytest.fixture
def token(settings: Settings) -> str:
    settings.METRICS_TOKEN = TOKEN
    return TOKEN


def samples(client: Client) -> dict[tuple[str, tuple[tuple[str, str], ...]], float]:
    response = client.get("/metrics", headers={"authorization": f"Bearer {TOKEN}"})
    assert response.status_code == 200
    assert response["Content-Type"].startswith("text/plain; version=")
    assert "no-store" in response["Cache-Control"]
    families = text_string_to_metric_families(response.content.decode())
    return {(one.name, tuple(sorted(one.labels.items()))): one.value for family in families for one in family.samples}


def test_without_a_token_set_there_is_no_such_address(client: Client, db: None) -> None:
    assert client.get("/metrics", headers={"authorization": "Bearer "}).status_code == 404
    assert client.get("/metrics", headers={"authorization": "Bearer None"}).status_code == 404


@pytest.mark.parametrize(
    "given", ["", "Bearer", "Bearer wrong", f"Bearer {TOKEN}x", f"Basic {TOKEN}", TOKEN, "Bearer é"]
)
def test_who_brings_another_token_is_refused(client: Client, db: None, token: str, given: str) -> None:
    response = client.get("/metrics", headers={"authorization": given})
    assert response.status_code == 401
    assert response["WWW-Authenticate"] == "Bearer"
    assert b"meervoud" not in response.content


def test_every_check_of_health_is_a_number(client: Client, db: None, token: str) -> None:
    pulse()
    found = samples(client)
    checks = client.get("/health").json()["checks"]
    assert {labels[0][1] for name, labels in found if name == "meervoud_check_ok"} == set(checks)
    assert found["meervoud_check_ok", (("check", "timetable"),)] == 1
    assert found["meervoud_check_value", (("check", "outbox"), ("value", "failed"))] == 0


def test_work_that_waits_too_long_is_told(client: Client, db: None, token: str) -> None:
    pulse()
    job = Job.objects.create(kind="made-up", key="one", asked={})
    Job.objects.filter(pk=job.pk).update(created_at=timezone.now() - timedelta(minutes=11))
    found = samples(client)
    assert found["meervoud_check_ok", (("check", "jobs"),)] == 0
    assert found["meervoud_check_value", (("check", "jobs"), ("value", "late"))] == 1
    assert client.get("/health").status_code == 503


def count(client: Client, method: str, route: str, status: str) -> float:
    labels = (("method", method), ("route", route), ("status", status))
    return samples(client).get(("meervoud_request_seconds_count", labels), 0)


def test_requests_are_counted_by_route_and_not_by_address(db: None, token: str) -> None:
    client = Client()
    before = count(client, "GET", "/register", "200")
    client.get("/register", {"q": "jansen"})
    client.get("/api/v1/areas")
    client.get("/initiatief/0192f7e0-0000-7000-8000-000000000000")
    client.get("/no-such-address/jansen@example.org")
    client.generic("JANSEN", "/register")
    assert count(client, "GET", "/register", "200") == before + 1
    assert count(client, "GET", "/api/v1/areas", "200") >= 1
    assert count(client, "GET", "unknown", "404") >= 1
    text = client.get("/metrics", headers={"authorization": f"Bearer {TOKEN}"}).content.decode()
    assert "jansen" not in text.lower()
    assert "0192f7e0" not in text
    assert 'method="OTHER"' in text
