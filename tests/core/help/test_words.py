# SPDX-License-Identifier: EUPL-1.2
"""Words are explained where they are used, on one page, and in the search; without a script by a link."""

import re

import pytest
from django.template import Context, Template
from django.test import Client
from playwright.sync_api import Page, expect

from core.help.words import explained_words
from tests.browser import axe


@pytest.mark.django_db
@pytest.mark.parametrize(("address", "first"), [("/woorden", "Afspraak"), ("/en/woorden", "Area team")])
def test_every_word_stands_on_one_page_by_the_alphabet(client: Client, address: str, first: str) -> None:
    html = client.get(address).content.decode()

    words = re.findall(r"<dt>(.*?)</dt>", html)
    assert words[0] == first
    assert words == sorted(words, key=str.casefold)
    assert len(words) == len(explained_words)
    assert all(f'id="{one.code}"' in html for one in explained_words)


@pytest.mark.django_db
def test_a_word_is_found_by_what_it_is_called_and_by_what_explains_it(client: Client) -> None:
    assert "/woorden#panel" in client.get("/zoeken?q=panel").content.decode()
    assert "/woorden#mirror" in client.get("/zoeken?q=instelling+leest").content.decode()


def test_without_a_script_the_question_is_a_link_to_the_answer() -> None:
    html = Template('{% load help %}{% explained "panel" %}').render(Context())

    assert 'href="/woorden#panel"' in html
    assert "popover" in html


def test_a_word_that_nobody_explains_is_a_defect() -> None:
    with pytest.raises(LookupError, match="nobody explains"):
        Template('{% load help %}{% explained "onzin" %}').render(Context())


@pytest.mark.django_db(transaction=True)
def test_by_keyboard_the_answer_opens_in_place_and_escape_closes_it(page: Page) -> None:
    page.goto("/kansen")
    question = page.get_by_role("button", name="Wat is een kans?")
    answer = page.locator("#w-opportunity")

    expect(answer).to_be_hidden()
    question.focus()
    page.keyboard.press("Enter")
    expect(answer).to_be_visible()
    expect(question).to_have_attribute("aria-expanded", "true")
    axe(page)
    page.keyboard.press("Escape")
    expect(answer).to_be_hidden()
    expect(question).to_be_focused()
    assert page.url.endswith("/kansen")
