# SPDX-License-Identifier: EUPL-1.2
"""The pages that belong to no app."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

PAGES = ["about", "accessibility", "privacy", "contact", "gallery"]


@pytest.mark.django_db
@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("prefix", ["", "/en"])
def test_everybody_can_read_it_without_a_query(
    client: Client, name: str, prefix: str, django_assert_num_queries: Any
) -> None:
    with override("nl"):
        address = prefix + reverse(f"core:{name}")
    with django_assert_num_queries(0):
        response = client.get(address)
    assert response.status_code == 200
    assert response.content.decode().count("<h1") == 1


@pytest.mark.django_db
def test_the_language_link_leads_to_the_same_page_and_keeps_the_query(client: Client) -> None:
    assert 'href="/en/over?x=1"' in client.get("/over?x=1").content.decode()
    assert 'href="/over"' in client.get("/en/over").content.decode()


@pytest.mark.django_db
def test_the_gallery_shows_every_part(client: Client) -> None:
    html = client.get("/onderdelen").content.decode()
    for part in (
        "mv-profile", "mv-mini", "mv-meter--none", "mv-carto__grid", "mv-carto__list", "mv-map", "mv-errors",
        "mv-conflict", "mv-empty", "utrecht-pagination", "mv-radios", "utrecht-textarea", "utrecht-select",
    ):  # fmt: skip
        assert part in html, part


@pytest.mark.django_db
def test_who_types_en_comes_to_the_front_page_in_english(client: Client) -> None:
    answer = client.get("/en", follow=True)
    assert answer.redirect_chain == [("/en/", 302)]
    assert '<html lang="en"' in answer.content.decode()


@pytest.mark.django_db
def test_robots_are_kept_out_of_what_needs_a_person(client: Client) -> None:
    text = client.get("/robots.txt").content.decode()
    assert "Disallow: /mijn\n" in text
    assert "Disallow: /en/mijn\n" in text
    assert client.get("/favicon.ico").headers["Location"].endswith("mark.svg")
