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
# Marks every element that looks like one whose contrast was right before, and returns the looks of all others. A look
# is the element with what it stands in, but for what cannot change a colour; its state, with whether it holds text of
# its own; and the style sheets of the page, with how wide and how light the screen is.
MARK_THE_KNOWN: Final = """
(known) => {
  const seen = new Set(known), fresh = new Set();
  const plain = new Set(["id", "for", "name", "value", "title", "href", "action", "src", "lang", "content", "d",
    "aria-label", "aria-labelledby", "aria-describedby", "aria-controls", "list", "datetime", "data-axe-seen"]);
  const states = [":focus", ":hover", ":disabled", ":checked", ":invalid", ":nth-child(even)"];
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const mix = (sum, text) => {
    for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 16777619);
    return sum;
  };
  const walk = (element, above) => {
    let look = mix(above, "/" + element.localName);
    for (const one of element.attributes) if (!plain.has(one.name)) look = mix(look, ` ${one.name}=${one.value}`);
    for (const state of states) if (element.matches(state)) look = mix(look, state);
    const text = [...element.childNodes].some((one) => one.nodeType === 3 && one.data.trim());
    const own = mix(look, text ? "text" : "");
    if (seen.has(own)) element.setAttribute("data-axe-seen", "");
    else { fresh.add(own); element.removeAttribute("data-axe-seen"); }
    for (const child of element.children) walk(child, look);
  };
  const styles = [...document.querySelectorAll("link[rel=stylesheet], style")];
  const sheets = styles.map((one) => one.href ?? one.textContent).sort();
  walk(document.documentElement, mix(2166136261, [innerWidth, dark, ...sheets].join(" ")));
  axe.configure({ rules: [{ id: "color-contrast", selector: ":not([data-axe-seen])" }] });
  return [...fresh];
}
"""
AXE_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


class Contrast:
    """How often axe measures the contrast of what looks the same, which is more than half of its work."""

    def __init__(self) -> None:
        self.is_measured_once = False
        self.known: set[int] = set()


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
