# SPDX-License-Identifier: EUPL-1.2
"""What an administrator does with borders and tiles, on pages."""

import re
from html import unescape
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from initiatives.models import Area
from tests.cast import Cast
from tests.city import assume, make_site
from tests.factories import make_area
from tests.initiatives.areas.test_borders import GEOMETRY_FAULT, WIJKEN, geojson, geopackage

ADDRESS = "/en/beheer/gebieden/grenzen"


def given(data: bytes, name: str = "wijken.geojson", **more: str) -> dict[str, object]:
    asked = {"municipalities": "GM9900", "division": "wijken", "adds": "on", **more}
    return {"file": SimpleUploadedFile(name, data), **asked}


def kept_in(page: str) -> dict[str, str]:
    text = re.search(r'name="text" value="([^"]*)"', page)
    assert text is not None
    return {"text": unescape(text[1]), "adds": "on"}


@pytest.mark.parametrize("kind", ["geojson", "gpkg"])
def test_an_administrator_sees_what_a_file_would_do_and_then_does_it(
    client: Client, cast: Cast, tmp_path: Path, kind: str
) -> None:
    client.force_login(cast.administrator)
    file = geopackage(tmp_path, {"wijken": WIJKEN}).read_bytes() if kind == "gpkg" else geojson(WIJKEN)

    page = client.post(ADDRESS, given(file, f"wijken.{kind}")).content.decode()

    assert "2 new areas, 0 get another border, 0 stay the same." in page
    assert 'class="mv-locator__area"' in page
    assert not Area.objects.filter(code="WK990001").exists()
    done = client.post(ADDRESS, kept_in(page), follow=True).content.decode()
    assert "2 areas added, 0 changed, 0 the same." in done
    assert Area.objects.get(code="WK990001").tile_column is not None
    again = client.post(ADDRESS, given(file, f"wijken.{kind}")).content.decode()
    assert "0 new areas, 0 get another border, 2 stay the same." in again


@pytest.mark.parametrize(
    ("data", "more", "told"),
    [
        (b"{", {}, "line 1, column 2: the file is no JSON"),
        (geojson(WIJKEN), {"municipalities": ""}, "Say by code which of them you mean."),
        (geojson(WIJKEN), {"municipalities": "Utrecht"}, "Utrecht is no code of a municipality. Write GM0344"),
        (geojson([WIJKEN[0], GEOMETRY_FAULT]), {}, "feature 2: WK990002, the geometry is Point"),
        (geojson(WIJKEN) + b" " * 10_000_000, {}, "This file is too big."),
    ],
)
def test_a_file_that_cannot_come_in_says_where_and_what_to_do(
    client: Client, cast: Cast, data: bytes, more: dict[str, str], told: str
) -> None:
    client.force_login(cast.administrator)
    before = Area.objects.count()

    answer = client.post(ADDRESS, given(data, **more))

    assert answer.status_code == 422
    assert told in unescape(answer.content.decode())
    assert Area.objects.count() == before


def test_what_was_changed_on_the_way_back_is_read_with_the_same_care(client: Client, cast: Cast) -> None:
    client.force_login(cast.administrator)

    answer = client.post(ADDRESS, {"text": '{"type": "FeatureCollection", "features": [7]}'})

    assert answer.status_code == 422
    assert "feature 1: no Feature with properties" in answer.content.decode()


def test_nobody_else_brings_in_borders_or_places_tiles(client: Client, cast: Cast) -> None:
    for name in ("founder", "stranger", "assessor", "official", "coordinator"):
        client.force_login(getattr(cast, name))
        assert client.get(ADDRESS).status_code == 404
        assert client.post(ADDRESS, given(geojson(WIJKEN))).status_code == 404
        assert client.post("/beheer/gebieden/tegels").status_code == 404
    assert not Area.objects.filter(code="WK990001").exists()


def test_the_page_says_where_the_borders_of_a_municipality_are(client: Client, cast: Cast) -> None:
    client.force_login(cast.administrator)

    page = client.get(f"{ADDRESS}?pdok-municipalities=344&pdok-division=wijken-buurten").content.decode()

    links = [unescape(link) for link in re.findall(r'href="(https://service\.pdok\.nl[^"]*wfs[^"]*)"', page)]
    assert ["wijken" in link or "buurten" in link for link in links] == [True, True]
    assert all("%3CLiteral%3EGM0344%3C%2FLiteral%3E" in link for link in links)


def test_the_form_begins_with_the_municipalities_of_the_site(client: Client, cast: Cast) -> None:
    client.force_login(cast.administrator)
    assume(make_site(codes=["GM9900", "GM9901"]))

    assert client.get(ADDRESS).content.decode().count('value="GM9900, GM9901"') == 2


def test_tiles_are_placed_by_where_areas_lie_and_put_elsewhere_by_hand(client: Client, cast: Cast) -> None:
    client.force_login(cast.administrator)
    west = make_area(name="West", longitude=4.0, latitude=52.0, tile_column=9, tile_row=1)
    east = make_area(name="East", longitude=4.1, latitude=52.0, tile_column=1, tile_row=1)

    client.post("/en/beheer/gebieden/tegels")

    west.refresh_from_db()
    east.refresh_from_db()
    assert (west.tile_column or 0) < (east.tile_column or 0)
    address = f"/en/beheer/gebieden/{west.code}"
    fields = {"name": "West", "mailbox": "", "version": west.version}
    taken = client.post(address, {**fields, "tile_column": east.tile_column, "tile_row": east.tile_row})
    assert taken.status_code == 422
    assert "The tile of East stands there" in taken.content.decode()
    half = client.post(address, {**fields, "tile_column": 4, "tile_row": ""})
    assert "Fill in both the column and the row, or neither." in half.content.decode()
    client.post(address, {**fields, "tile_column": 4, "tile_row": 7})
    west.refresh_from_db()
    assert (west.tile_column, west.tile_row) == (4, 7)


def test_an_area_without_a_tile_is_named_with_what_to_do(client: Client, cast: Cast) -> None:
    client.force_login(cast.administrator)
    make_area(name="Nowhere")

    page = client.get("/en/beheer/gebieden").content.decode()

    assert "no tile yet" in page
    assert "Place all tiles anew" in page
    assert 'href="/en/beheer/gebieden/grenzen"' in page
