# SPDX-License-Identifier: EUPL-1.2
"""A real browser on a real server: Chromium on the live server, the strict content policy in force.

`page` is 1280 pixels wide and `narrow_page` 320; both fail the test when the browser reports a script error, a blocked
resource or an answer of 500. `screenshot(page, "name")` keeps a picture where SCREENSHOTS names a folder.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.contrib.staticfiles import finders
from django.db import connections
from playwright.sync_api import Browser, ConsoleMessage, Page, Response, Route, sync_playwright

from tests.browser import ARGUMENTS, chromium

if TYPE_CHECKING:
    from pytest_django.live_server_helper import LiveServer

PATIENCE_MS = 10_000


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all journeys of this process."""
    # Playwright keeps an event loop in this thread; Django would refuse its ORM beside it.
    before = os.environ.get("DJANGO_ALLOW_ASYNC_UNSAFE")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    # Beside a loop Django knows none of the connections from before it, nor afterwards those from beside it; one that
    # stays open keeps the database of the tests from being removed.
    connections.close_all()
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium(), args=ARGUMENTS)
        yield started
        connections.close_all()
        started.close()
    if before is None:
        del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def new_page(browser: Browser, live_server: "LiveServer") -> Iterator[Callable[..., Page]]:
    """Make pages, each with cookies of its own: another person, or the same one on another device."""
    complaints: list[str] = []
    contexts = []

    def make(
        *, width: int = 1280, height: int = 900, language: str = "nl-NL", script: bool = True, touch: bool = False
    ) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": height},
            locale=language,
            base_url=live_server.url,
            java_script_enabled=script,
            has_touch=touch,
        )
        contexts.append(context)
        context.set_default_timeout(PATIENCE_MS)
        page = context.new_page()
        _listen(page, complaints)
        return page

    yield make
    for context in contexts:
        context.close()
    assert not complaints, "\n".join(complaints)


def height_of(browser: Browser, html: str, width: int = 1280) -> int:
    """Return how many pixels high this page is as it opens, without script and without a server."""
    context = browser.new_context(viewport={"width": width, "height": 900}, java_script_enabled=False)

    def answer(route: Route) -> None:
        _, is_static, name = route.request.url.partition("/static/")
        if is_static and (found := finders.find(name)):
            route.fulfill(path=found)
        else:
            route.fulfill(body="" if is_static else html, content_type="text/html")

    try:
        page = context.new_page()
        page.route("**/*", answer)
        page.goto("http://page.invalid/")
        return int(page.evaluate("document.documentElement.scrollHeight"))
    finally:
        context.close()


def _listen(page: Page, complaints: list[str]) -> None:
    def on_console(message: ConsoleMessage) -> None:
        # Chromium also reports every 4xx page here; journeys visit those on purpose.
        if message.type == "error" and "status of 4" not in message.text:
            complaints.append(f"{page.url}: {message.text}")

    def on_response(response: Response) -> None:
        if response.status >= 500:
            complaints.append(f"{response.url}: {response.status}")

    page.on("console", on_console)
    page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))
    page.on("response", on_response)


@pytest.fixture
def page(new_page: Callable[..., Page]) -> Page:
    """A browser window 1280 pixels wide."""
    return new_page()


@pytest.fixture
def narrow_page(new_page: Callable[..., Page]) -> Page:
    """A browser window 320 pixels wide, as on a small phone."""
    return new_page(width=320, height=640)


@pytest.fixture
def screenshot() -> Callable[[Page, str], None]:
    """Keep a picture of the whole page in the folder that SCREENSHOTS names; without it, nothing."""

    def take(page: Page, name: str) -> None:
        if folder := os.environ.get("SCREENSHOTS"):
            page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)

    return take
