# SPDX-License-Identifier: EUPL-1.2
"""Real Chromium for the journeys: found, or provided, or a loud failure; never a skip."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final
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
# Marks every element whose text was found clear before in the same colours and letters on the same ground, and returns
# the looks of all others. A look is what the browser computed, down to the first ground that covers what is under it.
# What is placed over or under something else, or has a picture for a ground, is measured every time.
MARK_THE_KNOWN: Final = """
(known) => {
  const seen = new Set(known), fresh = new Set();
  const groundOf = (element) => {
    const grounds = [];
    for (let at = element; at; at = at.parentElement) {
      const one = getComputedStyle(at);
      const parts = [one, ...["::before", "::after"].map((part) => getComputedStyle(at, part))];
      const isOver = parts.some((part, of) => (!of || part.content !== "none") && (part.backgroundImage !== "none" ||
        part.filter !== "none" || part.mixBlendMode !== "normal" || (of && part.position === "absolute")));
      if (isOver || ["absolute", "fixed", "sticky"].includes(one.position)) return null;
      const isClear = one.backgroundColor === "rgba(0, 0, 0, 0)" && one.opacity === "1";
      if (!isClear) grounds.push(one.backgroundColor, one.opacity);
      if (one.opacity === "1" && one.backgroundColor.startsWith("rgb(")) break;
    }
    return grounds;
  };
  for (const element of document.body.querySelectorAll("*")) {
    element.removeAttribute("data-axe-seen");
    if (![...element.childNodes].some((one) => one.nodeType === 3 && one.data.trim())) continue;
    const ground = groundOf(element);
    if (!ground) continue;
    const own = getComputedStyle(element);
    const look = [own.color, own.fontSize, own.fontWeight, own.textShadow, own.webkitTextStroke, ...ground].join();
    if (seen.has(look)) element.setAttribute("data-axe-seen", "");
    else fresh.add(look);
  }
  axe.configure({ rules: [{ id: "color-contrast", selector: ":not([data-axe-seen])" }] });
  return [...fresh];
}
"""
AXE_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


class Contrast:
    """How often axe measures the contrast of what looks the same, which is more than half of its work."""

    def __init__(self) -> None:
        self.is_measured_once = False
        self.known: set[str] = set()


# Of this process; the default run sets it: a walk over pages measures the menu once and not three hundred times.
CONTRAST: Final = Contrast()


def chromium() -> str:
    """Return the path of Chromium, after installing it with apt-get where that is possible."""
    return CHROMIUM.path()


def sign_in(page: "Page", user: User) -> None:
    """Let this browser be somebody, without the sign-in pages: those have a journey of their own."""
    client = Client()
    client.force_login(user)
    if not page.url.startswith("http"):
        # Only for the address of the server: a page with all that belongs to it would take longer.
        page.goto("/health/live")
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
    is_marked = CONTRAST.is_measured_once and (not rules or "color-contrast" in rules)
    looks = page.evaluate(MARK_THE_KNOWN, list(CONTRAST.known)) if is_marked else []
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
    # What is wrong somewhere stays unknown, and so does what was left out of the question.
    if not exclude:
        CONTRAST.known.update(looks)


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
