# SPDX-License-Identifier: EUPL-1.2
"""Where an opportunity lies: a point in the form, on the list by number and on its own page."""

from typing import Any

import pytest
from django.test import Client

from initiatives.models import Area, Opportunity, Water
from tests.cast import Cast
from tests.factories import make_area
from tests.factories.initiatives import make_opportunity

pytestmark = pytest.mark.django_db
NEW = "/kansen/nieuw"


def square(west: float, south: float, east: float, north: float) -> dict[str, Any]:
    corners = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    return {"type": "Polygon", "coordinates": [corners]}


@pytest.fixture(autouse=True)
def city(cast: Cast) -> None:
    for area, place in ((cast.area, (4.46, 51.93)), (cast.elsewhere, (4.39, 51.89))):
        area.longitude, area.latitude = place
        area.border = square(place[0] - 0.04, place[1] - 0.02, place[0] + 0.04, place[1] + 0.02)
        area.save()


def typed(**changes: Any) -> dict[str, Any]:
    return {
        "title": "Een leeg dak", "text": "De school wil meedoen.", "origin": "resident", "area": "", "where": "Het dak",
        "longitude": "4,4611", "latitude": "51,9362", **changes,
    }  # fmt: skip


def test_a_point_is_typed_with_a_comma_or_a_point_and_kept(client: Client, cast: Cast) -> None:
    client.force_login(cast.official)
    client.post(NEW, typed(area=cast.area.code))
    client.post("/en" + NEW, typed(title="Second", longitude="4.4611", latitude="51.9362"))

    assert set(Opportunity.objects.values_list("longitude", "latitude")) == {(4.4611, 51.9362)}


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"latitude": ""}, "Vul lengte- en breedtegraad allebei in"),
        ({"longitude": "51,93", "latitude": "4,46"}, "ligt niet in of bij de stad"),
        ({"longitude": "hier"}, "Dit is geen punt op de kaart"),
        ({"latitude": "nan"}, "Dit is geen punt op de kaart"),
        ({"latitude": "91"}, "Dit is geen punt op de kaart"),
    ],
)
def test_a_faulty_point_comes_back_with_everything_typed(
    client: Client, cast: Cast, given: dict[str, str], said: str
) -> None:
    client.force_login(cast.official)
    answer = client.post(NEW, typed(**given))

    page = answer.content.decode()
    assert (answer.status_code, said in page, "De school wil meedoen." in page) == (422, True, True)
    assert not Opportunity.objects.exists()


def test_a_form_without_a_point_is_enough(client: Client, cast: Cast) -> None:
    client.force_login(cast.official)
    client.post(NEW, typed(longitude="", latitude=""))

    assert Opportunity.objects.get().longitude is None


def test_two_officials_who_move_the_point_both_see_it(client: Client, cast: Cast) -> None:
    one = make_opportunity(area=cast.area, longitude=4.46, latitude=51.93)
    client.force_login(cast.official)
    address = f"/kansen/{one.pk}/wijzigen"
    form = client.get(address).content.decode()
    assert 'value="4,46"' in form
    client.post(address, typed(version=one.version))

    late = client.post(address, typed(version=one.version, longitude="4,47"))

    assert late.status_code == 409
    assert "4,4611" in late.content.decode()


def test_the_list_numbers_what_has_a_point_and_the_page_shows_it(client: Client, cast: Cast) -> None:
    one = make_opportunity(area=cast.area, title="Met punt", longitude=4.4611, latitude=51.9362)
    other = make_opportunity(area=cast.area, title="Zonder punt")

    page = client.get("/kansen").content.decode()
    assert page.count('class="mv-spot"') == 1
    assert page.count('class="mv-locator__spot"') == 1
    assert 'class="mv-locator__spot"' in client.get(f"/kansen/{one.pk}").content.decode()
    assert "mv-locator" not in client.get(f"/kansen/{other.pk}").content.decode()
    assert "4,4611" in client.get("/kansen.csv").getvalue().decode()


def test_every_map_of_an_opportunity_draws_the_water(client: Client, cast: Cast) -> None:
    Water.objects.create(code="water", border=square(4.40, 51.90, 4.50, 51.91))
    made = make_opportunity(area=cast.area, longitude=4.46, latitude=51.93)

    for address in ("/kansen", f"/kansen/{made.pk}"):
        assert client.get(address).content.decode().count('class="mv-locator__water"') == 1, address


def test_the_map_takes_borders_where_they_were_brought_in(client: Client, cast: Cast) -> None:
    make_area(name="Vierkant", longitude=4.45, latitude=51.95, border=square(4.4, 51.9, 4.5, 52.0))
    client.force_login(cast.official)

    page = client.get(NEW).content.decode()

    assert page.count('class="mv-locator__area"') == 3
    assert 'data-north="52.0"' in page


def test_without_borders_nobody_guesses_in_an_empty_box(client: Client, cast: Cast) -> None:
    Area.objects.update(border=None)
    one = make_opportunity(area=cast.area, where="Zwaanshals 12", longitude=4.4611, latitude=51.9362)

    for address in (NEW, "/kansen", f"/kansen/{one.pk}"):
        page = client.get(address).content.decode()
        assert "mv-locator" not in page
        assert 'class="mv-spot"' not in page
        assert cast.area.name in page
    assert "Zwaanshals 12" in page
    assert 'name="where"' in client.get(NEW).content.decode()


def test_a_point_outside_the_map_is_not_drawn(client: Client, cast: Cast) -> None:
    one = make_opportunity(area=cast.area, longitude=4.9, latitude=51.93)

    assert "mv-locator" not in client.get(f"/kansen/{one.pk}").content.decode()


def test_a_map_of_points_names_only_the_areas_around_them(client: Client, cast: Cast) -> None:
    make_area(name="Ver weg", longitude=4.16, latitude=51.97)
    one = make_opportunity(area=cast.area, longitude=4.46, latitude=51.93)

    page = client.get(f"/kansen/{one.pk}").content.decode()
    drawn = page[page.index('<svg class="mv-locator"') :]

    assert ("Noord" in drawn, "Ver weg" in drawn) == (True, False)
