# SPDX-License-Identifier: EUPL-1.2
"""Paging a list by position."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.test import RequestFactory
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from core.database.keyset import BadCursorError, Order, fetch
from core.pages.pagination import keyset_page
from initiatives.models import Area
from tests.factories import make_area

NEWEST = Order.of("-created_at")
BY_NAME = Order.of("name")


def walk(order: Order, size: int) -> list[list[str]]:
    pages, cursor = [], ""
    while True:
        page = fetch(Area.objects.all(), order=order, size=size, cursor=cursor)
        pages.append([area.code for area in page.items])
        if not page.next:
            return pages
        cursor = page.next


class EveryWalk(TestCase):
    @settings(max_examples=25, deadline=None)
    @given(names=st.lists(st.sampled_from("abc"), max_size=12), size=st.integers(1, 5))
    def test_a_walk_visits_every_row_once_in_order(self, names: list[str], size: int) -> None:
        Area.objects.all().delete()
        for name in names:
            make_area(name=name)
        visited = [code for page in walk(BY_NAME, size) for code in page]
        assert visited == list(Area.objects.order_by("name", "id").values_list("code", flat=True))

    @settings(max_examples=15, deadline=None)
    @given(names=st.lists(st.sampled_from("abc"), min_size=1, max_size=12), size=st.integers(1, 5))
    def test_going_back_shows_the_same_pages(self, names: list[str], size: int) -> None:
        Area.objects.all().delete()
        for name in names:
            make_area(name=name)
        forward = walk(BY_NAME, size)
        cursor, page = "", fetch(Area.objects.all(), order=BY_NAME, size=size)
        while page.next:
            cursor = page.next
            page = fetch(Area.objects.all(), order=BY_NAME, size=size, cursor=cursor)
        for expected in reversed(forward[:-1]):
            page = fetch(Area.objects.all(), order=BY_NAME, size=size, cursor=page.previous)
            assert [area.code for area in page.items] == expected
        assert not page.previous


@pytest.mark.django_db
def test_columns_may_run_in_different_directions() -> None:
    start = datetime(2026, 1, 1, tzinfo=UTC)
    for day, name in enumerate("aabb"):
        area = make_area(name=name)
        Area.objects.filter(pk=area.pk).update(created_at=start + timedelta(days=day))
    order = Order.of("name", "-created_at")
    visited = [code for page in walk(order, 1) for code in page]
    assert visited == list(Area.objects.order_by("name", "-created_at").values_list("code", flat=True))


@pytest.mark.django_db
def test_a_row_added_meanwhile_shifts_nothing() -> None:
    for name in "bdf":
        make_area(name=name)
    first = fetch(Area.objects.all(), order=BY_NAME, size=2)
    make_area(name="a")
    second = fetch(Area.objects.all(), order=BY_NAME, size=2, cursor=first.next)
    assert [area.name for area in second.items] == ["f"]


@pytest.mark.django_db
@pytest.mark.parametrize("cursor", ["x", "a:b:c", "é" * 10, "9" * 5000])
def test_a_cursor_we_did_not_make_is_refused(cursor: str) -> None:
    with pytest.raises(BadCursorError):
        fetch(Area.objects.all(), order=BY_NAME, size=2, cursor=cursor)


@pytest.mark.django_db
def test_a_cursor_of_another_order_is_refused() -> None:
    make_area()
    make_area()
    cursor = fetch(Area.objects.all(), order=BY_NAME, size=1).next
    with pytest.raises(BadCursorError):
        fetch(Area.objects.all(), order=NEWEST, size=1, cursor=cursor)


@pytest.mark.django_db
def test_a_cursor_is_one_word_that_an_address_takes_as_it_is() -> None:
    make_area(name="Één & ander: “de ~ tuin”")
    make_area(name="z")
    assert re.fullmatch("[A-Za-z0-9_-]+", fetch(Area.objects.all(), order=BY_NAME, size=1).next)


@pytest.mark.django_db
def test_a_cursor_spelled_in_another_way_is_refused() -> None:
    make_area(name="a")
    make_area(name="b")
    cursor = fetch(Area.objects.all(), order=BY_NAME, size=1).next
    # Base64 leaves out what it does not know.
    for other in (f"{cursor}!!!!", f"{cursor[:4]}....{cursor[4:]}", cursor.swapcase()):
        with pytest.raises(BadCursorError):
            fetch(Area.objects.all(), order=BY_NAME, size=1, cursor=other)


@pytest.mark.django_db
def test_a_page_is_one_query(django_assert_num_queries: object) -> None:
    for _ in range(5):
        make_area()
    with django_assert_num_queries(1):  # type: ignore[operator]
        fetch(Area.objects.all(), order=BY_NAME, size=2)


@pytest.mark.django_db
def test_a_bad_place_in_the_address_gives_the_first_page_and_says_so() -> None:
    make_area(name="only")
    page = keyset_page(Area.objects.all(), RequestFactory().get("/?vanaf=nonsense&q=x"), order=BY_NAME)
    assert page.is_restarted
    assert [area.name for area in page.items] == ["only"]


@pytest.mark.django_db
def test_the_query_string_keeps_the_filters() -> None:
    make_area()
    make_area()
    page = keyset_page(Area.objects.all(), RequestFactory().get("/?q=tuin+groen"), order=BY_NAME, size=1)
    assert page.next_query.startswith("?q=tuin+groen&vanaf=")
    assert page.previous_query == ""


@pytest.mark.django_db
def test_a_page_whose_rows_are_gone_leads_back_to_the_first() -> None:
    make_area(name="a")
    make_area(name="b")
    first = keyset_page(Area.objects.all(), RequestFactory().get("/?q=1"), order=BY_NAME, size=1)
    Area.objects.filter(name="b").delete()
    page = keyset_page(Area.objects.all(), RequestFactory().get(f"/{first.next_query}"), order=BY_NAME, size=1)
    assert page.items == []
    assert page.previous_query == "?q=1"
