# SPDX-License-Identifier: EUPL-1.2
"""Sentences are in the language a program asks for, never in that of whoever the same thread answered before."""

from typing import Any

import pytest
from django.test import Client

from accounts.models import Scope
from tests.api.writing import API, post
from tests.factories import make_area, make_initiative
from tests.factories.api import make_api_client, with_key
from tests.factories.governance import make_signal

pytestmark = pytest.mark.django_db
SCOPES = (Scope.SIGNALS_READ, Scope.ARRANGEMENTS_READ, Scope.ARRANGEMENTS_WRITE)
ENGLISH = {"Accept-Language": "en"}


@pytest.fixture
def program() -> Client:
    return with_key(make_api_client(scopes=SCOPES)[1])


def test_a_signal_speaks_the_language_that_is_asked_for(program: Client) -> None:
    signal = make_signal()
    address = f"{API}/signals/{signal.pk}"
    english, dutch = program.get(address, headers=ENGLISH), program.get(address)
    assert english.json()["what"] != dutch.json()["what"]
    assert english["ETag"] != dutch["ETag"]
    assert "Accept-Language" in dutch["Vary"]
    assert program.get(address, headers={**ENGLISH, "If-None-Match": dutch["ETag"]}).status_code == 200
    streamed = program.get(f"{API}/signals", headers={**ENGLISH, "Accept": "application/x-ndjson"})
    assert english.json()["what"].encode() in b"".join(streamed)


def test_a_page_in_english_before_it_changes_nothing(program: Client) -> None:
    signal = make_signal()
    address = f"{API}/signals/{signal.pk}"
    before = program.get(address).content
    assert Client().get("/en/register").status_code == 200
    assert program.get(address).content == before
    assert Client().get("/en/register").status_code == 200
    assert (
        program.get(f"{API}/signals?pageSize=0").json()["detail"] == "Verbeter deze parameters in het adres: pageSize."
    )


def test_a_cookie_of_the_pages_says_nothing_here(client: Client, settings: Any) -> None:
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = "en"
    assert client.get(f"{API}/nothing").json()["title"] == "Niet gevonden"


def test_a_refusal_of_an_act_speaks_the_language_that_is_asked_for(program: Client) -> None:
    body = {
        "initiativeId": str(make_initiative(area=make_area()).pk), "kind": "subsidy", "title": "Tuinman",
        "grantedBy": {"name": "Fonds Zuid", "sphere": "market"}, "firstDay": "2026-01-02", "lastDay": "2026-01-01",
    }  # fmt: skip
    details = {
        language: post(program, "arrangements", body, **{"Accept-Language": language}).json()["errors"][0]["detail"]
        for language in ("nl", "en")
    }
    assert details == {
        "nl": "Kies een laatste dag op of na de eerste dag.",
        "en": "Choose a last day on or after the first day.",
    }
