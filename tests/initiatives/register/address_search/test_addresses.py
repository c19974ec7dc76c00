# SPDX-License-Identifier: EUPL-1.2
"""A place is looked up by address or by area, without a script, and nothing that was typed is lost."""

import re
from collections.abc import Iterator
from time import monotonic
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from core.models.site import AddressSource
from core.site.locatieserver import MOST_BYTES, SECONDS
from initiatives.models import Area, Initiative, Opportunity, Place, Registration
from tests.cast import Cast
from tests.city import assume, make_site
from tests.factories import make_area, make_carrier, make_initiative
from tests.initiatives.registration.registering import answer, start, step
from tests.locatieserver import SQUARE, Locatieserver, served_locatieserver

pytestmark = pytest.mark.django_db
LOOK_UP = "/adressen"
POINT = "4.46217,51.93121"
FIRST = f"{POINT}|WK990205|Noordplein 12, 3035EC Oeverstad"


@pytest.fixture
def noord() -> Area:
    return make_area(code="WK990205", name="Noord", longitude=4.46, latitude=51.935)


@pytest.fixture
def pdok(settings: Settings) -> Iterator[Locatieserver]:
    """A Locatieserver that an administrator has chosen."""
    with served_locatieserver() as served:
        settings.ADDRESS_SEARCH_URL = served.url
        assume(make_site(city="Oeverstad", codes=["GM9902"], address_source=AddressSource.PDOK))
        yield served


def placed(area: Area | None, **more: str) -> dict[str, str]:
    known = {"area": str(area.pk) if area else "", "address": "", "longitude": "", "latitude": ""}
    return known | {"point_shown": "about"} | more


def looked_up(client: Client, words: str, **more: Any) -> str:
    return client.post(LOOK_UP, {"find": words}, **more).content.decode()


def found_in(page: str) -> list[str]:
    return re.findall(r'name="found" value="([^"]+)"', page)


def test_without_pdok_an_area_is_found_by_its_name_and_nobody_else_is_asked(
    client: Client, noord: Area, settings: Settings
) -> None:
    make_area(code="WK990206", name="Oud-Noord-Überwijk", longitude=4.47, latitude=51.94)
    with served_locatieserver() as served:
        settings.ADDRESS_SEARCH_URL = served.url
        page = looked_up(client, "noord")
        assert found_in(page) == ["|WK990205|Noord", "|WK990206|Oud-Noord-Überwijk"]
        assert found_in(looked_up(client, "uberwijk")) == ["|WK990206|Oud-Noord-Überwijk"]
        assert "Geen gebied heeft deze naam" in looked_up(client, "noordplein 12")
        assert served.asked == []


def test_the_field_is_there_where_it_saves_looking(client: Client, noord: Area) -> None:
    start(client)
    assert 'name="find"' not in client.get(step("plek")).content.decode()
    for number in range(20):
        make_area(code=f"BU9902{number:04}", name=f"Buurt {number}")
    assert "Zoek een gebied" in client.get(step("plek")).content.decode()
    assume(make_site(address_source=AddressSource.PDOK))
    assert "Zoek een adres" in client.get(step("plek")).content.decode()


def test_an_address_is_picked_without_a_script_and_all_that_was_typed_stays(
    client: Client, noord: Area, pdok: Locatieserver
) -> None:
    start(client)
    typed = placed(None, address="De kas achter de kerk", find="noordplein 12")
    page = answer(client, "plek", typed, act="find").content.decode()

    assert found_in(page) == [FIRST]
    assert 'value="De kas achter de kerk"' in page
    assert 'name="find" type="text" value="noordplein 12"' in page
    assert "Nog 1 ding" not in page
    assert "utrecht-form-field--invalid" not in page
    assert "place" not in Registration.objects.get().answers
    assert pdok.asked == [
        {
            "q": ["noordplein 12"],
            "fq": ["type:(adres OR weg)", "gemeentecode:(9902)"],
            "fl": ["weergavenaam,gemeentecode,wijkcode,buurtcode,centroide_ll"],
            "rows": ["8"],
        }
    ]
    assert not {"Cookie", "Referer", "X-Forwarded-For"} & set(pdok.heard[0])

    answer(client, "plek", typed | {"found": FIRST}, act="next")
    given = Registration.objects.get().answers["place"]["given"]
    assert (given["longitude"], given["latitude"]) == (["4.46217"], ["51.93121"])
    assert given["area"] == [str(noord.pk)]
    assert given["address"] == ["De kas achter de kerk"]
    assert "noordplein" not in str(given).lower()


def test_who_asks_for_it_has_the_address_written_down_and_an_area_that_was_chosen_stays(
    client: Client, noord: Area, pdok: Locatieserver
) -> None:
    other = make_area(code="WK990207", name="Zuid", longitude=4.47, latitude=51.9)
    start(client)
    answer(client, "plek", placed(other, found=FIRST, found_words="1"), act="next")

    given = Registration.objects.get().answers["place"]["given"]
    assert given["address"] == ["Noordplein 12, 3035EC Oeverstad"]
    assert given["area"] == [str(other.pk)]


def test_an_area_is_picked_instead_of_a_point(client: Client, noord: Area) -> None:
    start(client)
    before = placed(None, longitude="4.47", latitude="51.93", found="|WK990205|Noord", found_words="1")
    answer(client, "plek", before, act="next")

    given = Registration.objects.get().answers["place"]["given"]
    assert given["area"] == [str(noord.pk)]
    assert given["longitude"] == given["latitude"] == given["address"] == [""]


def test_enter_after_typing_looks_up_and_enter_after_picking_saves(
    client: Client, noord: Area, pdok: Locatieserver
) -> None:
    start(client)
    page = answer(client, "plek", placed(noord, find="noordplein"), act="enter")
    assert found_in(page.content.decode()) == [FIRST]
    assert answer(client, "plek", placed(noord, find="noordplein", found=FIRST), act="enter").status_code == 302
    assert "place" in Registration.objects.get().answers


def test_the_place_of_an_initiative_that_is_there_is_looked_up_too(
    client: Client, cast: Cast, noord: Area, pdok: Locatieserver
) -> None:
    initiative = make_initiative(area=noord)
    client.force_login(make_carrier(initiative).user)
    there = reverse("initiatives:mine-change", args=[initiative.pk, "plek"])
    sent = placed(noord, find="noordplein", version=str(initiative.version))
    page = client.post(there, sent | {"act": "find"})
    assert page.status_code == 200
    assert found_in(page.content.decode()) == [FIRST]
    assert Initiative.objects.get(pk=initiative.pk).longitude is None

    assert client.post(there, sent | {"act": "save", "found": FIRST}).status_code == 302
    saved = Initiative.objects.get(pk=initiative.pk)
    assert (saved.longitude, saved.latitude, saved.address) == (4.46217, 51.93121, "")


def test_the_place_of_an_opportunity_is_looked_up_and_written_down(
    client: Client, cast: Cast, noord: Area, pdok: Locatieserver
) -> None:
    client.force_login(cast.official)
    typed = {
        "title": "Leeg plein",
        "text": "Hier kan een tuin.",
        "where": "",
        "origin": "official",
        "find": "noordplein",
    }
    page = client.post("/kansen/nieuw", typed | {"act": "find"})
    assert page.status_code == 200
    shown = page.content.decode()
    assert found_in(shown) == [FIRST]
    assert 'value="Leeg plein"' in shown
    assert 'name="found_words" id="id_found_words" value="1" checked' in shown
    assert not Opportunity.objects.exists()

    client.post("/kansen/nieuw", typed | {"found": FIRST, "found_words": "1"})
    made = Opportunity.objects.get()
    assert (made.longitude, made.where, made.area) == (4.46217, "Noordplein 12, 3035EC Oeverstad", noord)
    there = reverse("initiatives:opportunity-change", args=[made.pk])
    client.force_login(cast.coordinator)
    assert found_in(client.post(there, typed | {"act": "find", "version": "1"}).content.decode()) == [FIRST]


def test_an_official_looks_up_the_address_of_a_place(
    client: Client, cast: Cast, noord: Area, pdok: Locatieserver
) -> None:
    client.force_login(cast.coordinator)
    there = reverse("governance:place-new")
    typed = {"name": "Het Huis", "find": "noordplein", "owner_sphere": "community"}
    assert found_in(client.post(there, typed | {"act": "find"}).content.decode()) == [FIRST]
    assert not Place.objects.exists()
    client.post(there, typed | {"found": FIRST, "found_words": "1"})
    made = Place.objects.get()
    assert (made.address, made.longitude, made.area) == ("Noordplein 12, 3035EC Oeverstad", 4.46217, noord)
    changed = client.post(
        reverse("governance:place-change", args=[made.pk]), typed | {"act": "find", "version": made.version}
    )
    assert found_in(changed.content.decode()) == [FIRST]


@pytest.mark.parametrize(
    ("words", "told"),
    [("", "Typ een straat"), ("ab", "Typ minstens 3 letters"), ("x" * 101, "Gebruik hoogstens 100 tekens")],
)
def test_words_that_cannot_be_looked_up_get_a_sentence_at_the_field(
    client: Client, noord: Area, pdok: Locatieserver, words: str, told: str
) -> None:
    start(client)
    page = answer(client, "plek", placed(noord, find=words), act="find").content.decode()
    assert told in page
    assert 'aria-describedby="id_find_helptext id_find_error" aria-invalid="true"' in page
    assert told in looked_up(client, words)
    assert pdok.asked == []


def test_words_are_words_and_no_question_to_the_search_engine(client: Client, pdok: Locatieserver) -> None:
    looked_up(client, 'Plein* OR type:gemeente "x" -12 (a) && {!func}1 /.*/ \x00é_')
    assert pdok.asked[0]["q"] == ["plein or type gemeente x 12 a func 1 . é"]
    assert len(pdok.asked[0]["fq"]) == 2


def test_addresses_of_elsewhere_are_left_out_and_that_is_said(client: Client, noord: Area, pdok: Locatieserver) -> None:
    pdok.docs = [SQUARE | {"centroide_ll": "POINT(6.5665 53.2194)"}]
    assert "Dit adres ligt niet in Oeverstad" in looked_up(client, "noordplein")
    pdok.docs = [SQUARE | {"gemeentecode": "0014"}]
    assert "niets met deze naam gevonden in Oeverstad" in looked_up(client, "noordplein")
    pdok.docs = []
    assert "niets met deze naam gevonden in Oeverstad" in looked_up(client, "noordplein")


@pytest.mark.parametrize(
    ("status", "raw"),
    [
        (500, b"oops"),
        (302, b"elsewhere"),
        (200, b"<html>"),
        (200, b'{"response": {"docs": "no list"}}'),
        (200, b"[" * 50_000),
        (200, b'{"response": {"docs": []}, "x": "' + b"x" * MOST_BYTES + b'"}'),
        (200, b"\xff\xfe"),
    ],
)
def test_a_broken_or_hostile_answer_is_a_kind_sentence_and_areas_are_still_found(
    client: Client, noord: Area, pdok: Locatieserver, status: int, raw: bytes
) -> None:
    pdok.status, pdok.raw = status, raw
    pdok.headers = {"Location": pdok.url}
    page = looked_up(client, "noord")
    assert "Adressen opzoeken lukt nu niet" in page
    assert found_in(page) == ["|WK990205|Noord"]
    # Nobody waits for it again right away.
    looked_up(client, "noord")
    assert len(pdok.asked) == 1


def test_what_is_said_of_an_address_is_text_and_of_the_shape_we_know(
    client: Client, noord: Area, pdok: Locatieserver
) -> None:
    odd: list[Any] = [
        None,
        [],
        SQUARE | {"weergavenaam": {"a": 1}},
        SQUARE | {"weergavenaam": " \x00\u202e "},
        SQUARE | {"weergavenaam": "x" * 200},
        SQUARE | {"centroide_ll": "POINT(nan nan)"},
        SQUARE | {"centroide_ll": "POINT(4.4 51.9) DROP"},
        SQUARE | {"weergavenaam": '"><script>alert(1)</script>\u202e'},
    ]
    pdok.docs = odd
    page = looked_up(client, "noordplein")
    assert page.count('name="found"') == 2
    assert "<script>" not in page
    assert "&lt;script&gt;" in page
    assert "\u202e" not in page


@pytest.mark.parametrize(("waits", "pieces"), [(30.0, 1), (0.5, 30)])
def test_a_slow_answer_is_waited_for_no_longer_than_two_seconds(
    client: Client, noord: Area, pdok: Locatieserver, waits: float, pieces: int
) -> None:
    pdok.waits, pdok.pieces = waits, pieces
    begin = monotonic()
    assert "Adressen opzoeken lukt nu niet" in looked_up(client, "noordplein")
    assert monotonic() - begin < SECONDS + 1


def test_nobody_listens_there(client: Client, noord: Area, pdok: Locatieserver, settings: Settings) -> None:
    settings.ADDRESS_SEARCH_URL = "http://127.0.0.1:9/free"
    assert "Adressen opzoeken lukt nu niet" in looked_up(client, "noordplein")
    assert found_in(looked_up(client, "noord")) == ["|WK990205|Noord"]


def test_a_visitor_looks_up_often_but_not_without_end(client: Client, noord: Area, pdok: Locatieserver) -> None:
    for _each in range(100):
        looked_up(client, "noord", REMOTE_ADDR="192.0.2.7")
    page = looked_up(client, "noord", REMOTE_ADDR="192.0.2.7")
    assert "in korte tijd veel opgezocht" in page
    assert found_in(page) == ["|WK990205|Noord"]
    assert len(pdok.asked) == 100
    assert FIRST in looked_up(client, "noord", REMOTE_ADDR="192.0.2.8")


@pytest.mark.parametrize(
    "value",
    [
        "x",
        "4.4,51.9|",
        "|NOSUCH|Nergens",
        "nan,nan||x",
        "4.46217,51.93121|WK990205|",
        "9" * 5000,
        "4.46217,51.93121||a\nb",
    ],
)
def test_a_button_nobody_gave_fills_in_nothing(client: Client, noord: Area, value: str) -> None:
    start(client)
    answer(client, "plek", placed(noord, found=value, found_words="1"), act="next")
    given = Registration.objects.get().answers["place"]["given"]
    assert given["longitude"] == given["address"] == [""]


def test_a_button_with_a_place_far_away_is_refused_as_when_it_is_typed(client: Client, noord: Area) -> None:
    start(client)
    answered = answer(client, "plek", placed(noord, found="6.56650,53.21940||Grote Markt"), act="next")
    assert "niet in of bij de stad" in answered.content.decode()


def test_looking_up_costs_few_statements_however_many_addresses_there_are(
    client: Client, noord: Area, pdok: Locatieserver, django_assert_max_num_queries: Any
) -> None:
    pdok.docs = [SQUARE | {"weergavenaam": f"Noordplein {number}"} for number in range(30)]
    looked_up(client, "noordplein")
    with django_assert_max_num_queries(4):
        page = looked_up(client, "noordplein")
    assert len(found_in(page)) == 8
