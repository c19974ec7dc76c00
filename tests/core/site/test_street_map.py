# SPDX-License-Identifier: EUPL-1.2
"""An administrator says where streets come from; until then, and where they cannot come, maps are as they were."""

import os
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from core.models import Site
from core.models.site import MapSource
from core.site import queries
from core.site.street_map.views import MOST
from initiatives.models.initiative import PointShown
from tests.cast import Cast
from tests.city import assume, make_site
from tests.factories.initiatives import make_initiative, make_need
from tests.map_tiles import make_map_file

pytestmark = pytest.mark.django_db
FILE = "/kaart/straten.pmtiles"
REGISTER = "/register"
PDOK = "https://api.pdok.nl"


@pytest.fixture
def tiles(settings: Settings, tmp_path: Path) -> Path:
    """A map in the data folder."""
    settings.MAP_FILE = make_map_file(tmp_path / "map.pmtiles", around=(4.46, 51.93))
    return Path(settings.MAP_FILE)


@pytest.fixture
def city(cast: Cast) -> Cast:
    """An area with borders, with one exact place, one that is told roughly and one that is not told."""
    west, south, east, north = 4.42, 51.91, 4.50, 51.95
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    cast.area.longitude, cast.area.latitude = 4.46, 51.93
    cast.area.border = {"type": "Polygon", "coordinates": [ring]}
    cast.area.save()
    for name, shown in (("Tuin", PointShown.EXACT), ("Keuken", PointShown.ABOUT), ("Werkplaats", PointShown.AREA)):
        make_initiative(name=name, area=cast.area, longitude=4.43217, latitude=51.92173, point_shown=shown)
    return cast


def choose(client: Client, source: str) -> int:
    version = str(Site.objects.values_list("version", flat=True).first() or 0)
    given = {"version": version, "map_source": source, "address_source": "areas"}
    return client.post(reverse("core:setup-map"), given).status_code


def policy(client: Client, address: str = REGISTER) -> str:
    """Return the policy of a page; its parts come in any order, so each ends in the same sign."""
    return f"{client.get(address)['Content-Security-Policy']};"


def test_until_somebody_chooses_nothing_is_loaded_and_the_policy_is_shut(
    client: Client, city: Cast, tiles: Path
) -> None:
    page = client.get(REGISTER).content.decode()

    assert "mv-locator" in page
    assert "street" not in page
    assert "connect-src 'self';" in policy(client)
    assert "worker-src 'self'" in policy(client)
    assert client.get(FILE).status_code == 404


def test_an_administrator_chooses_a_file_and_every_map_has_streets(
    client: Client, city: Cast, tiles: Path, settings: Settings
) -> None:
    client.force_login(city.administrator)
    assert choose(client, MapSource.FILE) == 302
    Site.objects.update(city="Oeverstad", codes=["GM9902"], opened_at="2026-01-01T00:00:00Z")
    queries.forget()

    page = Client().get(REGISTER).content.decode()
    assert f'data-streets="file" data-address="{FILE}" data-zooms="11,11"' in page
    assert "Straten: Gemeente Oeverstad" in page
    assert "connect-src 'self';" in policy(Client())
    assert Client().get(FILE, headers={"Range": "bytes=0-6"}).getvalue() == b"PMTiles"
    tiles.unlink()
    assert "data-streets" not in client.get(REGISTER + "?gebied=stad").content.decode()
    assert "mv-locator" in client.get(REGISTER).content.decode()
    assert "Er is geen bestand map.pmtiles" in client.get(reverse("core:setup")).content.decode()


def test_pdok_opens_the_policy_for_that_origin_alone_and_the_privacy_page_says_so(client: Client, city: Cast) -> None:
    client.force_login(city.administrator)
    assert "PDOK" not in client.get("/privacy").content.decode()
    assert choose(client, MapSource.PDOK) == 302

    assert f"connect-src 'self' {PDOK};" in policy(client)
    assert policy(client).count("https:") == 1
    assert "https:" not in policy(client, reverse("initiatives:register-csv"))
    page = client.get(REGISTER).content.decode()
    assert f'data-address="{PDOK}/kadaster/brt-achtergrondkaart/ogc/v1/tiles/WebMercatorQuad/{{z}}/{{y}}/{{x}}' in page
    assert "Straten: Kadaster, PDOK (CC BY 4.0)" in page
    assert "PDOK ziet dan het internetadres" in client.get("/privacy").content.decode()
    assert choose(client, MapSource.NONE) == 302
    assert "https:" not in policy(client)


@pytest.mark.parametrize("held", [b"", b"PMTiles\x03", b"x" * 500, b"PMTiles\x03" + b"\xff" * 500])
def test_a_file_that_is_no_map_is_refused(client: Client, cast: Cast, tiles: Path, held: bytes) -> None:
    tiles.write_bytes(held)
    client.force_login(cast.administrator)
    answer = client.post(reverse("core:setup-map"), {"version": "0", "map_source": "file", "address_source": "areas"})

    assert answer.status_code == 422
    assert "map.pmtiles is geen kaart van vectortegels" in answer.content.decode()
    assert not Site.objects.exclude(map_source=MapSource.NONE).exists()


def test_words_of_a_map_are_words_and_no_page(client: Client, city: Cast, settings: Settings, tmp_path: Path) -> None:
    said = '<a href="https://osm.example">&copy; OpenStreetMap</a><script>alert(1)</script>'
    settings.MAP_FILE = make_map_file(tmp_path / "m.pmtiles", around=(4.46, 51.93), attribution=said)
    assume(make_site(map_source=MapSource.FILE))
    page = client.get(REGISTER).content.decode()

    assert "Straten: © OpenStreetMap" in page
    assert "osm.example" not in page
    assert "<script>alert" not in page


def test_a_source_there_is_not_is_refused_by_every_door(client: Client, cast: Cast, tmp_path: Path) -> None:
    client.force_login(cast.administrator)
    assert choose(client, "google") == 422
    file = tmp_path / "city.yaml"
    file.write_text("site:\n  city: Utrecht\n  map: google\n", encoding="utf-8")
    with pytest.raises(CommandError, match=r"regel 3, site\.map: .google. is geen bron van straten"):
        call_command("configure", str(file))
    with pytest.raises(IntegrityError), transaction.atomic():
        Site.objects.create(map_source="google")


def test_a_file_for_configure_chooses_too(cast: Cast, tiles: Path, tmp_path: Path) -> None:
    file = tmp_path / "city.yaml"
    file.write_text("site:\n  map: file\n", encoding="utf-8")
    call_command("configure", str(file))
    assert Site.objects.get().map_source == MapSource.FILE


def test_only_administrators_choose(client: Client, cast: Cast) -> None:
    client.force_login(cast.coordinator)
    assert choose(client, MapSource.PDOK) == 404


@pytest.mark.parametrize(
    ("asked", "first", "last"),
    [
        ("bytes=0-126", 0, 126),
        ("bytes=100-", 100, None),
        ("bytes=-10", -10, None),
        ("bytes=50-99999999999", 50, None),
    ],
)
def test_the_file_is_handed_out_in_the_parts_that_are_asked(
    client: Client, tiles: Path, asked: str, first: int, last: int | None
) -> None:
    assume(make_site(map_source=MapSource.FILE))
    whole = tiles.read_bytes()
    wanted = whole[first : None if last is None else last + 1]
    answer = client.get(FILE, headers={"Range": asked})

    assert answer.status_code == 206
    assert answer.getvalue() == wanted
    begin = first % len(whole)
    assert answer["Content-Range"] == f"bytes {begin}-{begin + len(wanted) - 1}/{len(whole)}"
    assert answer["Content-Length"] == str(len(wanted))
    assert "no-transform" in answer["Cache-Control"]


@pytest.mark.parametrize("asked", ["bytes=0-1,5-6", "bytes=-", "bytes=0-1x", "bytes=" + "9" * 400 + "-", ""])
def test_who_asks_no_part_gets_the_whole(client: Client, tiles: Path, asked: str) -> None:
    assume(make_site(map_source=MapSource.FILE))
    answer = client.get(FILE, headers={"Range": asked})

    assert answer.status_code == 200
    assert answer.getvalue() == tiles.read_bytes()


@pytest.mark.parametrize("asked", ["bytes=99999999999-", "bytes=-0", "bytes=9-3"])
def test_a_part_that_is_not_there_is_refused(client: Client, tiles: Path, asked: str) -> None:
    assume(make_site(map_source=MapSource.FILE))
    answer = client.get(FILE, headers={"Range": asked})

    assert answer.status_code == 416
    assert answer["Content-Range"] == f"bytes */{tiles.stat().st_size}"


def test_nobody_gets_much_of_a_large_file_at_once(client: Client, tiles: Path) -> None:
    assume(make_site(map_source=MapSource.FILE))
    size = 3 * MOST
    os.truncate(tiles, size)
    for asked, first in (("bytes=0-", 0), (f"bytes=7-{size}", 7), (f"bytes=-{size - 9}", 9)):
        answer = client.get(FILE, headers={"Range": asked})
        assert answer.status_code == 206
        assert answer["Content-Range"] == f"bytes {first}-{first + MOST - 1}/{size}"
        assert len(answer.getvalue()) == int(answer["Content-Length"]) == MOST
    for headers in ({}, {"Range": "bytes=0-1,5-6"}, {"Range": "bytes=0-9", "If-Range": '"before"'}):
        answer = client.get(FILE, headers=headers)
        assert (answer.status_code, answer["Content-Range"], answer.content) == (416, f"bytes */{size}", b"")
        assert "no-store" in answer["Cache-Control"]


def test_parts_of_the_file_of_before_are_not_mixed_with_another(client: Client, tiles: Path) -> None:
    assume(make_site(map_source=MapSource.FILE))
    first = client.get(FILE, headers={"Range": "bytes=0-9"})
    before = first["ETag"]
    first.close()
    tiles.write_bytes(tiles.read_bytes() + b"more")
    answer = client.get(FILE, headers={"Range": "bytes=0-9", "If-Range": before})

    assert answer.status_code == 200
    assert answer.getvalue() == tiles.read_bytes()
    assert answer["ETag"] != before


def test_who_shows_an_area_never_has_their_point_in_a_page_with_streets(
    client: Client, city: Cast, tiles: Path
) -> None:
    assume(make_site(map_source=MapSource.FILE))
    pages = [client.get(REGISTER).content.decode()]
    pages += [
        client.get(f"/initiatief/{row.pk}").content.decode()
        for row in city.area.initiatives.exclude(point_shown=PointShown.EXACT)
    ]

    assert pages[0].count("data-at=") == 2
    assert 'data-at="4.43217,51.92173" data-around="0"' in pages[0]
    assert 'data-around="200"' in pages[0]
    assert not [page for page in pages[1:] if "4.43217" in page or "51.92173" in page]


def test_needs_stand_on_a_map_as_exactly_as_their_initiative_says(client: Client, city: Cast) -> None:
    for one in city.area.initiatives.all():
        make_need(one, text=f"Handen voor {one.name}")
    page = client.get("/vraag-en-aanbod").content.decode()

    assert page.count("data-at=") == 2
    assert page.count("4.43217") == page.count('data-at="4.43217,51.92173" data-around="0"') == 1
    assert page.count('id="plek-') == page.count('href="#plek-') == page.count('href="#punten"') == 2
    assert "Handen voor Werkplaats" in page
    assert "Handen voor Werkplaats</" in page
    assert ". Werkplaats:" not in page
