# SPDX-License-Identifier: EUPL-1.2
"""The field in the header, with a script: options while one types, by keyboard alone."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser import axe, fits, sign_in
from tests.cast import make_cast
from tests.factories.initiatives import make_initiative

pytestmark = pytest.mark.django_db(transaction=True)


def test_by_keyboard_one_comes_to_the_field_chooses_and_goes(page: Page) -> None:
    cast = make_cast()
    made = [make_initiative(name=f"Buurttuin {number}", area=cast.area) for number in range(2)]
    sign_in(page, cast.official)
    page.goto("/over")
    field = page.get_by_role("combobox", name="Zoek")

    page.keyboard.press("Control+k")
    expect(field).to_be_focused()
    page.keyboard.type("buurtuin")
    options = page.get_by_role("option")
    expect(options.first).to_contain_text("Buurttuin 0")
    expect(field).to_have_attribute("aria-expanded", "true")
    axe(page)
    fits(page)

    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(options.nth(1)).to_have_attribute("aria-selected", "true")
    expect(field).to_have_attribute("aria-activedescendant", options.nth(1).get_attribute("id") or "")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/dossier/{made[1].pk}")

    page.goto("/over")
    page.keyboard.press("Control+k")
    page.keyboard.type("buurttuin")
    expect(options.first).to_be_visible()
    page.keyboard.press("Escape")
    expect(options.first).to_be_hidden()
    page.keyboard.press("Enter")
    page.wait_for_url("**/zoeken?q=buurttuin")
    expect(page.get_by_role("heading", level=1)).to_have_text("2 keer gevonden: buurttuin")
    page.set_viewport_size({"width": 320, "height": 640})
    axe(page)
    fits(page)
