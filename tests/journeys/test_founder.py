# SPDX-License-Identifier: EUPL-1.2
"""A founder's whole story in a real browser: from the first answer to a co-carrier who joins by mail."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

from initiatives.lifecycle import Status
from initiatives.models import Area, Initiative, Registration
from initiatives.moderation.actions.lifecycle import move_initiative
from mail.models import Message
from tests.browser import axe, fits
from tests.cast import make_cast
from tests.city import load_reference

if TYPE_CHECKING:
    from pytest_django.live_server_helper import LiveServer

NewPage = Callable[..., Page]
Screenshot = Callable[[Page, str], None]
NEXT = "Bewaar en ga verder"


@pytest.fixture
def reference(transactional_db: None) -> Area:
    load_reference()
    return Area.objects.get(name="Noord")


def go_on(page: Page) -> None:
    page.locator("button.utrecht-button--primary-action", has_text=NEXT).click()


def link_in(kind: str, to: str, live_server: "LiveServer") -> str:
    body = Message.objects.filter(kind=kind, to=to).latest("created_at").body
    found = re.search(r"https?://[^/\s]+(/\S+)", body)
    assert found, body
    return f"{live_server.url}{found.group(1)}"


def sign_in_by_code(page: Page, email: str) -> None:
    page.goto("/account/inloggen")
    page.get_by_label("E-mailadres").fill(email)
    page.locator("main form button[type=submit]").first.click()
    body = Message.objects.filter(kind="sign-in-code", to=email).latest("created_at").body
    code = re.search(r"[A-Z]{3}-[A-Z]{3}", body)
    assert code, body
    page.locator("[name=code]").fill(code.group())
    page.locator("main form button[type=submit]").first.click()


def answer_idea_and_place(page: Page) -> None:
    page.goto("/aanmelden")
    axe(page)
    page.get_by_role("button", name="Begin").click()
    page.get_by_label("Naam van het initiatief").fill("Buurtkas Zwaanshals")
    go_on(page)
    summary = page.locator(".mv-errors")
    expect(summary).to_be_focused()
    summary.get_by_role("link", name="Kies hoe ver u bent").click()
    expect(page.locator("[name=phase]").first).to_be_focused()
    fits(page)
    axe(page)
    page.get_by_label("Uw idee in één zin").fill("Een kas waar buren samen groente kweken.")
    page.get_by_label("Wat voor groep bent u?").select_option("group")
    page.locator("[name=phase][value=startup]").check()
    go_on(page)
    page.get_by_label("Noord", exact=True).check()
    fits(page)
    axe(page)
    go_on(page)


def answer_the_rest(page: Page) -> None:
    page.get_by_label("Voedsel").check()
    axe(page)
    go_on(page)
    page.get_by_label("Uw naam").fill("Fenna de Vries")
    page.get_by_label("Uw e-mailadres").fill("fenna@example.org")
    page.locator("[name=people_involved][value='3-10']").check()
    page.locator("[name=absence_effect][value=partly]").check()
    fits(page)
    axe(page)
    go_on(page)
    page.get_by_label("Naam van de partij").fill("Huis van de Wijk")
    page.locator("[name=parties-0-sphere]").select_option("community")
    page.locator("[name=parties-0-role]").select_option("host")
    page.get_by_role("button", name="Voeg een partij toe").click()
    expect(page.locator("[name=parties-1-name]")).to_be_visible()
    page.get_by_role("button", name="Haal weg partij 2").click()
    expect(page.locator("[name=parties-1-name]")).to_have_count(0)
    fits(page)
    axe(page)
    go_on(page)
    page.locator("[name=needs-0-kind]").select_option("need")
    page.locator("[name=needs-0-subject]").select_option("place")
    page.locator("[name=needs-0-text]").fill("Een stuk grond van 60 m2")
    go_on(page)


def test_back_and_reload_after_a_mistake_bring_the_step_with_everything_typed(
    narrow_page: Page, live_server: "LiveServer", reference: Area
) -> None:
    page = narrow_page
    page.goto("/aanmelden")
    page.get_by_role("button", name="Begin").click()
    name = page.get_by_label("Naam van het initiatief")
    name.fill("Buurtkas")
    go_on(page)
    expect(page.locator(".mv-errors")).to_be_focused()
    page.get_by_label("Uw idee in één zin").fill("Een kas.")
    page.get_by_label("Wat voor groep bent u?").select_option("group")
    page.locator("[name=phase][value=startup]").check()
    go_on(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Waar is het?")

    page.go_back()
    expect(name).to_have_value("Buurtkas")
    page.reload()
    expect(name).to_have_value("Buurtkas")
    name.fill("Buurtkas Zwaanshals")
    go_on(page)

    expect(page.get_by_role("heading", level=1)).to_have_text("Waar is het?")
    assert Registration.objects.get().answers["idea"]["given"]["name"] == ["Buurtkas Zwaanshals"]


def test_a_founder_registers_on_a_small_phone_without_script_and_goes_on_elsewhere(
    new_page: NewPage, live_server: "LiveServer", reference: Area, screenshot: Screenshot
) -> None:
    phone = new_page(width=320, height=640, script=False)
    answer_without_script(phone)
    phone.get_by_role("button", name="Bewaar en stop").click()
    phone.get_by_label("Uw e-mailadres").fill("fenna@example.org")
    phone.get_by_role("button", name="Mail mij de link").click()
    expect(phone.get_by_role("status")).to_contain_text("fenna@example.org")
    fits(phone)

    elsewhere = new_page()
    elsewhere.goto(link_in("registration-resume", "fenna@example.org", live_server))
    axe(elsewhere)
    elsewhere.get_by_role("button", name="Ga verder").click()
    assert "hervat" not in elsewhere.url
    elsewhere.get_by_role("link", name="Idee").click()
    expect(elsewhere.get_by_label("Naam van het initiatief")).to_have_value("Buurtkas Zwaanshals")
    screenshot(elsewhere, "registration-resumed")
    assert Registration.objects.count() == 1


def answer_without_script(page: Page) -> None:
    page.goto("/aanmelden")
    page.get_by_role("button", name="Begin").click()
    page.get_by_label("Naam van het initiatief").fill("Buurtkas Zwaanshals")
    page.get_by_label("Uw idee in één zin").fill("Een kas waar buren samen groente kweken.")
    page.get_by_label("Wat voor groep bent u?").select_option("group")
    page.locator("[name=phase][value=startup]").check()
    go_on(page)
    page.get_by_label("Noord", exact=True).check()
    fits(page)


def test_a_founder_registers_answers_posts_news_and_is_joined_by_a_co_carrier(
    new_page: NewPage, live_server: "LiveServer", reference: Area, screenshot: Screenshot
) -> None:
    page = new_page(width=320, height=640)
    answer_idea_and_place(page)
    answer_the_rest(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Klopt alles?")
    fits(page)
    axe(page)
    screenshot(page, "registration-check-320")
    page.get_by_label("Ik mag dit namens alle dragers aanmelden").check()
    page.get_by_role("button", name="Stuur mijn aanmelding op").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("uw aanmelding is opgestuurd")
    axe(page)

    sign_in_by_code(page, "fenna@example.org")
    page.goto("/mijn")
    expect(page.locator("article")).to_contain_text("De gemeente kijkt ernaar. U hoort uiterlijk")
    fits(page)
    axe(page)
    initiative = Initiative.objects.get()

    answers_a_request_for_changes(page, initiative, reference)
    posts_news(page, initiative, screenshot)
    is_joined_by_a_co_carrier(page, new_page, live_server, initiative)


def answers_a_request_for_changes(page: Page, initiative: Initiative, area: Area) -> None:
    official = make_cast().official
    area.team.create(user=official)
    move_initiative(initiative=initiative, to=Status.CHANGES_REQUESTED, by=official, reason="Wie heeft de sleutel?")
    page.goto("/mijn")
    page.get_by_role("link", name="Lees wat er gevraagd wordt").click()
    expect(page.locator("#gevraagd")).to_contain_text("Wie heeft de sleutel?")
    page.get_by_role("link", name="Wijzig: Idee").click()
    axe(page)
    page.get_by_label("Het verhaal").fill("De sleutel ligt bij Fenna.")
    page.get_by_role("button", name="Bewaar", exact=True).last.click()
    page.get_by_role("button", name="Stuur het opnieuw op").click()
    expect(page.locator(".mv-standing")).to_contain_text("De gemeente kijkt ernaar")
    initiative.refresh_from_db()
    assert (initiative.status, initiative.story) == (Status.SUBMITTED, "De sleutel ligt bij Fenna.")
    move_initiative(initiative=initiative, to=Status.PUBLISHED, by=official)


def posts_news(page: Page, initiative: Initiative, screenshot: Screenshot) -> None:
    page.goto(f"/mijn/{initiative.pk}")
    page.get_by_text("Plaats nieuws", exact=True).click()
    page.get_by_label("Wat is er gebeurd?").fill("De eerste tomaten!")
    page.get_by_role("button", name="Zet het op de pagina").click()
    expect(page.locator("#nieuws")).to_contain_text("De eerste tomaten!")
    fits(page)
    axe(page)
    screenshot(page, "mine-initiative-320")
    page.get_by_role("link", name="Openbare pagina").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Buurtkas Zwaanshals")
    page.goto(f"/mijn/{initiative.pk}/geschiedenis")
    expect(page.locator("main")).to_contain_text("Veranderd: het verhaal")
    axe(page)


def is_joined_by_a_co_carrier(page: Page, new_page: NewPage, live_server: "LiveServer", initiative: Initiative) -> None:
    page.goto(f"/mijn/{initiative.pk}")
    page.get_by_text("Nodig een drager uit", exact=True).click()
    page.get_by_label("Naam", exact=True).fill("Fatima el Idrissi")
    page.get_by_label("E-mailadres", exact=True).fill("fatima@example.org")
    page.get_by_role("button", name="Stuur de uitnodiging").click()
    expect(page.locator("#dragers")).to_contain_text("Fatima el Idrissi")

    invited = new_page()
    invited.goto(link_in("carrier-invitation", "fatima@example.org", live_server))
    expect(invited.locator("main")).to_contain_text("Fenna de Vries vraagt u om ook drager te zijn.")
    axe(invited)
    invited.get_by_role("button", name="Ja, ik draag mee").click()
    expect(invited.get_by_role("heading", level=1)).to_have_text("Buurtkas Zwaanshals")
    expect(invited.locator("#dragers")).to_contain_text("Fatima el Idrissi (u)")
    assert initiative.carriers.filter(ended_on=None).count() == 2
