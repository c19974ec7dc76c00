# SPDX-License-Identifier: EUPL-1.2
"""What we promise in public can be looked up: every promise leads to a page that answers."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from tests.factories import make_lens

ROOT = Path(settings.BASE_DIR)


@pytest.mark.parametrize("page", ["/over", "/en/over"])
@pytest.mark.django_db
def test_every_promise_leads_to_a_page_that_answers(page: str, client: Client) -> None:
    make_lens()
    promises = client.get(page).text.split("mv-promises", 1)[1].split("</ol>")[0]

    links = [re.findall(r'href="([^"]+)"', promise) for promise in promises.split("<li>")[1:]]

    assert len(links) == 7
    assert all(links)
    assert {client.get(link, follow=True).status_code for found in links for link in found} == {200}


def test_the_table_of_promises_names_tests_that_are_there() -> None:
    table = (ROOT / "docs/promises.md").read_text(encoding="utf-8")
    named = re.findall(r"`(tests/[\w/]+\.py)`", table)

    assert len(re.findall(r"^\| [a-g]\. ", table, flags=re.MULTILINE)) == 7
    assert [path for path in named if not (ROOT / path).is_file()] == []
