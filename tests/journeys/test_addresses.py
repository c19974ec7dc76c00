# SPDX-License-Identifier: EUPL-1.2
"""Looking up an address as one types: what is picked is filled in at once, and what is changed after it stays."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect
from pytest_django import Settings

from core.models.site import AddressSource
from initiatives.models import Opportunity
from tests.browser import axe, fits, sign_in
from tests.cast import Cast, make_cast
from tests.city import assume, make_site
from tests.locatieserver import Locatieserver, served_locatieserver

if TYPE_CHECKING:
    from pytest_django.live_server_helper import LiveServer

pytestmark = pytest.mark.django_db(transaction=True)
Screenshot = Callable[[Page, str], None]


@pytest.fixture
def cast(live_server: "LiveServer") -> Cast:
    """An area with borders, so that there is a map to click."""
    assert live_server.url
    cast = make_cast()
    ring = [[4.42, 51.91], [4.50, 51.91], [4.50, 51.95], [4.42, 51.95], [4.42, 51.91]]
    cast.area.longitude, cast.area.latitude = 4.46, 51.93
    cast.area.border = {"type": "Polygon", "coordinates": [ring]}
    cast.area.save()
    return cast


@pytest.fixture
def pdok(settings: Settings) -> Iterator[Locatieserver]:
    """A Locatieserver that an administrator has chosen."""
    with served_locatieserver() as served:
        settings.ADDRESS_SEARCH_URL = served.url
        assume(make_site(address_source=AddressSource.PDOK))
        yield served


def test_an_address_is_found_as_one_types_and_picked_with_the_keyboard(
    page: Page, cast: Cast, pdok: Locatieserver, screenshot: Screenshot
) -> None:
    sign_in(page, cast.official)
    page.goto("/kansen/nieuw")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.get_by_label("De kans in een paar woorden").fill("Leeg plein")
    field = page.get_by_label("Zoek een adres")
    field.press_sequentially("noordplein 12")
    found = page.get_by_role("radio", name="Noordplein 12, 3035EC Oeverstad")
    expect(found).to_be_visible()
    axe(page)
    fits(page)
    screenshot(page, "addresses")
    found.press("Space")
    expect(page.locator("[name=longitude]")).to_have_value("4,46217")
    expect(page.locator("svg.mv-locator .mv-locator__spot")).to_be_visible()
    where = page.get_by_role("textbox", name="Waar precies?")
    expect(where).to_have_value("Noordplein 12, 3035EC Oeverstad")
    where.fill("De hoek van het Noordplein")
    page.get_by_label("Wat kan hier gebeuren?").fill("Hier kan een tuin komen.")
    page.get_by_role("button", name="Verstuur de kans", exact=True).last.click()

    page.wait_for_url("**/kansen/*-*")
    made = Opportunity.objects.get()
    assert (made.longitude, made.latitude, made.where) == (4.46217, 51.93121, "De hoek van het Noordplein")
    assert {urlsplit(each).netloc for each in asked} == {urlsplit(page.url).netloc}
    assert not [each for each in asked if "noordplein" in each.lower()]


def test_enter_looks_up_and_sends_nothing_and_a_click_on_the_map_takes_its_place(
    page: Page, cast: Cast, pdok: Locatieserver
) -> None:
    sign_in(page, cast.official)
    page.goto("/kansen/nieuw")
    field = page.get_by_label("Zoek een adres")
    field.fill("noord")
    field.press("Enter")
    page.get_by_role("radio", name="Noordplein 12").check(force=True)
    page.locator("svg.mv-locator").click(position={"x": 20, "y": 20})
    expect(page.locator("[name=longitude]")).not_to_have_value("4,46217")
    expect(page.get_by_role("radio", name="Geen van deze")).to_be_checked()
    assert urlsplit(page.url).path == "/kansen/nieuw"
    assert not Opportunity.objects.exists()
