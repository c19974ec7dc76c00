# SPDX-License-Identifier: EUPL-1.2
"""Guides say how a job is done, name only buttons there are, and are found from the pages they are about."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils.translation import override
from playwright.sync_api import Page

from core.help.guides import Guide, guides
from tests.architecture.addresses import ADDRESSES, Kind
from tests.browser import axe, fits
from tests.cast import Cast

pytestmark = pytest.mark.django_db


def texts(guide: Guide) -> Iterator[str]:
    yield from (str(guide.title), str(guide.lead))
    for step in guide.steps:
        yield from (str(step.title), str(step.text))


def buttons(language: str) -> set[str]:
    """What stands on pages in this language, as the catalogue has it."""
    with (Path(settings.LOCALE_PATHS[0]) / "nl/LC_MESSAGES/django.po").open("rb") as file:
        catalogue = read_po(file, locale="nl")
    return {str(one.string if language == "nl" else one.id) for one in catalogue}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_a_guide_says_to_press_can_be_pressed(language: str) -> None:
    known = buttons(language)
    with override(language):
        named = {name for guide in guides for text in texts(guide) for name in re.findall("“([^”]+)”", text)}

    assert named
    assert not named - known


def test_guides_lead_to_pages_and_are_about_pages_that_there_are() -> None:
    for guide in guides:
        assert {ADDRESSES[name].kind for name in guide.pages} <= {Kind.PAGE, Kind.STEP}, guide.code
        for step in guide.steps:
            assert not step.page or reverse(step.page)
    about = [name for guide in guides for name in guide.pages]
    assert len(about) == len(set(about)), "two guides about one page: it would show the first only"


@pytest.mark.parametrize("address", ["/hulp", "/en/hulp"])
def test_all_guides_stand_under_whose_job_they_are_about(client: Client, address: str) -> None:
    html = client.get(address).content.decode()

    assert all(f'href="{address}/{guide.code}"' in html for guide in guides)
    assert '<details class="mv-helpnav__office">' in html


def test_an_official_has_the_guides_of_the_municipality_open(client: Client, cast: Cast) -> None:
    client.force_login(cast.official)

    assert '<details class="mv-helpnav__office" open>' in client.get("/hulp").content.decode()


def test_a_visitor_reads_how_officials_work_and_is_led_nowhere(client: Client, cast: Cast) -> None:
    visitor = client.get("/hulp/day").content.decode()
    client.force_login(cast.official)
    official = client.get("/hulp/day").content.decode()

    assert "Schade voor mensen komt eerst" in visitor
    assert 'href="/vandaag">Open deze pagina' not in visitor
    assert 'href="/vandaag">Open deze pagina' in official


def test_a_page_leads_to_its_guide_and_a_page_without_one_to_none(client: Client) -> None:
    assert 'href="/hulp/find">Iets in uw buurt vinden' in client.get("/register").content.decode()
    assert "Hulp bij deze pagina" not in client.get("/over").content.decode()


def test_a_guide_is_found_by_what_it_says(client: Client) -> None:
    assert "/hulp/ends" in client.get("/zoeken?q=geld+stopt").content.decode()


def test_a_guide_that_is_not_there_is_not_found(client: Client) -> None:
    assert client.get("/hulp/onzin").status_code == 404


@pytest.mark.django_db(transaction=True)
def test_from_a_page_to_its_guide_and_on_by_keyboard_on_a_phone(narrow_page: Page) -> None:
    narrow_page.goto("/register")
    narrow_page.get_by_role("link", name="Iets in uw buurt vinden").focus()
    narrow_page.keyboard.press("Enter")
    narrow_page.wait_for_url("**/hulp/find")
    axe(narrow_page)
    fits(narrow_page)
    narrow_page.get_by_role("link", name="Open deze pagina").focus()
    narrow_page.keyboard.press("Enter")
    narrow_page.wait_for_url("**/register")
