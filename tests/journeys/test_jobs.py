# SPDX-License-Identifier: EUPL-1.2
"""What the jobs of docs/jobs.md cost with the keyboard alone: so many presses of Tab, and no more; and the row keys."""

import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest
from django.conf import settings
from django.utils import timezone
from playwright.sync_api import Locator, Page, expect

from governance.models import Severity, ThreadMessage
from tests.browser import axe, fits, sign_in
from tests.cast import Cast, make_cast
from tests.factories import make_carrier, make_initiative
from tests.factories.governance import make_signal
from tests.initiatives.moderation.test_queue import waiting

if TYPE_CHECKING:
    from pytest_django.live_server_helper import LiveServer

pytestmark = pytest.mark.django_db(transaction=True)
MOST: Final = 10
ROW: Final = re.compile(r"^\| `([a-z-]+)` \|.*\| (\d+) \|$", re.MULTILINE)
TARGETS: Final = {
    code: int(tabs) for code, tabs in ROW.findall(Path(settings.BASE_DIR, "docs/jobs.md").read_text(encoding="utf-8"))
}


class Hands:
    """Somebody without a mouse, who counts how often Tab was pressed."""

    def __init__(self, page: Page) -> None:
        self.page, self.tabs = page, 0

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def past_the_menu(self) -> None:
        self.page.keyboard.press("Tab")
        self.tabs += 1
        self.page.keyboard.press("Enter")

    def tab_to(self, target: Locator) -> None:
        target.first.wait_for(state="visible")
        while not target.evaluate_all("found => found.includes(document.activeElement)"):
            assert self.tabs < 4 * MOST, f"no Tab leads to {target}"
            self.page.keyboard.press("Tab")
            self.tabs += 1


@pytest.fixture
def morning(live_server: "LiveServer") -> Cast:
    """A founder waits, three registrations wait, and two initiatives have a signal."""
    cast = make_cast()
    late = make_initiative(area=cast.area, name="Speelstraat")
    make_carrier(late, cast.founder)
    ago = timezone.now() - timedelta(days=20)
    ThreadMessage.objects.create(
        initiative=late, text="Mag de straat dicht?", is_from_city=False, created_at=ago, sends_at=ago,
        answer_due_on=ago.date() + timedelta(days=7),
    )  # fmt: skip
    for days, name in ((50, "Buurttuin"), (20, "Leeszaal"), (10, "Repaircafé")):
        make_carrier(waiting(cast, days=days, name=name), cast.founder)
    for name in ("Zonnedak", "Deelfiets"):
        make_signal(initiative=make_initiative(area=cast.area, name=name), severity=Severity.WARNING)
    return cast


def answer(hands: Hands) -> None:
    page = hands.page
    page.goto("/vandaag")
    row = page.locator("[data-row]").filter(has_text="Mag de straat dicht?")
    while not row.evaluate("row => row.contains(document.activeElement)"):
        hands.press("j")
    hands.tab_to(row.get_by_role("link", name="Antwoord erop"))
    hands.press("Enter")
    hands.tab_to(page.get_by_label("Uw bericht"))
    page.keyboard.type("Ja, op woensdag.")
    hands.tab_to(page.get_by_role("button", name="Verstuur"))
    hands.press("Enter")
    expect(page.get_by_role("status").filter(has_text="tien seconden lang terughalen")).to_be_visible()


def decide(hands: Hands) -> None:
    hands.page.goto("/vandaag")
    hands.press("j")
    hands.tab_to(hands.page.locator("[data-row]").first.get_by_role("link", name="Bekijk en oordeel"))
    hands.press("Enter")
    expect(hands.page.get_by_role("heading", level=1)).to_contain_text("Buurttuin")


def many(hands: Hands) -> None:
    page = hands.page
    page.goto("/werkvoorraad")
    hands.press("j", "x", "j", "x", "j", "x", "b")
    expect(page.locator("[data-picked]").first).to_have_text("3 gekozen")
    hands.press("ArrowDown")
    hands.tab_to(page.get_by_role("button", name="Bekijk de brieven"))
    hands.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Lees eerst: 3 brieven, nog niets verstuurd")


def take_back(hands: Hands) -> None:
    many(hands)
    hands.page.get_by_role("button", name="Publiceer en verstuur").press("Enter")
    expect(hands.page.get_by_role("heading", name="3 brieven gaan weg om")).to_be_visible()
    hands.tabs = 0
    hands.past_the_menu()
    hands.tab_to(hands.page.get_by_role("button", name="Neem alles terug"))
    hands.press("Enter")
    expect(hands.page.get_by_role("heading", level=1)).to_have_text("Teruggenomen")


def signal(hands: Hands) -> None:
    hands.page.goto("/signalen")
    hands.press("j")
    hands.tab_to(hands.page.locator("[data-row]").first.locator(".mv-signal__acts a").first)


def hand_over(hands: Hands) -> None:
    page = hands.page
    page.goto("/signalen")
    hands.press("j", "x", "j", "x", "b")
    expect(page.locator("[data-picked]").first).to_have_text("2 gekozen")
    hands.tab_to(page.get_by_label("Aan", exact=True))
    page.keyboard.type("Oona")
    hands.tab_to(page.get_by_role("button", name="Voer uit"))


def find(hands: Hands) -> None:
    hands.page.goto("/vandaag")
    hands.press("Control+k")
    expect(hands.page.locator("[data-find] input").first).to_be_focused()


WALKS: Final[dict[str, Callable[[Hands], None]]] = {
    "answer": answer, "decide": decide, "many": many, "take-back": take_back, "signal": signal,
    "hand-over": hand_over, "find": find,
}  # fmt: skip


def test_every_job_of_the_table_is_walked_and_none_asks_for_more_than_ten_tabs() -> None:
    assert set(TARGETS) == set(WALKS)
    assert max(TARGETS.values()) <= MOST


@pytest.mark.parametrize("job", WALKS)
def test_a_job_takes_no_more_tabs_than_the_table_says(job: str, page: Page, morning: Cast) -> None:
    sign_in(page, morning.official)
    hands = Hands(page)

    WALKS[job](hands)

    assert hands.tabs <= TARGETS[job]


def test_keys_walk_through_rows_tick_them_and_leave_who_writes_alone(page: Page, morning: Cast) -> None:
    sign_in(page, morning.official)
    page.goto("/werkvoorraad")
    boxes = page.locator(".mv-signal__pick input")
    for key, name in (("j", "Buurttuin"), ("j", "Leeszaal"), ("k", "Buurttuin"), ("k", "Buurttuin")):
        page.keyboard.press(key)
        expect(page.get_by_role("link", name=name, exact=True)).to_be_focused()
    page.keyboard.press("x")
    expect(boxes.first).to_be_checked()
    page.keyboard.press("Control+x")
    expect(boxes.first).to_be_checked()

    words = page.get_by_label("Zoekwoorden")
    words.focus()
    page.keyboard.type("jkxb?")
    expect(words).to_have_value("jkxb?")
    expect(page.get_by_role("dialog")).to_be_hidden()

    page.keyboard.press("Escape")
    page.get_by_role("link", name="Leeszaal", exact=True).focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Leeszaal")


@pytest.mark.thin(4)
@pytest.mark.parametrize("path", ["/vandaag", "/berichten", "/werkvoorraad", "/signalen"])
def test_a_question_mark_tells_the_keys_and_they_can_be_switched_off_for_good(
    path: str, new_page: Callable[..., Page], morning: Cast, screenshot: Callable[[Page, str], None]
) -> None:
    page = new_page(width=320, height=640)
    sign_in(page, morning.official)
    page.goto(path)
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="Wat de toetsen doen")
    expect(dialog).to_be_visible()
    expect(dialog).to_contain_text("naar de volgende rij")
    axe(page)
    fits(page)
    screenshot(page, f"keys{path.replace('/', '-')}")
    dialog.get_by_role("button", name="Toetsen uitzetten").click()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()

    page.reload()
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement === document.body")
    page.get_by_role("button", name="Wat de toetsen doen").click()
    dialog.get_by_role("button", name="Toetsen aanzetten").click()
    dialog.get_by_role("button", name="Sluit").click()
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.closest('[data-row]') !== null")


def test_without_a_script_nothing_tells_of_keys(new_page: Callable[..., Page], morning: Cast) -> None:
    page = new_page(script=False)
    sign_in(page, morning.official)
    page.goto("/werkvoorraad")
    expect(page.get_by_text("Wat de toetsen doen").first).to_be_hidden()
