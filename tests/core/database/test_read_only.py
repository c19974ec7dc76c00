# SPDX-License-Identifier: EUPL-1.2
"""While PostgreSQL takes no writes, as during a switch to a standby, people read on and a save is a clean 503."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from accounts.models import Session
from core.models import KeptFigure
from tests.cast import make_cast


@pytest.fixture
def official(transactional_db: None) -> Client:
    """An official who looked at a page five minutes ago."""
    client = Client(raise_request_exception=False)
    client.force_login(make_cast().official)
    Session.objects.update(seen_at=timezone.now() - timedelta(minutes=5))
    return client


@pytest.fixture
def _read_only(official: Client) -> Iterator[None]:
    options = connection.settings_dict["OPTIONS"]
    usual = options["options"]
    options["options"] = f"{usual} -c default_transaction_read_only=on"
    connection.close()
    yield
    options["options"] = usual
    connection.close()


@pytest.mark.usefixtures("_read_only")
@pytest.mark.parametrize("path", ["/register", "/werkvoorraad", "/signalen", "/partijen.csv"])
def test_who_is_signed_in_reads_on(official: Client, path: str) -> None:
    assert official.get(path).status_code == 200


@pytest.fixture
def _asked_long_ago(settings: Any, official: Client) -> None:
    """Figures are kept, and this one was asked for so long ago that a page notes that it still is."""
    settings.FIGURES_KEPT = True
    assert official.get("/stijlen").status_code == 200
    assert KeptFigure.objects.update(asked_at=timezone.now() - timedelta(hours=2)) == 1


@pytest.mark.usefixtures("_asked_long_ago", "_read_only")
@pytest.mark.parametrize("path", ["/stijlen", "/portfolio"])
def test_figures_are_read_on_those_that_nobody_asked_for_before_too(official: Client, path: str) -> None:
    assert official.get(path).status_code == 200


@pytest.mark.usefixtures("_read_only")
def test_a_save_is_asked_to_come_back(official: Client) -> None:
    response = official.post(
        "/belemmeringen/nieuw", {"kind": "routine", "title": "Elk jaar opnieuw", "rule": "Beheerplan"}
    )
    assert response.status_code == 503
    assert response["Retry-After"] == "30"
    assert "Zo terug" in response.content.decode()


@pytest.mark.usefixtures("_read_only")
def test_a_program_reads_on_and_is_asked_to_come_back_with_what_it_writes(official: Client) -> None:
    assert official.get("/api/v1/initiatives").status_code == 200
    response = official.post("/api/v1/oauth/token", {"grant_type": "client_credentials"})
    assert response.status_code == 503
    assert "Retry-After" in response
