# SPDX-License-Identifier: EUPL-1.2
"""The point on the map: picked by square without a script, and what everybody sees of it."""

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from core.charts.map_squares import frame_of, squares
from initiatives.models import Area, Initiative, Registration
from initiatives.models.initiative import PointShown
from initiatives.register.points import ROUGH_LATITUDE, ROUGH_LONGITUDE
from tests.cast import Cast
from tests.factories import make_area, make_carrier, make_initiative
from tests.initiatives.registration.registering import answer, answer_all, load_reference, send_in, start, step

pytestmark = pytest.mark.django_db
WEST, SOUTH, EAST, NORTH = 4.40, 51.90, 4.52, 51.97
PLACE = (4.46123, 51.93321)


def border(west: float, south: float, east: float, north: float) -> dict[str, Any]:
    return {
        "type": "Polygon",
        "coordinates": [[[west, south], [east, south], [east, north], [west, north], [west, south]]],
    }


@pytest.fixture
def noord() -> Area:
    return make_area(
        code="WK990005", name="Noord", longitude=4.46, latitude=51.935, border=border(WEST, SOUTH, EAST, NORTH)
    )


def answers(area: Area, **more: str) -> dict[str, str]:
    return {"area": str(area.pk), "address": "", "longitude": "", "latitude": "", "point_shown": "about", **more}


def kept(name: str) -> str:
    return str(Registration.objects.latest("created_at").answers["place"]["given"][name][0])


def test_a_square_is_picked_and_zoomed_into_without_a_script(client: Client, noord: Area) -> None:
    start(client)
    page = client.get(step("plek")).content.decode()
    assert page.count('name="square"') == 30
    assert "C3, bij Noord" in page

    answer(client, "plek", answers(noord, square="C3"), act="map:in")
    picked = next(each for each in squares(frame_of([(WEST, SOUTH), (EAST, NORTH)])) if each.code == "C3")
    assert (kept("longitude"), kept("latitude")) == (f"{picked.longitude:.5f}", f"{picked.latitude:.5f}")
    closer = client.get(step("plek")).content.decode()
    view = re.search(r'name="map_at" value="([^"]*)"', closer)
    assert view is not None
    assert view[1].endswith(",1")
    assert closer.count('class="mv-locator__spot"') == 1

    after = answer(client, "plek", answers(noord, square="A1", map_at=view[1]))
    assert after.status_code == 302
    assert kept("longitude") < f"{picked.longitude:.5f}"
    assert kept("latitude") > f"{picked.latitude:.5f}"


def test_the_map_shows_the_area_that_was_picked_goes_back_and_forgets(client: Client, noord: Area) -> None:
    start(client)
    answer(client, "plek", answers(noord, longitude="4.5", latitude="51.92"), act="map:area")
    assert kept("map_at") == "4.46000,51.93500,1"
    answer(
        client, "plek", answers(noord, longitude="4.5", latitude="51.92", map_at="4.46000,51.93500,1"), act="map:out"
    )
    assert kept("map_at").endswith(",0")
    answer(client, "plek", answers(noord, longitude="4.5", latitude="51.92"), act="map:away")
    assert (kept("longitude"), kept("latitude")) == ("", "")


def test_a_point_that_is_half_or_far_away_is_refused_with_what_to_do(client: Client, noord: Area) -> None:
    start(client)
    half = answer(client, "plek", answers(noord, longitude="4,46"))
    assert "Vul lengte- en breedtegraad allebei in" in half.content.decode()
    far = answer(client, "plek", answers(noord, longitude="51.9", latitude="4.4"))
    assert "ligt niet in of bij de stad" in far.content.decode()


@pytest.mark.parametrize("odd", [{"square": "Z9"}, {"map_at": "x"}, {"map_at": "nan,nan,9"}, {"point_shown": "all"}])
def test_odd_values_of_the_map_break_nothing(client: Client, noord: Area, odd: dict[str, str]) -> None:
    start(client)
    for act in ("next", "map:in", "map:out", "map:area", "map:away"):
        assert answer(client, "plek", answers(noord, **odd), act=act).status_code in {200, 302}
    assert client.get(step("plek")).status_code == 200


@pytest.mark.parametrize("odd", ["5-", "4-5", "-", ".", "4,4,4"])
def test_degrees_that_are_no_number_are_read_back_as_they_were_typed(client: Client, noord: Area, odd: str) -> None:
    start(client)
    answer(client, "plek", answers(noord, longitude=odd))

    page = client.get(step("controle"))

    assert page.status_code == 200


def test_what_was_picked_is_in_the_register_and_the_default_shows_only_the_area(client: Client, noord: Area) -> None:
    load_reference()
    start(client)
    answer_all(client, noord)
    answer(client, "plek", {"area": str(noord.pk), "address": "", "longitude": "4.46123", "latitude": "51.93321"})

    send_in(client)

    made = Initiative.objects.get(name="Buurtkas Zwaanshals")
    assert (made.longitude, made.latitude) == PLACE
    assert made.point_shown == PointShown.AREA


def test_without_borders_there_is_no_map_but_a_point_can_be_typed_and_stays(client: Client, cast: Cast) -> None:
    initiative = make_initiative(longitude=4.4, latitude=51.9, point_shown="exact")
    make_carrier(initiative, cast.founder)
    client.force_login(cast.founder)
    address = reverse("initiatives:mine-change", args=[initiative.pk, "plek"])

    page = client.get(address).content.decode()

    assert 'name="square"' not in page
    assert 'value="4,4"' in page
    version = re.search(r'name="version" value="(\d+)"', page)
    assert version is not None
    fields = {"area": "city", "address": "", "longitude": "4,4", "latitude": "51,9", "point_shown": "exact"}
    client.post(address, {**fields, "version": version[1], "act": "save"})
    initiative.refresh_from_db()
    assert (initiative.longitude, initiative.latitude, initiative.point_shown) == (4.4, 51.9, "exact")


def test_everybody_sees_the_place_a_circle_or_only_the_area(client: Client, noord: Area) -> None:
    shown = {
        word: make_initiative(name=word, area=noord, longitude=PLACE[0], latitude=PLACE[1], point_shown=word)
        for word in PointShown.values
    }

    pages = {word: client.get(f"/initiatief/{made.pk}").content.decode() for word, made in shown.items()}

    assert "mv-locator__spot" in pages["exact"]
    assert "mv-locator__about" not in pages["exact"]
    assert "mv-locator__about" in pages["about"]
    assert "mv-locator" not in pages["area"]


def test_a_rough_place_is_the_same_for_all_in_its_square_and_within_the_circle(client: Client, noord: Area) -> None:
    drawn = set()
    for number in range(4):
        east, north = number % 2 * ROUGH_LONGITUDE * 0.4, number // 2 * ROUGH_LATITUDE * 0.4
        made = make_initiative(area=noord, longitude=4.4601 + east, latitude=51.9301 + north, point_shown="about")
        page = client.get(f"/initiatief/{made.pk}").content.decode()
        drawn |= set(re.findall(r'class="mv-locator__about" cx="(\d+)" cy="(\d+)"', page))
    assert len(drawn) == 1


def test_the_register_numbers_what_shows_its_place_and_both_lead_to_each_other(client: Client, noord: Area) -> None:
    for word in PointShown.values:
        make_initiative(name=f"Shows {word}", area=noord, longitude=PLACE[0], latitude=PLACE[1], point_shown=word)

    page = client.get("/en/register").content.decode()

    assert len(re.findall(r'<a href="#plek-\d" aria-label="\d\. Shows (?:exact|about)">', page)) == 2
    assert page.count('href="#punten"') == 2
    assert re.search(r'id="plek-1".*?Number 1 on the map', page, re.DOTALL)
    assert "Shows area" in page
    for number in re.findall(r'href="#plek-(\d)"', page):
        assert f'id="plek-{number}"' in page


def test_a_place_outside_the_map_has_no_number_on_it(client: Client, noord: Area) -> None:
    make_initiative(name="In the city", area=noord, longitude=PLACE[0], latitude=PLACE[1], point_shown="exact")
    make_initiative(name="Over the border", longitude=EAST + 0.2, latitude=SOUTH, point_shown="exact")

    page = client.get("/en/register").content.decode()

    assert page.count('href="#punten"') == 1
    assert re.findall(r'aria-label="\d\. ([^"]*)"', page) == ["In the city"]


def test_the_register_without_borders_has_no_empty_box(client: Client) -> None:
    make_initiative(longitude=PLACE[0], latitude=PLACE[1], point_shown="exact")

    page = client.get("/en/register").content.decode()

    assert "mv-locator" not in page
    assert "plek-1" not in page
