# SPDX-License-Identifier: EUPL-1.2
"""The browser of the journeys does what they count on."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import CONTRAST, axe, reads_in_the_dark

DARK = "@media (prefers-color-scheme: dark) { body { background: #222; color: #eee } .note { color: #444 } }"


def test_chromium_opens_a_page_of_the_live_server(page: Page) -> None:
    answer = page.goto("/bestaat-niet")
    assert answer is not None
    assert answer.status == 404


@pytest.fixture
def empty_page(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> Iterator[Page]:
    """A page without a server, in a run that measures the contrast of what looks the same once."""
    monkeypatch.setattr(CONTRAST, "is_measured_once", True)
    monkeypatch.setattr(CONTRAST, "known", set())
    context = browser.new_context()
    yield context.new_page()
    context.close()


def show(page: Page, inside: str, style: str = "") -> None:
    page.set_content(
        f"<!doctype html><html lang=en><title>T</title><style>.pale {{ color: #eee }} {style}</style>"
        f"<body><main><h1>Garden</h1>{inside}</main></body></html>"
    )


def is_found(page: Page) -> bool:
    try:
        axe(page, rules=["color-contrast"])
    except AssertionError:
        return True
    return False


@pytest.mark.parametrize(
    "inside",
    ["<p class=pale>Pale</p>", '<p style="color: #eee">Pale</p>', "<div class=pale><p>Pale</p></div>",
     "<div style='background: #222'><p>Pale</p></div>"],
    ids=["a class", "a style of its own", "around it", "another ground"],
)  # fmt: skip
def test_what_looks_otherwise_than_before_is_measured(empty_page: Page, inside: str) -> None:
    show(empty_page, "<p>Clear</p>")
    assert not is_found(empty_page)
    show(empty_page, inside)
    assert is_found(empty_page)
    # What is wrong is never known: the next page with it is wrong as well.
    show(empty_page, inside)
    assert is_found(empty_page)


def test_what_the_dark_and_another_style_sheet_colour_is_measured(empty_page: Page) -> None:
    show(empty_page, "<p class=note>Clear</p>", DARK)
    assert not is_found(empty_page)
    with pytest.raises(AssertionError, match="color-contrast"):
        reads_in_the_dark(empty_page)
    show(empty_page, "<p class=note>Pale</p>", ".note { color: #eee }")
    assert is_found(empty_page)


def test_what_looks_as_before_is_not_measured_again(empty_page: Page) -> None:
    show(empty_page, "<p class=note>Clear</p>")
    assert not is_found(empty_page)
    show(empty_page, "<ul><li>Clear as well</li></ul><p style='position: absolute'>Over something</p>")
    assert not is_found(empty_page)
    left = empty_page.locator("main :not([data-axe-seen])")
    assert left.all_inner_texts() == ["Clear as well", "Over something"], "the list, which has no text of its own"
