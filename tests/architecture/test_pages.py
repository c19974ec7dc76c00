# SPDX-License-Identifier: EUPL-1.2
"""Every page of the product, as everybody who may read it: valid, accessible, in one language, on any screen."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import pytest
from django.conf import settings
from django.urls import reverse
from django.utils.translation import override
from playwright.sync_api import Page

from tests.architecture.addresses import ADDRESSES, CARRIERS, OFFICES, OFFICIALS, Kind, url_names
from tests.architecture.html import page_faults
from tests.architecture.plain_language import hard_in_page
from tests.architecture.visits import EVERYBODY, client_of, room_of, visit
from tests.architecture.world import INTERNAL, ROLES, World, make_world
from tests.browser import axe, fits, reads_in_the_dark

if TYPE_CHECKING:
    from pytest_django.live_server_helper import LiveServer

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


@pytest.mark.parametrize("language", ["nl", "en"])
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


def readable(world: World, room: str, language: str) -> Iterator[tuple[str, str, str]]:
    """Yield role, path and what must begin first: each page as a visitor, and as a person with an account."""
    for name in (name for name in PAGES if room_of(name) == room):
        address = ADDRESSES[name]
        with override(language):
            path = address.path(name, world)
            begin = reverse(address.begin) if address.begin else ""
        person = next((role for role in ("coordinator", *ROLES) if role in address.readers), None)
        for role in dict.fromkeys(role for role in ("anyone", person) if role and role in address.readers):
            yield role, path, begin


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(("language", "width"), [("nl", NARROW), ("en", 1280)])
@pytest.mark.parametrize("room", sorted({room_of(name) for name in PAGES}))
def test_every_page_passes_axe_and_fits_the_screen(
    new_page: Callable[..., Page], live_server: "LiveServer", room: str, language: str, width: int
) -> None:
    world = make_world()
    windows: dict[str, Page] = {}
    faults = []
    for role, path, begin in readable(world, room, language):
        if role not in windows:
            windows[role] = new_page(width=width)
            sign_in(windows[role], world, role, live_server.url)
        page = windows[role]
        if begin:
            page.goto(begin)
            page.locator("main form[method=post] [type=submit]").first.click()
        page.goto(path)
        for check in (axe, fits, reads_in_the_dark) if width > NARROW else (axe, fits):
            try:
                check(page)
            except AssertionError as fault:
                faults.append(f"as {role}: {fault}")
    assert not faults, "\n\n".join(faults)


def sign_in(page: Page, world: World, role: str, url: str) -> None:
    if role == "anyone":
        return
    cookie = client_of(world, role).cookies[settings.SESSION_COOKIE_NAME]
    page.context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": url}])


@pytest.mark.django_db(transaction=True)
def test_pages_can_be_read_and_forms_sent_without_javascript(new_page: Callable[..., Page]) -> None:
    page = new_page(width=320, script=False)
    page.goto("/onderdelen")
    assert page.locator("h1").is_visible()
    assert page.locator(".mv-profile").first.is_visible()
    page.goto("/register?q=tuin")
    assert page.locator("h1").is_visible()
