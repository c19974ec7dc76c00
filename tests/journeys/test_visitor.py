# SPDX-License-Identifier: EUPL-1.2
"""A visitor finds an initiative by word, by area and by filter, and writes to it, without JavaScript."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from initiatives.lifecycle import Phase
from initiatives.models import Area, Theme
from mail.models import Message
from tests.browser import axe
from tests.city import load_reference
from tests.factories import make_carrier, make_initiative, make_need, make_result

pytestmark = pytest.mark.django_db(transaction=True)


def fill_register() -> None:
    load_reference()
    garden = make_initiative(
        name="Buurttuin De Linde",
        summary="Buren schoffelen samen.",
        story="Iedere zaterdag.",
        area=Area.objects.get(code="WK059905"),
        phase=Phase.GROWING,
    )
    garden.themes.add(Theme.objects.get(code="public-space"))
    make_need(garden, text="Een schuur")
    make_result(garden)
    make_carrier(garden)
    for number in range(24):
        make_initiative(name=f"Werkplaats {number}", area=Area.objects.get(code="WK059910"), phase=Phase.IDEA)


def expect_garden(page: Page) -> None:
    page.get_by_role("link", name="Buurttuin De Linde").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Buurttuin De Linde")


@pytest.mark.thin(2)
@pytest.mark.parametrize("width", [1280, 320])
def test_a_visitor_finds_an_initiative_in_three_ways_and_writes_to_it(
    new_page: Callable[..., Page], screenshot: Callable[[Page, str], None], width: int
) -> None:
    fill_register()
    page = new_page(width=width, script=False)

    page.goto("/")
    screenshot(page, f"home-{width}")
    page.get_by_label("Zoek een initiatief").fill("schoffel")
    page.get_by_role("button", name="Zoek").click()
    expect_garden(page)

    page.goto("/")
    page.get_by_role("link", name=re.compile("^Noord")).click()
    screenshot(page, f"register-{width}")
    expect(page.get_by_role("heading", name="1 initiatief gevonden")).to_be_visible()
    expect_garden(page)

    page.goto("/register")
    page.get_by_label("Groeit").check()
    page.get_by_role("button", name="Filters toepassen").click()
    expect(page.get_by_role("link", name="Verwijder filter Fase: Groeit")).to_be_visible()
    expect_garden(page)

    page.get_by_role("link", name="Neem contact op").click()
    page.get_by_label("Uw naam").fill("Mo de Boer")
    page.get_by_label("Uw e-mailadres").fill("mo@example.org")
    page.get_by_label("Uw bericht").fill("Mag ik zaterdag komen kijken?")
    page.get_by_role("button", name="Verstuur het bericht").click()
    expect(page.get_by_text("Uw bericht is onderweg naar Buurttuin De Linde.")).to_be_visible()
    assert Message.objects.filter(kind="contact-message").count() == 1


@pytest.mark.full
@pytest.mark.parametrize("width", [1280, 320])
def test_the_public_pages_have_no_barrier_axe_knows(new_page: Callable[..., Page], width: int) -> None:
    fill_register()
    page = new_page(width=width)
    page.goto("/register?q=tuin")
    address = page.get_by_role("link", name="Buurttuin De Linde").get_attribute("href")

    for path in (
        "/",
        "/en/",
        "/register",
        "/en/register?q=nothing",
        "/register?fase=growing&thema=nonsense",
        address,
        f"{address}/contact",
        f"{address}/fout-melden",
        "/gebied/WK059905",
        "/gebied/WK059913",
    ):
        page.goto(str(path))
        axe(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
