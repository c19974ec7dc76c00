# SPDX-License-Identifier: EUPL-1.2
"""The page that finds everything: what it says when there is something, nothing, too little or a slip."""

import re
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from core.database.first_rows import MOST_COUNTED
from core.search.kinds import search_kinds
from initiatives.lifecycle import Status
from initiatives.models import Initiative
from tests.cast import Cast, make_cast
from tests.factories.governance import make_arrangement, make_party
from tests.factories.initiatives import make_initiative
from tests.plans import watched

pytestmark = pytest.mark.django_db


def page(client: Client, query: str, address: str = "/zoeken") -> str:
    answer = client.get(f"{address}?{query}")
    assert answer.status_code == 200
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", answer.content.decode()))


@pytest.fixture
def cast() -> Cast:
    return make_cast()


@pytest.fixture
def official(client: Client, cast: Cast) -> Client:
    client.force_login(cast.official)
    return client


def test_without_words_it_says_how_to_search_and_where_one_can_go(client: Client) -> None:
    text = page(client, "")

    assert "Typ een woord zoals u het zou zeggen." in text
    assert "Ga naar" in text
    assert "Toegankelijkheid" in text


def test_one_letter_is_too_short(client: Client) -> None:
    make_initiative(name="Z")

    text = page(client, "q=z")

    assert "Typ minstens twee letters." in text
    assert "gevonden" not in text


def test_what_is_called_so_comes_first_with_all_there_is_counted_by_kind(official: Client, cast: Cast) -> None:
    kas = make_party(name="De Kas")
    for number in range(4):
        make_initiative(name=f"Groen {number} in de kas", area=cast.area)
    make_arrangement(initiative=make_initiative(name="Elders", area=cast.area), granted_by=kas, title="Huur")

    text = page(official, "q=de+kas")

    assert "6 keer gevonden: de kas" in text
    assert all(part in text for part in ("Alles 6", "Partijen 1", "Initiatieven 4", "Afspraken 1"))
    assert re.search(r"Beste treffer\s+De Kas\s+Partijen", text)
    assert "Huur Elders met De Kas" in text


def test_one_kind_shows_more_of_it_and_nothing_else(official: Client, cast: Cast) -> None:
    make_party(name="Kas van de buurt")
    for number in range(5):
        make_initiative(name=f"Kas {number}", area=cast.area)

    text = page(official, "q=kas&soort=initiatieven")

    assert all(f"Kas {number}" in text for number in range(5))
    assert "Kas van de buurt" not in text


def test_part_of_a_word_and_its_plural_find_it(client: Client) -> None:
    make_initiative(name="Buurttuin Marconia")

    assert "Buurttuin Marconia" in page(client, "q=tuin")
    assert "Buurttuin Marconia" in page(client, "q=buurttuinen")
    assert "Buurttuin Marconia" in page(client, "q=marc")


def test_a_slip_is_told_and_the_exact_words_can_be_asked(client: Client) -> None:
    make_initiative(name="Buurttuin Marconia")

    assert "Niets gevonden voor buurtuin. Dit is gevonden voor buurttuin. Zoek toch precies zo" in page(
        client, "q=buurtuin"
    )
    assert "Niets gevonden voor “buurtuin”" in page(client, "q=buurtuin&precies=1")


def test_when_nothing_has_all_words_what_has_one_of_them_is_shown(client: Client) -> None:
    make_initiative(name="Buurttuin Marconia")

    text = page(client, "q=zwembad+marconia")

    assert "Nergens staan al deze woorden bij elkaar." in text
    assert "Buurttuin Marconia" in text


def test_nothing_found_says_so_and_offers_the_pages(client: Client) -> None:
    text = page(client, "q=zwembad")

    assert "Niets gevonden voor “zwembad”" in text
    assert "We keken in alles wat u mag zien." in text
    assert "Register" in text


def test_while_one_types_the_best_of_each_kind_come_as_options(client: Client) -> None:
    for number in range(4):
        make_initiative(name=f"Kas {number}")

    html = client.get("/zoeken/voorstellen?q=kas").content.decode()

    assert html.count('role="option"') == 3
    assert "Alle 4 resultaten" in re.sub(r"<[^>]+>", "", html)
    assert "<main" not in html


def test_the_words_that_were_found_are_marked_and_nothing_typed_is_html(client: Client) -> None:
    make_initiative(name="Kas <b>groen</b>")

    html = client.get("/zoeken?q=kas+<b>groen").content.decode()

    assert "<mark>Kas</mark> &lt;<mark>b</mark>&gt;" in html
    assert "<b>groen" not in html.partition("<main")[2]


def test_a_question_costs_a_bounded_number_of_statements(
    official: Client, cast: Cast, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    kas = make_party(name="Kas")
    for number in range(6):
        one = make_initiative(name=f"Kas {number}", area=cast.area)
        make_arrangement(initiative=one, granted_by=kas, title=f"Kas {number}", last_day=date(2030, 1, 1))

    # A kind takes one, with what makes the addresses of its hits two or three; the rest is the session and the menu.
    with django_assert_max_num_queries(2 * len(search_kinds) + 8):
        page(official, "q=kas")
    # A slip is searched twice.
    with django_assert_max_num_queries(4 * len(search_kinds) + 8):
        page(official, "q=kaz")


def test_a_word_that_is_everywhere_is_not_read_to_the_end(client: Client) -> None:
    area = make_initiative(name="Nul", status=Status.PUBLISHED).area
    told = "2026-01-01T00:00Z"
    shared = {"summary": "Samen.", "form": "group", "phase": "running", "status": "published", "area": area}
    moments = dict.fromkeys(("submitted_at", "published_at", "told_at"), told)
    many = [Initiative(name=f"Molenwijk {number}", **shared, **moments) for number in range(MOST_COUNTED + 500)]
    Initiative.objects.bulk_create(many)
    # As a server knows its table, not as the tests of before left it.
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE initiatives_initiative")

    with watched() as seen:
        text = page(client, "q=molenwijk+7")

    assert "Meer dan 1.000 keer" not in text
    assert "Molenwijk 7" in text
    text = page(client, "q=molenwijk")
    assert "Meer dan 1.000 keer gevonden: molenwijk" in text
    assert seen.work().rows < 6 * MOST_COUNTED
