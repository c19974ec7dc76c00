# SPDX-License-Identifier: EUPL-1.2
"""What somebody comes for who has no account: to find, to follow, to report, to help, to begin."""

import re

from playwright.sync_api import expect

from initiatives.models import Area, Follow, Initiative, OpportunityHelp, Report
from mail.models import Message
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative, make_need
from tests.factories.assessment import make_result
from tests.factories.initiatives import make_opportunity
from tests.journeys.jobs.hands import Hands

GARDEN, MAIL = "Buurttuin De Linde", "mo@example.org"


def prepare(cast: Cast) -> None:
    """A garden in the area that looks for somebody, and more elsewhere."""
    garden = make_initiative(name=GARDEN, summary="Buren schoffelen samen.", area=cast.area)
    make_carrier(garden, cast.founder)
    make_need(garden, text="Iemand met een aanhanger")
    make_result(garden)
    make_opportunity(title="Een lege winkel", area=cast.area)
    for number, area in enumerate(Area.objects.exclude(pk=cast.area.pk)[:12]):
        make_initiative(name=f"Werkplaats {number}", area=area)


def link_in_mail(kind: str) -> str:
    """Return the path of the first link in the last mail of this kind."""
    found = re.search(r"https?://[^/\s]+(/\S+)", Message.objects.filter(kind=kind, to=MAIL).latest("created_at").body)
    assert found
    return found.group(1)


def near(hands: Hands, cast: Cast) -> None:
    page = hands.page
    hands.open("/")
    hands.press(page.locator("main a", has_text=re.compile(f"^{cast.area.name}")))
    hands.press(page.get_by_role("link", name=GARDEN))
    expect(page.get_by_role("heading", level=1)).to_have_text(GARDEN)


def search(hands: Hands, _cast: Cast) -> None:
    page = hands.page
    hands.open("/register")
    hands.past(page.get_by_role("link", name="Naar zoeken en filteren"))
    hands.write(page.get_by_label("Zoekwoorden"), "schoffel")
    hands.send(page.get_by_role("button", name="Filters toepassen"))
    expect(page.get_by_role("heading", name="1 initiatief gevonden")).to_be_visible()
    hands.past(page.get_by_role("link", name="Naar de lijst"))
    hands.press(page.get_by_role("link", name=GARDEN))
    expect(page.get_by_role("heading", level=1)).to_have_text(GARDEN)


def follow(hands: Hands, cast: Cast) -> None:
    page = hands.page
    hands.open(f"/gebied/{cast.area.code}")
    hands.press(page.locator("main").get_by_role("link", name="Volg per mail"))
    hands.write(page.get_by_label("Uw e-mailadres"), MAIL)
    hands.send(page.get_by_role("button", name="Stuur mij een bevestiging"))
    expect(page.get_by_text("Kijk in uw mail").first).to_be_visible()
    hands.open(link_in_mail("follow-confirm"))
    hands.press(page.locator("main form button[type=submit]"))
    expect(page.get_by_role("status").first).to_be_visible()
    assert Follow.objects.exclude(confirmed_at=None).get(query=f"gebied={cast.area.code}").follower.email == MAIL


def report(hands: Hands, _cast: Cast) -> None:
    page = hands.page
    hands.open(f"/initiatief/{Initiative.objects.get(name=GARDEN).pk}")
    hands.press(page.get_by_role("link", name="Meld een fout"))
    hands.write(page.get_by_label("Wat klopt er niet?"), "De tuin is op zaterdag dicht.")
    hands.send(page.get_by_role("button", name="Verstuur de melding"))
    expect(page.get_by_role("status").first).to_be_visible()
    assert Report.objects.get().text == "De tuin is op zaterdag dicht."


def offer(hands: Hands) -> None:
    page = hands.page
    hands.write(page.get_by_label("Uw naam"), "Mo de Boer")
    hands.write(page.get_by_label("Uw e-mailadres"), MAIL)
    hands.write(page.get_by_label("Hoe kunt u helpen?"), "Ik heb een aanhanger.")
    hands.send(page.get_by_role("button", name="Verstuur het bericht"))
    expect(page.get_by_text("Kijk in uw mail").first).to_be_visible()
    hands.open(link_in_mail("help-confirm"))
    hands.press(page.locator("main form button[type=submit]"))
    expect(page.get_by_role("status").first).to_be_visible()


def join(hands: Hands, cast: Cast) -> None:
    hands.open(f"/initiatief/{Initiative.objects.get(name=GARDEN).pk}")
    hands.press(hands.page.get_by_role("link", name="Ik doe mee"))
    offer(hands)
    assert Message.objects.get(kind="join-in").to == cast.founder.email


def help_on(hands: Hands, _cast: Cast) -> None:
    hands.open("/kansen")
    hands.past(hands.page.get_by_role("link", name="Naar de lijst"))
    hands.press(hands.page.get_by_role("link", name="Een lege winkel"))
    hands.press(hands.page.get_by_role("link", name="Ik kan helpen"))
    offer(hands)
    assert OpportunityHelp.objects.get().user.email == MAIL


def open_data(hands: Hands, _cast: Cast) -> None:
    page = hands.page
    hands.open("/open-data")
    with page.expect_download() as got:
        hands.press(page.get_by_role("link", name=re.compile("^CSV, voor programma.*: Initiatieven in het")))
    assert GARDEN in got.value.path().read_text(encoding="utf-8")


def register(hands: Hands, _cast: Cast) -> None:
    page = hands.page
    on = page.locator("button.utrecht-button--primary-action", has_text="Bewaar en ga verder").last
    hands.open("/aanmelden")
    hands.press(page.get_by_role("button", name="Begin"))
    hands.write(page.get_by_label("Naam van het initiatief"), "Buurtkas")
    hands.write(page.get_by_label("Uw idee in één zin"), "Een kas waar buren samen groente kweken.")
    hands.choose(page.get_by_label("Wat voor groep bent u?"), "Groep")
    hands.tick(page.locator("[name=phase][value=startup]"))
    hands.press(on)
    hands.tick(page.get_by_label("Noord", exact=True))
    hands.send(on)
    hands.tick(page.get_by_label("Buitenruimte"))
    hands.send(on)
    hands.write(page.get_by_label("Uw naam"), "Mo de Boer")
    hands.write(page.get_by_label("Uw e-mailadres"), MAIL)
    hands.tick(page.locator("[name=people_involved][value='3-10']"))
    hands.tick(page.locator("[name=absence_effect][value=partly]"))
    hands.send(on)
    hands.pass_over(page.get_by_label("Naam van de partij"), on)
    hands.press(on)
    hands.tick(page.get_by_label("Ik mag dit namens alle dragers aanmelden"))
    hands.send(page.get_by_role("button", name="Stuur mijn aanmelding op"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("uw aanmelding is opgestuurd")
    assert Initiative.objects.get(name="Buurtkas").status == "submitted"
