# SPDX-License-Identifier: EUPL-1.2
"""An assessor scores all eleven with the keyboard alone, sees it saved, meets a second window, and submits."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from django.conf import settings
from django.urls import reverse
from playwright.sync_api import Page, expect

from assessment.models import Assessment, Assignment, Score
from tests.browser import axe, fits, sign_in, tab_to
from tests.cast import make_cast
from tests.factories import make_assignment, make_carrier, make_initiative

if TYPE_CHECKING:
    from pytest_django.live_server_helper import LiveServer

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def assignment(live_server: "LiveServer") -> Assignment:
    cast = make_cast()
    initiative = make_initiative(name="Tuinman M/V", area=cast.area, absence_effect="stops")
    initiative.incomes.create(kind="subsidy", share_percent=82)
    make_carrier(initiative=initiative, user=cast.founder, key_tasks=["lead", "money"])
    return make_assignment(assessor=cast.assessor, initiative=initiative)


def all_levels_are_in_view(page: Page) -> bool:
    """Whether the last level ends above the buttons, in a window of 1280 by 900 that nobody scrolled."""
    last, buttons = page.locator(".mv-level").last.bounding_box(), page.locator(".mv-foot-acts").bounding_box()
    assert last
    assert buttons
    return page.evaluate("scrollY") == 0 and last["y"] + last["height"] <= buttons["y"]


def stored(code: str) -> Score:
    return Score.objects.get(principle__code=code)


def test_all_eleven_by_keyboard_alone_saved_while_typing_submitted_and_locked(
    page: Page, assignment: Assignment, screenshot: Callable[[Page, str], None]
) -> None:
    sign_in(page, assignment.assessor)
    page.goto("/beoordelingen")
    axe(page)
    tab_to(page.locator(f'a[href="/beoordelen/{assignment.pk}"]'))
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Integratief vermogen")
    axe(page)

    for number, code in enumerate(assignment.round.lens.principles.values_list("code", flat=True), start=1):
        expect(page.locator(f"#{code}-name")).to_be_visible()
        assert all_levels_are_in_view(page), code
        page.keyboard.press("?" if number == 5 else "2")
        if number != 5:
            tab_to(page.locator("textarea"))
            page.keyboard.type(f"Gezien 2 van 4 bij {code}, zie het verslag?")
            tab_to(page.locator(f'[name="{code}-evidence_level"]'))
            page.keyboard.press("Space")
            page.keyboard.press("ArrowRight")
            page.keyboard.press("ArrowRight")
            tab_to(page.locator(f'[name="{code}-confidence"]'))
            page.keyboard.press("Space")
        expect(page.locator("#score-saved-text")).to_contain_text("Bewaard om")
        if number == 7:
            screenshot(page, "scoring")
        page.keyboard.press("Alt+n")

    expect(page.locator("h1")).to_have_text("Controleren en indienen")
    axe(page)
    assert stored("resourceful").answer == "dont_know"
    assert (stored("robust").level, stored("robust").evidence_level) == (2, 2)
    assert stored("robust").rationale == "Gezien 2 van 4 bij robust, zie het verslag?"

    tab_to(page.locator(".mv-submit button"))
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_contain_text("Uw beoordeling is ingediend")
    expect(page.locator("main textarea")).to_have_count(0)
    axe(page)
    assert Assessment.objects.get().state == "submitted"


def test_a_fact_goes_into_the_reason_with_one_key_once_and_is_saved(page: Page, assignment: Assignment) -> None:
    sign_in(page, assignment.assessor)
    page.goto(f"/beoordelen/{assignment.pk}/principe/robust")
    facts = page.locator("[data-fact]")
    first, second = (facts.nth(at).get_attribute("data-fact") for at in (0, 1))
    reason = page.locator("textarea")

    page.keyboard.press("2")
    page.keyboard.press("a")
    page.keyboard.press("a")
    expect(reason).to_have_value(f"{first}\n")
    expect(page.locator("#score-cited")).to_have_text("Dit staat al in uw toelichting.")
    facts.nth(1).get_by_role("button").click()
    expect(reason).to_have_value(f"{first}\n{second}\n")
    expect(page.locator("#score-saved-text")).to_contain_text("Bewaard om")
    axe(page)
    assert stored("robust").rationale == f"{first}\n{second}"

    reason.press_sequentially("a")
    expect(reason).to_have_value(f"{first}\n{second}\na")
    page.get_by_role("button", name="Toetsen uitzetten").click()
    page.locator("h1").click()
    page.keyboard.press("a")
    expect(page.locator("textarea")).not_to_have_value(re.compile(rf"a\n{re.escape(first or '')}"))
    expect(page.locator("[data-fact] kbd")).to_have_count(0)


def test_what_is_typed_is_saved_without_a_button_and_survives_leaving_by_a_link(
    page: Page, assignment: Assignment
) -> None:
    sign_in(page, assignment.assessor)
    page.goto(f"/beoordelen/{assignment.pk}/principe/robust")

    page.locator("textarea").fill("Nog niet af")
    expect(page.locator("#score-saved-text")).to_contain_text("Bewaard om")
    assert stored("robust").rationale == "Nog niet af"

    page.locator("textarea").press_sequentially(", en toen")
    page.locator("#score-jump a", has_text="Flexibiliteit").click()
    expect(page.locator("h1")).to_have_text("Flexibiliteit")
    assert stored("robust").rationale == "Nog niet af, en toen"


def test_two_windows_show_both_texts_and_nothing_is_lost(page: Page, assignment: Assignment) -> None:
    sign_in(page, assignment.assessor)
    page.goto(f"/beoordelen/{assignment.pk}/principe/robust")
    other = page.context.new_page()
    other.goto(f"/beoordelen/{assignment.pk}/principe/robust")

    page.locator("textarea").fill("Uit het eerste venster.")
    expect(page.locator("#score-saved-text")).to_contain_text("Bewaard om")
    other.locator("textarea").fill("Uit het tweede venster.")

    expect(other.locator("#score-trouble")).to_be_in_viewport()
    other.get_by_role("link", name="Toon beide teksten").click()
    expect(other.locator(".mv-conflict")).to_be_in_viewport()
    expect(other.locator(".mv-conflict")).to_contain_text("Uit het eerste venster.")
    expect(other.locator(".mv-conflict")).to_contain_text("Uit het tweede venster.")
    axe(other)
    assert stored("robust").rationale == "Uit het eerste venster."

    other.get_by_role("button", name="Voeg beide samen").click()
    expect(other.locator("textarea")).to_have_value("Uit het eerste venster.\n\nUit het tweede venster.")
    assert stored("robust").rationale == "Uit het eerste venster.\n\nUit het tweede venster."


def test_without_a_connection_the_text_stays_and_is_saved_when_it_returns(page: Page, assignment: Assignment) -> None:
    sign_in(page, assignment.assessor)
    # A window of its own: a lost connection is in the console, and `page` fails on that.
    page = page.context.new_page()
    page.goto(f"/beoordelen/{assignment.pk}/principe/robust")

    page.route("**/bewaren", lambda route: route.abort())
    page.locator("textarea").fill("Onderweg getypt.")
    expect(page.locator("#score-trouble")).to_contain_text("Uw tekst staat nog hier")
    assert stored("robust").rationale == ""

    page.unroute("**/bewaren")
    expect(page.locator("#score-saved-text")).to_contain_text("Bewaard om", timeout=15_000)
    expect(page.locator("#score-trouble")).to_be_hidden()
    assert stored("robust").rationale == "Onderweg getypt."


def kept_here(page: Page) -> list[str]:
    found: list[str] = page.evaluate("Object.entries(localStorage).filter(([k]) => k.startsWith('mv-score:')).flat()")
    return found


def crash(window: Page, other: Page, text: str) -> None:
    """End a window without a word, once the browser has the text: one that is closed still sends it to the server."""
    kept = "(text) => Object.values(localStorage).some((kept) => kept.includes(text))"
    other.wait_for_function(kept, arg=text, polling=50)
    window.evaluate(
        """for (const kind of ["pagehide", "visibilitychange"])
             window.addEventListener(kind, (event) => event.stopImmediatePropagation(), true)"""
    )
    window.close(run_before_unload=False)


def test_what_a_crash_took_is_offered_back_saved_and_then_gone_from_the_browser(
    page: Page, assignment: Assignment
) -> None:
    sign_in(page, assignment.assessor)
    crashed = page.context.new_page()
    crashed.goto(f"/beoordelen/{assignment.pk}/principe/robust")
    page.context.set_offline(True)
    crashed.locator("textarea").fill("Vlak voor de stroom uitviel.")
    crashed.locator("[name='robust-answer'][value='3']").check()
    crash(crashed, page, '"robust-answer":"3"')
    page.context.set_offline(False)
    assert stored("robust").rationale == ""

    page.goto(f"/beoordelen/{assignment.pk}/principe/robust")
    axe(page)
    page.get_by_role("button", name="Zet het terug").click()

    expect(page.locator("#score-saved-text")).to_contain_text("Bewaard om")
    assert (stored("robust").rationale, stored("robust").level) == ("Vlak voor de stroom uitviel.", 3)
    expect(page.locator("#score-draft")).to_be_hidden()
    page.wait_for_function("!Object.keys(localStorage).some((key) => key.startsWith('mv-score:'))")


def test_a_draft_in_the_browser_can_be_thrown_away_and_goes_with_signing_out(
    page: Page, assignment: Assignment
) -> None:
    sign_in(page, assignment.assessor)
    address = f"/beoordelen/{assignment.pk}/principe/robust"
    for text in ("Weg ermee.", "Blijft niet achter."):
        crashed = page.context.new_page()
        crashed.goto(address)
        page.context.set_offline(True)
        crashed.locator("textarea").fill(text)
        crash(crashed, page, text)
        page.context.set_offline(False)
        page.goto(address)
        assert text in "".join(kept_here(page))
        if text == "Weg ermee.":
            page.get_by_role("button", name="Gooi het weg").click()
            assert kept_here(page) == []

    page.goto(reverse("account_logout"))
    page.locator("main form button").click()
    expect(page.locator("h1")).to_be_visible()
    assert kept_here(page) == []
    assert stored("robust").rationale == ""


def test_who_types_on_without_a_pause_is_saved_all_the_same(page: Page, assignment: Assignment) -> None:
    sign_in(page, assignment.assessor)
    page.goto(f"/beoordelen/{assignment.pk}/principe/robust")

    with page.expect_request("**/bewaren", timeout=20_000):
        page.evaluate(
            """() => {
              const field = document.querySelector("textarea");
              window.typing = setInterval(() => {
                field.value += "a";
                field.dispatchEvent(new Event("input", { bubbles: true }));
              }, 100);
            }"""
        )
    page.evaluate("clearInterval(window.typing)")

    expect(page.locator("#score-saved-text")).to_contain_text("Bewaard om")


def test_signed_out_halfway_the_text_stays_and_is_saved_after_signing_in_again(
    page: Page, assignment: Assignment
) -> None:
    sign_in(page, assignment.assessor)
    page.goto(f"/beoordelen/{assignment.pk}/principe/robust")

    page.context.clear_cookies(name=settings.SESSION_COOKIE_NAME)
    page.locator("textarea").fill("Net voor het uitloggen.")
    expect(page.locator("#score-trouble")).to_contain_text("U bent uitgelogd")
    assert stored("robust").rationale == ""

    sign_in(page, assignment.assessor)
    expect(page.locator("#score-saved-text")).to_contain_text("Bewaard om", timeout=15_000)
    assert stored("robust").rationale == "Net voor het uitloggen."


def test_the_gate_is_flagged_at_once_and_keys_do_nothing_while_typing_or_when_off(
    page: Page, assignment: Assignment
) -> None:
    sign_in(page, assignment.assessor)
    page.goto(f"/beoordelen/{assignment.pk}/principe/robust")

    page.keyboard.press("4")
    page.locator('[name="robust-evidence_level"][value="1"]').check()
    expect(page.locator("#robust-evidence_level-error")).to_be_visible()
    page.locator('[name="robust-evidence_level"][value="2"]').check()
    expect(page.locator("#robust-evidence_level-error")).to_be_hidden()

    page.locator("textarea").press_sequentially("0 of 1?")
    assert page.locator('[name="robust-answer"]:checked').get_attribute("value") == "4"

    page.get_by_role("button", name="Toetsen uitzetten").click()
    expect(page.get_by_role("button", name="Toetsen 0 tot en met 4 aanzetten")).to_be_visible()
    page.keyboard.press("1")
    assert page.locator('[name="robust-answer"]:checked').get_attribute("value") == "4"
    assert stored("robust").level == 4


def test_all_principles_on_one_page_save_apart_and_step_with_keys(page: Page, assignment: Assignment) -> None:
    sign_in(page, assignment.assessor)
    page.goto(f"/beoordelen/{assignment.pk}?alles")
    axe(page)

    page.keyboard.press("1")
    page.keyboard.press("Alt+n")
    page.keyboard.press("3")
    expect(page.locator("#score-saved-text")).to_contain_text("Bewaard om")

    assert (stored("integrative").level, stored("inclusive").level) == (1, 3)


def test_on_a_phone_without_javascript_everything_works(
    new_page: Callable[..., Page], assignment: Assignment, screenshot: Callable[[Page, str], None]
) -> None:
    page = new_page(width=320, height=640, script=False)
    sign_in(page, assignment.assessor)

    page.goto(f"/beoordelen/{assignment.pk}")
    for code in assignment.round.lens.principles.values_list("code", flat=True):
        page.locator(f'[name="{code}-answer"][value="1"]').check()
        page.locator("textarea").fill(f"Gezien bij {code}.")
        page.locator(f'[name="{code}-evidence_level"][value="1"]').check()
        page.locator(f'[name="{code}-confidence"][value="low"]').check()
        if code == "robust":
            screenshot(page, "scoring-320")
            page.locator("summary", has_text="Bewijs toevoegen").click()
            page.locator('[name="robust-evidence_file"]').set_input_files(
                {"name": "verslag.txt", "mimeType": "text/plain", "buffer": b"Verslag van 3 november"}
            )
            page.locator('[name="robust-evidence_title"]').fill("Gespreksverslag")
            page.locator("[data-add]").click()
            assert page.locator(".mv-evi a").inner_text() == "Gespreksverslag"
        page.locator('[data-go="next"]').click()

    assert page.locator("h1").inner_text() == "Controleren en indienen"
    page.locator(".mv-submit button").click()
    assert "Uw beoordeling is ingediend" in page.locator("main").inner_text()
    assert set(Score.objects.values_list("level", flat=True)) == {1}


@pytest.mark.full
@pytest.mark.parametrize("address", ["/beoordelingen", "/beoordelen/{pk}/principe/robust", "/beoordelen/{pk}/overzicht",
                                     "/beoordelen/{pk}?alles", "/lens", "/en/lens"])  # fmt: skip
def test_pages_fit_a_small_phone(narrow_page: Page, assignment: Assignment, address: str) -> None:
    sign_in(narrow_page, assignment.assessor)
    narrow_page.goto(address.format(pk=assignment.pk))
    fits(narrow_page)
    axe(narrow_page)
