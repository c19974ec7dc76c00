# SPDX-License-Identifier: EUPL-1.2
"""Whether a process lives, and whether it can take requests: what starts and stops processes asks these."""

import pytest
from django.db.migrations.recorder import MigrationRecorder
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from core.operations import health
from core.site import queries


@pytest.fixture(autouse=True)
def _new_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that has not seen its database yet."""
    monkeypatch.setattr(health._Schema, "fits", False)
    queries.forget()


def test_a_process_lives_whatever_happened_to_its_database(client: Client, database_away: None) -> None:
    assert client.get("/health/live").status_code == 200


def test_a_process_that_lives_asks_the_database_nothing(
    client: Client, db: None, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(0):
        client.get("/health/live")


def test_a_process_is_ready_when_its_database_fits(client: Client, db: None) -> None:
    assert client.get("/health/ready").status_code == 200


def test_a_process_whose_database_is_away_takes_no_requests(client: Client, database_away: None) -> None:
    response = client.get("/health/ready")
    assert response.status_code == 503
    assert response.content == b"The database does not answer.\n"


def test_a_process_waits_until_its_database_was_brought_up_to_its_version(client: Client, db: None) -> None:
    newest = MigrationRecorder.Migration.objects.filter(app="core").latest("id")
    newest.delete()
    response = client.get("/health/ready")
    assert response.status_code == 503
    assert b"manage.py upgrade" in response.content
    newest.save(force_insert=True)
    assert client.get("/health/ready").status_code == 200


def test_a_process_that_was_ready_works_on_while_a_newer_version_changes_the_database(client: Client, db: None) -> None:
    assert client.get("/health/ready").status_code == 200
    MigrationRecorder.Migration.objects.filter(app="core").latest("id").delete()
    assert client.get("/health/ready").status_code == 200


@pytest.mark.parametrize("address", ["/health/live", "/health/ready"])
def test_no_answer_is_kept_and_none_has_a_language(client: Client, db: None, address: str) -> None:
    assert "no-store" in client.get(address)["Cache-Control"]
    assert client.get(f"/en{address}").status_code == 404
    assert client.post(address).status_code == 405
