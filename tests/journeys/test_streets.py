# SPDX-License-Identifier: EUPL-1.2
"""Streets under the maps: nobody else is asked unless an administrator says so, and list and map tell each other."""

from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect
from pytest_django import Settings

from core.models.site import MapSource
from initiatives.models.initiative import PointShown
from tests.browser import axe, fits, reads_in_the_dark, sign_in
from tests.cast import Cast, make_cast
from tests.city import assume, make_site
from tests.factories.initiatives import make_carrier, make_initiative, make_opportunity
from tests.map_tiles import make_map_file, tile

if TYPE_CHECKING:
    from pytest_django.live_server_helper import LiveServer

pytestmark = pytest.mark.django_db(transaction=True)
NewPage = Callable[..., Page]
Screenshot = Callable[[Page, str], None]
MIDDLE = (4.46, 51.93)
DRAWN = ".mv-streetframe[data-drawn]"


@pytest.fixture
def city(live_server: "LiveServer", settings: Settings, tmp_path: Path) -> Cast:
    """An area with borders, two gardens next to each other and a kitchen further on; a map in the data folder."""
    assert live_server.url
    settings.MAP_FILE = make_map_file(tmp_path / "map.pmtiles", around=MIDDLE)
    cast = make_cast()
    west, south, east, north = 4.42, 51.91, 4.50, 51.95
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    cast.area.longitude, cast.area.latitude = MIDDLE
    cast.area.border = {"type": "Polygon", "coordinates": [ring]}
    cast.area.save()
    for name, at in (("Tuin Een", (4.4400, 51.9300)), ("Tuin Twee", (4.4401, 51.9301)), ("Keuken", (4.4800, 51.9400))):
        make_initiative(name=name, area=cast.area, longitude=at[0], latitude=at[1], point_shown=PointShown.EXACT)
    return cast


def asked_of(page: Page) -> list[str]:
    """Return the addresses this page asks from now on."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    return asked


def others(asked: list[str], page: Page) -> list[str]:
    here = urlsplit(page.url).netloc
    return [url for url in asked if urlsplit(url).scheme.startswith("http") and urlsplit(url).netloc != here]


def test_until_somebody_chooses_streets_a_map_is_its_borders_and_asks_nobody(page: Page, city: Cast) -> None:
    asked = asked_of(page)
    page.goto("/register")

    page.locator("svg.mv-locator").scroll_into_view_if_needed()
    expect(page.get_by_role("link", name="1. Keuken")).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert others(asked, page) == []
    assert not [url for url in asked if "maplibre" in url or "street" in url]


def test_streets_of_the_city_itself_come_in_parts_and_the_list_and_the_map_tell_each_other(
    page: Page, city: Cast, screenshot: Screenshot
) -> None:
    assume(make_site(map_source=MapSource.FILE))
    asked = asked_of(page)
    page.goto("/register")
    page.locator("svg.mv-locator").scroll_into_view_if_needed()

    expect(page.locator(DRAWN)).to_be_attached()
    expect(page.get_by_text("Straten: Gemeente Oeverstad")).to_be_visible()
    assert [url for url in asked if "straten.pmtiles" in url]
    assert others(asked, page) == []
    streets = page.get_by_role("region", name="Kaart met straten")
    pin = page.locator("a.mv-pin")
    expect(pin).to_have_count(1)
    row = page.locator(pin.get_attribute("href") or "")
    row.hover()
    expect(pin).to_contain_class("is-marked")
    screenshot(page, "streets-register")
    axe(page)
    fits(page)
    reads_in_the_dark(page)
    pin.focus()
    expect(row).to_contain_class("is-marked")
    page.get_by_role("button", name="2 plekken dicht bij elkaar").press("Enter")
    expect(page.get_by_role("link", name="Tuin Een").and_(page.locator(".mv-pin"))).to_be_visible()
    assert streets.count() == 1
    pin.first.press("Enter")
    assert urlsplit(page.url).fragment.startswith("plek-")


def test_a_place_that_is_told_roughly_has_no_pin_in_the_middle_of_its_circle(page: Page, city: Cast) -> None:
    assume(make_site(map_source=MapSource.FILE))
    rough, exact = (
        make_initiative(name=name, area=city.area, longitude=4.46, latitude=51.93, point_shown=shown)
        for name, shown in (("Atelier", PointShown.ABOUT), ("Werkplaats", PointShown.EXACT))
    )
    for one, pins in ((rough, 0), (exact, 1)):
        page.goto(f"/initiatief/{one.pk}")
        page.locator("svg.mv-locator").scroll_into_view_if_needed()
        expect(page.locator(DRAWN)).to_be_attached()
        expect(page.get_by_role("region", name=f"Kaart met de plek van {one.name}. Kaart met straten")).to_be_visible()
        expect(page.locator(".mv-pin")).to_have_count(pins)


class Tiles(BaseHTTPRequestHandler):
    """Answers as PDOK does: one tile at a time, to pages of anybody."""

    given: bytes
    asked: list[str]

    def do_GET(self) -> None:
        """Hand out the tile."""
        self.asked.append(self.path)
        self.send_response(200)
        self.send_header("Access-Control-Allow-Origin", "*")
        self.send_header("Content-Length", str(len(self.given)))
        self.end_headers()
        self.wfile.write(self.given)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as the library calls it
        """Say nothing."""


@pytest.fixture
def pdok(settings: Settings) -> Iterator[type[Tiles]]:
    """A server of tiles that is somebody else's, and is what an administrator chose."""
    handler = type("Here", (Tiles,), {"given": tile(), "asked": []})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = Thread(target=server.serve_forever)
    thread.start()
    settings.MAP_TILES_URL = f"http://127.0.0.1:{server.server_port}/{{z}}/{{y}}/{{x}}?f=mvt"
    assume(make_site(map_source=MapSource.PDOK))
    yield handler
    server.shutdown()
    thread.join()
    server.server_close()


def test_streets_of_somebody_else_come_from_that_origin_alone(
    narrow_page: Page, city: Cast, pdok: type[Tiles], settings: Settings, screenshot: Screenshot
) -> None:
    asked = asked_of(narrow_page)
    narrow_page.goto("/en/register")
    assert others(asked, narrow_page) == []
    narrow_page.locator("svg.mv-locator").scroll_into_view_if_needed()

    expect(narrow_page.locator(DRAWN)).to_be_attached()
    expect(narrow_page.get_by_text("Streets: Kadaster, PDOK (CC BY 4.0)")).to_be_visible()
    there = urlsplit(settings.MAP_TILES_URL).netloc
    assert {urlsplit(url).netloc for url in others(asked, narrow_page)} == {there}
    # Of this city: row 676, column 1049 of zoom 11, whichever zoom was drawn.
    rows = {(int(path.split("/")[2]) * 2**11) >> int(path.split("/")[1]) for path in pdok.asked}
    assert rows <= set(range(670, 684))
    axe(narrow_page)
    fits(narrow_page)
    screenshot(narrow_page, "streets-narrow")


def test_the_drawn_map_stays_where_streets_cannot_be_drawn_or_do_not_come(
    page: Page, new_page: NewPage, city: Cast, pdok: type[Tiles]
) -> None:
    page.add_init_script("HTMLCanvasElement.prototype.getContext = () => null")
    page.goto("/register")
    page.locator("svg.mv-locator").scroll_into_view_if_needed()
    page.wait_for_load_state("networkidle")
    assert pdok.asked == []

    pdok.given = b"\xff\xff\xff"
    broken = new_page()
    broken.goto("/register")
    broken.locator("svg.mv-locator").scroll_into_view_if_needed()
    broken.wait_for_load_state("networkidle")
    expect(broken.locator(".mv-streets")).to_be_hidden()
    assert pdok.asked
    silent = new_page(script=False)
    silent.goto("/register")
    for one in (page, broken, silent):
        expect(one.get_by_role("link", name="1. Keuken")).to_be_visible()
        expect(one.locator(DRAWN)).to_have_count(0)


def test_a_place_is_picked_on_streets_by_a_click_and_by_squares_over_them(
    page: Page, new_page: NewPage, city: Cast, screenshot: Screenshot
) -> None:
    assume(make_site(map_source=MapSource.FILE))
    page.goto("/kansen/nieuw")
    page.locator("svg.mv-locator").scroll_into_view_if_needed()
    expect(page.locator('.mv-streetframe[data-drawn="over"]')).to_be_attached()
    page.get_by_role("region", name="Kaart met straten").click(position={"x": 200, "y": 150})
    expect(page.locator(".mv-pin")).to_have_count(1)
    picked = [page.locator(f"[name={name}]").input_value() for name in ("longitude", "latitude")]
    longitude, latitude = (float(text.replace(",", ".")) for text in picked)
    assert 4.42 < longitude < 4.50
    assert 51.91 < latitude < 51.95
    screenshot(page, "streets-pick")
    axe(page)
    page.get_by_role("button", name="Haal het punt weg").click()
    expect(page.locator(".mv-pin")).to_have_count(0)

    own = make_initiative(name="Werkplaats", area=city.area)
    make_carrier(own, city.founder)
    founder = new_page()
    sign_in(founder, city.founder)
    founder.goto(f"/mijn/{own.pk}/wijzig/plek")
    founder.locator("svg.mv-locator").scroll_into_view_if_needed()
    expect(founder.locator('.mv-streetframe[data-drawn="under"]')).to_be_attached()
    expect(founder.get_by_text("Straten: Gemeente Oeverstad")).to_be_visible()
    drawn, squares = (founder.locator(one).bounding_box() for one in ("svg.mv-locator", "[data-point-grid]"))
    assert drawn
    assert squares
    assert abs(drawn["y"] - squares["y"]) <= 2
    assert abs(drawn["height"] - squares["height"]) <= 2
    founder.locator(".mv-atlas__sq").nth(14).click(position={"x": 20, "y": 20})
    expect(founder.locator("svg .mv-locator__spot")).to_be_visible()
    assert founder.locator("[name=longitude]").input_value()
    screenshot(founder, "streets-squares")
    axe(founder)


def test_an_administrator_chooses_streets_on_a_page(page: Page, city: Cast, screenshot: Screenshot) -> None:
    sign_in(page, city.administrator)
    page.goto("/beheer/inrichten/kaart")
    screenshot(page, "streets-setup")
    axe(page)
    page.get_by_label("Een eigen bestand").check()
    page.get_by_role("button", name="Bewaar en ga naar").click()
    expect(page.get_by_text("Bewaard.", exact=True)).to_be_visible()


def test_opportunities_and_their_map_lead_to_each_other(page: Page, city: Cast) -> None:
    make_opportunity(title="Een leeg dak", area=city.area, longitude=4.45, latitude=51.93)
    page.goto("/kansen")
    page.get_by_role("link", name="1. Een leeg dak").press("Enter")
    assert urlsplit(page.url).fragment == "plek-1"
    page.get_by_role("link", name="Nummer 1 op de kaart").press("Enter")
    assert urlsplit(page.url).fragment == "punten"

    assume(make_site(map_source=MapSource.FILE))
    page.reload()
    page.locator("svg.mv-locator").scroll_into_view_if_needed()
    pin = page.get_by_role("link", name="1. Een leeg dak").and_(page.locator(".mv-pin"))
    pin.focus()
    expect(page.locator("#plek-1")).to_contain_class("is-marked")
