# SPDX-License-Identifier: EUPL-1.2
"""The list of introductions: a carrier finds their own, the municipality those of its areas, each cut by state."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.models import User
from initiatives.models import Initiative, Introduction
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative, make_need, make_user
from tests.factories.initiatives import make_introduction, make_meeting

pytestmark = pytest.mark.django_db
LIST = "/kennismakingen"


@pytest.fixture
def garden(cast: Cast) -> Initiative:
    made = make_initiative(name="Tuinploeg", area=cast.area)
    make_carrier(made, cast.founder)
    return made


def meets(garden: Initiative, other: str, cast: Cast, **fields: Any) -> Introduction:
    """The garden looks, `other` offers; answers get a moment."""
    workshop = make_initiative(name=other, area=cast.elsewhere)
    make_carrier(workshop, make_user(name=f"Iemand van {other}"))
    for side in ("need", "offer"):
        if f"{side}_accepts" in fields:
            fields[f"{side}_answered_at"] = timezone.now()
    return make_introduction(make_need(garden), make_need(workshop, kind="offer"), **fields)


def shown(client: Client, person: User, **asked: str) -> str:
    client.force_login(person)
    return client.get(LIST, asked).content.decode()


@pytest.fixture
def every(garden: Initiative, cast: Cast) -> None:
    today = timezone.localdate()
    meets(garden, "Aan mij", cast, offer_accepts=True)
    meets(garden, "Aan hen", cast, need_accepts=True, proposed_by=cast.founder)
    meets(garden, "Beide", cast, need_accepts=True, offer_accepts=True)
    both = {"need_accepts": True, "offer_accepts": True}
    meets(garden, "Klaar", cast, **both, closed_on=today, outcome="Zij leenden een kar.")
    meets(garden, "Geweigerd", cast, need_accepts=True, offer_accepts=False, offer_reason="Geen zin")
    meets(garden, "Verlopen", cast, need_accepts=True, expires_on=today - timedelta(days=1))
    meets(garden, "Terug", cast, need_accepts=True, withdrawn_at=timezone.now())


ALL = {"Aan mij", "Aan hen", "Beide", "Klaar", "Geweigerd", "Verlopen", "Terug"}
CUTS = {
    "": ALL,
    "onzin": ALL,
    "u": {"Aan mij"},
    "ander": {"Aan hen"},
    "contact": {"Beide"},
    "uitkomst": {"Klaar"},
    "niet": {"Geweigerd", "Verlopen", "Terug"},
}


@pytest.mark.parametrize("stand", CUTS)
@pytest.mark.usefixtures("every")
def test_a_carrier_cuts_their_introductions_by_where_they_stand(client: Client, cast: Cast, stand: str) -> None:
    page = shown(client, cast.founder, stand=stand)

    assert {name for name in ALL if f"Tuinploeg en {name}" in page} == CUTS[stand]


@pytest.mark.usefixtures("every")
def test_what_waits_for_the_reader_stands_on_top_and_what_came_of_it_is_told(client: Client, cast: Cast) -> None:
    page = shown(client, cast.founder)

    places = [page.index(f"Tuinploeg en {name}") for name in ("Aan mij", "Aan hen", "Beide", "Klaar", "Terug")]
    assert places == sorted(places)
    assert "Zij leenden een kar." in page
    assert "Wacht op uw antwoord" in page


@pytest.mark.usefixtures("every")
def test_who_refused_and_why_is_not_in_the_list_of_the_other_side(client: Client, cast: Cast) -> None:
    page = shown(client, cast.founder, stand="niet")

    assert "Gaat niet door" in page
    assert "Geen zin" not in page
    assert "Afgewezen" not in page


@pytest.mark.usefixtures("every")
def test_an_official_sees_those_of_their_area_and_cuts_by_who_asked_and_what_waits_long(
    client: Client, cast: Cast, garden: Initiative
) -> None:
    meets(make_initiative(name="Ver weg", area=cast.elsewhere), "Ook ver", cast)
    mine = meets(garden, "Door mij", cast, proposed_by=cast.official)
    Introduction.objects.filter(pk=mine.pk).update(created_at=timezone.now() - timedelta(days=15))

    page = shown(client, cast.official)
    assert "Tuinploeg en Geweigerd" in page
    assert "Ver weg" not in page
    assert "Ver weg" in shown(client, cast.coordinator)
    asked = shown(client, cast.official, van="mij")
    assert ("Tuinploeg en Door mij" in asked, "Tuinploeg en Aan mij" in asked) == (True, False)
    late = shown(client, cast.official, stand="lang")
    assert ("Tuinploeg en Door mij" in late, "Tuinploeg en Aan mij" in late) == (True, False)
    assert "Ver weg" not in shown(client, cast.coordinator, gebied=cast.area.code)


def test_two_who_know_each_other_read_when_they_meet(client: Client, cast: Cast, garden: Initiative) -> None:
    found = meets(garden, "Beide", cast, need_accepts=True, offer_accepts=True)
    make_meeting(garden, introduction=found, title="Kar ophalen")

    assert "Kar ophalen" in shown(client, cast.founder)


def test_somebody_with_more_initiatives_asks_for_one(client: Client, cast: Cast, garden: Initiative) -> None:
    second = make_initiative(name="Buurtkeuken", area=cast.area)
    make_carrier(second, cast.founder)
    meets(garden, "Werkplaats", cast)
    meets(second, "Moestuin", cast)

    page = shown(client, cast.founder, initiatief=str(second.pk))

    assert ("Buurtkeuken en Moestuin" in page, "Tuinploeg en Werkplaats" in page) == (True, False)


def test_an_empty_list_says_what_to_do(client: Client, cast: Cast, garden: Initiative) -> None:
    assert "Bekijk vraag en aanbod" in shown(client, cast.founder)
    assert "Toon alle kennismakingen" in shown(client, cast.founder, stand="niet")
    assert "Kijk wat past" in shown(client, cast.official)
    assert "Meld een initiatief" in shown(client, cast.stranger)


def test_the_list_is_found_from_where_people_work(client: Client, cast: Cast, garden: Initiative) -> None:
    link = f'href="{LIST}"'
    for person, path in (
        (cast.founder, "/mijn"), (cast.official, "/werkvoorraad"), (cast.founder, "/vraag-en-aanbod"),
    ):  # fmt: skip
        client.force_login(person)
        assert link in client.get(path).content.decode()
    client.logout()
    assert link not in client.get("/vraag-en-aanbod").content.decode()
    assert client.get(LIST).status_code == 302


@pytest.mark.parametrize("who", ["founder", "official"])
def test_the_number_of_statements_does_not_grow_with_the_rows(
    client: Client, cast: Cast, garden: Initiative, who: str
) -> None:
    counts = []
    client.force_login(getattr(cast, who))
    for _number in range(3):
        meets(garden, "Nog een", cast)
        with CaptureQueriesContext(
            connection,
        ) as asked:
            client.get(LIST)
        counts.append(len(asked))

    assert counts[0] == counts[2] <= 13
