# SPDX-License-Identifier: EUPL-1.2
"""The pages of letters and mail in a real browser: readable by all, at both widths."""

from collections.abc import Callable

import pytest
from django.urls import reverse
from playwright.sync_api import Page
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from mail.models import MessageState
from tests.browser import axe, fits, sign_in
from tests.cast import make_cast
from tests.factories.mail import make_message

Screenshot = Callable[[Page, str], None]


@pytest.mark.thin(2)
@pytest.mark.parametrize("width", [1280, 320])
def test_letters_and_mail_can_be_read_and_used_by_all(
    new_page: Callable[..., Page], live_server: LiveServer, screenshot: Screenshot, settings: Settings, width: int
) -> None:
    settings.DEMO = True
    cast = make_cast()
    make_message(to="a-very-long-address-of-somebody-somewhere@initiatieven.example.org")
    make_message(state=MessageState.FAILED, attempts=3, last_error="550 no such mailbox " * 5)
    page = new_page(width=width)
    sign_in(page, cast.coordinator)
    for name in ("mail:letters", "mail:outbox", "mail:demo-post"):
        answer = page.goto(reverse(name))
        assert answer is not None
        assert answer.status == 200
        axe(page)
        fits(page)
        screenshot(page, f"{name.replace(':', '-')}-{width}")
    page.goto(reverse("mail:letters"))
    page.locator("main table a").first.click()
    page.locator("textarea").fill("Nothing to fill in")
    page.locator("button[name=preview]").click()
    assert page.locator(".mv-errors").count() == 1
    axe(page)
    fits(page)
    screenshot(page, f"mail-letter-{width}")
