# SPDX-License-Identifier: EUPL-1.2
"""An official's day."""

from datetime import timedelta

from django.utils import timezone
from playwright.sync_api import expect

from accounts.models import StandIn
from governance.models import Arrangement, Note, Severity, Signal, ThreadMessage
from initiatives.lifecycle import Status
from initiatives.models import Initiative
from tests.cast import Cast
from tests.factories import make_carrier, make_initiative
from tests.factories.governance import make_signal
from tests.initiatives.moderation.test_queue import waiting
from tests.journeys.jobs.hands import Hands, Keyboard


def prepare(cast: Cast) -> None:
    """A founder waits, three registrations wait, some initiatives have a signal, and one is in the register twice."""
    cast.area.team.create(user=cast.other_official)
    late = make_initiative(area=cast.area, name="Speelstraat")
    make_carrier(late, cast.founder)
    ago = timezone.now() - timedelta(days=20)
    ThreadMessage.objects.create(
        initiative=late, text="Mag de straat dicht?", is_from_city=False, created_at=ago, sends_at=ago,
        answer_due_on=ago.date() + timedelta(days=7),
    )  # fmt: skip
    for days, name in ((50, "Buurttuin"), (20, "Leeszaal"), (10, "Repaircafé")):
        make_carrier(waiting(cast, days=days, name=name), cast.founder)
    for name in ("Zonnedak", "Deelfiets", "Moestuin Liskwartier"):
        one = make_initiative(area=cast.area, name=name, address="Lisstraat 1")
        make_carrier(one, cast.co_carrier)
        make_signal(initiative=one, severity=Severity.WARNING)
    make_carrier(make_initiative(area=cast.area, name="Tuin Liskwartier", address="Lisstraat 1"), cast.founder)


def answer(hands: Keyboard, _cast: Cast) -> None:
    page = hands.page
    hands.open("/vandaag")
    row = page.locator("[data-row]").filter(has_text="Mag de straat dicht?")
    while not row.evaluate("row => row.contains(document.activeElement)"):
        hands.keys("j")
    hands.press(row.get_by_role("link", name="Antwoord erop"))
    hands.write(page.get_by_label("Uw bericht"), "Ja, op woensdag.")
    hands.send(page.get_by_role("button", name="Verstuur"))
    expect(page.get_by_role("status").filter(has_text="tien seconden lang terughalen")).to_be_visible()


def decide(hands: Keyboard, _cast: Cast) -> None:
    hands.open("/vandaag")
    hands.keys("j")
    hands.press(hands.page.locator("[data-row]").first.get_by_role("link", name="Bekijk en oordeel"))
    expect(hands.page.get_by_role("heading", level=1)).to_contain_text("Buurttuin")


def many(hands: Keyboard, _cast: Cast) -> None:
    page = hands.page
    hands.open("/werkvoorraad")
    hands.keys("j", "x", "j", "x", "j", "x", "b")
    expect(page.locator("[data-picked]").first).to_have_text("3 gekozen")
    hands.keys("ArrowDown")
    hands.press(page.get_by_role("button", name="Bekijk de brieven"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Lees eerst: 3 brieven, nog niets verstuurd")


def take_back(hands: Keyboard, cast: Cast) -> None:
    many(hands, cast)
    hands.page.get_by_role("button", name="Publiceer en verstuur").press("Enter")
    expect(hands.page.get_by_role("heading", name="3 brieven gaan weg om")).to_be_visible()
    hands.begin()
    hands.press(hands.page.get_by_role("button", name="Neem alles terug"))
    expect(hands.page.get_by_role("heading", level=1)).to_have_text("Teruggenomen")


def signal(hands: Keyboard, _cast: Cast) -> None:
    hands.open("/signalen")
    hands.keys("j")
    hands.press(hands.page.locator("[data-row]").first.locator(".mv-signal__acts a").first)
    expect(hands.page.get_by_role("heading", level=1)).to_have_text("Noteer contact")


def hand_over(hands: Keyboard, cast: Cast) -> None:
    page = hands.page
    hands.open("/signalen")
    hands.keys("j", "x", "j", "x", "b")
    expect(page.locator("[data-picked]").first).to_have_text("2 gekozen")
    hands.choose(page.get_by_label("Aan", exact=True), "Oona")
    hands.press(page.get_by_role("button", name="Voer uit"))
    expect(page.get_by_role("status").first).to_be_visible()
    assert Signal.objects.filter(assigned_to=cast.other_official).count() == 2


def find(hands: Keyboard, _cast: Cast) -> None:
    hands.open("/vandaag")
    hands.keys("Control+k")
    expect(hands.page.locator("[data-find] input").first).to_be_focused()


def more_of(hands: Hands, act: str) -> Initiative:
    """Open the file and take what stands behind “More to do”."""
    one = Initiative.objects.get(name="Moestuin Liskwartier")
    hands.open(f"/dossier/{one.pk}")
    more = hands.page.locator(".mv-headmore")
    hands.press(more.locator("summary"))
    hands.press(more.get_by_role("link", name=act))
    return one


def note(hands: Hands, cast: Cast) -> None:
    page = hands.page
    one = more_of(hands, "Schrijf een notitie")
    hands.write(page.get_by_label("Notitie"), "De sleutel ligt bij de buurvrouw.")
    hands.send(page.get_by_role("button", name="Bewaar deze notitie"))
    expect(page.get_by_role("status").first).to_be_visible()
    assert Note.objects.get(initiative=one).written_by == cast.official


def letter(hands: Hands, _cast: Cast) -> None:
    page = hands.page
    one = more_of(hands, "Schrijf de initiatiefnemer")
    hands.write(page.get_by_label("Uw bericht"), "Mogen wij dinsdag komen kijken?")
    hands.send(page.get_by_role("button", name="Verstuur"))
    expect(page.get_by_role("status").filter(has_text="tien seconden lang terughalen")).to_be_visible()
    assert ThreadMessage.objects.get(initiative=one).is_from_city


def arrangement(hands: Hands, _cast: Cast) -> None:
    page = hands.page
    one = more_of(hands, "Nieuwe afspraak")
    hands.press(page.get_by_role("link", name="Overeenkomst"))
    hands.write(page.get_by_label("Naam", exact=True), "Beheer van de tuin")
    hands.write(page.get_by_label("Gegeven door"), "Stadsbeheer")
    hands.choose(page.get_by_label("Die partij hoort bij"), "Overheid")
    hands.write_day(page.get_by_label("Eerste dag"), timezone.localdate())
    hands.send(page.get_by_role("button", name="Bewaar afspraak"))
    expect(page.get_by_role("status").first).to_be_visible()
    assert Arrangement.objects.get(initiative=one).title == "Beheer van de tuin"


def merge(hands: Hands, _cast: Cast) -> None:
    page = hands.page
    one = more_of(hands, "Dit is hetzelfde")
    hands.press(page.get_by_role("link", name="Leg naast elkaar Tuin Liskwartier"))
    hands.write(page.get_by_label("Typ de naam van"), "Tuin Liskwartier")
    hands.send(page.get_by_role("button", name="Maak er één van"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Moestuin Liskwartier")
    assert Initiative.objects.get(name="Tuin Liskwartier").status == Status.DECLINED
    assert one.carriers.count() == 2


def stand_in(hands: Hands, cast: Cast) -> None:
    page = hands.page
    hands.open("/account/waarneming")
    hands.choose(page.get_by_label("Wie neemt waar"), cast.other_official.name)
    monday = timezone.localdate() + timedelta(days=7)
    hands.write_day(page.get_by_label("Vanaf"), monday)
    hands.write_day(page.get_by_label("Tot en met"), monday + timedelta(days=4))
    hands.send(page.get_by_role("button", name="Bewaar en vertel het"))
    expect(page.get_by_role("status").first).to_be_visible()
    assert StandIn.objects.get().person == cast.official
