# SPDX-License-Identifier: EUPL-1.2
"""A list is sorted by the heading of a column and shows the columns that are asked; only what it declares."""

import re
from typing import Any

import pytest
from django.db import connection, models
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext

from core.pages.list_page import ListPage
from initiatives.models import Party
from tests.cast import Cast
from tests.factories.governance import make_party

pytestmark = pytest.mark.django_db
PARTIES = "/en/partijen"


@pytest.fixture
def office(client: Client, cast: Cast) -> Client:
    client.force_login(cast.official)
    return client


def names(page: Any) -> list[str]:
    return [party.name for party in page.context["page"].items]


def heads(page: Any) -> dict[str, str]:
    found = re.findall(
        r'<th scope="col"[^>]*?(?: aria-sort="(\w+)")?>(?:<(?:a|span)[^>]*>)?([^<]+)', page.content.decode()
    )
    return {label.strip(): sort for sort, label in found}


def test_a_heading_sorts_the_list_and_turns_it_around_and_keeps_the_filters(office: Client) -> None:
    for name, sphere in (("Tuin A", "market"), ("Tuin B", "community"), ("Tuin C", "market"), ("Kade", "market")):
        make_party(name=name, sphere=sphere)

    first = office.get(f"{PARTIES}?q=tuin")
    assert heads(first) == {"Name": "ascending", "Sphere": "", "Trade register": "", "Initiatives now": ""}
    (to,) = [head.query for head in first.context["list"].table.heads if head.column.code == "sphere"]
    by_sphere = office.get(PARTIES + to)

    assert names(by_sphere) == ["Tuin B", "Tuin A", "Tuin C"]
    assert heads(by_sphere)["Sphere"] == "ascending"
    (back,) = [head.query for head in by_sphere.context["list"].table.heads if head.column.code == "sphere"]
    assert names(office.get(PARTIES + back)) == ["Tuin C", "Tuin A", "Tuin B"]


def test_every_row_stands_once_on_the_pages_of_a_sorted_list(office: Client) -> None:
    # One number for many: the key decides among equals.
    made = {make_party(name=f"Partij {number:03}").pk for number in range(60)}
    seen: list[Any] = []
    query = "?volgorde=-number"

    while query:
        page = office.get(PARTIES + query).context["page"]
        seen += [party.pk for party in page.items]
        query = page.next_query

    assert len(seen) == len(set(seen))
    assert made <= set(seen)


def test_a_cursor_of_another_order_starts_the_list_again(office: Client) -> None:
    for number in range(30):
        make_party(name=f"Partij {number:03}")
    cursor = office.get(PARTIES).context["page"].next_query

    assert office.get(f"{PARTIES}{cursor}&volgorde=sphere").context["page"].is_restarted


@pytest.mark.parametrize("order", ["initiatives", "website", "parent__name", "-", "--name", "id"])
def test_what_is_not_declared_sorts_nothing_and_is_named(order: str, office: Client) -> None:
    make_party(name="B")
    make_party(name="A")

    page = office.get(f"{PARTIES}?volgorde={order}")

    assert names(page) == sorted(names(page))
    assert f"They are left out: {order}." in page.content.decode()


def test_only_the_chosen_columns_are_shown_and_the_name_always(office: Client) -> None:
    make_party(name="Tuin", register_number="12345678")

    page = office.get(f"{PARTIES}?kolom=sphere&kolom=website")

    assert list(heads(page)) == ["Name", "Sphere"]
    assert "12345678" not in page.content.decode()
    assert "They are left out: website." in page.content.decode()
    assert list(heads(office.get(PARTIES))) == ["Name", "Sphere", "Trade register", "Initiatives now"]
    assert list(heads(office.get(f"{PARTIES}?kolom=name"))) == ["Name"], "everything unticked leaves the name"


def test_a_search_keeps_columns_and_order_and_the_choice_of_columns_keeps_the_search(office: Client) -> None:
    make_party(name="Tuin")

    page = office.get(f"{PARTIES}?q=tuin&kolom=name&kolom=sphere&volgorde=-name").content.decode()

    search = page[page.index('class="mv-filterline"') :].partition("</form>")[0]
    choice = page[page.index('class="mv-columns__form"') :].partition("</form>")[0]
    for hidden in (("volgorde", "-name"), ("kolom", "name"), ("kolom", "sphere")):
        assert '<input type="hidden" name="{}" value="{}">'.format(*hidden) in search
    assert '<input type="hidden" name="q" value="tuin">' in choice
    assert '<option value="-name" selected>' in choice


def test_a_file_has_all_columns_in_the_order_that_is_asked(office: Client) -> None:
    for name in ("Aan", "Zee"):
        make_party(name=name, register_number="")

    answer: Any = office.get("/en/partijen.csv?volgorde=-name&kolom=name")
    lines = b"".join(answer.streaming_content).decode().splitlines()

    assert "Website" in lines[0]
    assert next(line for line in lines if line.startswith(("Aan", "Zee"))).startswith("Zee")


def test_sorting_asks_no_more_of_the_database(office: Client) -> None:
    make_party(name="Tuin")
    office.get(PARTIES)
    with CaptureQueriesContext(
        connection,
    ) as plain:
        office.get(PARTIES)
    with CaptureQueriesContext(connection) as sorted_by:
        office.get(f"{PARTIES}?volgorde=-sphere&kolom=sphere")

    assert len(sorted_by) == len(plain)


def lists(of: type[Any] = ListPage) -> list[type[Any]]:
    return [one for sub in of.__subclasses__() for one in (sub, *lists(sub))]


def served(model: type[models.Model]) -> set[tuple[str, ...]]:
    """Every order an index of this model serves."""
    indexes = [tuple(index.fields) for index in model._meta.indexes]
    unique = [
        tuple(one.fields)
        for one in model._meta.constraints
        if isinstance(one, models.UniqueConstraint) and one.condition is None
    ]
    return {*indexes, *unique, ("id",)}


def test_every_column_a_list_is_sorted_by_has_an_index(office: Client, cast: Cast) -> None:
    request = RequestFactory().get("/")
    request.user = cast.official
    sortable = [one for one in lists() if any(column.order for column in one.columns)]
    assert len(sortable) >= 7

    for one in sortable:
        page = one()
        page.setup(request)
        indexes = served(page.rows().model)
        for column in one.columns:
            if column.order:
                asked = column.order.columns
                # An index that ends before the id leaves only equals to be sorted.
                assert asked in indexes or asked[:-1] in {index[: len(asked) - 1] for index in indexes}, (one, column)


def test_an_index_serves_the_order_by_sphere(office: Client) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute("SET LOCAL enable_sort = off")
    plan = Party.objects.order_by("-sphere", "-name", "-id")[:25].explain()

    assert "party_by_sphere" in plan
    assert "Sort" not in plan
