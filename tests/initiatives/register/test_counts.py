# SPDX-License-Identifier: EUPL-1.2
"""The numbers beside the filters: exact, or a few seconds old where a city is large."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client

from initiatives.register import counts
from tests.factories import make_initiative

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nothing_kept() -> Iterator[None]:
    counts._recent.clear()
    yield
    counts._recent.clear()


def test_numbers_may_lag_but_the_list_never_does(client: Client, settings: Any) -> None:
    settings.REGISTER_COUNTS_KEPT_SECONDS = 3600
    make_initiative(name="First garden")
    assert "First garden" in client.get("/register").content.decode()
    make_initiative(name="Second garden")
    assert "Second garden" in client.get("/register").content.decode()
    assert counts.PlaceCounts.load().total == 1


def test_without_keeping_they_are_exact(settings: Any) -> None:
    settings.REGISTER_COUNTS_KEPT_SECONDS = 0
    make_initiative()
    assert counts.PlaceCounts.load().total == 1
    make_initiative()
    assert counts.PlaceCounts.load().total == 2


def test_a_page_with_kept_numbers_asks_little(
    client: Client, settings: Any, django_assert_max_num_queries: Any
) -> None:
    settings.REGISTER_COUNTS_KEPT_SECONDS = 3600
    make_initiative()
    client.get("/register")
    with django_assert_max_num_queries(5):
        client.get("/register")
