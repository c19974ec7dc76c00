# SPDX-License-Identifier: EUPL-1.2
"""Make the pictures of the guides anew, from the running demo.

Start the demo (`uv run manage.py up`), then `uv run python docs/screenshots.py [http://127.0.0.1:8000]`.
"""

import re
import shutil
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

FOLDER = Path(__file__).parent / "screenshots"
COLOURS = 128
PICTURES = {
    "signalen": "signals",
    "netwerk": "network",
    "portfolio": "portfolio",
    "agenda": "agenda",
    "vooruitblik": "outlook",
}


def keep(page: Page, name: str, *, whole: bool = False) -> None:
    """Write what the window shows, or the whole page, as a small PNG."""
    picture = Image.open(BytesIO(page.screenshot(full_page=whole)))
    FOLDER.mkdir(exist_ok=True)
    picture.convert("RGB").quantize(COLOURS).save(FOLDER / f"{name}.png", optimize=True)
    sys.stdout.write(f"{name}.png\n")


def become(page: Page, person: str) -> None:
    """Sign in as one of the demo people."""
    page.goto("/demo")
    page.locator(f"form:has(input[value='{person}']) button").click()


def follow(page: Page, pattern: str) -> None:
    """Open the first link on the page whose address fits `pattern`."""
    found = [link for link in page.locator("a").all() if re.search(pattern, link.get_attribute("href") or "")]
    page.goto(found[0].get_attribute("href") or "")


def as_anyone(page: Page) -> None:
    """Take the pictures of the public pages and of a first step."""
    page.goto("/register")
    keep(page, "register")
    page.get_by_role("link", name="Tuinman M/V").click()
    keep(page, "initiative", whole=True)
    page.goto("/api-uitleg")
    keep(page, "api-reference")
    page.goto("/aanmelden")
    page.get_by_role("button", name="Begin").click()
    keep(page, "registration")


def as_founder(page: Page) -> None:
    """Take the picture of a founder's own page."""
    become(page, "oprichter")
    page.goto("/mijn")
    keep(page, "mine")


def as_official(page: Page) -> None:
    """Take the pictures of the work queue, a decision, a file, and of the city as a whole."""
    become(page, "gebied")
    page.goto("/werkvoorraad")
    keep(page, "queue")
    follow(page, r"/werkvoorraad/aanmelding/")
    keep(page, "moderate")
    page.goto("/register")
    page.get_by_role("link", name="Tuinman M/V").click()
    page.goto(page.url.replace("/initiatief/", "/dossier/"))
    keep(page, "dossier")
    for address, picture in PICTURES.items():
        page.goto(f"/{address}")
        page.wait_for_load_state("networkidle")
        keep(page, picture)
    follow(page, r"/netwerk/wat-als\?weg=")
    keep(page, "what-if")


def as_assessor(page: Page) -> None:
    """Take the picture of the scoring page."""
    become(page, "beoordelaar-1")
    page.goto("/beoordelingen")
    page.get_by_role("link", name="Ga verder").click()
    keep(page, "scoring")


def as_coordinator(page: Page) -> None:
    """Take the pictures of a round and of a result to publish."""
    become(page, "coordinator")
    page.goto("/rondes")
    page.get_by_role("link", name="Tweede ronde").click()
    keep(page, "round")
    follow(page, r"/uitslag/")
    keep(page, "result")


def as_administrator(page: Page) -> None:
    """Take the pictures of the API clients and of the log of a webhook."""
    become(page, "beheerder")
    page.goto("/beheer/api-clients")
    keep(page, "api-clients")
    page.goto("/beheer/webhooks")
    page.get_by_role("link", name="wijkkaart").click()
    keep(page, "webhook")


VISITS: tuple[Callable[[Page], None], ...] = (
    as_anyone,
    as_founder,
    as_official,
    as_assessor,
    as_coordinator,
    as_administrator,
)


def make_all(browser: Browser, address: str) -> None:
    """Visit the product as everybody, each in a window of their own."""
    for visit in VISITS:
        context = browser.new_context(base_url=address, locale="nl-NL", viewport={"width": 1280, "height": 900})
        visit(context.new_page())
        context.close()


if __name__ == "__main__":
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        make_all(started, sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:8000")
