# SPDX-License-Identifier: EUPL-1.2
"""Real Chromium for the journeys: found, or provided, or a loud failure; never a skip."""

from collections.abc import Sequence
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from axe_playwright_python.base import AXE_SCRIPT
from django.conf import settings
from django.test import Client

from accounts.models import User
from tests.debian import Program

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

CHROMIUM = Program(
    "Chromium", ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome"), "chromium", "CHROMIUM"
)
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
]
MOST_TABS = 90
AXE_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def chromium() -> str:
    """Return the path of Chromium, after installing it with apt-get where that is possible."""
    return CHROMIUM.path()


def sign_in(page: "Page", user: User) -> None:
    """Let this browser be somebody, without the sign-in pages: those have a journey of their own."""
    client = Client()
    client.force_login(user)
    if not page.url.startswith("http"):
        page.goto("/over")
    name = settings.SESSION_COOKIE_NAME
    page.context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": urljoin(page.url, "/")}])


def tab_to(target: "Locator") -> None:
    """Press Tab until one of the targets has the focus, as somebody without a mouse does."""
    target.first.wait_for(state="attached")
    for _press in range(MOST_TABS):
        if target.evaluate_all("elements => elements.includes(document.activeElement)"):
            return
        target.page.keyboard.press("Tab")
    raise AssertionError(f"no Tab leads to {target}")


def axe(page: "Page", *, exclude: tuple[str, ...] = (), rules: Sequence[str] = ()) -> None:
    """Fail with every violation axe finds on the page, or of these rules, except inside the `exclude` selectors."""
    context = {"exclude": [[selector] for selector in exclude]} if exclude else None
    wanted = {"type": "rule", "values": rules} if rules else {"type": "tag", "values": AXE_RULES}
    options = {"runOnly": wanted, "resultTypes": ["violations"]}
    # It stays on the page for the next question, and only what is wrong comes back.
    if not page.evaluate("'run' in (window.axe ?? {})"):
        page.evaluate(AXE_SCRIPT)
    found = page.evaluate(
        "([context, options]) => axe.run(context ?? document, options).then(found => found.violations)",
        [context, options],
    )
    lines = [
        f"{rule['id']} ({rule['impact']}): {rule['help']}\n"
        + "\n".join(f"    {node['html']}" for node in rule["nodes"])
        for rule in found
    ]
    assert not lines, f"axe on {page.url}:\n" + "\n".join(lines)


def reads_in_the_dark(page: "Page") -> None:
    """Fail with every text that is hard to read where the device asks for dark, and leave the page light."""
    page.emulate_media(color_scheme="dark")
    try:
        # Buttons change colour gradually.
        page.evaluate("Promise.allSettled(document.getAnimations().map((one) => one.finished))")
        axe(page, rules=["color-contrast"])
    finally:
        page.emulate_media(color_scheme="light")


def fits(page: "Page") -> None:
    """Fail when the page scrolls sideways at its present width."""
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 0, f"{page.url} is {wide} px wider than the window"
