# SPDX-License-Identifier: EUPL-1.2
"""Every job of docs/jobs.md, done with the keyboard alone or a thumb, in what the table allows; and the row keys."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

import pytest
from playwright.sync_api import Page, expect

from assessment.models import Round
from initiatives.models import Area
from tests.browser import axe, fits, sign_in
from tests.cast import Cast, make_cast
from tests.city import load_reference
from tests.journeys.jobs import founders, office, officials, residents
from tests.journeys.jobs.hands import Keyboard, Thumb
from tests.journeys.jobs.table import JOBS

if TYPE_CHECKING:
    from types import ModuleType

    from pytest_django.live_server_helper import LiveServer

pytestmark = pytest.mark.django_db(transaction=True)
MOST_TABS: Final = 10
# Whose jobs stand where. Each module has `prepare`, which makes what all its jobs need, and a function for each job.
KINDS: Final[dict[str, "ModuleType"]] = {
    "official": officials, "resident": residents, "founder": founders, "assessor": office, "coordinator": office,
    "alderman": office, "administrator": office, "API client": office,
}  # fmt: skip
# Who is signed in where that is somebody else.
HANDS_OF: Final = {"API client": "administrator"}
ON_A_PHONE: Final = sorted({job.who for job in JOBS if job.taps is not None})


@pytest.fixture
def morning(live_server: "LiveServer") -> Cast:
    """What an official finds when the day begins."""
    cast = make_cast()
    officials.prepare(cast)
    return cast


def walk_of(code: str, who: str) -> Callable[..., None]:
    walk: Callable[..., None] = getattr(KINDS[who], code.replace("-", "_"))
    return walk


def test_no_job_of_the_table_asks_for_more_than_ten_tabs_to_an_act() -> None:
    assert len({(job.who, job.code) for job in JOBS}) == len(JOBS) == 30
    assert {job.who for job in JOBS} == set(KINDS)
    assert max(job.tabs for job in JOBS) <= MOST_TABS


def begin(who: str, page: Page) -> Cast:
    """Make the city of these jobs, and let this browser be who does them; a resident has no account."""
    load_reference()
    cast = make_cast(Area.objects.get(name="Noord"))
    KINDS[who].prepare(cast)
    if somebody := getattr(cast, HANDS_OF.get(who, who), None):
        sign_in(page, somebody)
    return cast


def is_within(taken: tuple[float, ...], most: tuple[int, ...]) -> bool:
    return all(one <= limit for one, limit in zip(taken, most, strict=True))


@pytest.mark.parametrize("who", KINDS)
def test_jobs_are_done_with_the_keyboard_in_what_the_table_allows(
    who: str, page: Page, live_server: "LiveServer", subtests: pytest.Subtests
) -> None:
    cast = begin(who, page)
    for job in (job for job in JOBS if job.who == who):
        with subtests.test(job.code):
            hands = Keyboard(page)
            walk_of(job.code, who)(hands, cast)
            taken = (hands.tabs, hands.acts, hands.seconds)
            assert is_within(taken, (job.tabs, job.acts, job.seconds)), taken


@pytest.mark.parametrize("who", ON_A_PHONE)
def test_jobs_are_done_with_a_thumb_on_a_small_phone(
    who: str, new_page: Callable[..., Page], live_server: "LiveServer", subtests: pytest.Subtests
) -> None:
    page = new_page(width=320, height=640, touch=True)
    cast = begin(who, page)
    for code, taps in [(job.code, job.taps) for job in JOBS if job.who == who and job.taps is not None]:
        with subtests.test(code):
            thumb = Thumb(page)
            walk_of(code, who)(thumb, cast)
            fits(page)
            assert thumb.acts <= taps, thumb.acts


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


def test_the_act_behind_long_lists_of_boxes_is_within_ten_tabs(page: Page, live_server: "LiveServer") -> None:
    begin("coordinator", page)
    hands = Keyboard(page)
    hands.open(f"/rondes/{Round.objects.get(title=office.TO_DIVIDE).pk}/toewijzen")
    assert page.locator("main [type=checkbox]").count() > office.MANY + MOST_TABS

    hands.press(page.get_by_role("link", name="Naar de initiatieven"))
    hands.press(page.get_by_role("link", name="Naar wie beoordeelt"))
    hands.press(page.get_by_role("link", name="Sla deze"))
    hands.press(page.get_by_role("button", name="Vraag deze beoordelaars"))

    expect(page.locator(".mv-errors")).to_contain_text("Kies ten minste één initiatief")
    assert hands.tabs <= MOST_TABS


def test_no_name_lies_under_the_act_of_a_long_list(page: Page, live_server: "LiveServer") -> None:
    begin("coordinator", page)
    page.goto(f"/rondes/{Round.objects.get(title=office.TO_DIVIDE).pk}/toewijzen")
    page.locator("#who").scroll_into_view_if_needed()
    page.mouse.wheel(0, 600)
    last = page.locator(".mv-assign__choices label").last
    last.scroll_into_view_if_needed()
    box, acts = last.bounding_box(), page.locator(".mv-assign__who .mv-acts").bounding_box()
    assert box
    assert acts
    assert box["y"] + box["height"] <= acts["y"]


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
