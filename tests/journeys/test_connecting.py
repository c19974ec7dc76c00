# SPDX-License-Identifier: EUPL-1.2
"""Two founders find each other on a phone without JavaScript; an official plans a meeting and says what came of it."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from accounts.models import User
from initiatives.models import Meeting
from mail.models import Message
from tests.browser import axe, fits, sign_in
from tests.cast import Cast, make_cast
from tests.factories import make_carrier, make_initiative, make_need, make_user

if TYPE_CHECKING:
    from pytest_django.live_server_helper import LiveServer

pytestmark = pytest.mark.django_db(transaction=True)
NewPage = Callable[..., Page]
Screenshot = Callable[[Page, str], None]


@pytest.fixture
def street(live_server: "LiveServer") -> tuple[Cast, User]:
    """A garden of the founder that looks for tools, and a workshop in the same area that has them."""
    assert live_server.url
    cast = make_cast()
    smith = make_user(name="Sien Smid", email="sien@example.org")
    garden = make_initiative(name="Tuinploeg", area=cast.area)
    workshop = make_initiative(name="Werkplaats Zuid", area=cast.area)
    make_carrier(garden, cast.founder)
    make_carrier(workshop, smith)
    make_need(garden, subject="material", text="Gereedschap voor de tuin")
    make_need(workshop, kind="offer", subject="material", text="Gereedschap dat over is")
    return cast, smith


def phone(new_page: NewPage, person: User) -> Page:
    page = new_page(width=320, script=False)
    sign_in(page, person)
    return page


def test_two_founders_meet_on_a_phone_without_javascript(
    new_page: NewPage, street: tuple[Cast, User], screenshot: Screenshot
) -> None:
    cast, smith = street
    asking = phone(new_page, cast.founder)
    asking.goto("/mijn")
    asking.get_by_role("link", name="Tuinploeg").first.click()
    expect(asking.get_by_text("Beide noemen gereedschap")).to_be_visible()
    screenshot(asking, "connect-mine")
    asking.get_by_role("link", name="Breng ons in contact").click()
    screenshot(asking, "connect-ask")
    asking.get_by_role("button", name="Verstuur de vraag").click()
    expect(asking.get_by_text("U zei ja; wacht op de ander")).to_be_visible()
    expect(asking.get_by_text("sien@example.org")).to_have_count(0)

    found = re.search(r"/kennismakingen/\S+", Message.objects.get(kind="introduction-asked").body)
    assert found
    answering = phone(new_page, smith)
    answering.goto(found.group(0))
    answering.get_by_label("Ja, de ander mag").check()
    answering.get_by_role("button", name="Verstuur het antwoord").click()
    expect(answering.get_by_role("link", name=cast.founder.email)).to_be_visible()
    fits(answering)
    screenshot(answering, "connect-both")
    asking.reload()
    expect(asking.get_by_role("link", name="sien@example.org")).to_be_visible()


def test_an_official_plans_a_meeting_and_says_what_came_of_it(
    new_page: NewPage, street: tuple[Cast, User], screenshot: Screenshot
) -> None:
    cast, _smith = street
    page = phone(new_page, cast.official)
    page.goto("/ontmoetingen")
    page.get_by_role("link", name="Plan een ontmoeting").click()
    page.get_by_label("Waar gaat het over?").fill("Buurttafel")
    page.locator("[name=happens_on]").fill(timezone.localdate().isoformat())
    page.locator("[name=where]").fill("Huis van de Wijk")
    page.locator("[name=initiatives]").fill("Tuinploeg\nWerkplaats Zuid")
    screenshot(page, "connect-plan")
    page.get_by_role("button", name="Plan de ontmoeting").click()
    expect(page.get_by_role("heading", name="Buurttafel")).to_be_visible()
    Meeting.objects.update(happens_on=timezone.localdate() - timedelta(days=1))

    page.goto("/werkvoorraad")
    page.get_by_role("link", name="Buurttafel").click()
    page.get_by_label("Wat kwam ervan?").fill("Zij delen voortaan een schuur.")
    page.get_by_label("Ik was erbij").check()
    page.get_by_role("button", name="Bewaar").click()
    expect(page.get_by_text("Zij delen voortaan een schuur.").first).to_be_visible()
    fits(page)
    screenshot(page, "connect-outcome")


@pytest.mark.full
def test_the_lists_fit_a_phone_and_a_desk_and_have_no_violation(
    new_page: NewPage, street: tuple[Cast, User], screenshot: Screenshot
) -> None:
    cast, _smith = street
    for width in (320, 1280):
        page = new_page(width=width)
        sign_in(page, cast.official)
        paths = {"list": "/vraag-en-aanbod", "meetings": "/ontmoetingen", "area": f"/gebied/{cast.area.code}"}
        for name, path in paths.items():
            page.goto(path)
            fits(page)
            axe(page)
            screenshot(page, f"connect-{name}-{width}")
