# SPDX-License-Identifier: EUPL-1.2
"""/health tells whether the installation works; a database that is away gives a clean page."""

from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import Settings

from config.local_start import services
from core.models import Moment
from core.tasks import pulse


def test_all_is_well_while_the_timetable_runs(client: Client, db: None) -> None:
    pulse()
    response = client.get("/health")
    assert response.status_code == 200
    assert response.json()["status"] == "ok"
    assert set(response.json()["checks"]) == {"database", "redis", "timetable", "outbox", "events", "jobs", "checks"}
    assert "no-store" in response["Cache-Control"]


def test_a_new_installation_says_that_nothing_ran_yet(client: Client, db: None) -> None:
    response = client.get("/health")
    assert response.status_code == 503
    assert response.json()["checks"]["timetable"] == {"ok": False, "reason": "nothing ran yet"}


def test_two_silent_intervals_are_told(client: Client, db: None) -> None:
    pulse()
    Moment.objects.update(at=timezone.now() - timedelta(minutes=3))
    response = client.get("/health")
    assert response.status_code == 503
    assert response.json()["checks"]["timetable"]["reason"] == "nothing ran for two intervals"


def test_a_probe_can_ask_for_some_checks(client: Client, db: None) -> None:
    response = client.get("/health", {"only": "database"})
    assert response.status_code == 200
    assert list(response.json()["checks"]) == ["database"]


def test_redis_away_is_told_without_its_address(client: Client, db: None, settings: Settings) -> None:
    settings.REDIS_URL = f"redis://:secret@127.0.0.1:{services.free_port()}/0"
    response = client.get("/health", {"only": "redis"})
    assert response.status_code == 503
    assert response.json()["checks"] == {"redis": {"ok": False}}
    assert "secret" not in response.content.decode()


def test_redis_away_alone_takes_no_web_server_out_of_service(client: Client, db: None, settings: Settings) -> None:
    pulse()
    settings.REDIS_URL = f"redis://127.0.0.1:{services.free_port()}/0"
    response = client.get("/health")
    assert response.status_code == 200
    assert response.json()["status"] == "degraded"
    assert response.json()["checks"]["redis"] == {"ok": False}
    Moment.objects.update(at=timezone.now() - timedelta(minutes=3))
    assert client.get("/health").status_code == 503


def test_health_has_no_language_and_asks_for_no_sign_in(client: Client) -> None:
    assert reverse("health") == "/health"
    assert client.get("/en/health").status_code == 404
    assert client.post("/health").status_code == 405


def test_health_tells_that_the_database_is_away(client: Client, database_away: None) -> None:
    response = client.get("/health")
    assert response.status_code == 503
    assert response.json()["checks"]["database"] == {"ok": False}


@pytest.mark.parametrize(("address", "words"), [("/register", "Zo terug"), ("/en/register", "Back in a moment")])
def test_a_page_without_its_database_is_a_clean_503(
    client: Client, database_away: None, address: str, words: str
) -> None:
    client.raise_request_exception = False
    response = client.get(address)
    assert response.status_code == 503
    assert response["Retry-After"] == "30"
    assert words in response.content.decode()
    assert "Traceback" not in response.content.decode()


def test_a_signed_in_person_gets_the_clean_page_too(client: Client, database_away: None) -> None:
    client.cookies["sessionid"] = "x" * 32
    client.raise_request_exception = False
    assert client.get("/mijn").status_code == 503


def test_the_api_answers_with_a_problem(client: Client, database_away: None) -> None:
    client.raise_request_exception = False
    response = client.get("/api/v1/areas")
    assert response.status_code == 503
    assert response["Content-Type"] == "application/problem+json"
    assert response.json()["status"] == 503


def test_security_txt_names_a_contact_and_is_not_out_of_date(client: Client, settings: Settings) -> None:
    settings.SITE_URL = "https://initiatieven.example.org/"
    response = client.get("/.well-known/security.txt")
    assert response["Content-Type"].startswith("text/plain")
    lines = dict(line.split(": ", 1) for line in response.content.decode().splitlines())
    assert lines["Contact"] == settings.SECURITY_CONTACT
    assert lines["Canonical"] == "https://initiatieven.example.org/.well-known/security.txt"
    expires = datetime.strptime(lines["Expires"], "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    assert timedelta(days=100) < expires - timezone.now() < timedelta(days=365)
