# SPDX-License-Identifier: EUPL-1.2
"""What a founder comes for, once their initiative is in the register."""

import re
from datetime import timedelta

from django.utils import timezone
from playwright.sync_api import expect

from assessment.models import PanelReply
from governance.models import Severity, ThreadMessage
from initiatives.models import Initiative, Need
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative, make_need
from tests.factories.assessment import make_panel
from tests.factories.governance import make_signal
from tests.journeys.jobs.hands import Hands

OWN = "Buurtkas Zwaanshals"


def prepare(cast: Cast) -> None:
    """A greenhouse that the city asked something, whose panel is done, and which something threatens."""
    own = make_initiative(name=OWN, area=cast.area)
    make_carrier(own, cast.founder)
    for text in ("Een schuur", "Een boekhouder", "Een tweede betaler"):
        make_need(own, text=text)
    make_panel(own, [cast.assessor, cast.other_assessor], chair=cast.coordinator)
    make_signal(initiative=own, severity=Severity.WARNING, check_code="no-contact-person")
    now = timezone.now()
    ThreadMessage.objects.create(
        initiative=own, text="Wie heeft de sleutel?", is_from_city=True, created_at=now, sends_at=now,
        answer_due_on=now.date() + timedelta(days=7), written_by=cast.official,
    )  # fmt: skip


def own_page(hands: Hands) -> Initiative:
    """Come to the own page from the first page after signing in."""
    hands.open("/mijn")
    hands.press(hands.page.get_by_role("link", name=OWN, exact=True))
    expect(hands.page.get_by_role("heading", level=1)).to_have_text(OWN)
    return Initiative.objects.get(name=OWN)


def change(hands: Hands, _cast: Cast) -> None:
    page = hands.page
    own = own_page(hands)
    hands.press(page.locator(".mv-headmore summary"))
    hands.press(page.get_by_role("link", name="Wijzig wat uw pagina vertelt"))
    hands.write(page.get_by_label("Het verhaal"), "Iedere zaterdag is de kas open.")
    hands.send(page.get_by_role("button", name="Bewaar", exact=True).last)
    expect(page.get_by_role("status").first).to_be_visible()
    own.refresh_from_db()
    assert own.story == "Iedere zaterdag is de kas open."


def need(hands: Hands, _cast: Cast) -> None:
    page = hands.page
    own_page(hands)
    hands.press(page.locator(".mv-headmore summary"))
    hands.press(page.locator(".mv-headmore").get_by_role("link", name="Voeg een vraag of aanbod toe"))
    hands.press(page.get_by_role("button", name="Voeg een vraag of aanbod toe"))
    hands.choose(page.locator("[name=needs-3-kind]"), "Wij zoeken")
    hands.choose(page.locator("[name=needs-3-subject]"), "Mensen")
    hands.write(page.locator("[name=needs-3-text]"), "Iemand voor de administratie")
    hands.send(page.get_by_role("button", name="Bewaar", exact=True).last)
    expect(page.get_by_role("status").first).to_be_visible()
    assert Need.objects.filter(text="Iemand voor de administratie", closed_on=None).exists()


def threat(hands: Hands, _cast: Cast) -> None:
    page = hands.page
    own_page(hands)
    hands.past(page.locator(".mv-file__contents").get_by_role("link", name="Kijk hier even naar"))
    expect(page.locator("#attention")).to_be_visible()


def answer_city(hands: Hands, _cast: Cast) -> None:
    page = hands.page
    hands.open("/mijn")
    hands.press(page.get_by_role("link", name=re.compile(f"^Antwoord.*{OWN}")))
    hands.write(page.get_by_label("Uw bericht"), "De buurvrouw heeft de sleutel.")
    hands.send(page.get_by_role("button", name="Verstuur"))
    expect(page.get_by_role("status").first).to_be_visible()
    assert ThreadMessage.objects.filter(text="De buurvrouw heeft de sleutel.", is_from_city=False).exists()


def reply(hands: Hands, _cast: Cast) -> None:
    page = hands.page
    hands.open("/mijn")
    hands.press(page.get_by_role("link", name="Lees en reageer"))
    hands.write(page.locator("textarea").first, "Wij zijn nu met drie.")
    hands.send(page.get_by_role("button", name="Bewaar mijn reactie"))
    expect(page.get_by_text("Uw reactie is bewaard.")).to_be_visible()
    assert PanelReply.objects.get().text == "Wij zijn nu met drie."
