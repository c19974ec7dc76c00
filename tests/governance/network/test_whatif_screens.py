# SPDX-License-Identifier: EUPL-1.2
"""What if in a real browser, from a party to a scenario; full pages are accessible and in one language."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from django.utils.translation import override
from playwright.sync_api import Page, expect
from pytest_django import DjangoAssertNumQueries

from governance.models import PolicyGoal, Scenario
from governance.network.losses.computation import compute_losses
from initiatives.models.party import ChainRole
from tests.architecture.html import page_faults
from tests.assessment.scoring.helpers import signed_in
from tests.browser import axe, fits, sign_in
from tests.cast import Cast, make_cast
from tests.factories import make_carrier, make_initiative, make_result, make_user
from tests.factories.governance import make_arrangement, make_engagement, make_party, make_place, make_place_use
from tests.factories.network import make_scenario


@dataclass(frozen=True)
class Zoho:
    """A sold building with everything a drawing can hold: waves, what takes over, what shifts, a profile."""

    cast: Cast
    owner: Any
    scenario: Any
    question: str


@pytest.fixture
def zoho(db: None) -> Zoho:
    cast = make_cast()
    owner = make_party(name="Havensteder", sphere="market")
    centre = make_party(name="Huis van de Wijk")
    building = make_place(name="Pand Zomerhof", owner=owner)
    goal = PolicyGoal.objects.create(title="Groen in de wijk")
    quarter, workshop, kitchen, cafe = (
        make_initiative(area=cast.area, name=name, people_involved="11-50")
        for name in ("Zomerhofkwartier met een erg lange naam", "Werkplaats", "Buurtkeuken", "Repaircafé")
    )
    for one in (quarter, workshop, kitchen):
        make_place_use(initiative=one, place=building)
        make_carrier(one, make_user(name=f"Drager van {one.name}"))
        make_result(one, levels={"robust": 2, "redundant": 1})
    make_engagement(initiative=kitchen, party=owner, role=ChainRole.HOST, replaceable_by=centre)
    shop = make_party(name="Werkplaats", sphere="community", initiative=workshop)
    make_engagement(initiative=cafe, party=shop, role=ChainRole.HOST)
    make_arrangement(initiative=cafe, goal=goal, last_day=None)
    compute_losses()
    scenario = make_scenario(cast.official, owner, note="Voor de raad")
    return Zoho(cast, owner, scenario, f"weg=party:{owner.pk}&verschuift=goal:{goal.pk}&zoek=a")


def _pages(zoho: Zoho) -> tuple[str, ...]:
    return (
        "netwerk/wat-als",
        f"netwerk/wat-als?{zoho.question}",
        "netwerk/verliezen",
        "netwerk/verliezen?kind=person",
        "netwerk/scenarios",
        f"netwerk/scenarios/{zoho.scenario.pk}",
        f"netwerk/scenarios/nieuw?{zoho.question}",
    )


@pytest.mark.thin(2)
@pytest.mark.parametrize(("language", "prefix"), [("nl", "/"), ("en", "/en/")])
def test_full_pages_are_sound_and_in_one_language(zoho: Zoho, language: str, prefix: str) -> None:
    browser, faults = signed_in(zoho.cast.official), []
    for path in _pages(zoho):
        response = browser.get(prefix + path)
        assert response.status_code == 200
        with override(language):
            faults += [f"{path}: {fault}" for fault in page_faults(response.content.decode(), language)]
    assert faults == []


def test_without_script_one_searches_ticks_and_computes(zoho: Zoho) -> None:
    browser = signed_in(zoho.cast.official)
    kept = f"party:{zoho.owner.pk}"

    listed = browser.get(f"/en/netwerk/wat-als?weg={kept}&zoek=huis").text
    found = re.findall(r'<input type="checkbox" name="weg" value="([^"]+)">', listed)
    answer = browser.get("/en/netwerk/wat-als", {"weg": [kept, *found], "dag": "", "gebied": ""}).text

    assert f'<input type="hidden" name="weg" value="{kept}">' in listed.partition('id="gevonden"')[2]
    assert "found for “huis”. Tick what falls away." in listed
    assert found
    assert kept not in found, "what is taken already is not offered again"
    assert answer.count('class="mv-chip"') == 1 + len(found)
    assert "Type at least two letters." in browser.get("/en/netwerk/wat-als?zoek=h").text
    assert "Nothing is called like “xyzzy”" in browser.get("/en/netwerk/wat-als?zoek=xyzzy").text
    assert "<script>alert" not in browser.get("/en/netwerk/wat-als?zoek=<script>alert(1)</script>").text


def test_as_one_types_only_the_list_comes_and_nothing_is_computed(
    zoho: Zoho, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    browser = signed_in(zoho.cast.official)
    typing: dict[str, Any] = {"HTTP_HX_REQUEST": "true", "HTTP_HX_TARGET": "gevonden"}
    address = f"/en/netwerk/wat-als?weg=party:{zoho.owner.pk}&zoek=huis"
    browser.get(address, **typing)

    with django_assert_max_num_queries(16):
        part = browser.get(address, **typing).text

    assert part.lstrip().startswith('<div id="gevonden"')
    assert 'type="checkbox" name="weg"' in part
    assert "<html" not in part


@pytest.mark.django_db(transaction=True)
@pytest.mark.thin(2)
@pytest.mark.parametrize(("width", "prefix"), [(320, "/"), (1280, "/en/")])
def test_a_full_page_passes_axe_and_fits_the_screen(
    zoho: Zoho, new_page: Callable[..., Page], width: int, prefix: str
) -> None:
    page = new_page(width=width)
    sign_in(page, zoho.cast.official)
    for path in _pages(zoho):
        page.goto(f"{prefix}{path}")
        axe(page)
        fits(page)


@pytest.mark.django_db(transaction=True)
def test_an_official_walks_from_a_party_to_a_scenario(zoho: Zoho, new_page: Callable[..., Page]) -> None:
    page = new_page()
    sign_in(page, zoho.cast.official)
    page.goto(f"/partijen/{zoho.owner.pk}")
    page.get_by_role("link", name="Wat als dit wegvalt?").click()
    expect(page.get_by_text("2 stoppen, 1 verzwakt, 1 gaat door.").first).to_be_visible()
    # As one types the list comes; nothing is pressed before the thing itself is ticked.
    page.get_by_label("Wat valt nog meer weg?").press_sequentially("huis van")
    page.get_by_role("checkbox", name=re.compile("Huis van de Wijk")).check()
    page.get_by_role("button", name="Neem weg en reken uit").click()
    expect(page.get_by_text("3 stoppen, 1 verzwakt.").first).to_be_visible()
    page.get_by_role("link", name="Bewaar deze berekening").click()
    page.get_by_label("Naam").fill("Pand verkocht, buurthuis dicht")
    page.get_by_role("button", name="Bewaar").click()
    expect(page.get_by_role("heading", name="Pand verkocht, buurthuis dicht")).to_be_visible()
    expect(page.get_by_text("Niets, voor de initiatieven die u behandelt.")).to_be_visible()
    assert Scenario.objects.filter(title="Pand verkocht, buurthuis dicht", is_shared=False).count() == 1
