# SPDX-License-Identifier: EUPL-1.2
"""An official walks through the network: drawn in the browser, by keyboard too, within the strict policy."""

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

from initiatives.models import Initiative
from initiatives.models.party import ChainRole
from tests.browser import axe, fits, sign_in, tab_to
from tests.cast import Cast, make_cast
from tests.factories.governance import make_engagement, make_party, make_place, make_place_use
from tests.factories.initiatives import make_initiative

if TYPE_CHECKING:
    from pytest_django.live_server_helper import LiveServer

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def street(live_server: "LiveServer") -> Cast:
    """Two initiatives share a host; one of them uses its building, a shop pays."""
    cast = make_cast()
    host = make_party(name="Havensteder", sphere="community")
    garden, kitchen = (make_initiative(area=cast.area, name=name) for name in ("Tuin Noord", "Keuken Agniese"))
    for one in (garden, kitchen):
        make_engagement(initiative=one, party=host, role=ChainRole.HOST)
    make_engagement(initiative=garden, party=make_party(name="Gebiedsteam", sphere="government"))
    make_engagement(initiative=garden, party=make_party(name="Kwekerij De Linde", sphere="market"))
    make_place_use(initiative=garden, place=make_place(name="De Kas", owner=host))
    return cast


def test_the_network_is_drawn_and_walked_through_by_keyboard(page: Page, street: Cast) -> None:
    # Errors, also what the policy refuses, fail by themselves (tests/windows.py); here warnings do too.
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text) if message.type == "warning" else None)
    page.emulate_media(reduced_motion="reduce")
    sign_in(page, street.official)
    page.goto(f"/netwerk/gebied/{street.area.code}")

    view = page.locator("[data-network]")
    expect(view).to_have_attribute("data-network-ready", "6")
    assert view.locator("canvas").count() > 0
    drawn = "document.querySelector('[data-network-canvas] canvas').height"
    assert page.evaluate(drawn) > 100

    pick = page.get_by_label("Bekijk")
    tab_to(pick)
    pick.select_option(label="Havensteder (Partij · Gemeenschap)")
    facts = page.locator("[data-network-facts]")
    expect(facts.get_by_role("heading", name="Havensteder")).to_be_visible()
    expect(facts).to_contain_text("in de keten: Gastheer van de plek")
    go = facts.get_by_role("button", name="Keuken Agniese")
    tab_to(go)
    page.keyboard.press("Enter")
    expect(facts.get_by_role("heading", name="Keuken Agniese")).to_be_visible()
    expect(pick).to_be_focused()
    page.get_by_role("button", name="Dichterbij").press("Enter")
    page.get_by_role("button", name="Alles").press("Enter")
    axe(page)
    fits(page)
    facts.get_by_role("link", name="Keuken Agniese").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Het netwerk van Keuken Agniese")
    expect(page.get_by_role("img", name="Het netwerk van Keuken Agniese")).to_be_visible()
    expect(page.locator("[data-network]")).to_have_attribute("data-network-ready", "3")
    assert told == []


def test_when_the_data_does_not_come_the_page_says_where_to_look(page: Page, street: Cast) -> None:
    sign_in(page, street.official)
    page.route("**/netwerk.json*", lambda route: route.fulfill(status=200, body="stuk"))
    page.goto(f"/netwerk/gebied/{street.area.code}")
    expect(page.get_by_text("De tekening kon niet worden gemaakt.")).to_be_visible()
    expect(page.get_by_role("heading", name="Knopen, met de meeste banden eerst")).to_be_visible()


def test_the_drawing_and_the_history_of_a_file_come_on_reaching_them_and_their_links_still_lead_there(
    page: Page, street: Cast
) -> None:
    garden = Initiative.objects.get(name="Tuin Noord")
    sign_in(page, street.official)
    page.goto(f"/dossier/{garden.pk}")

    page.locator("#chapter-roles > summary").click()
    page.get_by_role("heading", name="Het netwerk", exact=True).scroll_into_view_if_needed()
    expect(page.locator("#nearby-drawing svg")).to_contain_text("Havensteder")
    page.locator("#chapter-history > summary").click()
    expect(page.locator("#history-lines")).to_contain_text("Rol in de keten toegevoegd")

    page.get_by_role("link", name="Open het netwerk").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Tuin Noord")
