# SPDX-License-Identifier: EUPL-1.2
"""An official's morning by keyboard alone: filter, keep and share the view, compare, ask for changes, publish many."""

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Locator, Page, expect

from initiatives.lifecycle import Status
from initiatives.models import Initiative, SavedView
from mail.models import Message
from tests.browser import axe, fits, sign_in, tab_to
from tests.cast import Cast, make_cast
from tests.factories import make_carrier
from tests.factories.governance import make_arrangement
from tests.initiatives.moderation.test_queue import waiting

if TYPE_CHECKING:
    from pytest_django.live_server_helper import LiveServer


pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def morning(live_server: "LiveServer") -> Cast:
    """Four registrations wait in the official's area; two of them look alike."""
    cast = make_cast()
    for days, name, address in (
        (45, "Speelstraat Provenierswijk", "Provenierssingel 40"),
        (20, "Buurttuin Liskwartier", "Bergselaan 12"),
        (10, "Buurttuin Liskwartier!", "Bergselaan 12"),
        (2, "Taalcafé De Hofbogen", ""),
    ):
        make_carrier(waiting(cast, days=days, name=name, address=address), cast.founder)
    return cast


def press(target: Locator, key: str = "Enter") -> None:
    tab_to(target)
    target.page.keyboard.press(key)


def test_a_morning_of_an_official_by_keyboard_alone(
    page: Page, morning: Cast, screenshot: Callable[[Page, str], None]
) -> None:
    sign_in(page, morning.official)
    page.goto("/werkvoorraad")
    expect(page.get_by_role("heading", level=2).first).to_have_text("4 aanmeldingen wachten op antwoord")
    axe(page)
    screenshot(page, "official-queue")

    _filter_and_keep(page)
    _ask_for_changes(page, screenshot)
    _publish_many(page)

    colleague = morning.other_official
    assert SavedView.objects.visible_to(colleague).get().name == "Tuinen"


def _filter_and_keep(page: Page) -> None:
    words = page.get_by_label("Zoekwoorden")
    tab_to(words)
    page.keyboard.type("Buurttuin")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=2).first).to_have_text("2 aanmeldingen wachten op antwoord")
    press(page.locator(".mv-saveview summary"))
    tab_to(page.get_by_label("Naam van deze weergave"))
    page.keyboard.type("Tuinen")
    press(page.get_by_label("gedeeld met collega"), "Space")
    press(page.get_by_role("button", name="Bewaar deze weergave"))
    expect(page.get_by_role("status").filter(has_text="De weergave “Tuinen” is bewaard.")).to_be_visible()
    expect(page.locator(".mv-view[aria-current]")).to_contain_text("Tuinen 2")


def _ask_for_changes(page: Page, screenshot: Callable[[Page, str], None]) -> None:
    press(page.get_by_role("link", name="Buurttuin Liskwartier!", exact=True))
    pair = page.locator("details.mv-dup").first
    expect(pair).to_contain_text("zelfde adres")
    expect(pair.get_by_role("cell", name="Bergselaan 12").first).to_be_visible()
    press(pair.locator("summary"))
    expect(pair.get_by_role("cell", name="Bergselaan 12").first).to_be_hidden()
    page.keyboard.press("Enter")
    expect(pair.get_by_role("cell", name="Bergselaan 12").first).to_be_visible()
    axe(page)
    tab_to(page.get_by_label("Publiceer"))
    page.keyboard.press("ArrowDown")
    tab_to(page.get_by_label("Reden in uw eigen woorden"))
    page.keyboard.type("Hoort deze tuin bij de andere?")
    press(page.get_by_role("button", name="Bekijk de brief"))
    expect(page.locator(".mv-letterbox")).to_contain_text("Hoort deze tuin bij de andere?")
    axe(page)
    screenshot(page, "official-letter")
    assert not Message.objects.exists()
    press(page.get_by_role("button", name="Vraag om aanpassing en verstuur"))
    expect(page.get_by_role("heading", level=1)).to_have_text("1 aanmelding is nu “Aanpassing gevraagd”")
    assert Message.objects.get().kind == "registration-changes-requested"


def _publish_many(page: Page) -> None:
    page.goto("/werkvoorraad")
    for name in ("Speelstraat Provenierswijk", "Taalcafé De Hofbogen"):
        press(page.get_by_label(f"Kies {name}"), "Space")
    page.get_by_label("Met deze aanmeldingen").select_option("published")
    press(page.get_by_role("button", name="Bekijk de brieven"))
    expect(page.get_by_role("button", name="Publiceer en verstuur")).to_be_visible()
    axe(page)
    press(page.get_by_role("button", name="Publiceer en verstuur"))
    expect(page.get_by_role("status").filter(has_text="2 aanmeldingen zijn afgehandeld")).to_be_visible()
    axe(page)
    published = Initiative.objects.filter(status=Status.PUBLISHED).order_by("name").values_list("name", flat=True)
    assert list(published) == ["Speelstraat Provenierswijk", "Taalcafé De Hofbogen"]


@pytest.mark.full
def test_every_page_of_an_official_fits_a_phone_and_has_no_violation(
    narrow_page: Page, morning: Cast, screenshot: Callable[[Page, str], None]
) -> None:
    one = Initiative.objects.get(name="Buurttuin Liskwartier")
    kept = make_arrangement(initiative=one, title="Subsidie")
    sign_in(narrow_page, morning.official)
    for number, address in enumerate(
        (
            "/vandaag",
            "/en/vandaag",
            "/werkvoorraad",
            "/en/werkvoorraad",
            "/werkvoorraad/weergaven",
            f"/werkvoorraad/aanmelding/{one.pk}",
            f"/dossier/{one.pk}",
            f"/en/dossier/{one.pk}",
            f"/dossier/{one.pk}/alles",
            f"/dossier/{one.pk}/hoofdstuk/register",
            f"/dossier/{one.pk}/afspraken/{kept.pk}",
            f"/dossier/{one.pk}/contact/persoon",
            f"/dossier/{one.pk}/contact/nieuw",
        )
    ):
        answer = narrow_page.goto(address)
        assert answer is not None
        assert answer.status == 200, address
        axe(narrow_page)
        fits(narrow_page)
        screenshot(narrow_page, f"official-narrow-{number}")


def test_many_at_once_works_without_javascript(new_page: Callable[..., Page], morning: Cast) -> None:
    page = new_page(script=False)
    sign_in(page, morning.official)
    page.goto("/werkvoorraad")
    page.get_by_label("Kies Taalcafé De Hofbogen").check()
    page.get_by_label("Met deze aanmeldingen").select_option("declined")
    page.get_by_role("button", name="Bekijk de brieven").click()
    expect(page.get_by_role("alert")).to_contain_text("Schrijf waarom")
    page.get_by_label("Reden, voor de brief").fill("Dit is geen initiatief van bewoners.")
    page.get_by_role("button", name="Bekijk de brieven").click()
    page.get_by_role("button", name="Wijs af en verstuur").click()
    expect(page.get_by_role("status").filter(has_text="1 aanmelding is afgehandeld")).to_be_visible()
    assert Initiative.objects.get(name="Taalcafé De Hofbogen").status == Status.DECLINED


@pytest.mark.parametrize("script", [True, False], ids=["with a script", "without"])
def test_letters_of_many_are_taken_back_on_a_phone(
    new_page: Callable[..., Page], script: bool, morning: Cast, screenshot: Callable[[Page, str], None]
) -> None:
    page = new_page(script=script, width=320, height=640)
    sign_in(page, morning.official)
    page.goto("/werkvoorraad")
    page.get_by_label("Kies Taalcafé De Hofbogen").check()
    page.get_by_label("Kies Speelstraat Provenierswijk").check()
    if script:
        expect(page.locator("[data-picked]").first).to_have_text("2 gekozen")
    fits(page)
    screenshot(page, f"bulk-bar-{script}")
    page.get_by_label("Met deze aanmeldingen").select_option("published")
    page.get_by_role("button", name="Bekijk de brieven").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Lees eerst: 2 brieven, nog niets verstuurd")
    fits(page)
    screenshot(page, f"bulk-preview-{script}")
    page.get_by_role("button", name="Publiceer en verstuur").click()
    expect(page.get_by_role("heading", name="2 brieven gaan weg om")).to_be_visible()
    expect(page.locator("[data-undo-left]")).to_be_visible(visible=script)
    screenshot(page, f"bulk-sent-{script}")
    page.get_by_role("button", name="Neem alles terug").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Teruggenomen")
    fits(page)
    axe(page) if script else None
    assert set(Initiative.objects.values_list("status", flat=True)) == {Status.SUBMITTED}
    assert not Message.objects.exists()


def test_when_the_time_is_over_the_page_says_so_by_itself(page: Page, morning: Cast) -> None:
    sign_in(page, morning.official)
    page.goto("/werkvoorraad")
    page.get_by_label("Kies Taalcafé De Hofbogen").check()
    page.get_by_label("Met deze aanmeldingen").select_option("published")
    page.get_by_role("button", name="Bekijk de brieven").click()
    page.clock.install()
    page.get_by_role("button", name="Publiceer en verstuur").click()
    page.get_by_role("button", name="Neem alles terug").focus()
    axe(page)
    page.clock.run_for(11_000)

    expect(page.get_by_text("De tijd is voorbij: de brieven zijn verstuurd.")).to_be_visible()
    expect(page.get_by_role("button", name="Neem alles terug")).to_be_hidden()
    expect(page.locator("main")).to_be_focused()
