# SPDX-License-Identifier: EUPL-1.2
"""Every page of the product, as everybody who may read it: valid, accessible, in one language, on any screen."""

from collections.abc import Callable
from operator import itemgetter
from typing import Any
from urllib.parse import urljoin

import pytest
from django.conf import settings
from django.urls import reverse
from django.utils.translation import override
from playwright.sync_api import Page

from tests.architecture.addresses import ADDRESSES, CARRIERS, OFFICES, OFFICIALS, Kind, url_names
from tests.architecture.html import page_faults
from tests.architecture.plain_language import hard_in_page
from tests.architecture.visits import EVERYBODY, client_of, visit
from tests.architecture.world import INTERNAL, ROLES, World
from tests.browser import axe, fits, reads_in_the_dark

PAGES = [name for name, address in ADDRESSES.items() if address.kind is Kind.PAGE]
STEPS = [name for name, address in ADDRESSES.items() if address.kind is Kind.STEP]
ACTS = [name for name, address in ADDRESSES.items() if address.kind is Kind.ACT]
REFUSALS = {403, 404}
NARROW = 320
RESIDENTS = {"anyone", "founder"}
FOR_PROGRAMMERS = {name for name in PAGES if name.startswith("api-reference")}


def _shown_unnoted(world: World, answer: Any) -> list[str]:
    """Return the carriers whose data this page shows without saying so (core.pages.shown_people)."""
    page = answer.body.decode()
    people = [world.person(carrier) for carrier in sorted(CARRIERS)]
    return [one.name for one in people if (one.name in page or one.email in page) and one.pk not in answer.noted]


def test_every_address_is_declared() -> None:
    assert sorted(ADDRESSES) == url_names()


@pytest.mark.parametrize("language", ["nl", pytest.param("en", marks=pytest.mark.thin(4))])
@pytest.mark.parametrize("name", PAGES)
def test_pages_are_sound_for_whom_they_are_meant_and_shut_for_others(world: World, name: str, language: str) -> None:
    faults = []
    address = ADDRESSES[name]
    with override(language):
        path = address.path(name, world)
    looked = set()
    for role in EVERYBODY:
        answer = visit(world, role, "get", path, address.begin)
        allowed = {200} if role in address.readers else REFUSALS | ({302} if role == "anyone" else set())
        if answer.status_code not in allowed:
            faults.append(f"{role} gets {answer.status_code} at {path}")
        if role in OFFICES and answer.status_code in allowed:
            faults += [f"{path} shows {one} to {role} and notes it nowhere" for one in _shown_unnoted(world, answer)]
        if role not in OFFICIALS and INTERNAL in answer.body.decode():
            faults.append(f"{role} reads a note of colleagues at {path}")
        # The whole page is read once per kind of answer; roles differ in the menu, which has tests of its own.
        if language == "nl" and role in RESIDENTS and answer.status_code == 200 and name not in FOR_PROGRAMMERS:
            faults += [f"{path} as {role}: {fault}" for fault in hard_in_page(answer.body.decode())]
        if answer.status_code != 302 and (kind := (answer.status_code, role == "anyone")) not in looked:
            looked.add(kind)
            # The walk is in Oeverstad, with codes of nowhere: what names the city of the demo has it from the code.
            if "rotterdam" in answer.body.decode().lower():
                faults.append(f"{path} names Rotterdam")
            faults += [f"{path} as {role}: {fault}" for fault in page_faults(answer.body.decode(), language)]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("role", EVERYBODY)
def test_the_menu_of_every_role_is_sound(world: World, role: str) -> None:
    assert not page_faults(client_of(world, role).get("/over").content.decode(), "nl")


def test_steps_are_pages_or_lead_on(world: World) -> None:
    faults = []
    for name in STEPS:
        with override("nl"):
            path = ADDRESSES[name].path(name, world)
        for role in EVERYBODY:
            answer = visit(world, role, "get", path)
            if answer.status_code >= 500:
                faults.append(f"{role} gets {answer.status_code} at {path}")
            elif answer.status_code != 302 and role in {"anyone", "founder"}:
                faults += [f"{path} as {role}: {fault}" for fault in page_faults(answer.body.decode(), "nl")]
    assert not faults, "\n".join(faults)


def test_no_act_is_done_by_a_link(world: World) -> None:
    faults = []
    for name in ACTS:
        with override("nl"):
            path = ADDRESSES[name].path(name, world)
        for role in EVERYBODY:
            status = visit(world, role, "get", path).status_code
            if status not in {405, *REFUSALS} | ({302} if role == "anyone" else set()):
                faults.append(f"{role} gets {status} at {path}")
    assert not faults, "\n".join(faults)


def person_for(name: str) -> str:
    """Return who sees most of a page: a person with an account, or anybody where only who has none may read it."""
    return next((role for role in ("coordinator", *ROLES) if role in ADDRESSES[name].readers), "anyone")


def in_shares(names: list[str]) -> list[list[str]]:
    """Cut these pages into tests that take about as long as each other."""
    return [names[start : start + SHARE] for start in range(0, len(names), SHARE)]


SHARE = 12
READABLE = [name for name in PAGES if ADDRESSES[name].readers]
PUBLIC_TOO = [name for name in READABLE if "anyone" in ADDRESSES[name].readers and person_for(name) != "anyone"]
in_both_windows = pytest.mark.parametrize(("language", "width"), [("nl", NARROW), ("en", 1280)])
Check = Callable[[Page], None]


@pytest.mark.thin(2)
@in_both_windows
@pytest.mark.parametrize("names", in_shares(READABLE), ids=itemgetter(0))
def test_every_page_passes_axe_and_fits_the_screen(
    walked: World, new_page: Callable[..., Page], names: list[str], language: str, width: int
) -> None:
    visits = [(person_for(name), name) for name in names]
    assert not (faults := faults_on_screen(walked, visits, new_page, language, width)), "\n\n".join(faults)


@pytest.mark.thin(6)
@in_both_windows
@pytest.mark.parametrize("names", in_shares(PUBLIC_TOO), ids=itemgetter(0))
def test_what_a_visitor_sees_passes_axe_and_fits_the_screen(
    walked: World, new_page: Callable[..., Page], names: list[str], language: str, width: int
) -> None:
    visits = [("anyone", name) for name in names]
    assert not (faults := faults_on_screen(walked, visits, new_page, language, width)), "\n\n".join(faults)


def faults_on_screen(
    world: World, visits: list[tuple[str, str]], new_page: Callable[..., Page], language: str, width: int
) -> list[str]:
    """Return what axe finds, and where a page is wider than the screen, or hard to read in the dark."""
    checks: tuple[Check, ...] = (axe, fits, reads_in_the_dark) if width > NARROW else (axe, fits)
    windows: dict[str, Page] = {}
    faults = []
    for role, name in visits:
        address = ADDRESSES[name]
        with override(language):
            path = address.path(name, world)
            begin = reverse(address.begin) if address.begin else ""
        if role not in windows:
            windows[role] = new_page(width=width)
            sign_in(windows[role], world, role)
        page = windows[role]
        if begin:
            page.goto(begin)
            page.locator("main form[method=post] [type=submit]").first.click()
        page.goto(path)
        for check in checks:
            try:
                check(page)
            except AssertionError as fault:
                faults.append(f"as {role}: {fault}")
    return faults


def sign_in(page: Page, world: World, role: str) -> None:
    if role == "anyone":
        return
    # Only for the address of the server: a page with all that belongs to it would take longer.
    page.goto("/health/live")
    cookie = client_of(world, role).cookies[settings.SESSION_COOKIE_NAME]
    page.context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": urljoin(page.url, "/")}])


@pytest.mark.django_db(transaction=True)
def test_pages_can_be_read_and_forms_sent_without_javascript(new_page: Callable[..., Page]) -> None:
    page = new_page(width=320, script=False)
    page.goto("/onderdelen")
    assert page.locator("h1").is_visible()
    assert page.locator(".mv-profile").first.is_visible()
    page.goto("/register?q=tuin")
    assert page.locator("h1").is_visible()
