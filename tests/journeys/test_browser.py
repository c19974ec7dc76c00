# SPDX-License-Identifier: EUPL-1.2
"""The browser of the journeys does what they count on."""

from playwright.sync_api import Page


def test_chromium_opens_a_page_of_the_live_server(page: Page) -> None:
    answer = page.goto("/bestaat-niet")
    assert answer is not None
    assert answer.status == 404
